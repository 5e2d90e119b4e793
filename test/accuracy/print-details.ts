import type { PrintNote } from '../support/printed-report/details/detail.js';
import { impliedNotes } from '../support/printed-report/implied-details.js';
import { pageDamages } from '../support/printed-report/page-damages.js';
import { printDetails } from '../support/printed-report/print-details.js';
import { titlePatterns } from '../support/printed-report/titles.js';
import type { Accuracy, IdentityTally } from './measure-accuracy.js';
import { shareOf, shareOfCells } from './print-accuracy.js';

/** `2`, `9b`, `M11c`, `other a` in the order of the domain: § 2.1, § 2.2, § 2.3. */
function orderOf(key: string): [group: number, number: number, letter: string] {
  const [, group = '', number = '0', letter = ''] = /^(other|M)?\s?(\d+)?(\p{L}*)$/u.exec(key) ?? [];
  return [['other', '', 'M'].indexOf(group), Number(number), letter];
}

function byDomain(left: PrintNote, right: PrintNote): number {
  const [a, b] = [orderOf(left.key), orderOf(right.key)];
  return a[0] - b[0] || a[1] - b[1] || a[2].localeCompare(b[2]);
}

const inCell = (text: string): string => text.replaceAll('|', '\\|');

/** Everything the generator prints differently, in the order of the domain. */
export const notes: readonly PrintNote[] = [...impliedNotes, ...printDetails, ...pageDamages].sort(byDomain);

function noteRow({ key, says, example, handled }: PrintNote, { byDetail }: Accuracy): string {
  const tally = byDetail.get(key);
  const measured = tally
    ? [tally.reports, shareOfCells(tally.right, tally), shareOfCells(tally.missing, tally), tally.wrong]
    : [0, '', '', ''];
  return `| ${[key, says, inCell(example), handled, ...measured].join(' | ')} |`;
}

/** The details and damages with what was measured of the reports that have them, as Markdown. */
export function printDetailTable(accuracy: Accuracy): string {
  return [
    '| § 2.1–2.3 | what is printed | example | what the reader does | reports | right | missing | wrong |',
    '| --- | --- | --- | --- | --: | --: | --: | --: |',
    ...notes.map((note) => noteRow(note, accuracy)),
  ].join('\n');
}

function identityCells({ reports, year, region }: IdentityTally): (string | number)[] {
  const named = region.right + region.missing + region.wrong;
  return [
    reports,
    shareOf(year.right, reports),
    year.wrong,
    named === 0 ? '' : shareOf(region.right, named),
    region.wrong,
  ];
}

/** The patterns of titles with the years and regions read of them, as Markdown. */
export function printTitleTable({ byTitle }: Accuracy): string {
  const rows = titlePatterns.map(({ key, says, example, handled }) => {
    const tally = byTitle.get(key);
    return `| ${[says, example, handled, ...(tally ? identityCells(tally) : [0, '', '', '', ''])].join(' | ')} |`;
  });
  return [
    '| title | example | what the reader does | reports | year right | wrong | region right | wrong |',
    '| --- | --- | --- | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
