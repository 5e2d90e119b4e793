import type { ServedRelease } from '../resolvers/served-release.js';

/** A release that stays open until it is given back. */
export interface ReleaseLease {
  readonly release: ServedRelease;
  giveBack(): void;
}
