import type { Source } from '../../schema/report/normalized-report.js';
import type { RawDocument } from '../raw-document.js';
import { DocumentFault } from './document-fault.js';
import type { ExtractedDocument, FormatReader } from './document-input.js';
import type { ExtractLimits } from './limits.js';
import { sourceOf } from './source-of.js';
import { decodeText } from './text/decode-text.js';

/** Reads a document from its bytes; a workbook may hold several. */
export type BytesReader = (
  bytes: Buffer,
  source: Source,
  limits: ExtractLimits,
) => OneOrMore | Promise<OneOrMore>;

type OneOrMore = ExtractedDocument | readonly ExtractedDocument[];

/** Reads a document from its text. */
export type TextReader = (text: string, source: Source, limits: ExtractLimits) => RawDocument;

/** A reader of documents that are read as a whole, from all their bytes. */
export function readingBytes(read: BytesReader): FormatReader {
  return async function* (input, { limits }, mediaType) {
    const bytes = await input.readBytes();
    const documents = await read(bytes, sourceOf(input.uri, bytes, mediaType), limits);
    yield* Array.isArray(documents) ? documents : [documents];
  };
}

/** A reader of documents that are text. Throws NOT_TEXT. */
export function readingText(read: TextReader): FormatReader {
  return readingBytes((bytes, source, limits) => {
    const text = decodeText(bytes);
    if (text !== null) return read(text, source, limits);
    const message = '字节不是UTF-8、GB18030或UTF-16文本。The bytes are no text in UTF-8, GB18030 or UTF-16.';
    throw new DocumentFault('NOT_TEXT', message);
  });
}

/** A reader of a format in which nothing can be read: every document of it is rejected. */
export function refusing(fault: DocumentFault): FormatReader {
  return async function* () {
    throw fault;
  };
}

/** A reader of a format that is recognized but not read. */
export function unsupported(name: string): FormatReader {
  const message = `${name}文件暂不支持。${name} documents are not read.`;
  return refusing(new DocumentFault('FORMAT_UNSUPPORTED', message));
}
