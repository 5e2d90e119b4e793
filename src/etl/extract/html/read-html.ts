import type { Source } from '../../../schema/report/normalized-report.js';
import type { RawDocument } from '../../raw-document.js';
import { printBlocks } from '../blocks/print-blocks.js';
import type { ExtractLimits } from '../limits.js';
import { findArticle } from './find-article.js';
import { parseHtml } from './parse-html.js';
import { readPageEvidence } from './read-page-evidence.js';
import { toBlocks } from './to-blocks.js';

/**
 * Reads a web page: the article that holds the form, or the whole of it where none is found, and what the page
 * states about it. Throws DOCUMENT_TOO_LARGE.
 */
export function readHtml(html: string, source: Source, limits: ExtractLimits): RawDocument {
  const root = parseHtml(html, limits);
  const printed = printBlocks(toBlocks(findArticle(root) ?? root), limits.textLength);
  const { publishedOn, ...evidence } = readPageEvidence(root, html);
  return { source: publishedOn ? { ...source, publishedOn } : source, ...printed, ...evidence };
}
