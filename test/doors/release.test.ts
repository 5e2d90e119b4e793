import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedTables } from '../../src/doors/published/index.js';
import { writeRelease } from '../../src/doors/release/write-release.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('the files of a release', () => {
  let warehouse: TestWarehouse;
  let folder: string;
  beforeAll(async () => {
    warehouse = await makeWarehouse([makeReport({ cells: { 'disclosure/FEES/AMOUNT': '59237.2449' } })]);
    folder = await mkdtemp(join(tmpdir(), 'nianbao-release-'));
    await writeRelease(warehouse.path, join(folder, 'first'));
    await writeRelease(warehouse.path, join(folder, 'second'));
  });
  afterAll(async () => {
    await warehouse.close();
    await rm(folder, { recursive: true });
  });

  it('are the same bytes from the same warehouse, and what SHA256SUMS says', async () => {
    const sums = await readFile(join(folder, 'first', 'SHA256SUMS'), 'utf8');
    expect(await readFile(join(folder, 'second', 'SHA256SUMS'), 'utf8')).toBe(sums);
    const lines = sums.trimEnd().split('\n');
    expect((await readdir(join(folder, 'first'))).sort()).toEqual(
      [...lines.map((line) => line.slice(66)), 'SHA256SUMS'].sort(),
    );
    for (const line of lines) {
      const bytes = await readFile(join(folder, 'first', line.slice(66)));
      expect(createHash('sha256').update(bytes).digest('hex'), line).toBe(line.slice(0, 64));
    }
  });

  it('hold every table, described column by column in datapackage.json', async () => {
    const text = await readFile(join(folder, 'first', 'datapackage.json'), 'utf8');
    const { resources } = JSON.parse(text) as {
      resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(resources.map(({ name }) => name)).toEqual(publishedTables.map(({ name }) => name));
    for (const { path, schema } of resources.filter(({ name }) => name.startsWith('mart_county'))) {
      const bytes = await readFile(join(folder, 'first', path));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const [row] = await parquetReadObjects({ file });
      expect(Object.keys(row!)).toEqual(schema.fields.map(({ name }) => name));
    }
  });
});
