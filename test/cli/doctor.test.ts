import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNode } from '../../src/doctor/check-machine.js';
import { shippedReports } from '../../src/package-root.js';
import { runCli, type CliOptions } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';

const clinic = join(shippedReports, '2024-130529-巨鹿县卫生健康局.json');
const office = join(shippedReports, '2024-130529-巨鹿县人民政府办公室.json');

interface Finding {
  readonly level: string;
  readonly text: string;
  readonly remedy?: string;
}

async function examine(
  warehouse: string,
  options: CliOptions = {},
): Promise<{ exitCode: number | null; findings: readonly Finding[] }> {
  const run = await runCli(['doctor', '--warehouse', warehouse, '--json'], options);
  return { exitCode: run.exitCode, findings: JSON.parse(run.stdout) as Finding[] };
}

async function build(path: string, warehouse: string): Promise<void> {
  expect((await runCli(['build', path, '--warehouse', warehouse])).exitCode).toBe(0);
}

const of = (findings: readonly Finding[], level: string): string[] =>
  findings.filter((finding) => finding.level === level).map(({ text }) => text);

describe('doctor', () => {
  test('finds no fault with a warehouse that was just built, and counts its reports', async () => {
    const warehouse = join(await makeFolder(), 'w.duckdb');
    await build(clinic, warehouse);
    const { exitCode, findings } = await examine(warehouse);
    expect([exitCode, of(findings, 'fault')]).toEqual([0, []]);
    expect(of(findings, 'ok').join('\n')).toMatch(/release \w+ of .*: 1 reports/);
  });

  test('tells a missing warehouse, a damaged release and a variable nobody reads, each with what to do', async () => {
    const folder = await makeFolder();
    const missing = await examine(join(folder, 'none.duckdb'), { env: { NIANBAO_PROT: '4001' } });
    expect(missing.exitCode).toBe(1);
    expect(of(missing.findings, 'fault').join('\n')).toContain('WAREHOUSE_NOT_FOUND');
    expect(of(missing.findings, 'advice').join('\n')).toContain('NIANBAO_PROT');

    const warehouse = join(folder, 'w.duckdb');
    await build(clinic, warehouse);
    await build(office, warehouse);
    const { stdout } = await runCli(['releases', '--warehouse', warehouse]);
    const older = /^ {2}.* (\w{12}) /m.exec(stdout)![1]!;
    await truncate(join(folder, 'w.releases', `${older}.duckdb`), 4096);
    const damaged = await examine(warehouse);
    expect(damaged.exitCode).toBe(1);
    expect(of(damaged.findings, 'fault')).toEqual([`release ${older} is kept, and is not as it was built`]);
    for (const { level, remedy } of damaged.findings) expect(remedy === undefined).toBe(level === 'ok');
  });

  test('tells what keeps a server from starting: a setting, a file of keys, a manifest, one port for two', async () => {
    const folder = await makeFolder();
    const warehouse = join(folder, 'w.duckdb');
    const keys = join(folder, 'keys');
    await writeFile(keys, 'alice abc\n');
    const env = { NIANBAO_KEYS: keys, NIANBAO_DOCUMENTS: keys, NIANBAO_METRICS_PORT: '4000' };
    const { exitCode, findings } = await examine(warehouse, { env });
    expect([exitCode, of(findings, 'fault')]).toEqual([
      1,
      [
        `SETTING_INVALID: Line 1 of ${keys} is not a name and the SHA-256 of a key in hexadecimal digits.`,
        `DOCUMENTS_INVALID: ${JSON.stringify(keys)}: this is not a manifest of trusted documents.`,
        'port 4000 on 127.0.0.1 is that of the service and of /metrics',
        expect.stringContaining('WAREHOUSE_NOT_FOUND'),
      ],
    ]);
    for (const [name, value] of [
      ['NIANBAO_TRUSTED_HOPS', 'nginx'],
      ['NIANBAO_PDF_PAGES', 'many'],
    ] as const) {
      const wrong = await examine(warehouse, { env: { [name]: value } });
      expect([wrong.exitCode, of(wrong.findings, 'fault')[0]]).toEqual([1, expect.stringContaining(name)]);
    }
  });

  test('wants the Node that package.json wants', async () => {
    const { engines } = JSON.parse(await readFile('package.json', 'utf8')) as { engines: { node: string } };
    const least = engines.node.replace('>=', '');
    expect(checkNode(`${least}.0`).level).toBe('ok');
    expect(checkNode('20.14.0')).toMatchObject({ level: 'fault', remedy: `Install Node ${least} or newer.` });
  });

  test('finds a fault with a file to be served that is not as it was built, and its remedy is one', async () => {
    const warehouse = join(await makeFolder(), 'w.duckdb');
    await build(clinic, warehouse);
    const bytes = await readFile(warehouse);
    await rm(warehouse);
    await writeFile(warehouse, bytes.fill(7, bytes.length - 4096));
    const damaged = await examine(warehouse);
    expect(damaged.exitCode).toBe(1);
    const [fault] = damaged.findings.filter(({ level }) => level === 'fault');
    expect(fault).toMatchObject({
      text: expect.stringMatching(/^WAREHOUSE_(DAMAGED|UNREADABLE)/),
    });
    expect((await runCli(['rollback', '--warehouse', warehouse])).exitCode).toBe(0);
    const { exitCode, findings } = await examine(warehouse);
    expect([exitCode, of(findings, 'fault')]).toEqual([0, []]);
  });
});

describe('settings', () => {
  test('come from a file, the environment goes before it, and each is printed with its default', async () => {
    const folder = await makeFolder();
    const file = join(folder, 'nianbao.env');
    await writeFile(
      file,
      '# port of the proxy\nNIANBAO_PORT = 4100\nexport NIANBAO_THREADS="2"\nTMPDIR=/tmp\n\nNIANBAO_KEYS=\n',
    );
    const { stdout } = await runCli(['--settings', file, 'settings', '--json'], {
      env: { NIANBAO_THREADS: '3' },
    });
    const settings = JSON.parse(stdout) as { variable: string; value: unknown; fallback: unknown }[];
    const find = (name: string): unknown => settings.find(({ variable }) => variable === name);
    expect(find('NIANBAO_PORT')).toMatchObject({ value: 4100, fallback: 4000, isSet: true });
    expect(find('NIANBAO_THREADS')).toMatchObject({ value: 3, isSet: true });
    expect(find('NIANBAO_HOST')).toMatchObject({ value: '127.0.0.1', isSet: false });
    for (const { sentence } of settings as unknown as { sentence: string }[]) expect(sentence).toMatch(/\.$/);
  });

  test.each([
    ['NIANBAO_PROT=4001\n', 'NIANBAO_PROT'],
    ['NIANBAO_PORT=none\n', 'NIANBAO_PORT is "none"'],
    ['# of the proxy\nNIANBAO_PORT 4100\n', 'Line 2'],
    ['NIANBAO_PORT: 4100\nNIANBAO_THREADS=2\n', 'Line 1'],
    ['NIANBAO_THREADS=2\nNIANBAO_PORT\n', 'Line 2'],
    ['NIANBAO_TRUSTED_HOPS=nginx\n', '`127.0.0.1 10.0.0.0/8`'],
  ])('are refused where the file says %j', async (text, told) => {
    const file = join(await makeFolder(), 'nianbao.env');
    await writeFile(file, text);
    const { exitCode, stderr } = await runCli(['--settings', file, 'settings']);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(told)]);
    expect(stderr).toContain('SETTING_INVALID');
  });
});
