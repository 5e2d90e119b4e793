import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedReports } from '../../src/package-root.js';
import { buildWarehouse } from '../../src/pipeline.js';
import { readSettings } from '../../src/read-settings.js';
import { serve, type RunningServer } from '../../src/server.js';
import type { Settings } from '../../src/settings.js';

/** A response, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON. */
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

/** A real server on a free port of this machine, over the shipped reports. */
export interface ListeningServer extends RunningServer {
  /** Errors that were told as bugs of ours. */
  readonly bugs: unknown[];
  post(body: unknown, headers?: Record<string, string>): Promise<HttpAnswer>;
  ask(query: string, variables?: Record<string, unknown>): Promise<HttpAnswer>;
  fetch(path: string, init?: RequestInit): Promise<HttpAnswer>;
}

/** Builds the shipped reports into a file that goes with the folder. */
export async function buildShipped(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-listen-'));
  const path = join(folder, 'shipped.duckdb');
  await buildWarehouse([shippedReports], path);
  return { path, remove: async () => rm(folder, { recursive: true }) };
}

function parse(text: string): HttpAnswer['body'] {
  try {
    return JSON.parse(text) as HttpAnswer['body'];
  } catch {
    return {};
  }
}

/** Serves a warehouse as `nianbao serve` does, with some settings changed. */
export async function listen(path: string, changed: Partial<Settings> = {}): Promise<ListeningServer> {
  const bugs: unknown[] = [];
  const settings = { ...readSettings({}), host: '127.0.0.1', port: 0, ...changed };
  const running = await serve(path, settings, {
    bug: (error) => bugs.push(error),
    served: () => {},
    refused: (file) => bugs.push(file),
  });
  const answer = async (target: string, init?: RequestInit): Promise<HttpAnswer> => {
    const response = await fetch(new URL(target, running.url), init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };
  const post: ListeningServer['post'] = async (body, headers = {}) =>
    answer('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    });
  return {
    ...running,
    bugs,
    post,
    ask: async (query, variables) => post({ query, ...(variables && { variables }) }),
    fetch: answer,
  };
}
