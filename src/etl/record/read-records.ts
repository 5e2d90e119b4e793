import { createHash } from 'node:crypto';
import type { DocumentOutcome, RejectedDocument } from '../../schema/report/normalized-report.js';
import { toRejection } from '../rejection.js';
import { InvalidRecordError } from './invalid-record-error.js';
import { parseDocumentOutcome } from './parse-document-outcome.js';
import { splitLines, type ByteLine } from './split-lines.js';

function rejectRecord(uri: string, bytes: Uint8Array | string, message: string): RejectedDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return toRejection({ uri, sha256, mediaType: 'application/json' }, 'INVALID_RECORD', message);
}

function toOutcome(value: unknown, uri: string, bytes: Uint8Array | string): DocumentOutcome {
  try {
    return parseDocumentOutcome(value);
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    return rejectRecord(uri, bytes, error.message);
  }
}

/** A parsed text, or the sentence why it is not JSON. */
type Parsed = { readonly value: unknown } | { readonly fault: string };

function parseJson(bytes: Uint8Array): Parsed {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    return { fault: `Not JSON: ${(error as Error).message}` };
  }
}

/** The records of a JSON text: one record, or an array of them. One that is none comes back rejected, with its place. */
export function* readRecords(bytes: Buffer, uri: string): Generator<DocumentOutcome> {
  const parsed = parseJson(bytes);
  if ('fault' in parsed) yield rejectRecord(uri, bytes, parsed.fault);
  else if (!Array.isArray(parsed.value)) yield toOutcome(parsed.value, uri, bytes);
  else
    for (const [index, element] of parsed.value.entries())
      yield toOutcome(element, `${uri}#${index + 1}`, JSON.stringify(element));
}

function readRecordLine({ number, bytes }: ByteLine, uri: string, mostBytes: number): DocumentOutcome | null {
  const place = `${uri}#L${number}`;
  if (bytes === null) return rejectRecord(place, '', `The line has more than ${mostBytes} bytes.`);
  if (bytes.every((byte) => byte <= 0x20)) return null;
  const parsed = parseJson(bytes);
  return 'fault' in parsed ? rejectRecord(place, bytes, parsed.fault) : toOutcome(parsed.value, place, bytes);
}

/** The records of a stream of NDJSON, one a line. A line that is none comes back rejected, with its number. */
export async function* readRecordLines(
  chunks: AsyncIterable<Buffer>,
  uri: string,
  mostBytes: number,
): AsyncGenerator<DocumentOutcome> {
  for await (const line of splitLines(chunks, mostBytes)) {
    const outcome = readRecordLine(line, uri, mostBytes);
    if (outcome !== null) yield outcome;
  }
}
