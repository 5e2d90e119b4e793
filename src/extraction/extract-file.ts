import { readRegionIndex, type RegionIndex } from '../etl/normalize/region-index.js';
import { readReports } from '../etl/read-reports.js';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';
import { readThroughCache, type CachePlace } from './result-cache.js';

/** One file to extract, as it is handed to a worker. */
export interface ExtractionTask {
  readonly path: string;
  readonly cache: CachePlace | null;
}

let index: RegionIndex | null = null;

/** The outcomes of a file one after another, as they are read; nothing is kept of them. */
export function streamFile(path: string): AsyncGenerator<DocumentOutcome> {
  index ??= readRegionIndex();
  return readReports(path, index);
}

async function readAll(path: string): Promise<readonly DocumentOutcome[]> {
  const outcomes: DocumentOutcome[] = [];
  for await (const outcome of streamFile(path)) outcomes.push(outcome);
  return outcomes;
}

/** All outcomes of one file, from the cache where it was read before. What a worker thread runs. */
export default async function extractFile(task: ExtractionTask): Promise<readonly DocumentOutcome[]> {
  return readThroughCache(task.path, task.cache, () => readAll(task.path));
}
