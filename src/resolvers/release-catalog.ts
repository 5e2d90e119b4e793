import type { ServedRelease } from './served-release.js';

/** A release that is kept, told without opening it. */
export interface KeptRelease {
  readonly release: string;
  readonly builtAt: string;
  readonly reports: number;
  readonly facts: number;
  readonly inputsSha256: string;
}

/** The releases one request may ask: the one that answers, and those kept beside it. */
export interface ReleaseCatalog {
  /** Newest first. */
  list(): Promise<readonly KeptRelease[]>;
  /** A release open until the request ends, or null where it is not kept. */
  find(release: string): Promise<ServedRelease | null>;
}

/** A catalog of one release. */
export function toSoleCatalog(served: ServedRelease): ReleaseCatalog {
  const { release_id, built_at, reports, facts, inputs_sha256 } = served.info;
  return {
    list: async () => [
      { release: release_id, builtAt: built_at, reports, facts, inputsSha256: inputs_sha256 },
    ],
    find: async (release) => (release === release_id ? served : null),
  };
}
