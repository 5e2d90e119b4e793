import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DocumentInput } from '../etl/extract/document-input.js';
import type { AroundOutcomes, ReadOutcome } from '../etl/read-reports.js';
import {
  parseOutcome,
  serializeOutcome,
  toSerialized,
  type SerializedOutcome,
} from '../etl/serialized-outcome.js';
import type { RejectionCode } from '../schema/catalogue/issues.js';
import { packResult, unpackResult } from './kept-result.js';

/** Where results are kept, and of which extractor. */
export interface CachePlace {
  readonly folder: string;
  readonly extractorVersion: string;
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
  join(place.folder, key.slice(0, 2), `${key.slice(2)}.ndjson`);

/** An outcome of the same bytes at another address. */
function movedTo(serialized: SerializedOutcome, from: string, to: string): SerializedOutcome {
  const outcome = parseOutcome(serialized);
  const { uri } = outcome.source;
  return uri.startsWith(from)
    ? serializeOutcome({ ...outcome, source: { ...outcome.source, uri: to + uri.slice(from.length) } })
    : serialized;
}

/** What is kept for a document of this content, name and extractor; null where nothing whole is. */
function findResult(file: string, uri: string): readonly SerializedOutcome[] | null {
  try {
    const kept = unpackResult(readFileSync(file));
    if (kept === null || kept.uri === uri) return kept?.outcomes ?? null;
    return kept.outcomes.map((outcome) => movedTo(outcome, kept.uri, uri));
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

function isLasting({ outcome, codes }: SerializedOutcome): boolean {
  return outcome === 'read' || !passingReasons.includes(codes[0] as RejectionCode);
}

/** Keeps a result under its final name only once it is whole, so that a crash leaves nothing half-written. */
function keepResult(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, bytes);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, bytes);
  }
  renameSync(draft, file);
}

/** Keeps a result where that is possible. */
function tryToKeep(file: string, uri: string, outcomes: readonly SerializedOutcome[]): void {
  try {
    keepResult(file, packResult({ uri, outcomes }));
  } catch {
    // The cache is a help: a run without one gives the same.
  }
}

/**
 * Reads each document through a cache: its outcomes come from there where the same bytes under the same name were
 * read by the same extractor, otherwise they are read now and kept, unless what kept it from being read may pass.
 * Of an archive, its members are kept. A cache that cannot be written is done without.
 */
export function readingThroughCache(place: CachePlace | null): AroundOutcomes {
  if (place === null) return (_, read) => read();
  let documents = 0;
  return async function* (input, read): AsyncGenerator<ReadOutcome> {
    const number = (documents += 1);
    const key = await keyOf(input, place.extractorVersion);
    const file = key && fileOf(place, key);
    const found = file && findResult(file, input.uri);
    if (found) return yield* found;
    const outcomes: SerializedOutcome[] = [];
    for await (const outcome of read()) {
      const serialized = toSerialized(outcome);
      if (outcomes.length <= mostKept) outcomes.push(serialized);
      yield serialized;
    }
    const isWhole = outcomes.length <= mostKept && number === documents;
    if (file && isWhole && outcomes.every(isLasting)) tryToKeep(file, input.uri, outcomes);
  };
}
