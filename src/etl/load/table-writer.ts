import {
  BOOLEAN,
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  INTEGER,
  SMALLINT,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import {
  tableDefinition,
  valuePrecision,
  valueScale,
  type ColumnType,
  type Row,
  type TableName,
} from '../../schema/warehouse/tables.js';
import { toScaledInteger } from './scaled-decimal.js';

const rowsPerChunk = 2048;
const millisecondsPerDay = 86_400_000;

const duckdbTypes: Readonly<Record<ColumnType, DuckDBType>> = {
  varchar: VARCHAR,
  integer: INTEGER,
  smallint: SMALLINT,
  boolean: BOOLEAN,
  date: DATE,
  'decimal(18,6)': DECIMAL(valuePrecision, valueScale),
};

/** The most different decimals that are kept; nearly all cells hold one of a few thousand counts. */
const keptDecimals = 10_000;
const decimals = new Map<string, DuckDBDecimalValue>();

function toDecimalValue(text: string): DuckDBDecimalValue {
  const known = decimals.get(text);
  if (known) return known;
  const value = new DuckDBDecimalValue(toScaledInteger(text)!, valuePrecision, valueScale);
  if (decimals.size < keptDecimals) decimals.set(text, value);
  return value;
}

type Field = string | number | boolean;

/** How the fields of a type are told to DuckDB, where not as they are. */
const converters: Readonly<Partial<Record<ColumnType, (field: Field) => DuckDBValue>>> = {
  date: (field) => new DuckDBDateValue(Date.parse(`${field}T00:00:00Z`) / millisecondsPerDay),
  'decimal(18,6)': (field) => toDecimalValue(String(field)),
};

/** Appends rows to one table, a chunk at a time; nothing is in the table for good before `close`. */
export class TableWriter<T extends TableName> {
  private readonly types: readonly ColumnType[];
  private readonly names: readonly string[];
  private readonly columns: DuckDBValue[][];
  /** Rows written so far. */
  rows = 0;

  private constructor(
    name: T,
    private readonly appender: DuckDBAppender,
  ) {
    const entries = Object.entries(tableDefinition(name).columns);
    this.names = entries.map(([column]) => column);
    this.types = entries.map(([, column]) => column.type);
    this.columns = this.names.map(() => []);
  }

  /** Opens a writer on an existing table of the connection's database. */
  static async open<T extends TableName>(connection: DuckDBConnection, name: T): Promise<TableWriter<T>> {
    return new TableWriter(name, await connection.createAppender(name));
  }

  /** Adds a row; its fields are the columns of the table. */
  write(row: Row<T>): void {
    const fields = row as Record<string, Field | null>;
    for (let index = 0; index < this.names.length; index += 1) {
      const field = fields[this.names[index]!] ?? null;
      const convert = converters[this.types[index]!];
      this.columns[index]!.push(field !== null && convert ? convert(field) : field);
    }
    this.rows += 1;
    if (this.columns[0]!.length === rowsPerChunk) this.appendChunk();
  }

  /** Adds what is left and flushes it to the database. */
  close(): void {
    if (this.columns[0]!.length > 0) this.appendChunk();
    this.appender.closeSync();
  }

  private appendChunk(): void {
    const chunk = DuckDBDataChunk.create(this.types.map((type) => duckdbTypes[type]));
    chunk.setColumns(this.columns);
    this.appender.appendDataChunk(chunk);
    for (const column of this.columns) column.length = 0;
  }
}
