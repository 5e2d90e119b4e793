import {
  cellByRef,
  formTables,
  type FormCell,
  type FormTableKey,
  type FormTablePath,
} from '../catalogue/cells.js';
import type { TableEdition } from '../catalogue/editions.js';
import type { Cell, NormalizedReport, TableEditions } from './normalized-report.js';

/**
 * What a report says about one cell of the form. `listed`: the cell is in the report. `unlistedZero`: left out
 * of a report in short form, so a printed zero. `absent`: the form asks, the cell was not seen. `notAsked`: the
 * edition of the table has no such cell.
 */
export type CellReading =
  | { readonly kind: 'listed' | 'unlistedZero'; readonly cell: Cell }
  | { readonly kind: 'absent' | 'notAsked' };

const absent: CellReading = { kind: 'absent' };
const notAsked: CellReading = { kind: 'notAsked' };
const unlistedZero = { kind: 'unlistedZero', cell: { value: '0', status: 'ZERO', raw: '0' } } as const;

const pathOfTable = Object.fromEntries(formTables.map(({ key, path }) => [key, path])) as Readonly<
  Record<FormTableKey, FormTablePath>
>;

/** The edition of the table that a cell belongs to, as told by the report. */
export function editionOfCell(editions: TableEditions, cell: FormCell): TableEdition {
  return editions[pathOfTable[cell.table]];
}

function readUnlisted({ editions, unlisted }: NormalizedReport, ref: string): CellReading {
  const formCell = cellByRef.get(ref);
  if (!formCell) throw new Error(`No cell ${JSON.stringify(ref)} in the form`);
  const edition = editionOfCell(editions, formCell);
  if (edition === null || edition === 'MIXED') return absent;
  if (!formCell.editions.includes(edition)) return notAsked;
  return unlisted === 'ZERO' ? unlistedZero : absent;
}

/**
 * What a report says about the cell of a reference, e.g. `disclosure/PENALTIES/DECISIONS`. In a mixed table
 * every cell is listed, so what is not listed is absent there even in short form. An unknown reference is our
 * own bug.
 */
export function cellAt(report: NormalizedReport, ref: string): CellReading {
  const listed = Object.hasOwn(report.cells, ref) ? report.cells[ref] : undefined;
  return listed ? { kind: 'listed', cell: listed } : readUnlisted(report, ref);
}

/** The number of a cell as an exact decimal, or null where there is none. */
export function valueAt(report: NormalizedReport, ref: string): string | null {
  if (Object.hasOwn(report.cells, ref)) return report.cells[ref]!.value;
  const reading = readUnlisted(report, ref);
  return reading.kind === 'unlistedZero' ? reading.cell.value : null;
}
