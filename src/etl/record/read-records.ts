import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import type { DocumentOutcome, RejectedDocument } from '../../schema/report/normalized-report.js';
import { toRejection } from '../rejection.js';
import { InvalidRecordError } from './invalid-record-error.js';
import { parseDocumentOutcome } from './parse-document-outcome.js';

const recordExtensions: readonly string[] = ['.json', '.ndjson', '.jsonl'];

/** Whether a file holds normalized reports rather than a document to extract. */
export function isRecordFile(path: string): boolean {
  return recordExtensions.includes(extname(path).toLowerCase());
}

function toSha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function rejectRecord(uri: string, text: string, message: string): RejectedDocument {
  const source = { uri, sha256: toSha256(text), mediaType: 'application/json' };
  return toRejection(source, 'INVALID_RECORD', message);
}

function toOutcome(value: unknown, uri: string, text: string): DocumentOutcome {
  try {
    return parseDocumentOutcome(value);
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    return rejectRecord(uri, text, error.message);
  }
}

function parseRecord(text: string, uri: string): DocumentOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return rejectRecord(uri, text, `Not JSON: ${(error as Error).message}`);
  }
  return toOutcome(value, uri, text);
}

async function* readJson(path: string): AsyncGenerator<DocumentOutcome> {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield rejectRecord(path, text, `Not JSON: ${(error as Error).message}`);
    return;
  }
  if (!Array.isArray(value)) yield toOutcome(value, path, text);
  else
    for (const [index, item] of value.entries())
      yield toOutcome(item, `${path}#${index + 1}`, JSON.stringify(item));
}

async function* readLines(path: string): AsyncGenerator<DocumentOutcome> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield parseRecord(line.replace(/^\uFEFF/, ''), `${path}#L${number}`);
  }
}

/**
 * The records of a JSON file (one record or an array of them) or an NDJSON file (one a line). A record that
 * is not one comes back rejected, with its place and what is wrong with it.
 */
export async function* readRecords(path: string): AsyncGenerator<DocumentOutcome> {
  yield* extname(path).toLowerCase() === '.json' ? readJson(path) : readLines(path);
}
