import type { Source } from '../../../schema/report/normalized-report.js';
import type { RawDocument } from '../../raw-document.js';
import { printBlocks } from '../blocks/print-blocks.js';
import { DocumentFault, toTooLongFault } from '../document-fault.js';
import { parseHtml } from '../html/parse-html.js';
import { toBlocks } from '../html/to-blocks.js';
import type { ExtractLimits } from '../limits.js';
import { isMarkdown } from './is-markdown.js';
import { stripMarkdown } from './strip-markdown.js';

const tableStart = /<table\b/giu;
const tableEnd = /<\/table\s{0,20}>/giu;

/** Where a table written as HTML stands in a text, from a place on; null where none begins, or it does not end. */
function findHtmlTable(text: string, from: number): { start: number; end: number } | null {
  tableStart.lastIndex = from;
  const start = tableStart.exec(text)?.index;
  if (start === undefined) return null;
  tableEnd.lastIndex = start;
  return tableEnd.exec(text) ? { start, end: tableEnd.lastIndex } : null;
}

/** Prints tables written as HTML among lines of text, as converters from PDF leave them. */
function printHtmlTables(text: string, limits: ExtractLimits): string {
  const parts: string[] = [];
  let at = 0;
  for (let table = findHtmlTable(text, at); table; table = findHtmlTable(text, at)) {
    const blocks = toBlocks(parseHtml(text.slice(table.start, table.end), limits));
    parts.push(text.slice(at, table.start), '\n', printBlocks(blocks, limits.textLength).text, '\n');
    at = table.end;
  }
  return at === 0 ? text : [...parts, text.slice(at)].join('');
}

/** Reads plain text or Markdown, in which tables may be written as HTML. Throws EMPTY_DOCUMENT. */
export function readText(text: string, source: Source, limits: ExtractLimits): RawDocument {
  if (text.trim() === '') {
    throw new DocumentFault('EMPTY_DOCUMENT', '文件没有内容。The document holds no text.');
  }
  if (text.length > limits.textLength) throw toTooLongFault(limits.textLength);
  const printed = printHtmlTables(text, limits);
  if (!isMarkdown(text, source.uri)) return { source, text: printed };
  return { source: { ...source, mediaType: 'text/markdown' }, text: stripMarkdown(printed) };
}
