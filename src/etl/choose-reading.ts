import { accountingRules, equationsOf } from '../schema/report/accounting/accounting-rules.js';
import { assessEquation } from '../schema/report/accounting/assess-equation.js';
import type { Cell, TableEditions } from '../schema/report/normalized-report.js';

/** One way to read a table: its cells by reference. */
export type CandidateReading = ReadonlyMap<string, Cell>;

/** How well a reading keeps the rules C1 to C4. */
export interface RulesKept {
  readonly kept: number;
  /** Of the kept, those with a number other than zero: zeros close in any order. */
  readonly telling: number;
  readonly broken: number;
}

/** Counts the equations of C1 to C4 that a reading keeps and breaks; one without all its numbers counts for neither. */
export function rateReading(reading: CandidateReading, editions: TableEditions): RulesKept {
  const assessed = accountingRules
    .flatMap((rule) => equationsOf(rule, editions))
    .flatMap((equation) => assessEquation(equation, (ref) => reading.get(ref)?.value ?? null) ?? []);
  const kept = assessed.filter((equation) => equation.holds);
  const telling = kept.filter(({ right }) => right.some(({ value }) => value !== '0'));
  return { kept: kept.length, telling: telling.length, broken: assessed.length - kept.length };
}

function toNumbers(reading: CandidateReading): string {
  const numbers = [...reading].map(([ref, { value, status }]) => [ref, value, status].join(' '));
  return numbers.sort().join('\n');
}

/**
 * Of several ways to read a table those that break none of the rules C1 to C4; candidates that say the same are one.
 * Only where one is left is it told how the table reads: more leave a doubt (`toAmbiguousReading`).
 * @example closingReadings([totalOnly, naturalPersonAndTotal], editions) is the second: the row adds up
 */
export function closingReadings<T extends CandidateReading>(
  candidates: readonly T[],
  editions: TableEditions,
): T[] {
  const different = [...new Map(candidates.map((reading) => [toNumbers(reading), reading])).values()];
  return different.filter((reading) => rateReading(reading, editions).broken === 0);
}
