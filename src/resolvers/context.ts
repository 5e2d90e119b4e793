import { createLoaders, type Loaders } from './loaders/create-loaders.js';
import { toSoleCatalog, type ReleaseCatalog } from './release-catalog.js';
import type { ServedRelease } from './served-release.js';

export type { ServedRelease } from './served-release.js';

/** What one request has: the release that answers, loaders of its own, and the other releases that are kept. */
export interface Context extends ServedRelease {
  readonly loaders: Loaders;
  readonly releases: ReleaseCatalog;
}

/** A context for one request. */
export function createContext(
  release: ServedRelease,
  releases: ReleaseCatalog = toSoleCatalog(release),
): Context {
  return { ...release, loaders: createLoaders(release.db, release.columns), releases };
}
