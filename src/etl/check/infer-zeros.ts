import { accountingRules, equationsOf } from '../../schema/report/accounting/accounting-rules.js';
import { sumOf, type Equation } from '../../schema/report/accounting/equation.js';
import { equationsWith } from '../../schema/report/accounting/equations-with.js';
import { cellAt } from '../../schema/report/cell-at.js';
import type { Cell, NormalizedReport } from '../../schema/report/normalized-report.js';
import { forgetInferredZeros } from '../../schema/report/printed-report.js';

type Cells = Readonly<Record<string, Cell>>;

/** One side of an equation: its numbers, its cells that are blank or a dash, and whether these are all its cells. */
interface Side {
  readonly values: readonly string[];
  readonly empty: readonly string[];
  readonly isSeen: boolean;
}

const isEmpty = ({ value, status }: Cell): boolean =>
  value === null && (status === 'BLANK' || status === 'NOT_APPLICABLE');

function readSide(report: NormalizedReport, refs: readonly string[]): Side {
  const values: string[] = [];
  const empty: string[] = [];
  for (const ref of refs) {
    const reading = cellAt(report, ref);
    if (reading.kind !== 'listed' && reading.kind !== 'unlistedZero') continue;
    if (reading.cell.value !== null) values.push(reading.cell.value);
    else if (isEmpty(reading.cell)) empty.push(ref);
  }
  return { values, empty, isSeen: values.length + empty.length === refs.length };
}

/** The equations that have a blank or a dash: only these can prove one, or be broken by one that is proven. */
function findOpen({ cells, editions }: NormalizedReport): Equation[] {
  const empty = Object.keys(cells).filter((ref) => isEmpty(cells[ref]!));
  if (empty.length === 0) return [];
  return accountingRules.flatMap((rule) => {
    const equations = equationsOf(rule, editions);
    const open = equationsWith(equations, empty);
    return equations.filter((equation) => open.has(equation));
  });
}

/**
 * The empty cells that an equation proves to be zero: they all stand on one side and the numbers of both sides
 * are equal already. Counts are never negative, so what is added to that side is nothing.
 */
function findProven(report: NormalizedReport, equation: Equation): readonly string[] {
  const left = readSide(report, equation.left);
  const right = readSide(report, equation.right);
  if (!left.isSeen || !right.isSeen || left.empty.length > 0 === right.empty.length > 0) return [];
  return sumOf(left.values).equals(sumOf(right.values)) ? [...left.empty, ...right.empty] : [];
}

/** Whether no count could make the equation hold: a side that is all numbers is less than the numbers of the other. */
function isBroken(report: NormalizedReport, equation: Equation): boolean {
  const left = readSide(report, equation.left);
  const right = readSide(report, equation.right);
  const isWhole = (side: Side): boolean => side.isSeen && side.empty.length === 0;
  const difference = sumOf(left.values).minus(sumOf(right.values));
  return (isWhole(right) && difference.greaterThan(0)) || (isWhole(left) && difference.lessThan(0));
}

function withZeros(cells: Cells, refs: readonly string[]): Cells {
  const zeros = refs.map((ref) => [ref, { ...cells[ref]!, value: '0', inferredZero: true }] as const);
  return { ...cells, ...Object.fromEntries(zeros) };
}

/** Everything the equations prove outside the barred cells, one proof allowing another until none is left. */
function inferOutside<T extends NormalizedReport>(
  report: T,
  equations: readonly Equation[],
  barred: ReadonlySet<string>,
): T {
  let inferred = report;
  for (;;) {
    const proofs = equations.map((equation) => findProven(inferred, equation));
    const proven = proofs.filter((refs) => !refs.some((ref) => barred.has(ref))).flat();
    if (proven.length === 0) return inferred;
    inferred = { ...inferred, cells: withZeros(inferred.cells, proven) };
  }
}

/** Equations that were open in print and that inferred zeros, or the print itself, have broken. */
function linesOfBroken(report: NormalizedReport, equations: readonly Equation[]): string[] {
  return equations.filter((equation) => isBroken(report, equation)).flatMap((equation) => equation.line);
}

/** The same of a report as `inferZeros`, of which nothing was inferred yet. */
export function inferFirstZeros<T extends NormalizedReport>(report: T): T {
  const open = findOpen(report);
  if (open.length === 0) return report;
  const equations = accountingRules.flatMap((rule) => equationsOf(rule, report.editions));
  const barred = new Set(linesOfBroken(report, equations));
  for (;;) {
    const inferred = inferOutside(report, open, barred);
    const broken = linesOfBroken(inferred, open).filter((ref) => !barred.has(ref));
    if (broken.length === 0) return inferred;
    for (const ref of broken) barred.add(ref);
  }
}

/**
 * A report in which every blank or dash that the rules C1 to C4 prove to be zero has value 0 and is marked as
 * inferred; its status and its print stay. Nothing is inferred in a row, column or group that breaks a rule, nor
 * where two proofs contradict each other, nor by subtraction. Zeros inferred earlier are proven anew.
 */
export function inferZeros<T extends NormalizedReport>(given: T): T {
  return inferFirstZeros(forgetInferredZeros(given));
}
