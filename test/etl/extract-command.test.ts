import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addExtractCommand } from '../../src/cli/extract-command.js';
import { parseDocumentOutcome } from '../../src/etl/record/parse-document-outcome.js';
import { layouts } from '../support/printed-report/layouts.js';
import { printReport } from '../support/printed-report/print-report.js';
import { consistentTruth } from '../support/printed-report/truth.js';

let folder: string;
let told: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-command-'));
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
  const truth = fc.sample(consistentTruth('V2021'), { numRuns: 1, seed: 9 })[0]!;
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in', '1 good report.txt'), printReport(truth, layouts['F']!));
  await writeFile(join(folder, 'in', '2.txt'), '今天没有年报。');
  await writeFile(join(folder, 'in', '3.rtf'), '{\\rtf1 note}');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const extract = (...args: readonly string[]): Promise<unknown> => {
  const program = new Command().exitOverride();
  addExtractCommand(program);
  return program.parseAsync(['node', 'nianbao', 'extract', ...args]);
};

describe('nianbao extract', () => {
  it('writes one valid line per document and accounts for all of them', async () => {
    const out = join(folder, 'out.ndjson');
    await extract(join(folder, 'in'), '--out', out);
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
    const outcomes = lines.map((line) => parseDocumentOutcome(JSON.parse(line)));
    expect(outcomes.map((outcome) => (outcome.outcome === 'read' ? 'read' : outcome.reason.code))).toEqual([
      'read',
      'NOT_AN_ANNUAL_REPORT',
      'FORMAT_UNSUPPORTED',
    ]);
    expect(told).toContain('documents in = lines out: 3 = 3');
    expect(told).toMatch(/FORMAT_UNSUPPORTED +1/);
  });

  it('leaves nothing but the finished file behind', async () => {
    await extract(join(folder, 'in'), '--out', join(folder, 'out.ndjson'));
    expect((await readdir(folder)).sort()).toEqual(['in', 'out.ndjson']);
  });

  it('leaves out plain zeros where asked to', async () => {
    await extract(join(folder, 'in', '1 good report.txt'), '--out', join(folder, 'short.ndjson'), '--short');
    const report = JSON.parse(await readFile(join(folder, 'short.ndjson'), 'utf8')) as {
      unlisted: string;
      cells: object;
    };
    expect(report.unlisted).toBe('ZERO');
    expect(Object.keys(report.cells).length).toBeLessThan(200);
  });

  it('refuses an output that cannot be written, and a path that does not exist', async () => {
    const input = join(folder, 'in');
    await expect(extract(input, '--out', join(folder, 'no/such/out.ndjson'))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
    await expect(extract(input, '--out', input)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    await expect(extract(join(folder, 'gone'))).rejects.toMatchObject({ code: 'PATH_NOT_FOUND' });
    expect(await readdir(folder)).toEqual(['in']);
  });
});
