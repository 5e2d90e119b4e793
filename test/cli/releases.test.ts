import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, link, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { shippedReports } from '../../src/package-root.js';
import { ReleaseShelf } from '../../src/releases/release-shelf.js';
import { runOnFile } from '../support/duckdb-file.js';
import { runCli, startCli, type ServingCli } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';
import { askCounties2024, askRelease } from './questions.js';

const clinic = join(shippedReports, '2024-130529-巨鹿县卫生健康局.json');
const office = join(shippedReports, '2024-130529-巨鹿县人民政府办公室.json');
const program = fileURLToPath(new URL('../../bin/nianbao.mjs', import.meta.url));

// Each of these starts the program several times; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

async function build(paths: readonly string[], warehouse: string, ...more: string[]): Promise<string> {
  const { exitCode, stderr } = await runCli(['build', ...paths, '--warehouse', warehouse, ...more]);
  expect(stderr).toContain('release');
  expect(exitCode).toBe(0);
  return /^release +(\w+) in /m.exec(stderr)![1]!;
}

/** Three releases that are built once: a test begins with a copy of them. */
const templates = { folder: '', office: '', both: '', all: '' };

beforeAll(async () => {
  templates.folder = await mkdtemp(join(tmpdir(), 'nianbao-releases-'));
  const warehouse = join(templates.folder, 'w.duckdb');
  templates.office = await build([office], warehouse);
  templates.both = await build([clinic, office], warehouse);
  templates.all = await build([shippedReports], warehouse);
}, 600_000);

afterAll(() => rm(templates.folder, { recursive: true, force: true }));

/** Puts a release of the shelf in the place of the one served, as a build and a way back do. */
async function put(warehouse: string, release: string): Promise<void> {
  const shelf = new ReleaseShelf(warehouse);
  await shelf.serve((await shelf.list()).find((manifest) => manifest.release === release)!);
}

/** A warehouse of its own with the three releases, of which one is served. */
async function makeWarehouse(served: string): Promise<string> {
  const folder = await makeFolder();
  await cp(templates.folder, folder, { recursive: true });
  const warehouse = join(folder, 'w.duckdb');
  await put(warehouse, served);
  return warehouse;
}

async function serve(warehouse: string): Promise<ServingCli> {
  const env = { NIANBAO_FOLLOW_INTERVAL: '50' };
  const server = await startCli(['serve', '--warehouse', warehouse], { env });
  onTestFinished(async () => void (await server.stop()));
  return server;
}

async function idOf(server: ServingCli): Promise<unknown> {
  return (await askRelease(server)).id;
}

async function readiness(server: ServingCli): Promise<unknown> {
  return (await fetch(new URL('/ready', server.url))).json();
}

/** Asks again until the answer is what is waited for. */
async function until(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (JSON.stringify(await ask()) === JSON.stringify(wanted)) return;
    await sleep(25);
  }
  expect(await ask()).toEqual(wanted);
}

async function releaseInFile(warehouse: string): Promise<unknown> {
  const [info] = await runOnFile(warehouse, 'select release_id from warehouse_info');
  return (info as { release_id: string }).release_id;
}

async function listReleases(warehouse: string): Promise<string[]> {
  const { stdout } = await runCli(['releases', '--warehouse', warehouse]);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(.) +\d+ +(\w+) .*$/, '$1 $2').trim());
}

