import type { Accuracy, Tally } from './measure-accuracy.js';

const cellsOf = ({ right, missing, wrong }: Tally): number => right + missing + wrong;

/** A part of a whole in percent, `0 %` only where it is none. */
export const shareOf = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(part === 0 ? 0 : 3)} %`;

/** The share of a tally's cells that a part of them is. */
export const shareOfCells = (part: number, tally: Tally): string => shareOf(part, cellsOf(tally));

function addUp(tallies: Iterable<Tally>): Tally {
  const sum = { reports: 0, right: 0, missing: 0, wrong: 0, whole: 0, missingOfWhole: 0 };
  for (const tally of tallies) {
    sum.reports += tally.reports;
    sum.right += tally.right;
    sum.missing += tally.missing;
    sum.wrong += tally.wrong;
    sum.whole += tally.whole;
    sum.missingOfWhole += tally.missingOfWhole;
  }
  return sum;
}

const rowOf = (name: string, tally: Tally): string =>
  `| ${[
    name,
    tally.reports,
    cellsOf(tally),
    shareOfCells(tally.right, tally),
    shareOfCells(tally.missing, tally),
    shareOf(tally.missingOfWhole, tally.whole),
    tally.wrong,
  ].join(' | ')} |`;

/** The table of cell accuracy as Markdown: each layout in a row, all together in the last. */
export function printTable({ byLayout }: Accuracy): string {
  return [
    '| layout | reports | cells | right | missing | missing, no cell taken out | wrong |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...[...byLayout].map(([layout, tally]) => rowOf(layout, tally)),
    rowOf('all', addUp(byLayout.values())),
  ].join('\n');
}

/** By layout and detail of print, what is missing, most first. */
export function printLosses({ byLayoutAndDetail }: Accuracy): string {
  const lossy = [...byLayoutAndDetail].filter(([, tally]) => tally.missing + tally.wrong > 0);
  const ordered = lossy.sort(([, a], [, b]) => b.missing / cellsOf(b) - a.missing / cellsOf(a));
  return ordered
    .map(
      ([key, tally]) =>
        `${key.padEnd(28)} ${String(tally.reports).padStart(5)} ${shareOfCells(tally.missing, tally)}`,
    )
    .join('\n');
}
