import { ApolloServer } from '@apollo/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedCorrections, shippedReports } from '../../src/package-root.js';
import { buildWarehouse } from '../../src/pipeline.js';
import { buildPublicSchema } from '../../src/resolvers/build-schema.js';
import { createContext, type Context, type ServedRelease } from '../../src/resolvers/context.js';
import { openRelease } from '../../src/resolvers/open-release.js';
import { createErrorFormatter } from '../../src/server/graphql/format-error.js';

/** What an operation answered, and the statements it took. */
export interface OperationAnswer {
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions?: Record<string, unknown>; readonly message: string }[];
  };
  readonly statements: readonly string[];
}

/** The shipped reports, built and ready to be asked. */
export interface ShippedService {
  ask(query: string, variables?: Record<string, unknown>): Promise<OperationAnswer>;
  /** Asks the statements alone, as if nothing were held in memory. */
  askStatements(query: string): Promise<OperationAnswer>;
  readonly release: ServedRelease;
  close(): Promise<void>;
}

/** Builds the shipped reports into a real file and answers operations over it, as the server does. */
export async function serveShipped(pageLimit = 500): Promise<ShippedService> {
  return serveReports([shippedReports], pageLimit);
}

/** The same for any reports, with the corrections of a folder and a list of bodies. */
export async function serveReports(
  paths: readonly string[],
  pageLimit = 500,
  corrections: string = shippedCorrections,
  agencyList: string | null = null,
): Promise<ShippedService> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-shipped-'));
  const path = join(folder, 'shipped.duckdb');
  await buildWarehouse(paths, path, { correctionsFolder: corrections, agencyList });
  let statements: string[] = [];
  const limits = { memory: '1GB', threads: 2, concurrency: 4, pageLimit };
  const { release, close } = await openRelease(path, limits, (sql) => statements.push(sql));
  const bug = (error: unknown): never => {
    throw error;
  };
  const apollo = new ApolloServer<Context>({
    schema: await buildPublicSchema(),
    formatError: createErrorFormatter(bug),
  });
  const askOf = async (
    asked: ServedRelease,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<OperationAnswer> => {
    statements = [];
    const request = variables ? { query, variables } : { query };
    const response = await apollo.executeOperation(request, { contextValue: createContext(asked) });
    if (response.body.kind !== 'single') throw new Error('Incremental delivery was not asked for');
    return { body: JSON.parse(JSON.stringify(response.body.singleResult)), statements };
  };
  return {
    release,
    ask: async (query, variables) => askOf(release, query, variables),
    askStatements: async (query) => askOf({ ...release, columns: null, bodies: null }, query),
    async close() {
      await apollo.stop();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
