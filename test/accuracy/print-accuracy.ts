import { readFile, writeFile } from 'node:fs/promises';
import type { Accuracy, Tally } from './measure-accuracy.js';

const cellsOf = ({ right, missing, wrong }: Tally): number => right + missing + wrong;
const shareOf = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(part === 0 ? 0 : 3)} %`;
const share = (part: number, tally: Tally): string => shareOf(part, cellsOf(tally));

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

const namesOf = (name: string, tally: Tally): string[] => [
  name,
  String(tally.reports),
  String(cellsOf(tally)),
];
const rowOf = (name: string, tally: Tally): string =>
  `| ${[
    ...namesOf(name, tally),
    share(tally.right, tally),
    share(tally.missing, tally),
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
export function printDetails({ byDetail }: Accuracy): string {
  const lossy = [...byDetail].filter(([, tally]) => tally.missing + tally.wrong > 0);
  const ordered = lossy.sort(([, a], [, b]) => b.missing / cellsOf(b) - a.missing / cellsOf(a));
  return ordered
    .map(
      ([key, tally]) =>
        `${key.padEnd(28)} ${String(tally.reports).padStart(5)} ${share(tally.missing, tally)}`,
    )
    .join('\n');
}

const begins = '<!-- accuracy: begins -->';
const ends = '<!-- accuracy: ends -->';

/** Puts the table, with how it was made, between its marks in a document. */
export async function writeTable(accuracy: Accuracy, file: URL): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [start, end] = [text.indexOf(begins), text.indexOf(ends)];
  if (start < 0 || end < start) throw new Error(`${file.pathname} has no marks for the table`);
  const how = `\`npm run accuracy -- --reports ${accuracy.reports} --seed ${accuracy.firstSeed} --write\``;
  const table = `${begins}\n\nMade by ${how}.\n\n${printTable(accuracy)}\n\n`;
  await writeFile(file, text.slice(0, start) + table + text.slice(end));
}