describe('a running server', () => {
  test('follows each new release and a way back without a restart and without one failed request', async () => {
    const warehouse = await makeWarehouse(templates.both);
    const first = templates.both;
    const server = await serve(warehouse);
    const answers: unknown[] = [];
    let isOver = false;
    const asking = (async () => {
      while (!isOver) answers.push(await askCounties2024(server, 'penalties'));
    })();

    const second = await build([shippedReports], warehouse);
    await until(() => idOf(server), second);
    const { exitCode } = await runCli(['rollback', '--to', first, '--warehouse', warehouse]);
    expect(exitCode).toBe(0);
    await until(() => idOf(server), first);
    isOver = true;
    await asking;

    const whole = await askCounties2024(server, 'penalties');
    expect(whole).toEqual({ 巨鹿县: '3' });
    expect(answers.length).toBeGreaterThan(3);
    const kinds = [...new Set(answers.map((answer) => Object.keys(answer as object).length))];
    expect(kinds).toHaveLength(2);
    expect(answers).toContainEqual(whole);
  });

  test.each([
    ['cut short', (path: string) => truncate(path, 300_000)],
    ['emptied', (path: string) => writeFile(path, '')],
    ['overwritten with something else', (path: string) => writeFile(path, 'not a database')],
    [
      'changed in the middle',
      async (path: string) => {
        const file = await open(path, 'r+');
        await file.write(Buffer.alloc(4096, 7), 0, 4096, Math.floor((await stat(path)).size / 2));
        await file.close();
      },
    ],
  ])('serves on when its file is %s, says so, and takes the next good one', async (_how, damage) => {
    const warehouse = await makeWarehouse(templates.both);
    // A build and the file it puts in place are one file; so is this one, and the damage reaches the shelf.
    await rm(join(warehouse, '..', 'w.releases', `${templates.both}.duckdb`));
    await link(warehouse, join(warehouse, '..', 'w.releases', `${templates.both}.duckdb`));
    const server = await serve(warehouse);
    await damage(warehouse);
    await until(async () => ((await readiness(server)) as { status: string }).status, 'older release');
    expect(await readiness(server)).toMatchObject({
      release: templates.both,
      refused: expect.stringMatching(/^WAREHOUSE_(DAMAGED|UNREADABLE|VERSION)$/),
    });
    expect(await askCounties2024(server, 'penalties')).toEqual({ 巨鹿县: '3' });

    const restarted = await serve(warehouse);
    expect(await readiness(restarted)).toMatchObject({ status: 'older release', release: templates.all });

    await put(warehouse, templates.office);
    await until(() => idOf(server), templates.office);
    expect(await readiness(server)).toEqual({ status: 'ok', release: templates.office });
  });
});

describe('a start with a release missing', () => {
  const folderOf = (warehouse: string): string => join(warehouse, '..', 'w.releases');

  test('serves the newest that is whole and says so, and none that its manifest does not vouch for', async () => {
    const warehouse = await makeWarehouse(templates.office);
    await rm(warehouse);
    const newest = await serve(warehouse);
    expect(await readiness(newest)).toMatchObject({
      status: 'older release',
      release: templates.all,
      refused: 'WAREHOUSE_NOT_FOUND',
    });

    await writeFile(join(folderOf(warehouse), `${templates.all}.json`), '{"number": 3');
    await rm(join(folderOf(warehouse), `${templates.both}.duckdb`));
    const older = await serve(warehouse);
    expect(await readiness(older)).toMatchObject({ release: templates.office });
    expect(await askRelease(older)).toMatchObject({ id: templates.office });
  });

  test('is refused, and never listens, where none is whole', async () => {
    const warehouse = await makeWarehouse(templates.office);
    await rm(warehouse);
    for (const release of [templates.office, templates.both, templates.all])
      await writeFile(join(folderOf(warehouse), `${release}.json`), '');
    expect(await runCli(['serve', '--warehouse', warehouse, '--port', '0'])).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('WAREHOUSE_NOT_FOUND'),
    });
  });
});

interface AskedRevision {
  readonly kind: string;
  readonly before: { readonly agencyName: string } | null;
  readonly after: { readonly agencyName: string } | null;
  readonly cells: readonly {
    readonly ref: string;
    readonly before: { readonly value: string | null } | null;
    readonly after: { readonly value: string | null } | null;
  }[];
}

async function askRevisions(server: ServingCli, from: string): Promise<readonly AskedRevision[]> {
  const { revisions } = await server.ask<{ revisions: { nodes: readonly AskedRevision[] } }>(
    `query ($from: ID!) { revisions(from: $from) { totalCount nodes { kind reason
      before { agencyName } after { agencyName }
      cells { ref before { value } after { value } } } } }`,
    { from },
  );
  return revisions.nodes;
}

