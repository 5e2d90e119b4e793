import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endlessPdf, gluttonousPdf } from '../support/formats/hostile-pdf.js';
import { toTar } from '../support/formats/tar-file.js';
import { toZip } from '../support/formats/zip-file.js';
import { runCli, type CliRun } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';

const plain = '今天没有年报。';
const within = { timeout: 180_000 };

async function extract(files: Readonly<Record<string, string | Buffer>>, ...flags: string[]) {
  const folder = join(await makeFolder(), 'in');
  await mkdir(folder);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const run = await runCli(['extract', folder, '--no-cache', ...flags]);
  return { run, outcomes: toOutcomes(run, folder) };
}

function toOutcomes(run: CliRun, folder: string): string[] {
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: { uri: string }; reason?: { code: string } })
    .map(({ source, reason }) => `${source.uri.slice(folder.length + 1)} ${reason?.code ?? 'READ'}`);
}

describe('a document that takes longer than one may', () => {
  test('is ended, in a folder and in archives, and all others are read once', within, async () => {
    const members = [
      { name: '.hidden', bytes: plain },
      { name: '../outside.txt', bytes: plain },
      { name: 'before.txt', bytes: plain },
      { name: 'endless.pdf', bytes: endlessPdf() },
      { name: 'after.txt', bytes: plain },
    ];
    const { run, outcomes } = await extract(
      {
        'a.txt': plain,
        'b.pdf': endlessPdf(),
        'c.zip': toZip(members),
        'd.tar': toTar(members),
        'e.txt': plain,
      },
      '--document-seconds',
      '4',
    );
    expect(outcomes).toEqual([
      'a.txt NOT_AN_ANNUAL_REPORT',
      'b.pdf TIME_LIMIT',
      ...['c.zip', 'd.tar'].flatMap((archive) => [
        `${archive}!/../outside.txt ARCHIVE_MEMBER_REFUSED`,
        `${archive}!/before.txt NOT_AN_ANNUAL_REPORT`,
        `${archive}!/endless.pdf TIME_LIMIT`,
        `${archive}!/after.txt NOT_AN_ANNUAL_REPORT`,
      ]),
      'e.txt NOT_AN_ANNUAL_REPORT',
    ]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('读取超过4秒。Reading it took more than 4 seconds.');
    expect(run.stderr).toMatch(/^documents in = lines out: 11 = 11$/m);
  });
});

describe('a document that takes more memory than one may', () => {
  test('is ended, and the others go on', within, async () => {
    const { run, outcomes } = await extract(
      { 'a.txt': plain, 'b.pdf': gluttonousPdf(), 'c.txt': plain },
      ...['--thread-megabytes', '64', '--workers', '1'],
    );
    expect(outcomes).toEqual([
      'a.txt NOT_AN_ANNUAL_REPORT',
      'b.pdf MEMORY_LIMIT',
      'c.txt NOT_AN_ANNUAL_REPORT',
    ]);
    expect(run.exitCode).toBe(0);
  });
});

describe('a limit', () => {
  test('is set by a flag or by the environment, and refused where it is none', async () => {
    const { outcomes } = await extract({ 'a.txt': '甲'.repeat(100) }, '--document-bytes', '100');
    expect(outcomes).toEqual(['a.txt DOCUMENT_TOO_LARGE']);
    const refused = await runCli(['extract', '.'], { env: { NIANBAO_DOCUMENT_SECONDS: 'soon' } });
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toBe(
      'nianbao: SETTING_INVALID: NIANBAO_DOCUMENT_SECONDS is "soon". Give a whole number, 1 to 86400, or leave it out for 60.\n',
    );
  });
});
