import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api';

/** A column of numbers, as DuckDB holds them. */
export type NumberColumn = Int32Array | Float64Array;

/** The columns of a statement, each as long as it has rows. */
export interface NumberColumns {
  readonly length: number;
  readonly columns: readonly NumberColumn[];
}

/** The array a vector keeps its numbers in: without an object for each of them. */
function itemsOf(vector: DuckDBVector): NumberColumn {
  const { items } = vector as unknown as { readonly items?: unknown };
  if (items instanceof Int32Array || items instanceof Float64Array) return items;
  throw new Error('A column that is read as numbers is neither an integer nor a double');
}

/**
 * Runs a statement whose columns are integers and doubles without nulls, and gives them column by column: millions of
 * rows in some tens of milliseconds.
 */
export async function readNumbers(connection: DuckDBConnection, statement: string): Promise<NumberColumns> {
  const result = await connection.run(statement);
  const chunks = await result.fetchAllChunks();
  const length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const columns = Array.from({ length: result.columnCount }, (_, index) => {
    const parts = chunks.map((chunk) => itemsOf(chunk.getColumnVector(index)));
    const column = parts[0] instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
    let offset = 0;
    for (const part of parts) {
      column.set(part, offset);
      offset += part.length;
    }
    return column;
  });
  return { length, columns };
}
