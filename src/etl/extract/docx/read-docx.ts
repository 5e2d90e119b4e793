import type { Source } from '../../../schema/report/normalized-report.js';
import type { RawDocument } from '../../raw-document.js';
import { printBlocks } from '../blocks/print-blocks.js';
import { DocumentFault } from '../document-fault.js';
import type { ExtractLimits } from '../limits.js';
import { parseXml } from '../office/parse-xml.js';
import { readParts } from '../office/read-parts.js';
import { findChild } from '../office/xml-tree.js';
import { toBlocks } from './to-blocks.js';

const mainPart = /^word\/document\d*\.xml$/i;

/**
 * Reads a Word document (docx): its body as printed, without headers, footers, notes, comments, deleted and
 * hidden text. Throws a `DocumentFault`.
 */
export async function readDocx(bytes: Buffer, source: Source, limits: ExtractLimits): Promise<RawDocument> {
  const parts = await readParts(bytes, (name) => mainPart.test(name), limits);
  const main = [...parts.values()][0];
  const body = main && findChild(findChild(parseXml(main, limits), 'document'), 'body');
  if (!body) throw new DocumentFault('DOCUMENT_CORRUPT', '没有正文。The document has no body.');
  return { source, ...printBlocks(toBlocks(body), limits.textLength) };
}
