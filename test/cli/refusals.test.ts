import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { shippedReports } from '../../src/package-root.js';
import { warehouseVersion } from '../../src/schema/warehouse/tables.js';
import type { UserErrorCode } from '../../src/user-error.js';
import { runOnFile } from '../support/duckdb-file.js';
import { runCli, type CliOptions, type CliRun } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';

/** Built once; tests that need a warehouse copy it. */
const shared = { folder: '', warehouse: '' };

beforeAll(async () => {
  shared.folder = await mkdtemp(join(tmpdir(), 'nianbao-refusals-'));
  shared.warehouse = join(shared.folder, 'built.duckdb');
  await runCli(['build', '--warehouse', shared.warehouse]);
});

afterAll(() => rm(shared.folder, { recursive: true }));

/** One line on standard error: the code, what was received, what to do. Nothing else, and an exit code that is not 0. */
function expectRefusal(run: CliRun, code: UserErrorCode, received: string, remedy: string): void {
  expect(run.stderr.split('\n')).toEqual([expect.stringContaining(`nianbao: ${code}: `), '']);
  expect(run.stderr).toContain(received);
  expect(run.stderr).toContain(remedy);
  expect(run.stdout).toBe('');
  expect(run.exitCode).toBe(1);
}

/** Runs the program over a folder that holds one file, and expects the folder to be the same afterwards. */
async function runBeside(
  file: string,
  content: string | Buffer,
  args: readonly string[],
  options?: CliOptions,
): Promise<CliRun> {
  await writeFile(file, content);
  const names = await readdir(join(file, '..'));
  const run = await runCli(args, options);
  expect((await readFile(file)).equals(Buffer.from(content)), 'the file is as it was').toBe(true);
  expect(await readdir(join(file, '..'))).toEqual(names);
  return run;
}

async function builtBytes(): Promise<Buffer> {
  return readFile(shared.warehouse);
}

describe('a path to read from', () => {
  test.each(['build', 'extract'])('that does not exist is refused by %s', async (command) => {
    const folder = await makeFolder();
    const missing = join(folder, 'gone');
    const kept = join(folder, 'kept.duckdb');
    const option = command === 'build' ? '--warehouse' : '--out';
    const run = await runBeside(kept, await builtBytes(), [command, missing, option, kept]);
    expectRefusal(run, 'PATH_NOT_FOUND', JSON.stringify(missing), 'Check the spelling');
  });

  test('that links to nothing is refused', async () => {
    const folder = await makeFolder();
    const link = join(folder, 'link.txt');
    await symlink(join(folder, 'gone'), link);
    expectRefusal(
      await runCli(['extract', link]),
      'PATH_NOT_FOUND',
      JSON.stringify(link),
      'Check the spelling',
    );
  });

  test.each(['build', 'extract'])('that is a pipe is refused by %s, and not waited for', async (command) => {
    const folder = await makeFolder();
    const pipe = join(folder, 'reports.ndjson');
    execFileSync('mkfifo', [pipe]);
    const kept = join(folder, 'kept.duckdb');
    const option = command === 'build' ? '--warehouse' : '--out';
    const run = await runBeside(kept, await builtBytes(), [command, pipe, option, kept]);
    expectRefusal(run, 'PATH_UNREADABLE', JSON.stringify(pipe), 'Name a regular file that you may read');
  });

  test.skipIf(process.platform !== 'linux')('whose bytes the system will not give is refused', async () => {
    // Not even root can read the first byte of its own memory.
    const run = await runCli(['extract', '/proc/self/mem']);
    expectRefusal(run, 'PATH_UNREADABLE', '"/proc/self/mem" cannot be read (EIO)', 'Name a regular file');
  });

  test.each(['build', 'extract'])('without any document is refused by %s', async (command) => {
    const folder = await makeFolder();
    const empty = join(folder, 'empty');
    await mkdir(join(empty, 'deeper', '.hidden'), { recursive: true });
    const kept = join(folder, 'kept.duckdb');
    const option = command === 'build' ? '--warehouse' : '--out';
    const run = await runBeside(kept, await builtBytes(), [command, empty, option, kept]);
    expectRefusal(run, 'NO_DOCUMENTS', JSON.stringify(empty), 'Name a file, or a folder that holds reports');
  });

  test('without any report that can be loaded builds nothing and replaces nothing', async () => {
    const folder = await makeFolder();
    const letters = join(folder, 'letters');
    await mkdir(letters);
    await writeFile(join(letters, 'a.txt'), '今天天气很好。');
    await writeFile(join(letters, 'b.json'), '{"outcome":"read"}');
    await symlink(join(folder, 'gone'), join(letters, 'c.txt'));
    execFileSync('mkfifo', [join(letters, 'd.json')]);
    const kept = join(folder, 'kept.duckdb');
    const run = await runBeside(kept, await builtBytes(), ['build', letters, '--warehouse', kept]);
    expectRefusal(
      run,
      'NO_REPORTS',
      'None of the 4 records',
      'Name reports, or files made by nianbao extract',
    );
    expect(run.stderr).toContain('NOT_AN_ANNUAL_REPORT 1, INVALID_RECORD 1, FILE_UNREADABLE 2');
  });
});

