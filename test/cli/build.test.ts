import { cp, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedReports } from '../../src/package-root.js';
import { runOnFile } from '../support/duckdb-file.js';
import { runCli, type CliRun } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';

const clinic = join(shippedReports, '2024-130529-巨鹿县卫生健康局.json');
const office = join(shippedReports, '2024-130529-巨鹿县人民政府办公室.json');

/** What `build` said became of everything it read. */
interface Accounts {
  readonly records: number;
  readonly files: number;
  readonly loaded: number;
  readonly superseded: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly release: string;
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1]);
}

/** Reads the accounts, and checks that they add up. */
function accountsOf({ exitCode, stderr }: CliRun): Accounts {
  expect(exitCode).toBe(0);
  const accounts = {
    records: numberIn(stderr, /^read +(\d+) records/m),
    files: numberIn(stderr, /^read .* from (\d+) files/m),
    loaded: numberIn(stderr, /^loaded +(\d+) /m),
    superseded: numberIn(stderr, /^loaded .*, (\d+) of them superseded/m),
    duplicates: numberIn(stderr, /^duplicate +(\d+)/m),
    rejected: numberIn(stderr, /^rejected +(\d+)/m),
    release: /^release +(\w+) in /m.exec(stderr)![1]!,
  };
  expect(accounts.loaded + accounts.duplicates + accounts.rejected).toBe(accounts.records);
  expect(stderr).toContain(`accounted ${accounts.records} of ${accounts.records}\n`);
  return accounts;
}

async function build(paths: readonly string[], warehouse: string): Promise<Accounts> {
  return accountsOf(await runCli(['build', ...paths, '--warehouse', warehouse]));
}

/** Every row of every table of numbers, whatever order the reports were given in. */
async function listNumbers(warehouse: string): Promise<unknown[]> {
  const facts = (table: string, place: string): string =>
    `select report_id, ${place} as place, value, status, facts.raw from ${table} as facts inner join dim_reports using (report_key)`;
  return runOnFile(
    warehouse,
    `${facts('fct_disclosures', 'category_id::varchar')}
     union all ${facts('fct_applications', "category_id || '/' || applicant_type")}
     union all ${facts('fct_proceedings', "category_id || '/' || procedure || '/' || result")}
     union all ${facts('printed_totals', 'ref')} order by all`,
  );
}

