import type { ServedRelease } from './context.js';
import { Refusal } from './refusal.js';
import type { ReleaseCatalog } from './release-catalog.js';

/** The release of an id. Refuses one that is not kept with UNKNOWN_RELEASE. */
export async function findRelease(catalog: ReleaseCatalog, id: string): Promise<ServedRelease> {
  const found = await catalog.find(id);
  if (found) return found;
  const kept = (await catalog.list()).map(({ release }) => release);
  const message = `No release ${JSON.stringify(id.slice(0, 100))} is kept here; those kept are ${kept.join(', ')}.`;
  throw new Refusal('UNKNOWN_RELEASE', message, { received: id.slice(0, 100), kept });
}
