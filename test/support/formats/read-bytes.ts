import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtractedDocument } from '../../../src/etl/extract/document-input.js';
import { extractLimits, type ExtractLimits } from '../../../src/etl/extract/limits.js';
import { readDocuments } from '../../../src/etl/extract/read-documents.js';
import { readRegionIndex } from '../../../src/etl/normalize/region-index.js';
import { readReports } from '../../../src/etl/read-reports.js';
import type { DocumentOutcome, NormalizedReport } from '../../../src/schema/report/normalized-report.js';

const regions = readRegionIndex();

async function withFile<T>(
  content: string | Uint8Array,
  name: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-format-'));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

/** What a file of some bytes yields before it is read as a report. */
export function extractBytes(
  content: string | Uint8Array,
  name = 'document',
  limits: Partial<ExtractLimits> = {},
): Promise<ExtractedDocument[]> {
  return withFile(content, name, (path) =>
    collect(readDocuments(path, { limits: { ...extractLimits, ...limits } })),
  );
}

/** The outcomes of a file of some bytes. */
export function readBytes(content: string | Uint8Array, name = 'document'): Promise<DocumentOutcome[]> {
  return withFile(content, name, (path) => collect(readReports(path, regions)));
}

/** The one report in a file; fails where it is rejected, or not alone. */
export async function readReportBytes(
  content: string | Uint8Array,
  name?: string,
): Promise<NormalizedReport> {
  const [outcome, ...others] = await readBytes(content, name);
  if (outcome?.outcome !== 'read' || others.length > 0)
    throw new Error(JSON.stringify(outcome)?.slice(0, 400));
  return outcome;
}
