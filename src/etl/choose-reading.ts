import { accountingRules, equationsOf } from '../schema/report/accounting/accounting-rules.js';
import { assessEquation } from '../schema/report/accounting/assess-equation.js';
import type { Cell, TableEditions } from '../schema/report/normalized-report.js';

/** One way to read a table: its cells by reference. */
export type CandidateReading = ReadonlyMap<string, Cell>;

/** How well a reading keeps the rules C1 to C4. */
interface Score {
  readonly kept: number;
  readonly broken: number;
}

function rate(reading: CandidateReading, editions: TableEditions): Score {
  const assessed = accountingRules
    .flatMap((rule) => equationsOf(rule, editions))
    .flatMap((equation) => assessEquation(equation, (ref) => reading.get(ref)?.value ?? null) ?? []);
  const kept = assessed.filter((equation) => equation.holds).length;
  return { kept, broken: assessed.length - kept };
}

const compare = (a: Score, b: Score): number => b.kept - a.kept || a.broken - b.broken;

function toNumbers(reading: CandidateReading): string {
  const numbers = [...reading].map(([ref, { value, status }]) => [ref, value, status].join(' '));
  return numbers.sort().join('\n');
}

/**
 * Of several ways to read a table the one that keeps most of the rules C1 to C4, and of those the one that
 * breaks fewest; candidates that say the same are one. Null where none is given, or two are equally good: then the
 * print leaves a doubt (`toAmbiguousReading`).
 * @example chooseReading([totalOnly, naturalPersonAndTotal], editions) is the second: the row adds up
 */
export function chooseReading<T extends CandidateReading>(
  candidates: readonly T[],
  editions: TableEditions,
): T | null {
  const different = [...new Map(candidates.map((reading) => [toNumbers(reading), reading])).values()];
  const rated = different
    .map((reading) => ({ reading, score: rate(reading, editions) }))
    .sort((a, b) => compare(a.score, b.score));
  const [best, second] = rated;
  if (!best || (second && compare(best.score, second.score) === 0)) return null;
  return best.reading;
}
