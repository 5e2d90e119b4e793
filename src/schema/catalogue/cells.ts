import {
  applicantTypes,
  applicationRows,
  type ApplicantTypeKey,
  type OutcomeGroupKey,
} from './application-rows.js';
import {
  disclosureBlocks,
  disclosureRows,
  type Additivity,
  type DisclosureColumn,
} from './disclosure-rows.js';
import { editionKeys, type EditionKey } from './editions.js';
import { procedures, proceedingResults, proceedingsArticle } from './proceeding-columns.js';
import type { UnitKey } from './units.js';

/** The tables of the form, in order, with the word that leads a cell's reference. */
export const formTables = [
  {
    key: 'DISCLOSURE',
    path: 'disclosure',
    label: { zh: '主动公开政府信息情况', en: 'Proactive disclosure' },
  },
  {
    key: 'APPLICATIONS',
    path: 'applications',
    label: { zh: '收到和处理政府信息公开申请情况', en: 'Applications' },
  },
  {
    key: 'PROCEEDINGS',
    path: 'proceedings',
    label: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Reviews and lawsuits' },
  },
] as const;

export type FormTableKey = (typeof formTables)[number]['key'];
export type FormTablePath = (typeof formTables)[number]['path'];

/** The key of the printed total in a row of applications or a group of proceedings. */
export const totalKey = 'TOTAL';

/**
 * One cell of the form: its reference and what it means. A printed total has no measure: it is evidence to
 * check the parts against, never a number to add up.
 */
export interface FormCell {
  /** `table/ROW/COLUMN`, as in `report.schema.json`. */
  readonly ref: string;
  readonly table: FormTableKey;
  readonly row: string;
  readonly column: string;
  readonly editions: readonly EditionKey[];
  readonly measure: string | null;
  readonly unit: UnitKey;
  readonly additivity: Additivity;
  readonly signed: boolean;
  readonly article: string;
}

const outcomeMeasure = 'OUTCOMES';
const proceedingMeasure = 'PROCEEDINGS';

/** The measure that a row of applications counts: the outcomes together are one, each flow row is its own. */
export function applicationMeasureKey(row: (typeof applicationRows)[number]): string {
  return 'outcomeGroup' in row ? outcomeMeasure : `APPLICATIONS_${row.key}`;
}

function disclosureCells(): FormCell[] {
  return disclosureRows.flatMap((row) => {
    const block = disclosureBlocks.find((candidate) => candidate.key === row.block)!;
    const cells = new Map<string, FormCell & { editions: EditionKey[] }>();
    for (const edition of editionKeys.filter((key) => key in row.labels)) {
      const columns: readonly DisclosureColumn[] =
        (block.columns as Record<string, readonly DisclosureColumn[]>)[edition] ?? [];
      for (const column of columns) {
        const known = cells.get(column.key);
        if (known) known.editions.push(edition);
        else {
          cells.set(column.key, {
            ref: `disclosure/${row.key}/${column.key}`,
            table: 'DISCLOSURE',
            row: row.key,
            column: column.key,
            editions: [edition],
            measure: (row.measures as Record<string, { key: string }>)[column.key]!.key,
            unit: column.unit,
            additivity: column.additivity,
            signed: column.signed ?? false,
            article: block.article,
          });
        }
      }
    }
    return [...cells.values()];
  });
}

function applicationCells(): FormCell[] {
  return applicationRows.flatMap((row) =>
    [...applicantTypes.map((type) => type.key), totalKey].map((column) => ({
      ref: `applications/${row.key}/${column}`,
      table: 'APPLICATIONS' as const,
      row: row.key,
      column,
      editions: row.editions,
      measure: column === totalKey ? null : applicationMeasureKey(row),
      unit: 'CASES' as const,
      additivity: 'additive' as const,
      signed: false,
      article: row.article,
    })),
  );
}

function proceedingCells(): FormCell[] {
  return procedures.flatMap((procedure) =>
    [...proceedingResults.map((result) => result.key), totalKey].map((column) => ({
      ref: `proceedings/${procedure.key}/${column}`,
      table: 'PROCEEDINGS' as const,
      row: procedure.key,
      column,
      editions: editionKeys,
      measure: column === totalKey ? null : proceedingMeasure,
      unit: 'CASES' as const,
      additivity: 'additive' as const,
      signed: false,
      article: proceedingsArticle,
    })),
  );
}

/** Every cell of both editions, in the order of the form. */
export const formCells: readonly FormCell[] = [
  ...disclosureCells(),
  ...applicationCells(),
  ...proceedingCells(),
];

/** The cells by reference. */
export const cellByRef: ReadonlyMap<string, FormCell> = new Map(formCells.map((cell) => [cell.ref, cell]));

const cellsByForm: ReadonlyMap<string, readonly FormCell[]> = new Map(
  formTables.flatMap(({ key: table }) =>
    editionKeys.map((edition) => [
      `${table}/${edition}`,
      formCells.filter((cell) => cell.table === table && cell.editions.includes(edition)),
    ]),
  ),
);

/** The cells a table has in an edition, in the order of the form. */
export function cellsOf(table: FormTableKey, edition: EditionKey): readonly FormCell[] {
  return cellsByForm.get(`${table}/${edition}`)!;
}

/** The row of the form that an outcome is printed in. */
export function outcomeGroupOf(row: string): OutcomeGroupKey | null {
  const found = applicationRows.find((candidate) => candidate.key === row);
  return found && 'outcomeGroup' in found ? found.outcomeGroup : null;
}

/** Whether a column key is an applicant type, and not the printed total. */
export function isApplicantType(column: string): column is ApplicantTypeKey {
  return applicantTypes.some((type) => type.key === column);
}
