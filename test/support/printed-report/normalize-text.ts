import { createHash } from 'node:crypto';
import { readHtml } from '../../../src/etl/extract/html/read-html.js';
import { extractLimits } from '../../../src/etl/extract/limits.js';
import { normalizeReport } from '../../../src/etl/normalize/normalize-report.js';
import { readRegionIndex } from '../../../src/etl/normalize/region-index.js';
import type { DocumentOutcome } from '../../../src/schema/report/normalized-report.js';

const regions = readRegionIndex();

/** The outcome of a text, or of a page where it is one, as extraction gives it. */
export function readText(text: string): DocumentOutcome {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const isPage = text.startsWith('<!DOCTYPE');
  const source = {
    uri: isPage ? 'invented.html' : 'invented.txt',
    sha256,
    mediaType: isPage ? 'text/html' : 'text/plain',
  };
  const document = isPage ? readHtml(text, source, extractLimits) : { source, text };
  return normalizeReport(document, regions);
}
