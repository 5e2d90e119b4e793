import {
  cellByRef,
  cellsOf,
  totalKey,
  type FormCell,
  type FormTableKey,
} from '../../schema/catalogue/cells.js';
import type { EditionKey, TableEdition } from '../../schema/catalogue/editions.js';
import { issueKindOf, type IssueCode } from '../../schema/catalogue/issues.js';
import type { CellStatus } from '../../schema/catalogue/statuses.js';
import type { Cell, Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import type { RestStatus } from '../../schema/warehouse/tables.js';
import { toScaledInteger } from './scaled-decimal.js';

/** One cell on its way into the warehouse. */
export interface Fact {
  readonly cell: FormCell;
  readonly value: string | null;
  readonly status: CellStatus;
  readonly raw: string | null;
  readonly place: string | null;
}

/** One table of a report: its edition, what its unlisted cells are, and the cells that are something else. */
export interface TableFacts {
  readonly edition: TableEdition;
  readonly rest: RestStatus;
  readonly facts: readonly Fact[];
  /** Found while loading: values that cannot be held or added up. */
  readonly issues: readonly Issue[];
}

const plainZero: Cell = { value: '0', status: 'ZERO', raw: '0' };

function toIssue(code: IssueCode, ref: string, raw: string | null): Issue {
  const kind = issueKindOf(code);
  return {
    code,
    severity: kind.severity,
    message: `${kind.label.zh}：${ref} 印作 ${JSON.stringify(raw)}。${kind.label.en}`,
    cells: [ref],
  };
}

/**
 * A value that cannot be held exactly, or an amount without a unit, is kept as printed but is no number;
 * nothing is nothing in every unit.
 */
function findDoubt(cell: Cell, ref: string): Issue | null {
  if (cell.value === null) return null;
  if (toScaledInteger(cell.value) === null) return toIssue('VALUE_OUT_OF_RANGE', ref, cell.raw);
  const isNothing = toScaledInteger(cell.value) === 0n;
  return cell.unit === null && !isNothing ? toIssue('UNIT_UNKNOWN', ref, cell.raw) : null;
}

function toFact(formCell: FormCell, cell: Cell | undefined, doubt: Issue | null): Fact {
  if (!cell) return { cell: formCell, value: null, status: 'ABSENT', raw: null, place: null };
  return {
    cell: formCell,
    value: doubt ? null : cell.value,
    status: doubt ? 'UNREADABLE' : cell.status,
    raw: cell.raw,
    place: cell.at ? JSON.stringify(cell.at) : null,
  };
}

/** What a fact would have to be so that the report's rest status says it all; null when it needs a row. */
function restOf(fact: Fact): RestStatus | null {
  if (fact.status === 'ABSENT') return 'ABSENT';
  if (fact.status === 'ZERO' && fact.value === '0' && fact.raw === '0') return 'ZERO';
  return fact.status === 'BLANK' && fact.value === null && (fact.raw ?? '') === '' ? 'BLANK' : null;
}

function mostFrequent(rests: readonly (RestStatus | null)[]): RestStatus {
  const order: readonly RestStatus[] = ['ZERO', 'ABSENT', 'BLANK'];
  const count = (rest: RestStatus): number => rests.filter((other) => other === rest).length;
  return order.reduce((best, rest) => (count(rest) > count(best) ? rest : best));
}

/** The edition the warehouse keeps: MIXED as soon as a listed cell is not in the edition that was told. */
function keptEdition(edition: TableEdition, listed: readonly FormCell[]): TableEdition {
  if (listed.length === 0) return edition;
  if (edition === null || edition === 'MIXED') return 'MIXED';
  return listed.every((cell) => cell.editions.includes(edition)) ? edition : 'MIXED';
}

function expectedCells(
  table: FormTableKey,
  edition: TableEdition,
  listed: readonly FormCell[],
): readonly FormCell[] {
  if (edition === null) return [];
  return edition === 'MIXED' ? listed : cellsOf(table, edition as EditionKey);
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
  const unlisted = report.unlisted === 'ZERO' && edition !== 'MIXED' ? plainZero : undefined;
  const issues: Issue[] = [];
  const facts = expectedCells(table, edition, listed).map((formCell) => {
    const cell = report.cells[formCell.ref] ?? unlisted;
    const doubt = cell ? findDoubt(cell, formCell.ref) : null;
    if (doubt) issues.push(doubt);
    return toFact(formCell, cell, doubt);
  });
  const isKnown = edition !== null && edition !== 'MIXED';
  const rest = isKnown ? mostFrequent(facts.map(restOf)) : 'ABSENT';
  return { edition, rest, facts: facts.filter((fact) => restOf(fact) !== rest), issues };
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
