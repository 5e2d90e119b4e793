import { sql, type RawBuilder } from 'kysely';
import { statesPerRow, type FigureSums } from '../../resolvers/columns/figure-sums.js';
import { textOfKey, type SummedGroups } from '../../resolvers/columns/sum-groups.js';
import { cellStateKeys, cellStates } from '../../resolvers/query/cell-states.js';
import { keyColumn } from '../../resolvers/query/statement-columns.js';
import type { PlannedFigure } from '../../resolvers/query/statistics-plan.js';
import { figureColumns } from '../../resolvers/query/summed-rows.js';
import type { HeldColumn } from '../../warehouse/draft-warehouse.js';

/** Sums of the columns in memory as a table of DuckDB's, and the SELECT that gives them as `toSummedRows` does. */
export interface HeldSums {
  readonly columns: readonly HeldColumn[];
  readonly select: RawBuilder<unknown>;
}

/** A column that is held, or a literal where it is the same in every row, with its expression in the SELECT. */
interface SelectedColumn {
  readonly held: HeldColumn | null;
  readonly expression: RawBuilder<unknown>;
}

const eachRow = (groups: SummedGroups, valueOf: (row: number) => number): Int32Array =>
  Int32Array.from({ length: groups.rowCount }, (_, row) => valueOf(row));

function keyColumns(groups: SummedGroups): SelectedColumn[] {
  return groups.plan.reportKeys.map((key) => {
    const name = keyColumn(key);
    const textOf = (row: number): string | null => {
      const number = groups.keyOf(key, row);
      return number < 0 ? null : (textOfKey(groups, key, number) as string | null);
    };
    const values =
      key === 'YEAR'
        ? eachRow(groups, (row) => groups.keyOf(key, row))
        : Array.from({ length: groups.rowCount }, (_, row) => textOf(row));
    return { held: { name, values }, expression: sql.ref(name) };
  });
}

/** A sum in units of ten to the power of −`digits`: a double that is an integer, so DuckDB makes of it what was stored. */
function sumColumn(name: string, values: Float64Array, digits: number): SelectedColumn {
  const unit = sql.lit(`0.${'1'.padStart(digits, '0')}`);
  const whole = sql`${sql.ref(name)}::bigint::decimal(18, 0)`;
  const exact = digits === 0 ? whole : sql`(${whole} * ${unit}::decimal(7, ${sql.lit(digits)}))`;
  return { held: { name, values }, expression: sql`${exact}::decimal(38, 6) as ${sql.ref(name)}` };
}

/** The reports in one state; most states are those of no report at all. */
function countColumn(name: string, counts: Int32Array, state: number): SelectedColumn {
  const values = new Int32Array(counts.length / statesPerRow);
  let isAny = false;
  for (let row = 0, at = state; row < values.length; row += 1, at += statesPerRow) {
    values[row] = counts[at]!;
    if (counts[at] !== 0) isAny = true;
  }
  return isAny
    ? { held: { name, values }, expression: sql`${sql.ref(name)}::bigint as ${sql.ref(name)}` }
    : { held: null, expression: sql`0::bigint as ${sql.ref(name)}` };
}

function columnsOfFigure(figure: PlannedFigure, { sums, digits, counts }: FigureSums): SelectedColumn[] {
  const names = figureColumns(figure);
  return [
    ...names.sums.map((name, index) => sumColumn(name, sums[index]!, digits)),
    ...names.counts.map((name, index) => countColumn(name, counts, cellStates[cellStateKeys[index]!])),
  ];
}

/** What is to be held of some sums under a name, and how it is selected. */
export function toHeldSums(name: string, groups: SummedGroups): HeldSums {
  const reports = { name: 'reports', values: eachRow(groups, groups.reportsOf) };
  const all: SelectedColumn[] = [
    ...keyColumns(groups),
    { held: reports, expression: sql`reports::bigint as reports` },
    ...groups.plan.figures.flatMap((figure) => columnsOfFigure(figure, groups.figures.get(figure.id)!)),
  ];
  return {
    columns: all.flatMap(({ held }) => held ?? []),
    select: sql`select ${sql.join(all.map(({ expression }) => expression))} from ${sql.table(name)}`,
  };
}
