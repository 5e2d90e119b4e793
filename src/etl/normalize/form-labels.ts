import {
  applicationRows,
  outcomeGroups,
  type ApplicationRow,
} from '../../schema/catalogue/application-rows.js';
import { disclosureRows, type DisclosureRow } from '../../schema/catalogue/disclosure-rows.js';
import { lettersOf } from './compact.js';

/** A label of the form in the order it is printed. Groups head rows and have no values of their own. */
export interface FormLabel {
  /** The row's key, or null for the heading of a group. */
  readonly row: string | null;
  readonly letters: string;
  /** Other ways it is printed. */
  readonly aliases: readonly string[];
}

function toLabel(row: string, printed: string, aliases: readonly string[]): FormLabel {
  return { row, letters: lettersOf(printed), aliases: aliases.map(lettersOf) };
}

function groupLabelBefore(rows: readonly ApplicationRow[], index: number): FormLabel[] {
  const row = rows[index]!;
  const group = outcomeGroups.find((candidate) => candidate.key === row.outcomeGroup);
  const isFirst = group !== undefined && rows[index - 1]?.outcomeGroup !== group.key;
  if (!isFirst || lettersOf(row.printed).startsWith(group.label.zh)) return [];
  return [{ row: null, letters: group.label.zh, aliases: [] }];
}

/** The labels of the applications table in both editions, the headings of its groups between the rows. */
export const applicationLabels: readonly FormLabel[] = applicationRows.flatMap(
  (row: ApplicationRow, index) => [
    ...(row.key === 'GRANTED' ? [{ row: null, letters: '本年度办理结果', aliases: [] }] : []),
    ...groupLabelBefore(applicationRows, index),
    toLabel(row.key, row.printed, row.aliases),
  ],
);

/** The labels of the disclosure table in both editions. */
export const disclosureLabels: readonly FormLabel[] = disclosureRows.map((row: DisclosureRow) => {
  const [longest, ...others] = Object.values(row.labels).sort((a, b) => b.length - a.length);
  return toLabel(row.key, longest!, [...others, ...row.aliases]);
});
