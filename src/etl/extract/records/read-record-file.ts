import { readRecordLines, readRecords } from '../../record/read-records.js';
import { collectBytes } from '../collect-bytes.js';
import type { DocumentInput, ExtractedDocument, ReadContext } from '../document-input.js';
import { isNdjson } from './is-ndjson.js';

/**
 * Reads a file of normalized reports: NDJSON line by line, whatever its size, other JSON as a whole. The records
 * come out as they are; what is none comes out rejected, with its place. Throws DOCUMENT_TOO_LARGE for JSON that
 * is too large to hold.
 */
export async function* readRecordFile(
  input: DocumentInput,
  { limits }: ReadContext,
): AsyncGenerator<ExtractedDocument> {
  const head = new TextDecoder('utf-8').decode(input.head);
  const stream = input.openStream();
  try {
    if (isNdjson(head, input.size <= input.head.length)) {
      yield* readRecordLines(stream, input.uri, limits.lineBytes);
    } else yield* readRecords(await collectBytes(stream, limits.jsonBytes), input.uri);
  } finally {
    stream.destroy();
  }
}
