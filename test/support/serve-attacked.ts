import { openRelease, type OpenRelease } from '../../src/resolvers/open-release.js';
import type { ServedRelease } from '../../src/resolvers/served-release.js';
import { readSettings } from '../../src/read-settings.js';
import { createServer } from '../../src/server/create-server.js';
import { toFixedSource } from '../../src/server/release-source.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { makeWarehouse, type TestWarehouse } from './make-warehouse.js';

/** A server with the doors of REST and OData, to be asked what it should refuse. */
export interface AttackedServer {
  readonly url: string;
  readonly opened: OpenRelease;
  readonly bugs: unknown[];
  get(path: string, init?: RequestInit): Promise<Told>;
  close(): Promise<void>;
}

/** What a door tells. */
export interface Told {
  readonly status: number;
  readonly code: unknown;
  readonly text: string;
  readonly headers: Headers;
}

const counties = ['130529', '130528', '130525', '411602', '141124', '110101', '310101', '440103'];

/** Three hundred reports of bodies whose name is a formula: enough cells to fill what lies between two sockets. */
export async function makeAttackedWarehouse(): Promise<TestWarehouse> {
  return makeWarehouse(
    counties.flatMap((code) =>
      Array.from({ length: 40 }, (_, index) =>
        makeReport({
          year: 2018 + (index % 7),
          region: { code, candidates: [], rule: 'TITLE' },
          agency: { name: `=cmd|'/C calc'!A${index % 6}`, type: 'HEALTH' },
          cells: { 'disclosure/PENALTIES/DECISIONS': String(index) },
        }),
      ),
    ),
  );
}

/** REST tells `errors`, OData the one `error` of its protocol; the codes are the same. */
function codeOf(text: string): unknown {
  try {
    const body = JSON.parse(text) as {
      errors?: { extensions: { code: string } }[];
      error?: { code: string };
    };
    return body.error?.code ?? body.errors?.[0]?.extensions.code;
  } catch {
    return undefined;
  }
}

/** Serves a warehouse with some settings changed, and the release, where a test says so. */
export async function serveAttacked(
  { path }: TestWarehouse,
  environment: NodeJS.ProcessEnv = {},
  change: (release: ServedRelease) => ServedRelease = (release) => release,
): Promise<AttackedServer> {
  const opened = await openRelease(path, { memory: '1GB', threads: 2, concurrency: 4, pageLimit: 500 });
  const bugs: unknown[] = [];
  const settings = readSettings({
    NIANBAO_LOG_LEVEL: 'silent',
    NIANBAO_TIME_LIMIT: '120000',
    ...environment,
  });
  const app = await createServer(toFixedSource(change(opened.release)), settings, (bug) => bugs.push(bug));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ url, opened, bugs },
    async get(target, init = {}) {
      const response = await fetch(new URL(target, url), init);
      const text = await response.text();
      return { status: response.status, code: codeOf(text), text, headers: response.headers };
    },
    async close() {
      await app.close();
      await opened.close();
    },
  };
}
