import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One thing a release was built from, in the order it was given. */
export interface ReleaseInput {
  /** As it was named, relative to where the build ran. */
  readonly path: string;
  readonly sha256: string;
}

/** What is known of a release without opening it. */
export interface ReleaseManifest {
  /** Counts the releases of a warehouse, from 1; a release built again gets a new number. */
  readonly number: number;
  readonly release: string;
  readonly builtAt: string;
  readonly codeVersion: string;
  readonly warehouseVersion: number;
  readonly reports: number;
  readonly facts: number;
  /** Of the DuckDB file. */
  readonly sha256: string;
  readonly bytes: number;
  /** Over all inputs. */
  readonly inputsSha256: string;
  readonly inputs: readonly ReleaseInput[];
}

const suffix = '.json';

function isManifest(value: unknown): value is ReleaseManifest {
  const { number, release, sha256, reports } = (value ?? {}) as Partial<ReleaseManifest>;
  return (
    Number.isSafeInteger(number) &&
    typeof release === 'string' &&
    typeof sha256 === 'string' &&
    Number.isSafeInteger(reports)
  );
}

async function readManifest(path: string): Promise<ReleaseManifest | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

/** The manifests in a folder, newest first; one that cannot be read is of no release. */
export async function readManifests(folder: string): Promise<ReleaseManifest[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(suffix));
  const manifests = await Promise.all(names.map((name) => readManifest(join(folder, name))));
  return manifests
    .filter((manifest) => manifest !== null)
    .toSorted((one, other) => other.number - one.number);
}

/** Writes the manifest of a release whole or not at all. */
export async function writeManifest(folder: string, manifest: ReleaseManifest): Promise<void> {
  const path = join(folder, `${manifest.release}${suffix}`);
  await writeFile(`${path}.next`, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  await rename(`${path}.next`, path);
}
