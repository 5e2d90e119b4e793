import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RejectionCode } from '../schema/catalogue/issues.js';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';

/** Where results are kept, and of which extractor. */
export interface CachePlace {
  readonly folder: string;
  readonly extractorVersion: string;
}

interface CachedResult {
  /** The path the document had when it was read; the addresses of the outcomes begin with it. */
  readonly path: string;
  readonly outcomes: readonly DocumentOutcome[];
}

async function hashDocument(path: string, extractorVersion: string): Promise<string | null> {
  const hash = createHash('sha256').update(extractorVersion).update('\0').update(basename(path)).update('\0');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

const fileOf = (place: CachePlace, key: string): string =>
  join(place.folder, key.slice(0, 2), `${key.slice(2)}.json`);

/** An outcome of the same bytes at another path. */
function movedTo(outcome: DocumentOutcome, from: string, to: string): DocumentOutcome {
  const { uri } = outcome.source;
  return uri.startsWith(from)
    ? { ...outcome, source: { ...outcome.source, uri: to + uri.slice(from.length) } }
    : outcome;
}

/** What is kept for a document of this content, name and extractor; null where nothing whole is. */
async function findResult(file: string, path: string): Promise<readonly DocumentOutcome[] | null> {
  try {
    const cached = JSON.parse(await readFile(file, 'utf8')) as CachedResult;
    return cached.outcomes.map((outcome) => movedTo(outcome, cached.path, path));
  } catch {
    return null;
  }
}

/** Reasons that lie in the moment and not in the document: another run may read it. */
const passingReasons: readonly RejectionCode[] = ['TIME_LIMIT', 'FILE_UNREADABLE'];

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
 * The outcomes of one file, from the cache where the same bytes under the same name were read by the same
 * extractor, otherwise read now and kept, unless what kept it from being read may pass. A cache that cannot be written is done without.
 */
export async function readThroughCache(
  path: string,
  place: CachePlace | null,
  read: () => Promise<readonly DocumentOutcome[]>,
): Promise<readonly DocumentOutcome[]> {
  const key = place && (await hashDocument(path, place.extractorVersion));
  if (!place || key === null) return read();
  const file = fileOf(place, key);
  const found = await findResult(file, path);
  if (found) return found;
  const outcomes = await read();
  if (outcomes.every(isLasting)) await keepResult(file, { path, outcomes }).catch(() => {});
  return outcomes;
}
