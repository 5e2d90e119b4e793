import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrossYearRule } from '../../src/etl/cross-year-rule.js';
import { toPlacedReport } from '../../src/etl/load/placed-report.js';
import { readReferenceRegions, type ReferenceRegions } from '../../src/etl/reference-regions.js';
import { referenceRegions } from '../../src/package-root.js';
import { WarehouseWriter } from '../../src/etl/load/warehouse-writer.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { openWarehouse, type OpenWarehouse } from '../../src/warehouse/open-warehouse.js';

/** An open warehouse of a test, with the folder that goes when it is closed. */
export interface TestWarehouse extends OpenWarehouse {
  readonly path: string;
}

/** The regions that ship with the project. */
export const shippedRegions: ReferenceRegions = readReferenceRegions(referenceRegions);

/** The same without the 41,352 townships, which most tests have no need of. */
export const divisionsOnly: ReferenceRegions = {
  ...shippedRegions,
  regions: shippedRegions.regions.filter(({ level }) => level !== 'TOWNSHIP'),
};

/** Loads reports into a real DuckDB file, checked across years by the rules given, and opens it as the server does. */
export async function makeWarehouse(
  reports: readonly NormalizedReport[],
  crossYearRules: readonly CrossYearRule[] = [],
  reference: ReferenceRegions = divisionsOnly,
): Promise<TestWarehouse> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-test-'));
  const path = join(folder, 'test.duckdb');
  const writer = await WarehouseWriter.create(path, reference);
  for (const report of reports) {
    const placed = toPlacedReport(report);
    if (placed.outcome === 'read') writer.addReport(placed, report.issues, null);
    else writer.addRejected(placed);
  }
  await writer.finish(
    {
      releaseId: 'test',
      builtAt: '2026-01-01T00:00:00Z',
      codeVersion: 'test',
      inputsSha256: 'test',
    },
    crossYearRules,
  );
  const open = await openWarehouse(path, { memory: '1GB', threads: 2, concurrency: 4 });
  const close = async (): Promise<void> => {
    await open.close();
    await rm(folder, { recursive: true });
  };
  return { ...open, path, close };
}
