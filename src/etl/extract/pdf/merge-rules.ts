import type { Rule } from './drawn-page.js';

/** How far apart two pieces of one line may stand, across it and along it, in points. */
const across = 1.5;
const along = 3;
/** The shortest line that can part cells, in points. */
const shortest = 5;

function joinAlong(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + along)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

function groupAcross(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && rule.at - last.at(-1)!.at <= across && rule.at - last[0]!.at <= 2 * across) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

/** The whole lines of one axis, put together from the pieces in which they are drawn. */
export function mergeRules(rules: readonly Rule[], axis: Rule['axis']): Rule[] {
  return groupAcross(rules.filter((rule) => rule.axis === axis))
    .flatMap(joinAlong)
    .filter((rule) => rule.to - rule.from >= shortest);
}
