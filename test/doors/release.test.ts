import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import datapackage from 'datapackage';
import * as fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import tableschema from 'tableschema';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishedTables } from '../../src/doors/published/index.js';
import { writeRelease } from '../../src/doors/release/write-release.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { report } from '../support/arbitraries.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';
import { unpack } from '../support/unpack.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

async function readBuffer(path: string): Promise<ArrayBuffer> {
  const bytes = await readFile(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

async function countParquetRows(path: string): Promise<number> {
  return Number(parquetMetadata(await readBuffer(path)).num_rows);
}

describe('the files of a release', () => {
  let warehouse: TestWarehouse;
  let folder: string;
  beforeAll(async () => {
    const [made] = fc.sample(fc.array(report, { minLength: 12, maxLength: 12 }), { numRuns: 1, seed: 66 });
    const exact = makeReport({ cells: { 'disclosure/FEES/AMOUNT': '59237.2449' } });
    warehouse = await makeWarehouse([...made!, exact]);
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
      const [row] = await parquetReadObjects({ file: await readBuffer(join(folder, 'first', path)) });
      expect(Object.keys(row!)).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  it('are a data package that is valid by the profiles of Frictionless', async () => {
    const text = await readFile(join(folder, 'first', 'datapackage.json'), 'utf8');
    const descriptor = JSON.parse(text) as { resources: { bytes: number }[] };
    const { valid, errors, resources } = await datapackage.Package.load(descriptor, { strict: false });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    expect(resources.filter((resource) => !resource.valid)).toEqual([]);
    const broken = { ...descriptor, resources: [{ ...descriptor.resources[0], bytes: 'many' }] };
    expect((await datapackage.Package.load(broken, { strict: false })).valid).toBe(false);
  });

  it('hold, as CSV, what their schemas say: types, what must be there, keys that are there once', async () => {
    const text = await readFile(join(folder, 'first', 'datapackage.json'), 'utf8');
    const { resources } = JSON.parse(text) as { resources: { name: string; schema: object }[] };
    const csv = join(folder, 'csv');
    expect((await unpack(join(folder, 'first', 'csv.zip'), csv)).sort()).toEqual(
      resources.map(({ name }) => `${name}.csv`).sort(),
    );
    for (const { name, schema } of resources) {
      const described = await tableschema.Schema.load(schema);
      expect(described.errors, name).toEqual([]);
      const table = await tableschema.Table.load(join(csv, `${name}.csv`), { schema });
      const rows = await table.read({ forceCast: true, keyed: true });
      expect(
        rows.filter((row) => row instanceof Error),
        name,
      ).toEqual([]);
      expect(rows.length, name).toBe(await countParquetRows(join(folder, 'first', `${name}.parquet`)));
      expect(table.headers, name).toEqual(described.fieldNames);
    }
  });
});
