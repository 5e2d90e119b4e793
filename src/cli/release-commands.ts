import type { Command } from 'commander';
import { resolveReplaceable } from '../output-place.js';
import { defaultWarehouse } from '../package-root.js';
import type { ReleaseManifest } from '../releases/manifest.js';
import { ReleaseShelf } from '../releases/release-shelf.js';
import { UserError } from '../user-error.js';
import { hashFile } from '../warehouse/private-copy.js';

async function openShelf(warehouse: string): Promise<ReleaseShelf> {
  return new ReleaseShelf(await resolveReplaceable(warehouse));
}

async function findServed(shelf: ReleaseShelf, releases: readonly ReleaseManifest[]) {
  const sha256 = await hashFile(shelf.warehouse).catch(() => null);
  return releases.find((manifest) => manifest.sha256 === sha256);
}

function toLine(manifest: ReleaseManifest, served: ReleaseManifest | undefined): string {
  const { number, release, builtAt, reports, facts, codeVersion } = manifest;
  const mark = manifest === served ? '*' : ' ';
  return `${mark} ${String(number).padStart(4)}  ${release}  ${builtAt}  ${reports} reports  ${facts} cells  nianbao ${codeVersion}\n`;
}

async function tellReleases(warehouse: string): Promise<void> {
  const shelf = await openShelf(warehouse);
  const releases = await shelf.list();
  const served = await findServed(shelf, releases);
  for (const manifest of releases) process.stdout.write(toLine(manifest, served));
  if (served) return;
  process.stderr.write(
    `nianbao: ${JSON.stringify(warehouse)} is none of the ${releases.length} releases kept beside it.\n`,
  );
}

/**
 * The release that was asked for, or else the newest one that is older than the one served. Where the file that is
 * served is none of those kept, damaged or not there, it is the newest that is whole, as a server that starts takes.
 */
async function chooseRelease(
  shelf: ReleaseShelf,
  releases: readonly ReleaseManifest[],
  served: ReleaseManifest | undefined,
  wanted: string | undefined,
): Promise<ReleaseManifest | undefined> {
  if (wanted !== undefined) return releases.find(({ release }) => release === wanted);
  if (served === undefined) return shelf.findNewestWhole();
  return releases.find(({ number }) => number < served.number);
}

async function rollBack(warehouse: string, wanted: string | undefined): Promise<void> {
  const shelf = await openShelf(warehouse);
  const lock = await shelf.lock();
  try {
    const releases = await shelf.list();
    const served = await findServed(shelf, releases);
    const chosen = await chooseRelease(shelf, releases, served, wanted);
    if (!chosen) {
      const kept = releases.map(({ release }) => release).join(', ') || 'none';
      const what =
        wanted === undefined ? 'no release before the served one' : `no release ${JSON.stringify(wanted)}`;
      const message = `${JSON.stringify(shelf.folder)} keeps ${what}; it keeps ${kept}.`;
      throw new UserError('RELEASE_NOT_FOUND', message, 'Name one of these with --to, or build again.');
    }
    await shelf.serve(chosen);
    process.stderr.write(`release   ${chosen.release} of ${chosen.builtAt} is served now, in ${warehouse}\n`);
  } finally {
    await shelf.unlock(lock);
  }
}

/** `nianbao releases` and `nianbao rollback --to ID`. */
export function addReleaseCommands(program: Command): void {
  program
    .command('releases')
    .description('List the releases a warehouse keeps, newest first; * marks the one that is served.')
    .option('--warehouse <file>', 'the DuckDB file that is served', defaultWarehouse)
    .action(async (options: { warehouse: string }) => tellReleases(options.warehouse));
  program
    .command('rollback')
    .description('Serve an earlier release again; a running server follows without a restart.')
    .option(
      '--to <release>',
      'id of the release (default: the one before the served one, or the newest whole one where that is damaged)',
    )
    .option('--warehouse <file>', 'the DuckDB file that is served', defaultWarehouse)
    .action(async (options: { warehouse: string; to?: string }) => rollBack(options.warehouse, options.to));
}
