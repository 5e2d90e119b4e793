/** What no answer has: a stack, a place on this machine, SQL, or the words of the runtime. */
export const leak = /\bat .*\(.*:\d+:\d+\)|node_modules|\/src\/|RangeError|call stack|select .* from /i;
