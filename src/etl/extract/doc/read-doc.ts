import type { Source } from '../../../schema/report/normalized-report.js';
import type { RawDocument } from '../../raw-document.js';
import { printBlocks } from '../blocks/print-blocks.js';
import type { ExtractLimits } from '../limits.js';
import { readParagraphs } from './read-paragraphs.js';
import { toBlocks } from './to-blocks.js';
import { openWordStreams } from './word-streams.js';

/**
 * Reads a Word document (doc, Word 97 and later): its text as printed, tables with their merged cells, without
 * headers, footers, notes, deleted and hidden text. Throws a `DocumentFault`, and where the file is damaged.
 */
export function readDoc(bytes: Buffer, source: Source, limits: ExtractLimits): RawDocument {
  const paragraphs = readParagraphs(openWordStreams(bytes), limits.textLength);
  return { source, ...printBlocks(toBlocks(paragraphs), limits.textLength) };
}
