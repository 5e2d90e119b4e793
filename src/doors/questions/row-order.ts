import { sql, type RawBuilder } from 'kysely';
import type { RowKey } from '../../resolvers/pagination/page.js';
import type { PublishedTable } from '../published/published-table.js';
import type { FlatColumn } from '../table/flat-table.js';
import { duckdbTypes } from '../table/write-parquet.js';

/** By which column rows are ordered; missing values last. */
export interface Ordering {
  readonly column: FlatColumn;
  readonly isDescending: boolean;
}

/** A table, and what its rows are ordered by before its primary key. */
interface Ordered {
  readonly table: PublishedTable;
  readonly order: readonly Ordering[];
}

/** The order asked for, and then by the primary key: never two rows in the one order today and the other tomorrow. */
export function toTotalOrder({ table, order }: Ordered): Ordering[] {
  const keys = table.primaryKey
    .filter((key) => order.every(({ column }) => column.name !== key))
    .map((key) => table.columns.find(({ name }) => name === key)!);
  return [...order, ...keys.map((column) => ({ column, isDescending: false }))];
}

/** Whether that is the order of the primary key, however it was asked for. */
export function isOwnOrder(question: Ordered): boolean {
  const { primaryKey } = question.table;
  const order = toTotalOrder(question);
  return order.every(({ column, isDescending }, index) => !isDescending && column.name === primaryKey[index]);
}

/**
 * The list behind ORDER BY.
 * @example "penalties" desc nulls last, "region_id" asc nulls last, "year" asc nulls last
 */
export function toOrderSql(question: Ordered): RawBuilder<unknown> {
  return sql.join(
    toTotalOrder(question).map(
      ({ column, isDescending }) =>
        sql`${sql.ref(column.name)} ${isDescending ? sql`desc` : sql`asc`} nulls last`,
    ),
  );
}

/** The key of a row in the order of a question, as a JSON array of texts. */
export function toKeySql(question: Ordered): RawBuilder<unknown> {
  const texts = toTotalOrder(question).map(({ column: { name, type } }) => {
    return sql`${sql.ref(name)}::${sql.raw(duckdbTypes[type])}::varchar`;
  });
  return sql`to_json([${sql.join(texts)}])::varchar`;
}

/** A column, and its value in the row behind which others are looked for. */
interface Step extends Ordering {
  readonly value: string | null;
  /** A key is never null; of other columns we do not rely on it. */
  readonly canBeNull: boolean;
}

/** Who makes up a value that is none of the column finds nothing behind it. */
function boundValue({ column, value }: Step): RawBuilder<unknown> {
  return sql`try_cast(${value} as ${sql.raw(duckdbTypes[column.type])})`;
}

function isBehind(step: Step, orSame: boolean): RawBuilder<unknown> {
  const name = sql.ref(step.column.name);
  if (step.value === null) return orSame ? sql`${name} is null` : sql`false`;
  const comparison = sql.raw((step.isDescending ? '<' : '>') + (orSame ? '=' : ''));
  const comes = sql`${name} ${comparison} ${boundValue(step)}`;
  return step.canBeNull ? sql`(${comes} or ${name} is null)` : comes;
}

function isSame(step: Step): RawBuilder<unknown> {
  const name = sql.ref(step.column.name);
  return step.value === null ? sql`${name} is null` : sql`${name} = ${boundValue(step)}`;
}

/**
 * What is true of the rows behind one, in the order of a question. That of the first column stands before the others
 * alone, since by it DuckDB can leave out whole row groups.
 * @example "agency_id" >= try_cast($1 as varchar) and ("agency_id" > try_cast($2 as varchar) or ("agency_id" = try_cast($3 as varchar) and "year" > try_cast($4 as bigint)))
 */
export function toBehindSql(question: Ordered, key: RowKey): RawBuilder<unknown> {
  const { primaryKey } = question.table;
  const steps = toTotalOrder(question).map((ordering, index): Step => {
    const canBeNull = !primaryKey.includes(ordering.column.name);
    return { ...ordering, canBeNull, value: key[index] ?? null };
  });
  const behind = steps
    .slice(0, -1)
    .reduceRight(
      (rest, step) => sql`(${isBehind(step, false)} or (${isSame(step)} and ${rest}))`,
      isBehind(steps.at(-1)!, false),
    );
  return sql`${isBehind(steps[0]!, true)} and ${behind}`;
}