describe('an earlier release', () => {
  const question = `query ($release: ID) {
    release(release: $release) { id }
    statistics(by: [COUNTY], release: $release) { rows { region { name } penalties { exact } } meta { release } }
  }`;

  test('answers questions that name it, and differs from the newest by what revisions tells', async () => {
    const folder = await makeFolder();
    const warehouse = join(folder, 'w.duckdb');
    const read = join(folder, 'clinic.json');
    const text = await readFile(clinic, 'utf8');
    await writeFile(read, text);
    const first = await build([read], warehouse);
    await writeFile(read, text.replace(/"value": ?"3"/, '"value": "4"').replace(/"raw": ?"3"/, '"raw": "4"'));
    const second = await build([read, office], warehouse);
    const server = await serve(warehouse);

    const answer = async (release?: string): Promise<unknown> => {
      const data = await server.ask<{
        release: { id: string };
        statistics: { rows: { penalties: { exact: string } }[]; meta: { release: string } };
      }>(question, { release });
      const { rows, meta } = data.statistics;
      return [data.release.id, meta.release, rows.map(({ penalties }) => penalties.exact)];
    };
    expect(await answer()).toEqual([second, second, ['4']]);
    expect(await answer(first)).toEqual([first, first, ['3']]);
    expect(await answer(second)).toEqual(await answer());

    const { releases } = await server.ask<{ releases: { id: string }[] }>('{ releases { id } }');
    expect(releases.map(({ id }) => id)).toEqual([second, first]);

    const revisions = await askRevisions(server, first);
    expect(revisions.map(({ kind }) => kind).toSorted()).toEqual(['READ_ANEW', 'REPORT_ADDED']);
    const anew = revisions.find(({ kind }) => kind === 'READ_ANEW')!;
    expect(anew.cells).toEqual([
      { ref: 'disclosure/PENALTIES/DECISIONS', before: { value: '3' }, after: { value: '4' } },
    ]);
    const added = revisions.find(({ kind }) => kind === 'REPORT_ADDED')!;
    expect(added.before).toBeNull();
    expect(added.cells.length).toBeGreaterThan(100);
    expect(await askRevisions(server, second)).toEqual([]);
  });

  test('is refused where it is not kept, and where two are named at once', async () => {
    const kept = templates.all;
    const server = await serve(await makeWarehouse(kept));
    await expect(server.ask(question, { release: 'gone' })).rejects.toThrow(
      `No release "gone" is kept here; those kept are ${kept}, ${templates.both}, ${templates.office}.`,
    );
    await expect(server.ask(`{ a: release(release: "${kept}") { id } b: release { id } }`)).rejects.toThrow(
      'name different releases',
    );
  });
});

describe('releases', () => {
  test('are kept up to a number, listed, and served again by name', async () => {
    const folder = await makeFolder();
    const warehouse = join(folder, 'w.duckdb');
    const first = await build([clinic], warehouse);
    const second = await build([office], warehouse);
    const third = await build([clinic, office], warehouse, '--keep', '2');
    expect(await listReleases(warehouse)).toEqual([`* ${third}`, second]);

    const gone = await runCli(['rollback', '--to', first, '--warehouse', warehouse]);
    expect(gone.exitCode).toBe(1);
    expect(gone.stderr).toContain(`RELEASE_NOT_FOUND`);
    expect(gone.stderr).toContain(second);

    expect((await runCli(['rollback', '--to', second, '--warehouse', warehouse])).exitCode).toBe(0);
    expect(await listReleases(warehouse)).toEqual([third, `* ${second}`]);
    expect(await releaseInFile(warehouse)).toBe(second);

    const manifest = JSON.parse(await readFile(join(folder, 'w.releases', `${third}.json`), 'utf8'));
    expect(manifest).toMatchObject({ number: 3, release: third, reports: 2 });
    expect(manifest.inputs.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([clinic, office]),
    );
  });

  test('are not served again when their bytes changed', async () => {
    const warehouse = await makeWarehouse(templates.all);
    await truncate(join(warehouse, '..', 'w.releases', `${templates.both}.duckdb`), 4096);
    const { exitCode, stderr } = await runCli(['rollback', '--to', templates.both, '--warehouse', warehouse]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('WAREHOUSE_DAMAGED')]);
    expect(await releaseInFile(warehouse)).toBe(templates.all);
  });
});

