import { openRelease } from '../../src/resolvers/open-release.js';
import { createServer } from '../../src/server/create-server.js';
import { toFixedSource } from '../../src/server/release-source.js';
import type { ServedRelease } from '../../src/resolvers/context.js';
import { readSettings } from '../../src/read-settings.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { makeWarehouse } from './make-warehouse.js';

/** A real HTTP server over reports of a test. */
export interface HttpService {
  readonly url: string;
  readonly release: ServedRelease;
  /** The file it serves. */
  readonly path: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The text of an answer that has to be there. */
  text(path: string): Promise<string>;
  json<T>(path: string): Promise<T>;
  /** Asks GraphQL; an answer with errors throws. */
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** What was reported as a bug of ours; a test expects it empty. */
  readonly bugs: readonly unknown[];
  close(): Promise<void>;
}

/** Loads reports into a real file and serves it on a free port as the program does. */
export async function serveHttp(
  reports: readonly NormalizedReport[],
  environment: NodeJS.ProcessEnv = {},
): Promise<HttpService> {
  const warehouse = await makeWarehouse(reports);
  const limits = { memory: '1GB', threads: 2, concurrency: 4, pageLimit: 500 };
  const { release, close } = await openRelease(warehouse.path, limits);
  const bugs: unknown[] = [];
  const app = await createServer(toFixedSource(release), readSettings(environment), (bug) => bugs.push(bug));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const get: HttpService['get'] = async (path, headers = {}) => fetch(new URL(path, url), { headers });
  const text = async (path: string): Promise<string> => {
    const response = await get(path);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response.text();
  };
  return {
    url,
    release,
    path: warehouse.path,
    get,
    text,
    json: async <T>(path: string) => JSON.parse(await text(path)) as T,
    async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data: T; errors?: { message: string }[] };
      if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
      return answer.data;
    },
    bugs,
    async close() {
      await app.close();
      await close();
      await warehouse.close();
    },
  };
}
