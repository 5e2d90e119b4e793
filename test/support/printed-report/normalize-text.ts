import { createHash } from 'node:crypto';
import { normalizeReport } from '../../../src/etl/normalize/normalize-report.js';
import { readRegionIndex } from '../../../src/etl/normalize/region-index.js';
import type { DocumentOutcome } from '../../../src/schema/report/normalized-report.js';

const regions = readRegionIndex();

/** The outcome of a text, as extraction gives it. */
export function readText(text: string): DocumentOutcome {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return normalizeReport({ source: { uri: 'invented.txt', sha256, mediaType: 'text/plain' }, text }, regions);
}
