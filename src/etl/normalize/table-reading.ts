import { cellByRef, type FormCell } from '../../schema/catalogue/cells.js';
import type { TableEdition } from '../../schema/catalogue/editions.js';
import type { Cell, Issue } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { quotePrint } from '../quote-print.js';
import type { FittedCells } from './fit-cells.js';
import { rawOf, type LabelStream, type ValueRun } from './label-stream.js';
import { placeOf, toCell } from './to-cell.js';

/** One table of a report as read. */
export interface TableReading {
  /** Null where the table was not seen. */
  readonly edition: TableEdition;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly issues: readonly Issue[];
}

/** What one row, or a part of a table, gives to its reading. */
export type PartialReading = Pick<TableReading, 'cells' | 'issues'>;

const known = new WeakMap<readonly string[], readonly FormCell[]>();

/** The cells of the form by reference, looked up once for each list; an unknown one is our own bug. */
export function formCellsOf(refs: readonly string[]): readonly FormCell[] {
  const cells = known.get(refs) ?? findCells(refs);
  known.set(refs, cells);
  return cells;
}

function findCells(refs: readonly string[]): readonly FormCell[] {
  return refs.map((ref) => {
    const cell = cellByRef.get(ref);
    if (!cell) throw new Error(`No cell ${JSON.stringify(ref)} in the form`);
    return cell;
  });
}

function issuesOf(cell: FormCell, read: Cell, name: string): Issue[] {
  const quoted = read.raw === null ? 'null' : JSON.stringify(quotePrint(read.raw));
  if (read.status === 'UNREADABLE') {
    const message = `“${name}”的单元格${quoted}不是一个数字。The cell is not one number.`;
    return [toIssue('CELL_UNREADABLE', message, [cell.ref])];
  }
  if (read.unit !== null) return [];
  const message = `“${name}”的金额${quoted}没有单位。The amount has no unit.`;
  return [toIssue('UNIT_UNKNOWN', message, [cell.ref])];
}

/** A row whose values stand each in its column. */
export function readRow(
  name: string,
  fitted: FittedCells,
  refs: readonly string[],
  headUnit: string | null,
): PartialReading {
  const cells = new Map<string, Cell>();
  const issues: Issue[] = [];
  const formCells = formCellsOf(refs);
  for (let index = 0; index < formCells.length; index++) {
    const cell = formCells[index]!;
    const read = toCell(fitted[index]!, cell, headUnit);
    cells.set(cell.ref, read);
    if (read.value === null || read.unit === null) issues.push(...issuesOf(cell, read, name));
  }
  return { cells, issues };
}

/** A row that is printed but whose values cannot be told: every cell UNREADABLE, the print kept. */
export function readLostRow(
  name: string,
  run: ValueRun | null,
  refs: readonly string[],
  why: string,
): PartialReading {
  const raw = run ? rawOf(run) : null;
  const place = run?.cells[0] ? { at: placeOf(run.cells[0]) } : {};
  const cell: Cell = { value: null, status: 'UNREADABLE', raw, ...place };
  const message = `“${name}”：${why}。印的是：${raw === null ? '（没有值）' : quotePrint(raw)}`;
  return {
    cells: new Map(refs.map((ref) => [ref, cell])),
    issues: [toIssue('ROW_UNREADABLE', message, refs)],
  };
}

/** A row of the form that is not printed: its cells stay absent. */
export function readMissingRow(name: string, refs: readonly string[]): PartialReading {
  const message = `没有找到“${name}”一行。The row was not found.`;
  return { cells: new Map(), issues: [toIssue('ROW_MISSING', message, refs)] };
}

const labelLength = 24;

/** Values whose label is none of the form. */
export function readStray(stream: LabelStream, run: ValueRun): PartialReading {
  const before = stream.runs.filter((other) => other.position < run.position).at(-1)?.position ?? 0;
  const label = stream.letters.slice(Math.max(before, run.position - labelLength), run.position);
  const message = `无法识别的行“${label}”：${quotePrint(rawOf(run))}。The label is not in the form.`;
  return { cells: new Map(), issues: [toIssue('LABEL_UNKNOWN', message)] };
}

/** Puts the parts of a table together, given in the order of the form. */
export function toTableReading(edition: TableEdition, parts: readonly PartialReading[]): TableReading {
  const cells = new Map<string, Cell>();
  for (const part of parts) part.cells.forEach((cell, ref) => cells.set(ref, cell));
  return { edition, cells, issues: parts.flatMap((part) => part.issues) };
}
