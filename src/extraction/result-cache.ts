import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DocumentInput } from '../etl/extract/document-input.js';
import type { AroundOutcomes } from '../etl/read-reports.js';
import type { RejectionCode } from '../schema/catalogue/issues.js';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';

/** Where results are kept, and of which extractor. */
export interface CachePlace {
  readonly folder: string;
  readonly extractorVersion: string;
}

interface CachedResult {
  /** The address the document had when it was read; the addresses of the outcomes begin with it. */
  readonly uri: string;
  readonly outcomes: readonly DocumentOutcome[];
}

/** Documents of more outcomes, files of records, are as quick to read again as to keep. */
const mostKept = 100;

/** The name under which the result of a document is kept; null where its bytes cannot be had. */
async function keyOf({ uri, readBytes }: DocumentInput, extractorVersion: string): Promise<string | null> {
  const hash = createHash('sha256').update(extractorVersion).update('\0').update(basename(uri)).update('\0');
  try {
    return hash.update(await readBytes()).digest('hex');
  } catch {
    return null;
  }
}

const fileOf = (place: CachePlace, key: string): string =>
  join(place.folder, key.slice(0, 2), `${key.slice(2)}.json`);

/** An outcome of the same bytes at another address. */
function movedTo(outcome: DocumentOutcome, from: string, to: string): DocumentOutcome {
  const { uri } = outcome.source;
  return uri.startsWith(from)
    ? { ...outcome, source: { ...outcome.source, uri: to + uri.slice(from.length) } }
    : outcome;
}

/** What is kept for a document of this content, name and extractor; null where nothing whole is. */
async function findResult(file: string, uri: string): Promise<readonly DocumentOutcome[] | null> {
  try {
    const cached = JSON.parse(await readFile(file, 'utf8')) as CachedResult;
    return cached.outcomes.map((outcome) => movedTo(outcome, cached.uri, uri));
  } catch {
    return null;
  }
}

/** Reasons that lie in the moment and not in the document: another run may read it. */
const passingReasons: readonly RejectionCode[] = [
  'TIME_LIMIT',
  'MEMORY_LIMIT',
  'FILE_UNREADABLE',
  'READER_FAILED',
];

function isLasting(outcome: DocumentOutcome): boolean {
  return outcome.outcome === 'read' || !passingReasons.includes(outcome.reason.code);
}

/** Keeps a result under its final name only once it is whole, so that a crash leaves nothing half-written. */
async function keepResult(file: string, result: CachedResult): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, JSON.stringify(result));
  await rename(draft, file);
}

/**
 * Reads each document through a cache: its outcomes come from there where the same bytes under the same name were
 * read by the same extractor, otherwise they are read now and kept, unless what kept it from being read may pass.
 * Of an archive, its members are kept. A cache that cannot be written is done without.
 */
export function readingThroughCache(place: CachePlace | null): AroundOutcomes {
  if (place === null) return (_, read) => read();
  let documents = 0;
  return async function* (input, read) {
    const number = (documents += 1);
    const key = await keyOf(input, place.extractorVersion);
    const file = key && fileOf(place, key);
    const found = file && (await findResult(file, input.uri));
    if (found) return yield* found;
    const outcomes: DocumentOutcome[] = [];
    for await (const outcome of read()) {
      if (outcomes.length <= mostKept) outcomes.push(outcome);
      yield outcome;
    }
    const isWhole = outcomes.length <= mostKept && number === documents;
    if (file && isWhole && outcomes.every(isLasting))
      await keepResult(file, { uri: input.uri, outcomes }).catch(() => {});
  };
}
