import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dataDirectory = join(root, 'data');

/** The folder of sources next to the repository; it is not shipped. */
export const sharedDirectory = join(root, '..', 'shared');
export const hasShared = existsSync(join(sharedDirectory, 'real-figures.csv'));

export interface ReferenceRegion {
  readonly code: string;
  readonly name: string;
  readonly level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
  readonly parent: string;
}

export const regions = JSON.parse(
  readFileSync(join(dataDirectory, 'reference', 'regions.json'), 'utf8'),
) as readonly ReferenceRegion[];

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
