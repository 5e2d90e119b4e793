import {
  sql,
  type DatabaseIntrospector,
  type DatabaseMetadata,
  type Kysely,
  type SchemaMetadata,
  type TableMetadata,
} from 'kysely';

interface ColumnRow {
  readonly schema_name: string;
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
  readonly is_nullable: boolean;
  readonly column_default: string | null;
}

/** Tells Kysely which schemas, tables and columns a DuckDB file has. */
export class DuckDBIntrospector implements DatabaseIntrospector {
  constructor(private readonly db: Kysely<unknown>) {}

  async getSchemas(): Promise<SchemaMetadata[]> {
    const { rows } = await sql<{
      name: string;
    }>`select distinct schema_name as name from duckdb_schemas() order by 1`.execute(this.db);
    return rows;
  }

  async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<ColumnRow>`
      select schema_name, table_name, column_name, data_type, is_nullable, column_default
      from duckdb_columns() where not internal order by schema_name, table_name, column_index`.execute(
      this.db,
    );
    return [...groupByTable(rows).values()].map(toTableMetadata);
  }

  async getMetadata(): Promise<DatabaseMetadata> {
    return { tables: await this.getTables() };
  }
}

function groupByTable(rows: readonly ColumnRow[]): Map<string, ColumnRow[]> {
  const groups = new Map<string, ColumnRow[]>();
  for (const row of rows) {
    const key = `${row.schema_name}.${row.table_name}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function toTableMetadata(rows: ColumnRow[]): TableMetadata {
  const [first] = rows;
  return {
    schema: first!.schema_name,
    name: first!.table_name,
    isView: false,
    columns: rows.map((row) => ({
      name: row.column_name,
      dataType: row.data_type,
      isNullable: row.is_nullable,
      isAutoIncrementing: false,
      hasDefaultValue: row.column_default !== null,
    })),
  };
}
