import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../support/formats/docx-file.js';
import { createFixedTruth } from '../../support/formats/fixed-truth.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readReportBytes } from '../../support/formats/read-bytes.js';
import { statesOfReport, statesOfTruth } from '../../support/formats/states.js';

const fixture = fileURLToPath(new URL('../../fixtures/doc/annual-report.doc', import.meta.url));
const truth = createFixedTruth();

async function makeFixture(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-doc-'));
  await writeFile(join(folder, 'report.docx'), await toDocx(toPrintedForm(truth)));
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    'doc',
    '--outdir',
    folder,
    join(folder, 'report.docx'),
  ]);
  await copyFile(join(folder, 'report.doc'), fixture);
  await rm(folder, { recursive: true });
}

let bytes: Buffer;

beforeAll(async () => {
  if (process.env['REMAKE_DOC']) await makeFixture();
  bytes = await readFile(fixture);
});

/** Bytes at an offset of the document overwritten. */
function patched(offset: number, ...values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(values, offset);
  return copy;
}

/** Where the file information block begins: with its mark, at the start of a sector. */
const blockOffset = (): number => {
  for (let at = 512; at < bytes.length; at += 512) if (bytes.readUInt16LE(at) === 0xa5ec) return at;
  throw new Error('no block');
};

describe('a Word 97 document', () => {
  it('gives back every cell of the form with its state, merged cells once', async () => {
    const report = await readReportBytes(bytes, 'report.pdf');
    expect(statesOfReport(report)).toEqual(statesOfTruth(truth));
    expect(report.source.mediaType).toBe('application/msword');
  });

  it('tells the place of a cell by table, row and column', async () => {
    const report = await readReportBytes(bytes);
    expect(report.cells['disclosure/LICENSES/DECISIONS']).toMatchObject({
      raw: '2048',
      at: { table: 1, row: 7, column: 2 },
    });
  });

  it('rejects one that is protected by a password', async () => {
    const at = blockOffset() + 0x0a;
    const [outcome] = await extractBytes(patched(at, bytes[at]!, bytes[at + 1]! | 0x01));
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: { code: 'DOCUMENT_ENCRYPTED' } });
  });

  it('rejects one of a version before Word 97', async () => {
    const [outcome] = await extractBytes(patched(blockOffset() + 2, 0x65, 0x00));
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: { code: 'FORMAT_UNSUPPORTED' } });
  });

  it('never throws for one that is cut off or damaged, and never hangs', async () => {
    for (let length = 600; length < bytes.length; length += 4096) {
      const [outcome] = await extractBytes(bytes.subarray(0, length));
      expect(outcome).toBeDefined();
    }
    for (let at = 0; at < 512; at += 4) {
      const [outcome] = await extractBytes(patched(at, 0xff, 0xff, 0xff, 0x7f));
      expect(outcome).toBeDefined();
    }
    for (let at = blockOffset(); at < blockOffset() + 0x200; at += 8) {
      const [outcome] = await extractBytes(patched(at, 0xff, 0xff, 0xff, 0x7f));
      expect(outcome).toBeDefined();
    }
  });
});
