import { isCellDimension } from '../../schema/catalogue/dimensions.js';
import { comparedColumn, rankColumns, type StatisticsRecord } from '../query/build-statistics-statement.js';
import { cellStateKeys, cellStates } from '../query/cell-states.js';
import { keyColumn } from '../query/statement-columns.js';
import type { Comparison, GroupsPlan, PlannedFigure, StatisticsPlan } from '../query/statistics-plan.js';
import { figureColumns } from '../query/summed-rows.js';
import { compareMarks } from './body-marks.js';
import { keepRows, orderRows, rankRows } from './ordered-rows.js';
import type { ReleaseColumns } from './report-columns.js';
import { RowValues } from './row-values.js';
import { scaledText } from './scaled-text.js';
import { statesPerRow } from './figure-sums.js';
import { sumGroups, textOfKey, type SummedGroups } from './sum-groups.js';

/** A page of records, as the statement of the same plan gives it, without the one record more. */
export interface RecordPage {
  readonly records: readonly StatisticsRecord[];
  readonly totalCount: number;
}

type MutableRecord = Record<string, StatisticsRecord[string]>;

/** Writes a figure of a row into a record, under the names its columns have in the statement. */
function writeFigure(
  record: MutableRecord,
  groups: SummedGroups,
  figure: PlannedFigure,
  row: number,
  nameOf: (column: string) => string,
): void {
  const { sums, counts, digits, asOfYear } = groups.figures.get(figure.id)!;
  const names = figureColumns(figure);
  names.sums.forEach((name, index) => {
    record[nameOf(name)] = scaledText(sums[index]![row]!, digits);
  });
  names.counts.forEach((name, index) => {
    record[nameOf(name)] = counts[row * statesPerRow + cellStates[cellStateKeys[index]!]]!;
  });
  if (asOfYear !== null) record[nameOf(`${figure.id}_year`)] = asOfYear;
}

/** Finds the row of a comparison that stands beside a row: they agree in some keys, a year so many years earlier. */
function createPairing(answer: SummedGroups, { comparison, match }: Comparison, other: SummedGroups) {
  const nameOf = (groups: SummedGroups, row: number, yearsBack: number): string =>
    match.map((key) => groups.keyOf(key, row) - (key === 'YEAR' ? yearsBack : 0)).join();
  const rows = new Map<string, number>();
  for (let row = 0; row < other.rowCount; row += 1) rows.set(nameOf(other, row, 0), row);
  const yearsBack = comparison.kind === 'change' ? comparison.years : 0;
  return (row: number): number => rows.get(nameOf(answer, row, yearsBack)) ?? -1;
}

/** The questions a question is compared with, summed, and where their rows stand. */
class Comparisons {
  private readonly groups = new Map<Comparison, SummedGroups>();
  private readonly pairings = new Map<Comparison, (row: number) => number>();

  private constructor(private readonly answer: SummedGroups) {}

  static sum(answer: SummedGroups, comparisons: readonly Comparison[], columns: ReleaseColumns) {
    const all = new Comparisons(answer);
    for (const comparison of comparisons) {
      const other = sumGroups(comparison.plan, columns);
      if (!other) return null;
      all.groups.set(comparison, other);
      all.pairings.set(comparison, createPairing(answer, comparison, other));
    }
    return all;
  }

  groupsOf = (comparison: Comparison): SummedGroups => this.groups.get(comparison)!;
  rowBeside = (comparison: Comparison, row: number): number => this.pairings.get(comparison)!(row);

  write(record: MutableRecord, row: number): void {
    for (const [comparison, other] of this.groups) {
      const beside = this.rowBeside(comparison, row);
      if (beside < 0) continue;
      const nameOf = (column: string): string => comparedColumn(comparison, column);
      record[nameOf('reports')] = other.reportsOf(beside);
      for (const figure of other.plan.figures) writeFigure(record, other, figure, beside, nameOf);
      if (comparison.comparison.kind === 'share') continue;
      const same = compareMarks(
        this.answer.marks!,
        Math.floor(row / this.answer.memberCount),
        other.marks!,
        Math.floor(beside / other.memberCount),
      );
      record[nameOf('same_bodies')] =
        same.sameBodies && this.answer.reportsOf(row) === other.reportsOf(beside);
      record[nameOf('same_forms')] = same.sameForms;
    }
  }
}

/** Whether a question has a row although it is about nothing: one without any keys. */
function hasRows(groups: SummedGroups): boolean {
  return groups.plan.reportKeys.length > 0 || groups.plan.memberPlan === null || groups.reportsOf(0) > 0;
}

function writeKeys(record: MutableRecord, groups: SummedGroups, row: number): void {
  const { order }: GroupsPlan = groups.plan;
  for (const key of order) {
    const number = groups.keyOf(key, row);
    record[keyColumn(key)] = number < 0 && !isCellDimension(key) ? null : textOfKey(groups, key, number);
  }
}

/**
 * Answers a question from the columns in memory, record for record as its statement would. Null where the columns
 * do not have the answer; then the statement is to be run.
 */
export function answerStatistics(plan: StatisticsPlan, columns: ReleaseColumns): RecordPage | null {
  const answer = sumGroups(plan, columns);
  const compared = answer && Comparisons.sum(answer, plan.comparisons, columns);
  if (!answer || !compared) return null;
  const values = new RowValues(answer, compared.rowBeside, compared.groupsOf);
  const kept = hasRows(answer) ? keepRows(plan, answer, values) : [];
  const ranks = rankRows(plan, answer, values, kept);
  const page = orderRows(plan, answer, values, kept).slice(plan.offset, plan.offset + plan.first);
  const records = page.map((row) => {
    const record: MutableRecord = {};
    writeKeys(record, answer, row);
    record['reports'] = answer.reportsOf(row);
    for (const figure of plan.figures) writeFigure(record, answer, figure, row, (column) => column);
    compared.write(record, row);
    for (const { rank, of } of ranks) {
      const names = rankColumns(rank);
      const { position, count, ties } = of(row);
      record[names.position] = position;
      record[names.of] = count;
      record[names.ties] = ties;
    }
    return record;
  });
  return { records, totalCount: kept.length };
}
