import type { OpenRelease } from '../resolvers/open-release.js';
import type { ReleaseShelf } from '../releases/release-shelf.js';

/** Opens the warehouse at a path. */
export type ReleaseOpener = (path: string) => Promise<OpenRelease>;

/**
 * Opens a file of a shelf. Refuses with WAREHOUSE_DAMAGED one that says it is a release of the shelf and has other
 * bytes than that was built with.
 */
export async function openChecked(
  shelf: ReleaseShelf,
  path: string,
  open: ReleaseOpener,
): Promise<OpenRelease> {
  const opened = await open(path);
  try {
    await shelf.assertAsBuilt(path, opened.release.info.release_id, opened.sha256);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Opens the newest release of a shelf that is whole, or null. */
export async function openNewestWhole(shelf: ReleaseShelf, open: ReleaseOpener): Promise<OpenRelease | null> {
  for (const { release } of await shelf.list()) {
    const opened = await openChecked(shelf, shelf.fileOf(release), open).catch(() => null);
    if (opened) return opened;
  }
  return null;
}
