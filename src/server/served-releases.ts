import { stat } from 'node:fs/promises';
import type { ServedRelease } from '../resolvers/context.js';
import { toSoleCatalog, type KeptRelease } from '../resolvers/release-catalog.js';
import type { OpenRelease } from '../resolvers/open-release.js';
import type { ReleaseManifest } from '../releases/manifest.js';
import { ReleaseShelf } from '../releases/release-shelf.js';
import { UserError } from '../user-error.js';
import { openChecked, openNewestWhole, type ReleaseOpener } from './checked-release.js';
import type { ReleaseLease } from './release-lease.js';
import type { ReleaseSource } from './release-source.js';

/** A newer file that is not served, and why. */
export interface RefusedFile {
  readonly code: string;
  readonly message: string;
}

/** Told when another release is served, and when one was refused. */
export interface ReleaseEvents {
  served(release: ServedRelease): void;
  refused(refusal: RefusedFile): void;
}

/** An open release with the requests that use it. */
class Held {
  private users = 0;
  private isRetired = false;

  constructor(
    private readonly opened: OpenRelease,
    private readonly onIdle: () => void = () => {},
  ) {}

  get release(): ServedRelease {
    return this.opened.release;
  }

  lease(): ReleaseLease {
    this.users += 1;
    let isOut = true;
    const giveBack = (): void => {
      if (!isOut) return;
      isOut = false;
      this.users -= 1;
      if (this.users === 0) this.onIdle();
      this.closeIfDone();
    };
    return { release: this.release, giveBack };
  }

  get isIdle(): boolean {
    return this.users === 0;
  }

  /** Closes the release as soon as its last request is over. */
  retire(): void {
    this.isRetired = true;
    this.closeIfDone();
  }

  private closeIfDone(): void {
    if (this.isRetired && this.users === 0) void this.opened.close();
  }
}

/** Tells one state of a file from the next without reading it. */
async function toSignature(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return [ino, size, mtimeMs].join('|');
}

function toRefusedFile(error: unknown): RefusedFile {
  if (error instanceof UserError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
  return { code: 'WAREHOUSE_UNREADABLE', message };
}

function toKeptRelease({ release, builtAt, reports, facts, inputsSha256 }: ReleaseManifest): KeptRelease {
  return { release, builtAt, reports, facts, inputsSha256 };
}

/** Milliseconds an earlier release stays open behind its last question. */
const idleTime = 60_000;

/**
 * The release that is served, which follows the file: whenever another was put in its place, the next request gets
 * that one, and those under way end with the old. A file that cannot be opened, or whose bytes are not those of its
 * manifest, is refused and the old release is served on. Earlier releases are opened when a question names them.
 */
export class ServedReleases implements ReleaseSource {
  private readonly earlier = new Map<string, Promise<Held>>();
  private readonly shelf: ReleaseShelf;
  private timer: NodeJS.Timeout | undefined;
  private refusal: RefusedFile | null = null;

  private constructor(
    private readonly path: string,
    private readonly open: ReleaseOpener,
    private current: Held,
    private signature: string,
  ) {
    this.shelf = new ReleaseShelf(path);
  }

  /**
   * Opens the release that is served. Where its file is damaged, the newest whole release kept beside it is served
   * instead, and `refused` tells why. Throws a UserError where there is none.
   */
  static async open(path: string, open: ReleaseOpener): Promise<ServedReleases> {
    const signature = await toSignature(path).catch(() => 'absent');
    try {
      return new ServedReleases(
        path,
        open,
        new Held(await openChecked(new ReleaseShelf(path), path, open)),
        signature,
      );
    } catch (error) {
      const kept = await openNewestWhole(new ReleaseShelf(path), open);
      if (!kept) throw error;
      const releases = new ServedReleases(path, open, new Held(kept), signature);
      releases.refusal = toRefusedFile(error);
      return releases;
    }
  }

  /** Why the newest file is not served, or null where it is. */
  get refused(): RefusedFile | null {
    return this.refusal;
  }

  lease(): ReleaseLease {
    return this.current.lease();
  }

  /** An earlier release that is kept, or null. */
  async leaseEarlier(release: string): Promise<ReleaseLease | null> {
    if (this.current.release.info.release_id === release) return this.lease();
    const known = this.earlier.get(release);
    if (known) return (await known).lease();
    const manifest = (await this.shelf.list()).find((kept) => kept.release === release);
    if (!manifest) return null;
    const opening = this.openEarlier(manifest);
    this.earlier.set(release, opening);
    opening.catch(() => this.earlier.delete(release));
    return (await opening).lease();
  }

  /** Every release that can be asked, newest first. */
  async list(): Promise<KeptRelease[]> {
    const kept = (await this.shelf.list()).map(toKeptRelease);
    return kept.length > 0
      ? kept
      : toSoleCatalog(this.current.release)
          .list()
          .then((sole) => [...sole]);
  }

  /** Looks every so many milliseconds whether another release was put in place. */
  follow(interval: number, events: ReleaseEvents): void {
    const look = (): void => {
      this.timer = setTimeout(() => void this.look(events).finally(look), interval);
      this.timer.unref();
    };
    look();
  }

  /** Looks once whether another release was put in place, and serves it. */
  async look(events: ReleaseEvents): Promise<void> {
    const signature = await toSignature(this.path).catch(() => 'absent');
    if (signature === this.signature) return;
    this.signature = signature;
    try {
      const next = new Held(await openChecked(this.shelf, this.path, this.open));
      const old = this.current;
      this.current = next;
      this.refusal = null;
      old.retire();
      events.served(next.release);
    } catch (error) {
      this.refusal = toRefusedFile(error);
      events.refused(this.refusal);
    }
  }

  /** Stops following and closes what is open, each release after its last request. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.current.retire();
    for (const opening of this.earlier.values()) (await opening.catch(() => null))?.retire();
  }

  private async openEarlier({ release }: ReleaseManifest): Promise<Held> {
    const opened = await openChecked(this.shelf, this.shelf.fileOf(release), this.open);
    const held: Held = new Held(opened, () => setTimeout(() => this.letGo(release, held), idleTime).unref());
    return held;
  }

  private letGo(release: string, held: Held): void {
    if (!held.isIdle) return;
    this.earlier.delete(release);
    held.retire();
  }
}
