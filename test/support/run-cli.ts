import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/nianbao.mjs', import.meta.url));

/** What a run of the program left behind. */
export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the program is run; the environment is ours with these changes. */
export interface CliOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Sent to standard input, which is closed otherwise. */
  readonly cwd?: string;
}

/** A run that goes on. */
export interface Spawned {
  readonly child: ChildProcessWithoutNullStreams;
  readonly run: Promise<CliRun>;
}

function spawnCli(args: readonly string[], { env, cwd }: CliOptions): Spawned {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    // A busy machine takes its time; tests of the limit itself set their own.
    env: { ...process.env, NIANBAO_TIME_LIMIT: '60000', ...env },
  });
  const texts = { stdout: '', stderr: '' };
  child.stdin.end();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const run = once(child, 'close').then(([exitCode]) => ({ ...texts, exitCode: exitCode as number | null }));
  return { child, run };
}

/** Runs the built program to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return spawnCli(args, options).run;
}

/** Starts the built program, to be stopped in its middle. */
export function spawnRun(args: readonly string[], options: CliOptions = {}): Spawned {
  return spawnCli(args, options);
}

/** An answer of the server, as GraphQL over HTTP gives it. */
export interface HttpAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** The built program while it serves. */
export interface ServingCli {
  readonly url: string;
  /** Asks over HTTP; an answer with errors throws them. */
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<CliRun>;
}

async function ask<T>(url: string, query: string, variables: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as HttpAnswer;
  if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join('\n'));
  return answer.data as T;
}

/** Starts `serve` or `start` on a free port and waits until it says where it listens. */
export async function startCli(args: readonly string[], options: CliOptions = {}): Promise<ServingCli> {
  const { child, run } = spawnCli([...args, '--port', '0'], options);
  const listening = new Promise<string>((resolve) => {
    let told = '';
    child.stdout.on('data', (text: string) => {
      told += text;
      const url = /http:\S+\/graphql/.exec(told)?.[0];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([
    listening,
    run.then(({ exitCode, stderr }) => {
      throw new Error(`The server ended with exit code ${exitCode}: ${stderr}`);
    }),
  ]);
  return {
    url,
    ask: (query, variables = {}) => ask(url, query, variables),
    async stop() {
      child.kill('SIGTERM');
      return run;
    },
  };
}
