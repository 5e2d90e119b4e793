const mostTried = 20;

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Whether a text that begins like JSON is NDJSON: its first line is an object by itself, or, where that line is
 * damaged, most lines begin as objects do. A single value printed over several lines begins its inner lines with
 * spaces. `isWhole` tells whether the text is all of the file; a line cut off at the end of a head counts for nothing.
 */
export function isNdjson(text: string, isWhole: boolean): boolean {
  if (text.trimStart().startsWith('[')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1) return !isWhole && !/^\s*\{\s*$/.test(text);
  const complete = (isWhole ? lines : lines.slice(0, -1)).slice(0, mostTried);
  if (isObject(complete[0]!)) return true;
  const begun = complete.filter((line) => /^\{\s*"/.test(line));
  return begun.length * 2 > complete.length;
}
