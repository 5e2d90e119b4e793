import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReleaseManifest } from '../releases/manifest.js';
import { ReleaseShelf } from '../releases/release-shelf.js';
import { warehouseVersion } from '../schema/warehouse/tables.js';
import type { Settings } from '../settings.js';
import { UserError } from '../user-error.js';
import { openWarehouse, type OpenWarehouse } from '../warehouse/open-warehouse.js';
import { hashFile } from '../warehouse/private-copy.js';
import { checkTemporaryFolder, checkWritable } from './check-machine.js';
import { advice, fault, ok, type Finding } from './finding.js';

const rebuild = 'Build it again: npx nianbao build PATH --warehouse FILE';

async function checkCounts({ db, info }: OpenWarehouse): Promise<Finding> {
  const { found } = await db
    .selectFrom('dim_reports')
    .select(({ fn }) => fn.countAll<number | string>().as('found'))
    .executeTakeFirstOrThrow();
  const text = `release ${info.release_id} of ${info.built_at}: ${found} reports`;
  return Number(found) === info.reports
    ? ok(text)
    : fault(`${text}, and its build counted ${info.reports}`, rebuild);
}

async function checkFile(shelf: ReleaseShelf, settings: Settings): Promise<Finding[]> {
  const path = shelf.warehouse;
  const limits = { memory: settings.memoryLimit, threads: settings.threads, concurrency: 1 };
  try {
    const opened = await openWarehouse(path, limits);
    try {
      await shelf.assertAsBuilt(path, opened.info.release_id, opened.sha256);
      return [ok(`warehouse ${path} opens, version ${warehouseVersion}`), await checkCounts(opened)];
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (error instanceof UserError) return [fault(`${error.code}: ${error.message}`, error.remedy)];
    return [fault(`warehouse ${path} cannot be read (${(error as Error).message})`, rebuild)];
  }
}

async function checkRelease(shelf: ReleaseShelf, { release, sha256 }: ReleaseManifest): Promise<Finding> {
  const found = await hashFile(shelf.fileOf(release)).catch(() => 'unreadable');
  if (found === sha256) return ok(`release ${release} is kept, and is as it was built`);
  const remedy = `Remove ${release}.duckdb and ${release}.json, or build it again.`;
  return fault(`release ${release} is kept, and is not as it was built`, remedy);
}

async function checkShelf(shelf: ReleaseShelf): Promise<Finding[]> {
  const releases = await shelf.list();
  const findings = await Promise.all(releases.map((release) => checkRelease(shelf, release)));
  const names: string[] = await readdir(shelf.folder).catch(() => []);
  const served = await hashFile(shelf.warehouse).catch(() => null);
  const isKept = releases.some(({ sha256 }) => sha256 === served);
  return [
    ...findings,
    ...(names.includes('next.duckdb')
      ? [
          advice(
            'a draft of a build lies on the shelf',
            'A build is running, or was killed; the next one clears it.',
          ),
        ]
      : []),
    ...(releases.length > 0 && !isKept
      ? [
          advice(
            'the file that is served is none of the releases kept',
            'Build again, or go back: nianbao rollback',
          ),
        ]
      : []),
  ];
}

/** The warehouse opens, is as it was built, and can be copied and replaced. */
export async function checkWarehouse(path: string, settings: Settings): Promise<Finding[]> {
  const size = await stat(path).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  const shelf = new ReleaseShelf(path);
  return [
    await checkTemporaryFolder(size),
    await checkWritable(dirname(path)),
    ...(await checkFile(shelf, settings)),
    ...(await checkShelf(shelf)),
  ];
}