describe('the accounts of a build', () => {
  test('add up for what is shipped: every file is a report, and every report is loaded', async () => {
    const folder = await makeFolder();
    const files = (await readdir(shippedReports)).length;
    const accounts = await build([], join(folder, 'w.duckdb'));
    expect(accounts).toMatchObject({ records: files, files, loaded: files, duplicates: 0, rejected: 0 });
    expect(await readdir(folder)).toEqual(['w.duckdb', 'w.releases']);
  });

  test('count a report that comes twice as a duplicate, and no number changes', async () => {
    const folder = await makeFolder();
    const copies = join(folder, 'copies');
    await cp(shippedReports, copies, { recursive: true });
    const [once, twice] = [join(folder, 'once.duckdb'), join(folder, 'twice.duckdb')];
    const { records } = await build([shippedReports], once);
    const accounts = await build([shippedReports, copies], twice);
    expect(accounts).toMatchObject({
      records: 2 * records,
      loaded: records,
      duplicates: records,
      rejected: 0,
    });
    expect(accounts.superseded).toBe(0);
    expect(await listNumbers(twice)).toEqual(await listNumbers(once));
  });

  test('read a file that is named twice, or lies in a folder that is named too, only once', async () => {
    const folder = await makeFolder();
    const accounts = await build([clinic, shippedReports, clinic, `${shippedReports}/.`], join(folder, 'w'));
    const files = (await readdir(shippedReports)).length;
    expect(accounts).toMatchObject({ files, records: files, duplicates: 0 });
  });

  test('list every line that is damaged, with its number and what is wrong with it', async () => {
    const folder = await makeFolder();
    const line = JSON.stringify(JSON.parse(await readFile(clinic, 'utf8')));
    const reports = join(folder, 'reports.ndjson');
    const lines = [line, line.slice(0, 200), '', '{"outcome":"read"}', '[]', line.replace('"3"', '"three"')];
    await writeFile(reports, `${lines.join('\n')}\n`);
    const warehouse = join(folder, 'w.duckdb');
    const accounts = await build([reports, office], warehouse);
    expect(accounts).toMatchObject({ files: 2, records: 6, loaded: 2, duplicates: 0, rejected: 4 });
    const rejected = await runOnFile(
      warehouse,
      'select source_uri, code, message from rejected_documents order by source_uri',
    );
    expect(rejected.map(({ source_uri, code }) => [source_uri, code])).toEqual([
      [`${reports}#L2`, 'INVALID_RECORD'],
      [`${reports}#L4`, 'INVALID_RECORD'],
      [`${reports}#L5`, 'INVALID_RECORD'],
      [`${reports}#L6`, 'INVALID_RECORD'],
    ]);
    expect(rejected.map(({ message }) => message)).toEqual([
      expect.stringContaining('Not JSON'),
      expect.stringContaining('source'),
      expect.stringContaining('object'),
      expect.stringContaining('three'),
    ]);
  });

  test('count what cannot be read in a folder as rejected, and load the rest', async () => {
    const folder = await makeFolder();
    const reports = join(folder, 'reports');
    await mkdir(join(reports, 'sub'), { recursive: true });
    await cp(clinic, join(reports, 'sub', 'clinic.json'));
    await writeFile(join(reports, 'notes.txt'), '备忘');
    await writeFile(join(reports, 'empty.json'), '');
    await writeFile(join(reports, 'picture.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]));
    const accounts = await build([reports], join(folder, 'w.duckdb'));
    expect(accounts).toMatchObject({ records: 4, loaded: 1, rejected: 3 });
  });
});

describe('the release', () => {
  test('is the same for the same inputs, and so are all numbers', async () => {
    const folder = await makeFolder();
    const [first, second] = [join(folder, 'first.duckdb'), join(folder, 'second.duckdb')];
    const releases = [await build([shippedReports], first), await build([shippedReports], second)];
    expect(releases[0]!.release).toBe(releases[1]!.release);
    expect(await listNumbers(first)).toEqual(await listNumbers(second));
  });

  test('is another as soon as one byte of one input is another, or their order is', async () => {
    const folder = await makeFolder();
    const changed = join(folder, 'clinic.json');
    await writeFile(changed, `${await readFile(clinic, 'utf8')}\n`);
    const inputs = [
      [clinic, office],
      [changed, office],
      [office, clinic],
    ];
    const releases = new Set<string>();
    for (const paths of inputs) releases.add((await build(paths, join(folder, 'w.duckdb'))).release);
    expect(releases.size).toBe(inputs.length);
  });
});

describe('a build over a warehouse', () => {
  test('writes to the file a link points at, and keeps the link', async () => {
    const folder = await makeFolder();
    const disk = join(folder, 'disk');
    await mkdir(disk);
    const link = join(folder, 'w.duckdb');
    await build([clinic], join(disk, 'w.duckdb'));
    await symlink(join(disk, 'w.duckdb'), link);
    const { release } = await build([office], link);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    const [info] = await runOnFile(join(disk, 'w.duckdb'), 'select release_id from warehouse_info');
    expect(info).toEqual({ release_id: release });
  });
});

describe('build with corrections of a folder', () => {
  test('applies them, and refuses a folder that is not there and a file that follows no format', async () => {
    const folder = await makeFolder();
    const warehouse = join(folder, 'w.duckdb');
    const build = (corrections: string): Promise<CliRun> =>
      runCli(['build', clinic, '--warehouse', warehouse, '--corrections', corrections, '--no-cache']);
    expect(accountsOf(await build(folder)).loaded).toBe(1);
    const missing = await build(join(folder, 'none'));
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toContain('PATH_UNREADABLE: The corrections in');
    await writeFile(join(folder, 'a.yml'), 'cell: of nothing');
    const invalid = await build(folder);
    expect(invalid.exitCode).toBe(1);
    expect(invalid.stderr).toContain('CORRECTION_INVALID');
  });
});
