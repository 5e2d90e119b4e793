import { chmod, copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolderOf, toUnwritable } from '../output-place.js';
import { UserError } from '../user-error.js';
import { holdLock, type HeldLock } from '../warehouse/hold-lock.js';
import { hashFile } from '../warehouse/private-copy.js';
import { readManifests, writeManifest, type ReleaseManifest } from './manifest.js';

/** What a build tells of the release it made; the rest of the manifest is found out here. */
export type ReleaseDescription = Omit<ReleaseManifest, 'number' | 'sha256' | 'bytes'>;

/** Makes names that were changed in a folder last through a loss of power, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Puts a file in a place in one step, without a second copy where the file system has hard links. */
async function putInPlace(file: string, place: string): Promise<void> {
  const next = `${place}.next`;
  await rm(next, { force: true });
  await link(file, next).catch(() => copyFile(file, next));
  await rename(next, place);
  await syncFolder(dirname(place));
}

/**
 * The releases of a warehouse, in a folder beside it: `nianbao.duckdb` is the release that is served, and
 * `nianbao.releases` holds it and those before it, each as `ID.duckdb` with its manifest `ID.json`.
 */
export class ReleaseShelf {
  readonly folder: string;

  constructor(readonly warehouse: string) {
    this.folder = `${warehouse.replace(/\.duckdb$/, '')}.releases`;
  }

  /** Where a build writes; only the one that holds the lock may. */
  get draft(): string {
    return join(this.folder, 'next.duckdb');
  }

  /** The file of a release. */
  fileOf(release: string): string {
    return join(this.folder, `${release}.duckdb`);
  }

  /** Every release that is whole, newest first. */
  async list(): Promise<ReleaseManifest[]> {
    const names = new Set(await readdir(this.folder).catch(() => []));
    return (await readManifests(this.folder)).filter(({ release }) => names.has(`${release}.duckdb`));
  }

  /**
   * Makes the folder and keeps other builds out. Refuses with BUILD_RUNNING where one is under way, and with
   * OUTPUT_UNWRITABLE where the folder cannot be made.
   */
  async lock(): Promise<HeldLock> {
    await makeFolderOf(this.warehouse);
    await mkdir(this.folder, { recursive: true }).catch((cause: unknown) => {
      throw toUnwritable(this.warehouse, cause);
    });
    const lock = await holdLock(join(this.folder, 'build.lock')).catch((cause: unknown) => {
      throw toUnwritable(this.warehouse, cause);
    });
    if (lock) return lock;
    const message = `Another build of ${JSON.stringify(this.warehouse)} is running.`;
    throw new UserError('BUILD_RUNNING', message, 'Wait for its end, or name another file: --warehouse FILE');
  }

  /** Lets other builds in. A shelf without a release goes: a build that failed leaves the folder as it was. */
  async unlock(lock: HeldLock): Promise<void> {
    // The names go while the lock is held: nobody can hold a lock file that has lost its name.
    if ((await this.list()).length === 0) await rm(this.folder, { recursive: true, force: true });
    lock.giveUp();
  }

  /** Takes away the draft, and what a build that was killed left half done. */
  async clear(): Promise<void> {
    const whole = new Set(
      (await this.list()).flatMap(({ release }) => [`${release}.duckdb`, `${release}.json`]),
    );
    for (const name of await readdir(this.folder)) {
      if (!whole.has(name) && !name.startsWith('build.lock'))
        await rm(join(this.folder, name), { force: true });
    }
    await rm(`${this.warehouse}.next`, { force: true });
  }

  /**
   * Makes the finished draft a release, and the one that is served; then drops all but the newest `keep`. Killed
   * at any point, it leaves the old release served, or the new one.
   */
  async publish(description: ReleaseDescription, keep: number): Promise<ReleaseManifest> {
    const { size } = await stat(this.draft);
    const number = 1 + Math.max(0, ...(await this.list()).map((manifest) => manifest.number));
    const manifest = { number, ...description, sha256: await hashFile(this.draft), bytes: size };
    await rm(join(this.folder, `${manifest.release}.json`), { force: true });
    await chmod(this.draft, 0o444);
    await rename(this.draft, this.fileOf(manifest.release));
    await writeManifest(this.folder, manifest);
    await this.serve(manifest);
    await this.drop(keep, manifest.release);
    return manifest;
  }

  /** Makes a release of the shelf the one that is served. Refuses with WAREHOUSE_DAMAGED where its bytes changed. */
  async serve({ release, sha256 }: ReleaseManifest): Promise<void> {
    const file = this.fileOf(release);
    if ((await hashFile(file)) !== sha256) {
      const message = `The file of release ${release}, ${JSON.stringify(file)}, is not as it was built.`;
      throw new UserError('WAREHOUSE_DAMAGED', message, 'Choose another release, or build this one again.');
    }
    await putInPlace(file, this.warehouse);
  }

  /** Refuses with WAREHOUSE_DAMAGED a file that says it is a release of the shelf and has other bytes than that. */
  async assertAsBuilt(path: string, id: string, sha256: string): Promise<void> {
    const kept = (await this.list()).find(({ release }) => release === id);
    if (!kept || kept.sha256 === sha256) return;
    const message = `${JSON.stringify(path)} says it is release ${id}, and its bytes are not those that were built.`;
    throw new UserError('WAREHOUSE_DAMAGED', message, 'Build again, or go back: npx nianbao rollback');
  }

  /** The newest release whose bytes are those it was built with. */
  async findNewestWhole(): Promise<ReleaseManifest | undefined> {
    for (const manifest of await this.list()) {
      const found = await hashFile(this.fileOf(manifest.release)).catch(() => null);
      if (found === manifest.sha256) return manifest;
    }
    return undefined;
  }

  private async drop(keep: number, served: string): Promise<void> {
    for (const { release } of (await this.list()).slice(Math.max(1, keep))) {
      if (release === served) continue;
      await rm(join(this.folder, `${release}.json`), { force: true });
      await rm(this.fileOf(release), { force: true });
    }
  }
}
