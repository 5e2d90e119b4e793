import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { openWarehouse, type OpenWarehouse } from '../../warehouse/open-warehouse.js';
import { indicators } from '../../schema/catalogue/indicators.js';
import { publishedTables } from '../published/index.js';
import type { PublishedTable } from '../published/published-table.js';
import { streamTable, toWholeTable } from '../questions/table-question.js';
import { commandLimits } from '../table/read-limits.js';
import { makeParquetFile } from '../table/write-parquet.js';
import { writeCsv } from '../table/write-csv.js';
import { toDataPackage, type ReleaseFile } from './data-package.js';

/** What a release says of itself. */
export interface ReleaseSummary {
  readonly releaseId: string;
  readonly files: readonly ReleaseFile[];
}

const plainCsv = { header: 'id', flavor: 'plain', hasByteOrderMark: false, title: '' } as const;

async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    bytes += (chunk as Buffer).length;
    hash.update(chunk as Buffer);
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function writeParquetOf(
  table: PublishedTable,
  warehouse: OpenWarehouse,
  folder: string,
): Promise<void> {
  const work = join(folder, `.${table.name}`);
  await mkdir(work);
  const made = await makeParquetFile(streamTable(toWholeTable(table), { offset: 0 }, warehouse), work);
  await rename(made, join(folder, `${table.name}.parquet`));
  await rm(work, { recursive: true });
}

/** One zip of all tables as CSV; its members bear the day of the build, so that the same input gives the same bytes. */
async function writeCsvZip(warehouse: OpenWarehouse, path: string): Promise<void> {
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  const mtime = new Date(warehouse.info.built_at);
  for (const table of publishedTables) {
    const rows = streamTable(toWholeTable(table), { offset: 0 }, warehouse);
    const csv = await writeCsv(rows, plainCsv);
    zip.addReadStream(csv, `${table.name}.csv`, { mtime, mode: 0o100644 });
    await new Promise((resolve, reject) => csv.once('close', resolve).once('error', reject));
  }
  zip.end();
  await written;
}

async function writeFiles(
  warehousePath: string,
  warehouse: OpenWarehouse,
  folder: string,
): Promise<string[]> {
  const { release_id: releaseId } = warehouse.info;
  const duckdb = `nianbao-${releaseId}.duckdb`;
  await copyFile(warehousePath, join(folder, duckdb));
  for (const table of publishedTables) await writeParquetOf(table, warehouse, folder);
  await writeCsvZip(warehouse, join(folder, 'csv.zip'));
  await writeFile(
    join(folder, 'catalogue.json'),
    `${JSON.stringify({ release: releaseId, indicators }, null, 2)}\n`,
  );
  return [duckdb, ...publishedTables.map(({ name }) => `${name}.parquet`), 'csv.zip', 'catalogue.json'];
}

/**
 * Writes the files of a release into a new folder: the warehouse as it is, every published table as Parquet and in
 * one zip as CSV, the catalogue, `datapackage.json` and `SHA256SUMS`. The folder is there whole or not at all; the
 * same warehouse gives the same bytes.
 */
export async function writeRelease(warehousePath: string, folder: string): Promise<ReleaseSummary> {
  const warehouse = await openWarehouse(warehousePath, commandLimits);
  const draft = join(dirname(folder), `.${basename(folder)}.${process.pid}`);
  try {
    await mkdir(draft, { recursive: true });
    const names = await writeFiles(warehousePath, warehouse, draft);
    const files: ReleaseFile[] = [];
    for (const name of names) files.push({ name, ...(await hashFile(join(draft, name))) });
    const described = `${JSON.stringify(toDataPackage(warehouse.info, files), null, 2)}\n`;
    await writeFile(join(draft, 'datapackage.json'), described);
    const sums = [
      ...files,
      { name: 'datapackage.json', ...(await hashFile(join(draft, 'datapackage.json'))) },
    ];
    const lines = sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
    await writeFile(join(draft, 'SHA256SUMS'), lines.join(''));
    await rename(draft, folder);
    return { releaseId: warehouse.info.release_id, files };
  } finally {
    await rm(draft, { recursive: true, force: true });
    await warehouse.close();
  }
}
