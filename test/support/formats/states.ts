import fc from 'fast-check';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { refsOfTruth, toValue, type Truth } from '../printed-report/truth.js';

/** What a zero may be printed as. */
const zeroPrints = ['0', '0', '0', '', '-', '/', '无'];

/** What one cell is, however it is printed. */
export interface CellState {
  readonly status: Cell['status'];
  readonly value: string | null;
  readonly raw: string | null;
}

function stateOf(printed: string): CellState {
  if (printed === '') return { status: 'BLANK', value: null, raw: '' };
  if (['-', '/', '无'].includes(printed)) return { status: 'NOT_APPLICABLE', value: null, raw: printed };
  const value = toValue(printed);
  return { status: Number(value) === 0 ? 'ZERO' : 'REPORTED', value, raw: printed };
}

/** The states of a truth's cells by reference. */
export function statesOfTruth(truth: Truth): Map<string, CellState> {
  return new Map([...refsOfTruth(truth)].map(([ref, printed]) => [ref, stateOf(printed)]));
}

/** The states of a report's cells by reference; zeros that the rules prove in blanks left out. */
export function statesOfReport(report: NormalizedReport): Map<string, CellState> {
  return new Map(
    Object.entries(report.cells).map(([ref, { status, value, raw, inferredZero }]) => [
      ref,
      { status, value: inferredZero ? null : value, raw },
    ]),
  );
}

/** Truths in which some zeros of the first two tables are printed as a blank, a dash, a slash or a word. */
export function withOddZeros(truths: fc.Arbitrary<Truth>): fc.Arbitrary<Truth> {
  const prints = fc.infiniteStream(fc.constantFrom(...zeroPrints));
  return fc.tuple(truths, prints).map(([truth, stream]) => {
    const print = (values: readonly string[]): string[] =>
      values.map((value) => (value === '0' ? (stream.next().value as string) : value));
    const printAll = (rows: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
      Object.fromEntries(Object.entries(rows).map(([key, values]) => [key, print(values)]));
    return {
      ...truth,
      disclosure: printAll(truth.disclosure),
      applications: printAll(truth.applications),
    };
  });
}

/** Truths in which the zeros of the third table are not printed, or are dashes. */
export function withBlankProceedings(truths: fc.Arbitrary<Truth>): fc.Arbitrary<Truth> {
  const prints = fc.array(fc.constantFrom('', '', '-', '0'), { minLength: 15, maxLength: 15 });
  return fc.tuple(truths, prints).map(([truth, zeros]) => ({
    ...truth,
    proceedings: truth.proceedings.map((value, index) => (value === '0' ? zeros[index]! : value)),
  }));
}
