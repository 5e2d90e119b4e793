import { sql, type RawBuilder } from 'kysely';
import type { FlatColumn, FlatValue } from '../table/flat-table.js';
import { duckdbTypes } from '../table/write-parquet.js';

export const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof comparisons)[number];

/** What rows of a table are let through, as a plain value. */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly column: FlatColumn;
      readonly comparison: Comparison;
      readonly value: FlatValue;
    }
  | { readonly kind: 'in'; readonly column: FlatColumn; readonly values: readonly FlatValue[] }
  | {
      readonly kind: 'text';
      readonly column: FlatColumn;
      readonly where: 'contains' | 'startswith' | 'endswith';
      readonly text: string;
    }
  /** The region of a code and everything below it. */
  | { readonly kind: 'within'; readonly column: FlatColumn; readonly code: string }
  | { readonly kind: 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

const operators: Readonly<Record<Comparison, RawBuilder<unknown>>> = {
  eq: sql`is not distinct from`,
  ne: sql`is distinct from`,
  gt: sql`>`,
  ge: sql`>=`,
  lt: sql`<`,
  le: sql`<=`,
};

const textFunctions = { contains: 'contains', startswith: 'starts_with', endswith: 'ends_with' } as const;

/** A value as a bound parameter of the column's type. */
function bound(value: FlatValue, { type }: FlatColumn): RawBuilder<unknown> {
  return value === null ? sql`null` : sql`cast(${String(value)} as ${sql.raw(duckdbTypes[type])})`;
}

/** A condition as SQL: columns by name, everything else a bound parameter. What is neither true nor false is not let through. */
export function toConditionSql(condition: Condition): RawBuilder<unknown> {
  switch (condition.kind) {
    case 'compare': {
      const { column, comparison, value } = condition;
      return sql`${sql.ref(column.name)} ${operators[comparison]} ${bound(value, column)}`;
    }
    case 'in': {
      const { column, values } = condition;
      if (values.length === 0) return sql`false`;
      const name = sql.ref(column.name);
      const listed = values.filter((value) => value !== null).map((value) => bound(value, column));
      const isNull = values.includes(null) ? sql` or ${name} is null` : sql``;
      return listed.length === 0 ? sql`${name} is null` : sql`(${name} in (${sql.join(listed)})${isNull})`;
    }
    case 'text': {
      const { column, where, text } = condition;
      return sql`${sql.raw(textFunctions[where])}(${sql.ref(column.name)}, ${text})`;
    }
    case 'within': {
      const { column, code } = condition;
      return sql`${sql.ref(column.name)} in (select region_id from dim_regions
        where ${code} in (province_key, prefecture_key, county_key, dim_regions.region_id))`;
    }
    case 'not':
      return sql`not coalesce(${toConditionSql(condition.part)}, false)`;
    case 'and':
    case 'or':
      return sql`(${sql.join(condition.parts.map(toConditionSql), condition.kind === 'and' ? sql` and ` : sql` or `)})`;
  }
}

/** The columns a condition looks at. */
export function columnsOfCondition(condition: Condition): string[] {
  if (condition.kind === 'not') return columnsOfCondition(condition.part);
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.flatMap(columnsOfCondition);
  return [condition.column.name];
}
