// A warehouse of made-up reports, see synthetic-corpus.mjs.
import { WarehouseWriter } from '../../dist/etl/load/warehouse-writer.js';
import { readReferenceRegions } from '../../dist/etl/reference-regions.js';
import { referenceRegions } from '../../dist/package-root.js';
import { syntheticReports } from './synthetic-corpus.mjs';

/** Writes it into a new file: every county, so many bodies each, so many years. Gives what was counted. */
export async function writeSyntheticWarehouse(path, bodies, years) {
  const writer = await WarehouseWriter.create(path, readReferenceRegions(referenceRegions));
  for await (const report of syntheticReports({ bodies, years })) writer.addReport(report, [], true);
  return writer.finish({ releaseId: 'bench', builtAt: '', codeVersion: '', inputsSha256: '' });
}
