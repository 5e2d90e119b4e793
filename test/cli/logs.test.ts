import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, startCli, type CliRun } from '../support/run-cli.js';

/** The log of the served program: what an operator reads, and what no client can write into it (row 40). */
interface Line {
  readonly level: number;
  readonly msg: string;
  readonly requestId?: string;
  readonly [name: string]: unknown;
}

let folder: string;
let run: CliRun;
let lines: Line[];
let answers: Record<'answered' | 'refused' | 'attacked', Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-logs-'));
  const warehouse = join(folder, 'shipped.duckdb');
  await runCli(['build', '--warehouse', warehouse]);
  const server = await startCli(['serve', '--warehouse', warehouse], {
    env: { NIANBAO_LOG_LEVEL: 'debug' },
  });
  const ask = async (body: unknown, path = '', headers = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  answers = {
    answered: await ask({
      query: '{ statistics(by: [YEAR], geography: HARMONISED) { rows { year penalties { value } } } }',
    }),
    refused: await ask({ query: '{ region(code: "999999") { name } }' }),
    attacked: await ask(
      {
        query: `query a($s: String) { regions(search: $s) { totalCount } } # \u001b[31m\n${'x'.repeat(3_000)}`,
        operationName: `a\u001b[31m\n{"level":60}`,
        variables: { s: 'a secret of the client' },
      },
      '?api_key=a-secret-key&q=%0a%1b%5b31m',
      { authorization: 'Bearer a-secret-key', 'x-request-id': 'forged\u0085' },
    ),
  };
  run = await server.stop();
  lines = run.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
});

afterAll(async () => rm(folder, { recursive: true }));

const linesOf = (answer: Response): Line[] =>
  lines.filter(({ requestId }) => requestId === answer.headers.get('x-request-id'));
const endOf = (answer: Response): Line => linesOf(answer).find(({ msg }) => msg === 'a request ended')!;

describe('the log of a server', () => {
  test('has one line when a request ends, with what became of it', () => {
    expect(endOf(answers.answered)).toMatchObject({
      level: 30,
      service: 'nianbao',
      method: 'POST',
      url: '/graphql',
      door: 'graphql',
      operation: 'statistics',
      status: 200,
      outcome: 'answered',
      statements: 1,
    });
    expect(endOf(answers.refused)).toMatchObject({
      status: 400,
      outcome: 'refused',
      codes: ['UNKNOWN_REGION'],
    });
  });

  test('has the statements of a request with their SQL and their time, which the client never sees', async () => {
    const [statement] = linesOf(answers.answered).filter(({ msg }) => msg === 'a statement was run');
    expect(statement!['sql']).toMatch(/^with |^select /i);
    expect(statement!['milliseconds']).toBeGreaterThan(0);
    expect(await answers.answered.text()).not.toMatch(/select |dim_reports/i);
  });

  test('has no line that a client wrote, no key, no variable and no control character', () => {
    expect(answers.attacked.status).toBe(400);
    expect(lines.every(({ level }) => level < 50)).toBe(true);
    expect(run.stderr).not.toMatch(/a-secret-key|a secret of the client|forged/);
    expect(run.stderr.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(endOf(answers.attacked)['url']).toBe('/graphql?api_key=[redacted]&q=%0a%1b%5b31m');
    expect(Math.max(...linesOf(answers.attacked).map((line) => JSON.stringify(line).length))).toBeLessThan(
      2_000,
    );
  });
});
