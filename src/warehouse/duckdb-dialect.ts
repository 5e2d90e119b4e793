import {
  DefaultQueryCompiler,
  DialectAdapterBase,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
} from 'kysely';
import { DuckDBDriver, type StatementRunner } from './duckdb-driver.js';
import { DuckDBIntrospector } from './duckdb-introspector.js';

class DuckDBAdapter extends DialectAdapterBase {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  override get supportsReturning(): boolean {
    return true;
  }

  /** One process writes a warehouse and none migrates it, so there is nothing to lock. */
  override async acquireMigrationLock(): Promise<void> {}

  override async releaseMigrationLock(): Promise<void> {}
}

/** Compiles to DuckDB's dialect: `$1` placeholders and double-quoted names, as Kysely's default has them. */
class DuckDBQueryCompiler extends DefaultQueryCompiler {}

/** Kysely's dialect over whatever runs statements on an open DuckDB instance. */
export class DuckDBDialect implements Dialect {
  constructor(private readonly runner: StatementRunner) {}

  createDriver(): Driver {
    return new DuckDBDriver(this.runner);
  }

  createQueryCompiler(): QueryCompiler {
    return new DuckDBQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new DuckDBAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new DuckDBIntrospector(db);
  }
}
