import type { ExtractLimits } from '../etl/extract/limits.js';
import type { SerializedOutcome } from '../etl/serialized-outcome.js';
import type { CachePlace } from './result-cache.js';

/** What a thread that reads is started with. */
export interface ReaderSetup {
  readonly limits: ExtractLimits;
  readonly cache: CachePlace | null;
  /** One 32-bit count, shared: outcomes of this thread that were taken from the other side. */
  readonly taken: SharedArrayBuffer;
  /** Outcomes that were told by the threads before this one. */
  readonly told: number;
}

/** A file to read, from behind the members of an archive that are done with. */
export interface ReadingTask {
  readonly path: string;
  readonly membersDone: number;
}

/** What a thread tells of the file it reads, in the order in which it happens. */
export type ReaderMessage =
  | { readonly kind: 'begun' }
  | { readonly kind: 'entered'; readonly member: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'outcome'; readonly outcome: SerializedOutcome }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done' };

/** Outcomes that a thread may be ahead of whoever takes them; then it waits. */
export const mostUntaken = 256;
