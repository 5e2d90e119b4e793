import pLimit from 'p-limit';
import { sourceOfFile } from '../etl/extract/open-file.js';
import type { ExtractLimits } from '../etl/extract/limits.js';
import { sourceOfNothing } from '../etl/extract/source-of.js';
import { readRegionIndex } from '../etl/normalize/region-index.js';
import { readReports, type ReadOutcome } from '../etl/read-reports.js';
import { toRejection } from '../etl/rejection.js';
import { serializeOutcome, toSerialized, type SerializedOutcome } from '../etl/serialized-outcome.js';
import { DocumentReader } from './document-reader.js';
import { readExtractorVersion } from './extractor-version.js';
import { inOrder } from './ordered-window.js';
import { OutcomeQueue } from './outcome-queue.js';
import type { ReadingFailure } from './reading.js';
import { readingThroughCache, type CachePlace } from './result-cache.js';

/** How files are extracted. */
export interface ExtractionOptions {
  /** Threads that read. */
  readonly workers: number;
  /** Folder of results kept from earlier runs, or null for none. */
  readonly cacheFolder: string | null;
  /** What one document may cost. */
  readonly limits: ExtractLimits;
}

/** The outcomes of one file, as they are read. */
export interface ExtractedFile {
  readonly path: string;
  readonly outcomes: AsyncIterable<SerializedOutcome>;
}

/** Files begun ahead of the one whose turn it is, for each thread: the others go on while one takes long. */
const filesAhead = 64;

/** Threads load compiled code only; run from its sources, the program reads in one thread, and without an end in time. */
const canRunInThreads = import.meta.url.endsWith('.js');

async function toRejected(
  path: string,
  failure: ReadingFailure,
  limits: ExtractLimits,
): Promise<SerializedOutcome> {
  const { code, message, member } = failure;
  const source = member === null ? await sourceOfFile(path, limits) : sourceOfNothing(member);
  return serializeOutcome(toRejection(source, code, message));
}

/** Some threads that read files, each file from its first document to its last. */
class ReaderPool {
  private readonly free: DocumentReader[] = [];
  private readonly all: DocumentReader[] = [];
  private readonly limit;
  private isStopped = false;

  constructor(
    private readonly options: ExtractionOptions,
    private readonly cache: CachePlace | null,
  ) {
    this.limit = pLimit(options.workers);
  }

  /** Begins to read a file as soon as a thread is free; its outcomes come as they are read. */
  read(path: string): OutcomeQueue {
    const queue = new OutcomeQueue();
    void this.limit(() => this.readInto(queue, path)).then(
      () => queue.close(),
      (error: Error) => queue.close(error),
    );
    return queue;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.limit.clearQueue();
    await Promise.all(this.all.map((reader) => reader.stop()));
  }

  private async readInto(queue: OutcomeQueue, path: string): Promise<void> {
    const reader = this.free.pop() ?? this.createReader();
    try {
      await this.readToEnd(reader, queue, path);
    } finally {
      this.free.push(reader);
    }
  }

  /** Where the reading of a member of an archive had to be ended, it goes on behind that. */
  private async readToEnd(reader: DocumentReader, queue: OutcomeQueue, path: string): Promise<void> {
    const put = (outcome: SerializedOutcome): void => queue.put(outcome, () => reader.take());
    let membersDone = 0;
    while (!this.isStopped) {
      const failure = await reader.read({ path, membersDone }, put);
      if (failure === null) return;
      queue.put(await toRejected(path, failure, this.options.limits));
      if (failure.member === null) return;
      membersDone = failure.membersDone;
    }
  }

  private createReader(): DocumentReader {
    const reader = new DocumentReader(this.options.limits, this.cache);
    this.all.push(reader);
    return reader;
  }
}

async function findCache({ cacheFolder, limits }: ExtractionOptions): Promise<CachePlace | null> {
  return cacheFolder === null
    ? null
    : { folder: cacheFolder, extractorVersion: await readExtractorVersion(limits) };
}

async function* extractHere(
  paths: readonly string[],
  limits: ExtractLimits,
  cache: CachePlace | null,
): AsyncGenerator<ExtractedFile> {
  const regions = readRegionIndex();
  const around = readingThroughCache(cache);
  for (const path of paths)
    yield { path, outcomes: serialize(readReports(path, regions, { limits, around })) };
}

async function* serialize(outcomes: AsyncIterable<ReadOutcome>): AsyncGenerator<SerializedOutcome> {
  for await (const outcome of outcomes) yield toSerialized(outcome);
}

/**
 * The outcomes of files in the order of the files, read by several threads that run a bounded number of files
 * ahead. Documents that were read before by the same extractor come from the cache. A document that takes more
 * time or memory than it may comes out rejected, and the others go on.
 */
export async function* extractFiles(
  paths: readonly string[],
  options: ExtractionOptions,
): AsyncGenerator<ExtractedFile> {
  const cache = await findCache(options);
  if (!canRunInThreads) return yield* extractHere(paths, options.limits, cache);
  const pool = new ReaderPool(options, cache);
  const extract = async (path: string): Promise<ExtractedFile> => ({ path, outcomes: pool.read(path) });
  try {
    yield* inOrder(paths, options.workers * filesAhead, extract);
  } finally {
    await pool.stop();
  }
}
