import { sql, type RawBuilder } from 'kysely';
import type { Slice, Slicing } from '../published/published-table.js';
import type { TableQuestion, TableReader } from './asked-table.js';
import { columnsOfCondition, toConditionSql } from './condition.js';
import { isOwnOrder } from './row-order.js';
import type { RowWindow } from './statistics-answer.js';

/** Rows that the first slice of a whole table has, roughly, so that its first row comes soon, and the largest. */
const firstRows = 16_384;
const mostRows = 262_144;

/** By how much a slice is larger than the one before. */
const growth = 4;

const every = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;

/** What is true of the rows of a slice. */
export function toSliceConditions(key: string, { from, after, upTo }: Slice): RawBuilder<unknown>[] {
  const name = sql.ref(key);
  return [
    ...(from === undefined ? [] : [sql`${name} >= ${from}`]),
    ...(after === undefined ? [] : [sql`${name} > ${after}`]),
    ...(upTo === undefined ? [] : [sql`${name} <= ${upTo}`]),
  ];
}

/** The last of the next so many keys that a question may have rows of, and how many of them there are. */
async function findBound(
  { table, conditions }: TableQuestion,
  { source, columns }: Slicing,
  begin: Slice,
  count: number,
  { db }: TableReader,
): Promise<{ readonly bound: string | null; readonly keys: number }> {
  const [key] = table.primaryKey as [string];
  const own = conditions.filter((condition) =>
    columnsOfCondition(condition).every((name) => columns.includes(name)),
  );
  const all = [...own.map(toConditionSql), ...toSliceConditions(key, begin)];
  const { rows } = await sql<{ bound: string | null; keys: string }>`
    select max(${sql.ref(key)}) as bound, count(*) as keys from (
      select ${sql.ref(key)} from (${source}) as source${every(all)} order by ${sql.ref(key)} limit ${sql.lit(count)})`.execute(
    db,
  );
  return { bound: rows[0]!.bound, keys: Number(rows[0]!.keys) };
}

/**
 * The questions whose rows, one after the other, are those of a question behind a key: a large table in its own order is
 * sorted and read slice by slice, so that what it takes does not grow with it, and a page does not sort what is behind
 * it. Each slice is larger than the one before, of a page without end, since what it looks for may be far.
 */
export async function* toSlices(
  question: TableQuestion,
  { first, offset, behind }: RowWindow,
  reader: TableReader,
): AsyncGenerator<TableQuestion> {
  const { slicing } = question.table;
  if (!slicing || !isOwnOrder(question) || (offset > 0 && !behind)) return yield question;
  let rows = first ?? firstRows;
  let begin: Slice = behind ? { from: behind[0] ?? '' } : {};
  for (;;) {
    // A key that a page before ended with may have no more rows.
    const count = Math.ceil(rows / slicing.rowsPerKey) + 1;
    const { bound, keys } = await findBound(question, slicing, begin, count, reader);
    if (bound === null) return;
    if (keys < count) return yield { ...question, slice: begin };
    yield { ...question, slice: { ...begin, upTo: bound } };
    begin = { after: bound };
    rows = first === undefined ? Math.min(rows * growth, mostRows) : rows * growth;
  }
}