describe('a place to write to', () => {
  const commands = [
    ['build', '--warehouse'],
    ['extract', '--out'],
  ] as const;

  test.each(commands)(
    'that is a folder is refused by %s before anything is read',
    async (command, option) => {
      const folder = await makeFolder();
      const kept = join(folder, 'kept.txt');
      const run = await runBeside(kept, 'kept', [command, shippedReports, option, folder]);
      expectRefusal(run, 'OUTPUT_UNWRITABLE', `${JSON.stringify(folder)} is a folder`, 'Name a file');
    },
  );

  test.each(commands)('below a file is refused by %s', async (command, option) => {
    const folder = await makeFolder();
    const kept = join(folder, 'kept.txt');
    const below = join(kept, 'out');
    const run = await runBeside(kept, 'kept', [command, shippedReports, option, below]);
    expectRefusal(run, 'OUTPUT_UNWRITABLE', JSON.stringify(below), 'Name a file in a folder');
  });

  test.skipIf(process.platform !== 'linux').each(commands)(
    'where no folder can be made is refused by %s',
    async (command, option) => {
      const run = await runCli([command, shippedReports, option, '/proc/nianbao/out']);
      expectRefusal(run, 'OUTPUT_UNWRITABLE', '"/proc/nianbao/out"', 'Name a file in a folder');
    },
  );

  test('that is a pipe is never replaced by a warehouse', async () => {
    const folder = await makeFolder();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const run = await runCli(['build', '--warehouse', pipe]);
    expectRefusal(run, 'OUTPUT_UNWRITABLE', `${JSON.stringify(pipe)} is a device or a pipe`, 'Name a file');
    expect(execFileSync('find', [pipe, '-type', 'p'], { encoding: 'utf8' })).toBe(`${pipe}\n`);
  });

  test('that holds a file of another kind is not overwritten with a warehouse', async () => {
    const folder = await makeFolder();
    const report = join(folder, 'report.txt');
    const run = await runBeside(report, '年度报告', ['build', '--warehouse', report]);
    expectRefusal(
      run,
      'OUTPUT_UNWRITABLE',
      `${JSON.stringify(report)} is a file, and not a DuckDB file`,
      'Name another',
    );
  });
});

