import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReferenceRegions } from '../../src/etl/reference-regions.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dataDirectory = join(root, 'data');

/** The folder of sources next to the repository; it is not shipped. */
export const sharedDirectory = join(root, '..', 'shared');
export const hasShared = existsSync(join(sharedDirectory, 'real-figures.csv'));

/** The dated table of regions that ships with the project. */
export const { regions, successions } = readReferenceRegions(join(dataDirectory, 'reference', 'regions'));

export interface ShippedReport {
  readonly name: string;
  readonly report: NormalizedReport;
}

export const shippedReports: readonly ShippedReport[] = readdirSync(join(dataDirectory, 'reports'))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({
    name,
    report: JSON.parse(readFileSync(join(dataDirectory, 'reports', name), 'utf8')) as NormalizedReport,
  }));

/** A module under scripts/. They are plain JavaScript, so the caller says what it expects of them. */
export async function importScript<Module>(path: string): Promise<Module> {
  const address = new URL(`../../scripts/${path}`, import.meta.url).href;
  return (await import(/* @vite-ignore */ address)) as Module;
}
