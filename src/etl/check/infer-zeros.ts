import { cellAt } from '../../schema/report/cell-at.js';
import type { Cell, NormalizedReport } from '../../schema/report/normalized-report.js';
import { sumOf, type Equation } from './equation.js';
import { accountingRules } from './rules.js';

type Cells = Readonly<Record<string, Cell>>;

/** One side of an equation: the sum of its numbers, and its cells that are blank or a dash. */
interface Side {
  readonly values: readonly string[];
  readonly empty: readonly string[];
}

/** Null where a cell was not seen or cannot be read: then nothing is proven. */
function readSide(report: NormalizedReport, refs: readonly string[]): Side | null {
  const values: string[] = [];
  const empty: string[] = [];
  for (const ref of refs) {
    const reading = cellAt(report, ref);
    if (reading.kind !== 'listed' && reading.kind !== 'unlistedZero') return null;
    const { value, status } = reading.cell;
    if (value !== null) values.push(value);
    else if (status === 'BLANK' || status === 'NOT_APPLICABLE') empty.push(ref);
    else return null;
  }
  return { values, empty };
}

/**
 * The empty cells that an equation proves to be zero: they all stand on one side and the numbers of both sides
 * are equal already. Counts are never negative, so what is added to that side is nothing.
 */
function findProven(report: NormalizedReport, equation: Equation): readonly string[] {
  const left = readSide(report, equation.left);
  const right = readSide(report, equation.right);
  if (!left || !right || left.empty.length > 0 === right.empty.length > 0) return [];
  return sumOf(left.values).equals(sumOf(right.values)) ? [...left.empty, ...right.empty] : [];
}

function withZeros(cells: Cells, refs: readonly string[]): Cells {
  const zeros = refs.map((ref) => [ref, { ...cells[ref]!, value: '0', inferredZero: true }] as const);
  return { ...cells, ...Object.fromEntries(zeros) };
}

/**
 * A report in which every blank or dash that the rules C1 to C4 prove to be zero has value 0 and is marked as
 * inferred; its status and its print stay. One proof may allow another, so the rules are gone through until no
 * cell is added.
 */
export function inferZeros(report: NormalizedReport): NormalizedReport {
  const equations = accountingRules.flatMap((rule) => rule.equationsOf(report.editions));
  let inferred = report;
  for (;;) {
    const proven = equations.flatMap((equation) => findProven(inferred, equation));
    if (proven.length === 0) return inferred;
    inferred = { ...inferred, cells: withZeros(inferred.cells, proven) };
  }
}
