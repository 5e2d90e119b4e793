import { Decimal } from 'decimal.js';
import {
  cellByRef,
  cellsOf,
  formCells,
  totalKey,
  type FormCell,
  type FormTableKey,
} from '../../schema/catalogue/cells.js';
import type { EditionKey, TableEdition } from '../../schema/catalogue/editions.js';
import { issueKindOf, type IssueCode } from '../../schema/catalogue/issues.js';
import type { CellStatus } from '../../schema/catalogue/statuses.js';
import type { Cell, Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import type { StoredCorrection } from '../../schema/warehouse/stored-correction.js';
import type { RestStatus } from '../../schema/warehouse/tables.js';
import { quotePrint } from '../quote-print.js';
import { toScaledInteger } from './scaled-decimal.js';

/** One cell on its way into the warehouse. */
export interface Fact {
  readonly cell: FormCell;
  readonly value: string | null;
  readonly status: CellStatus;
  readonly raw: string | null;
  readonly place: string | null;
  /** What was printed and why it was corrected, as JSON; null where the print stands. */
  readonly correction: string | null;
}

/** One table of a report: its edition, what its unlisted cells are, and the cells that are something else. */
export interface TableFacts {
  readonly edition: TableEdition;
  readonly rest: RestStatus;
  readonly facts: readonly Fact[];
  /** Found while loading: values that cannot be held or added up. */
  readonly issues: readonly Issue[];
}

function toIssue(code: IssueCode, ref: string, raw: string | null): Issue {
  const kind = issueKindOf(code);
  return {
    code,
    severity: kind.severity,
    message: `${kind.label.zh}：${ref} 印作 ${raw === null ? 'null' : JSON.stringify(quotePrint(raw))}。${kind.label.en}`,
    cells: [ref],
  };
}

/** What an amount in another unit is multiplied by to be in 万元. */
const inTenThousandYuan: Readonly<Record<string, string>> = { 元: '0.0001', 万元: '1', 亿元: '10000' };

/** The cell in the catalogue's unit; null where its unit is not one that can be converted. */
function inCatalogueUnit(formCell: FormCell, cell: Cell): Cell | null {
  if (cell.unit === undefined || cell.value === null || new Decimal(cell.value).isZero()) return cell;
  const factor = formCell.unit === 'TEN_THOUSAND_YUAN' ? inTenThousandYuan[cell.unit ?? ''] : undefined;
  return factor === undefined ? null : { ...cell, value: new Decimal(cell.value).mul(factor).toFixed() };
}

/** Whether a number can stand in the cell: a count is whole, and only a change may be less than nothing. */
function isPossible(formCell: FormCell, value: string): boolean {
  const number = new Decimal(value);
  if (number.isNegative() && !number.isZero() && !formCell.signed) return false;
  return formCell.unit === 'TEN_THOUSAND_YUAN' || number.isInteger();
}

/** A count that any cell can hold, as nearly all are. */
const plainCount = /^\d{1,12}$/u;

/**
 * What is wrong with a number so that it is kept as printed but counts as none: it cannot be held exactly, its
 * unit is not known, or no such number can stand in the cell.
 */
function findDoubt(formCell: FormCell, cell: Cell): Issue | null {
  if (cell.value === null || (cell.unit === undefined && plainCount.test(cell.value))) return null;
  const converted = inCatalogueUnit(formCell, cell);
  if (!converted) return toIssue('UNIT_UNKNOWN', formCell.ref, cell.raw);
  if (!isPossible(formCell, converted.value!)) return toIssue('CELL_UNREADABLE', formCell.ref, cell.raw);
  return toScaledInteger(converted.value!) === null
    ? toIssue('VALUE_OUT_OF_RANGE', formCell.ref, cell.raw)
    : null;
}

/** Of a corrected cell what is kept beside its number. */
function toCorrection({ correctedFrom, correction, value }: Cell, isDoubtful: boolean): string | null {
  if (!correctedFrom || !correction) return null;
  const stored: StoredCorrection = {
    value: isDoubtful ? null : value,
    printed: correctedFrom.value,
    printedStatus: correctedFrom.status,
    ...correction,
  };
  return JSON.stringify(stored);
}

const placeParts = ['line', 'column', 'page', 'table', 'row'] as const;

/** Where the cell stands, as JSON; parts that are no ordinal numbers are left out. */
function toPlace({ at }: Cell): string | null {
  if (!at) return null;
  const isOrdinal = (part: unknown): boolean =>
    Number.isInteger(part) && (part as number) > 0 && (part as number) < 2 ** 31;
  const known = placeParts.filter((part) => isOrdinal(at[part])).map((part) => [part, at[part]]);
  const box = at.box ? [['box', at.box]] : [];
  return JSON.stringify(Object.fromEntries([...known, ...box]));
}

function toFact(formCell: FormCell, cell: Cell | undefined, doubt: Issue | null): Fact {
  if (!cell)
    return { cell: formCell, value: null, status: 'ABSENT', raw: null, place: null, correction: null };
  return {
    cell: formCell,
    value: doubt ? null : cell.value,
    status: doubt ? 'UNREADABLE' : cell.status,
    raw: cell.raw,
    place: toPlace(cell),
    correction: toCorrection(cell, doubt !== null),
  };
}

const unlistedZero: Cell = { value: '0', status: 'ZERO', raw: '0' };
const positionInForm: ReadonlyMap<FormCell, number> = new Map(formCells.map((cell, index) => [cell, index]));

function inFormOrder(cells: readonly FormCell[]): FormCell[] {
  return [...cells].sort((left, right) => positionInForm.get(left)! - positionInForm.get(right)!);
}

/** What a fact would have to be so that the report's rest status says it all; null when it needs a row. */
function restOf(fact: Fact): RestStatus | null {
  if (fact.correction !== null) return null;
  if (fact.status === 'ABSENT') return 'ABSENT';
  if (fact.status === 'ZERO' && fact.value === '0' && fact.raw === '0') return 'ZERO';
  return fact.status === 'BLANK' && fact.value === null && (fact.raw ?? '') === '' ? 'BLANK' : null;
}

/** What most cells are, of which some are zeros that are not among the given. */
function mostFrequent(rests: readonly (RestStatus | null)[], otherZeros = 0): RestStatus {
  const counts = { ZERO: otherZeros, ABSENT: 0, BLANK: 0 };
  for (const rest of rests) if (rest !== null) counts[rest] += 1;
  const order: readonly RestStatus[] = ['ZERO', 'ABSENT', 'BLANK'];
  return order.reduce((best, rest) => (counts[rest] > counts[best] ? rest : best));
}

/** The edition the warehouse keeps: MIXED as soon as a listed cell is not in the edition that was told. */
function keptEdition(edition: TableEdition, listed: readonly FormCell[]): TableEdition {
  if (listed.length === 0) return edition;
  if (edition === null || edition === 'MIXED') return 'MIXED';
  return listed.every((cell) => cell.editions.includes(edition)) ? edition : 'MIXED';
}

function toMixedIssue(listed: readonly FormCell[]): Issue {
  const { severity, label } = issueKindOf('EDITION_MIXED');
  return {
    code: 'EDITION_MIXED',
    severity,
    message: `${label.zh}。${label.en}`,
    cells: listed.map((cell) => cell.ref),
  };
}

function expectedCells(
  table: FormTableKey,
  edition: TableEdition,
  listed: readonly FormCell[],
): readonly FormCell[] {
  if (edition === null) return [];
  return edition === 'MIXED' ? listed : cellsOf(table, edition as EditionKey);
}

interface ReadFacts {
  readonly facts: readonly Fact[];
  readonly issues: readonly Issue[];
}

function readFacts(cells: readonly FormCell[], cellOf: (ref: string) => Cell | undefined): ReadFacts {
  const issues: Issue[] = [];
  const facts = cells.map((formCell) => {
    const cell = cellOf(formCell.ref);
    const doubt = cell ? findDoubt(formCell, cell) : null;
    if (doubt) issues.push(doubt);
    return toFact(formCell, cell && !doubt ? inCatalogueUnit(formCell, cell)! : cell, doubt);
  });
  return { facts, issues };
}

/**
 * The facts of a table in short form, of whose cells hardly any is listed: only these are looked at. Null where the
 * rest of the table is no zero, so that those that are not listed need rows.
 */
function readShortFacts(
  { cells }: NormalizedReport,
  listed: readonly FormCell[],
  expected: number,
): ReadFacts | null {
  const { facts, issues } = readFacts(inFormOrder(listed), (ref) => cells[ref]);
  const rests = facts.map(restOf);
  if (mostFrequent(rests, expected - listed.length) !== 'ZERO') return null;
  return { facts: facts.filter((_, index) => rests[index] !== 'ZERO'), issues };
}

/**
 * One table of a report as the warehouse keeps it. A table of mixed edition keeps every printed cell; one of
 * a known edition keeps only those that differ from the state most of its cells share.
 */
export function toTableFacts(report: NormalizedReport, table: FormTableKey, told: TableEdition): TableFacts {
  const listed = Object.keys(report.cells)
    .map((ref) => cellByRef.get(ref)!)
    .filter((cell) => cell.table === table);
  const edition = keptEdition(told, listed);
  const isKnown = edition !== null && edition !== 'MIXED';
  const isShort = report.unlisted === 'ZERO' && isKnown;
  const expected = expectedCells(table, edition, listed);
  const short = isShort ? readShortFacts(report, listed, expected.length) : null;
  if (short) return { edition, rest: 'ZERO', ...short };
  const unlisted = isShort ? unlistedZero : undefined;
  const { facts, issues } = readFacts(expected, (ref) => report.cells[ref] ?? unlisted);
  const mixed = told !== 'MIXED' && edition === 'MIXED' ? [toMixedIssue(listed)] : [];
  const rests = facts.map(restOf);
  const rest = isKnown ? mostFrequent(rests) : 'ABSENT';
  return {
    edition,
    rest,
    facts: facts.filter((_, index) => rests[index] !== rest),
    issues: [...mixed, ...issues],
  };
}

/**
 * Whether every number of the report is zero: false as soon as one is not, null while a cell has no number.
 */
export function isZeroReport(tables: readonly TableFacts[]): boolean | null {
  const facts = tables.flatMap((table) => table.facts.filter((fact) => fact.cell.column !== totalKey));
  if (facts.some((fact) => fact.value !== null && !/^-?0*(\.0+)?$/.test(fact.value))) return false;
  const isWhole = tables.every(
    (table) => table.edition !== null && table.edition !== 'MIXED' && table.rest === 'ZERO',
  );
  return isWhole && facts.every((fact) => fact.value !== null) ? true : null;
}
