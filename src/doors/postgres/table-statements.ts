import pg from 'pg';
import type { PublishedTable } from '../published/published-table.js';
import type { FlatType } from '../table/flat-table.js';

const postgresTypes: Readonly<Record<FlatType, string>> = {
  text: 'text',
  integer: 'bigint',
  decimal: 'numeric',
  double: 'double precision',
  boolean: 'boolean',
  date: 'date',
};

const quoted = (name: string): string => pg.escapeIdentifier(name);
const place = (table: string, schema: string): string => `${quoted(schema)}.${quoted(table)}`;
const listed = (names: readonly string[]): string => names.map(quoted).join(', ');

/**
 * The table and its comments.
 * @example create table "nianbao_next"."dim_agencies" ("agency_id" text not null, …)
 */
export function toCreateStatements(table: PublishedTable, schema: string): string[] {
  const name = place(table.name, schema);
  const columns = table.columns.map(
    (column) => `${quoted(column.name)} ${postgresTypes[column.type]}${column.isNullable ? '' : ' not null'}`,
  );
  const words = pg.escapeLiteral(`${table.label.zh}：${table.description.zh}`);
  return [
    `create table ${name} (${columns.join(', ')})`,
    `comment on table ${name} is ${words}`,
    ...table.columns.map(
      (column) =>
        `comment on column ${name}.${quoted(column.name)} is ${pg.escapeLiteral(`${column.label.zh}：${column.description.zh}`)}`,
    ),
  ];
}

/** Keys and indexes, made when the rows are in; the table that is referred to has to have its key before. */
export function toFinishStatements(table: PublishedTable, schema: string): string[] {
  const name = place(table.name, schema);
  const indexed = Object.values(table.filters).filter((column) => column !== table.primaryKey[0]);
  return [
    `alter table ${name} add primary key (${listed(table.primaryKey)})`,
    ...table.references.map(
      ({ column, table: other, references }) =>
        `alter table ${name} add foreign key (${quoted(column)}) references ${place(other, schema)} (${quoted(references)})`,
    ),
    ...[...new Set(indexed)].map((column) => `create index on ${name} (${quoted(column)})`),
    `analyze ${name}`,
  ];
}