describe('going back from a file that is none of the releases kept', () => {
  test('serves the newest that is whole', async () => {
    const warehouse = await makeWarehouse(templates.office);
    await truncate(join(warehouse, '..', 'w.releases', `${templates.all}.duckdb`), 4096);
    await rm(warehouse);
    expect((await runCli(['rollback', '--warehouse', warehouse])).exitCode).toBe(0);
    expect(await releaseInFile(warehouse)).toBe(templates.both);
  });
});

describe('a build that does not end well', () => {
  test('leaves the old release or the new one, whole, wherever it is killed', async () => {
    const warehouse = await makeWarehouse(templates.office);
    const { office: old, all: next } = templates;
    const begun = Date.now();
    expect(await build([shippedReports], warehouse)).toBe(next);
    const duration = Date.now() - begun;
    const seen = new Set<unknown>();
    for (let point = 0; point < 20; point += 1) {
      await put(warehouse, old);
      const child = spawn(process.execPath, [program, 'build', shippedReports, '--warehouse', warehouse]);
      const ended = once(child, 'close');
      // More of the points lie near the end, where files are put in place.
      await sleep(duration * Math.sqrt((point + 1) / 20));
      child.kill('SIGKILL');
      await ended;
      const release = await releaseInFile(warehouse);
      seen.add(release);
      const [{ reports }] = (await runOnFile(
        warehouse,
        'select count(*)::int as reports from dim_reports',
      )) as [{ reports: number }];
      expect([release, reports]).toEqual(release === old ? [old, 1] : [next, 39]);
    }
    expect(seen).toContain(old);
    await build([clinic], warehouse);
    const left = (await readdir(join(warehouse, '..', 'w.releases'))).filter((name) => name.includes('next'));
    expect(left).toEqual([]);
    expect(existsSync(`${warehouse}.next`)).toBe(false);
  }, 600_000);

  test('keeps a second one out that was begun at the same time', async () => {
    const folder = await makeFolder();
    const warehouse = join(folder, 'w.duckdb');
    const runs = await Promise.all(
      [1, 2, 3].map(() => runCli(['build', shippedReports, '--warehouse', warehouse])),
    );
    const won = runs.filter(({ exitCode }) => exitCode === 0);
    const kept = runs.filter(({ stderr }) => stderr.includes('BUILD_RUNNING'));
    expect(won.length).toBeGreaterThan(0);
    expect(won.length + kept.length).toBe(3);
    const [info] = await runOnFile(warehouse, 'select reports from warehouse_info');
    expect(info).toEqual({ reports: 39 });
  });

  test('leaves the old release when the disk takes no more', async () => {
    const warehouse = await makeWarehouse(templates.office);
    const old = templates.office;
    const command = `ulimit -f 500; exec "$0" "$@"`;
    const args = [program, 'build', shippedReports, '--warehouse', warehouse];
    const child = spawn('bash', ['-c', command, process.execPath, ...args]);
    let told = '';
    child.stderr.on('data', (text) => (told += String(text)));
    const [exitCode] = (await once(child, 'close')) as [number | null];
    expect(exitCode).toBe(1);
    expect(told).toContain('OUTPUT_UNWRITABLE');
    expect(await releaseInFile(warehouse)).toBe(old);
    expect(
      (await readdir(join(warehouse, '..', 'w.releases'))).filter((name) => name.includes('next')),
    ).toEqual([]);
  });
});
