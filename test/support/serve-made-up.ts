import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { serveReports, type ShippedService } from './serve-shipped.js';

/** Builds reports nobody published into a real file and answers operations over it, as the server does. */
export async function serveMadeUp(reports: readonly NormalizedReport[]): Promise<ShippedService> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-made-up-'));
  const file = join(folder, 'reports.ndjson');
  await writeFile(file, reports.map((report) => JSON.stringify(report)).join('\n'));
  const corrections = join(folder, 'corrections');
  await mkdir(corrections);
  const service = await serveReports([file], 500, corrections);
  return {
    ...service,
    close: async () => {
      await service.close();
      await rm(folder, { recursive: true });
    },
  };
}
