import { readRegionIndex } from '../../src/etl/normalize/region-index.js';
import { readReports } from '../../src/etl/read-reports.js';
import type { DocumentOutcome } from '../../src/schema/report/normalized-report.js';

const regions = readRegionIndex();

/** The first outcome of a file. */
export async function readReportFile(path: string): Promise<DocumentOutcome> {
  for await (const outcome of readReports(path, regions)) return outcome;
  throw new Error(`${path} yields nothing`);
}