describe('a warehouse to serve', () => {
  test('that is not there is refused, with the command that builds it', async () => {
    const folder = await makeFolder();
    const missing = join(folder, 'none.duckdb');
    const run = await runCli(['serve', '--port', '0', '--warehouse', missing]);
    const remedy = `npx nianbao build data/reports --warehouse ${JSON.stringify(missing)}`;
    expectRefusal(run, 'WAREHOUSE_NOT_FOUND', JSON.stringify(missing), remedy);
  });

  test.each([
    ['a text', '年度报告'],
    ['nothing at all', ''],
  ])('that holds %s is refused', async (_what, content) => {
    const folder = await makeFolder();
    const file = join(folder, 'other.duckdb');
    const run = await runBeside(file, content, ['serve', '--port', '0', '--warehouse', file]);
    expectRefusal(
      run,
      'WAREHOUSE_UNREADABLE',
      JSON.stringify(file),
      'npx nianbao build PATH --warehouse FILE',
    );
  });

  test('whose end was cut off is refused', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'cut.duckdb');
    const cut = (await builtBytes()).subarray(0, 20_000);
    const run = await runBeside(file, cut, ['serve', '--port', '0', '--warehouse', file]);
    expectRefusal(
      run,
      'WAREHOUSE_UNREADABLE',
      JSON.stringify(file),
      'npx nianbao build PATH --warehouse FILE',
    );
  });

  test('that is a DuckDB file of something else is refused', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'other.duckdb');
    await runOnFile(file, 'create table pets (name varchar)');
    const run = await runBeside(file, await readFile(file), ['serve', '--port', '0', '--warehouse', file]);
    const rebuild = `npx nianbao build PATH --warehouse ${JSON.stringify(file)}`;
    expectRefusal(run, 'WAREHOUSE_VERSION', `${JSON.stringify(file)} is not a warehouse`, rebuild);
  });

  test.each(['serve', 'start'])('of another version is refused by %s and stays as it is', async (command) => {
    const folder = await makeFolder();
    const file = join(folder, 'old.duckdb');
    await copyFile(shared.warehouse, file);
    await runOnFile(file, `update warehouse_info set warehouse_version = ${warehouseVersion + 1}`);
    const run = await runBeside(file, await readFile(file), [command, '--port', '0', '--warehouse', file]);
    const received = `version ${warehouseVersion + 1}; this program reads version ${warehouseVersion}.`;
    expectRefusal(run, 'WAREHOUSE_VERSION', received, 'Build it again: npx nianbao build');
  });
});

describe('an address to listen on', () => {
  test.each(['serve', 'start'])('whose port is in use is refused by %s', async (command) => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const run = await runCli([command, '--warehouse', shared.warehouse, '--port', port]);
    expectRefusal(run, 'PORT_IN_USE', `Port ${port} on 127.0.0.1`, 'give another: --port N');
  });

  test.each([
    [['--port', 'http'], {}, '--port is "http"', '0 to 65535'],
    [['--port', '65536'], {}, '--port is "65536"', '0 to 65535'],
    [['--port', ''], {}, '--port is ""', '0 to 65535'],
    [[], { NIANBAO_PORT: '-1' }, 'NIANBAO_PORT is "-1"', '0 to 65535'],
    [[], { NIANBAO_THREADS: '0' }, 'NIANBAO_THREADS is "0"', '1 or more'],
    [[], { NIANBAO_MEMORY_LIMIT: 'much' }, 'NIANBAO_MEMORY_LIMIT is "much"', 'something like 1GB'],
    [['--port', '0', '--host', '192.0.2.1'], {}, 'host "192.0.2.1"', 'an address of this machine'],
  ])('that makes no sense is refused: %j %j', async (flags, env, received, remedy) => {
    const run = await runCli(['serve', '--warehouse', shared.warehouse, ...flags], { env });
    expectRefusal(run, 'SETTING_INVALID', received, remedy);
  });
});

test.each([[['sreve']], [['serve', '--prot', '1']], [['extract']]])(
  'a command line that is misspelt gets one line and no bug report: %j',
  async (args) => {
    const run = await runCli(args);
    expect(run.stderr).toMatch(/^error: .*\n(\(Did you mean .*\)\n)?$/);
    expect(run.exitCode).toBe(1);
  },
);
