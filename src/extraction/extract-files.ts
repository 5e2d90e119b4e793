import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';
import extractFile, { streamFile, type ExtractionTask } from './extract-file.js';
import { readExtractorVersion } from './extractor-version.js';
import { inOrder } from './ordered-window.js';

/** How files are extracted. */
export interface ExtractionOptions {
  /** Worker threads; 1 reads in this thread. */
  readonly workers: number;
  /** Folder of results kept from earlier runs, or null for none. */
  readonly cacheFolder: string | null;
}

/** The outcomes of one file: at hand whole, or as they are read where the file is large. */
export interface ExtractedFile {
  readonly path: string;
  readonly outcomes: Iterable<DocumentOutcome> | AsyncIterable<DocumentOutcome>;
}

/** Files beyond this, archives and records most of all, are read as a stream so that memory stays flat. */
const wholeFileBytes = 4 * 1024 * 1024;

/** Tasks handed out ahead, for each worker. */
const tasksAhead = 4;

async function isLarge(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.size > wholeFileBytes,
    () => false,
  );
}

/** Threads load compiled code only; run from its sources, the program reads in one thread. */
const canRunInThreads = import.meta.url.endsWith('.js');

type RunTask = (task: ExtractionTask) => Promise<readonly DocumentOutcome[]>;

function startPool(workers: number): { run: RunTask; stop: () => Promise<void> } {
  if (workers <= 1 || !canRunInThreads) return { run: extractFile, stop: async () => {} };
  const filename = fileURLToPath(new URL('./extract-file.js', import.meta.url));
  const pool = new Piscina({ filename, minThreads: 1, maxThreads: workers });
  return { run: (task) => pool.run(task) as Promise<readonly DocumentOutcome[]>, stop: () => pool.destroy() };
}

/**
 * The outcomes of files in the order of the files, read by several threads that run a bounded number of files
 * ahead. Files that were read before by the same extractor come from the cache.
 */
export async function* extractFiles(
  paths: readonly string[],
  options: ExtractionOptions,
): AsyncGenerator<ExtractedFile> {
  const { cacheFolder, workers } = options;
  const cache =
    cacheFolder === null ? null : { folder: cacheFolder, extractorVersion: await readExtractorVersion() };
  const pool = startPool(Math.min(workers, paths.length));
  const extract = async (path: string): Promise<ExtractedFile> => {
    const outcomes = (await isLarge(path)) ? streamFile(path) : await pool.run({ path, cache });
    return { path, outcomes };
  };
  try {
    yield* inOrder(paths, Math.max(1, workers * tasksAhead), extract);
  } finally {
    await pool.stop();
  }
}
