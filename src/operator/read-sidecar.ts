import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { parse, type CsvErrorCode } from 'csv-parse/sync';
import { decodeText } from '../etl/extract/text/decode-text.js';
import { UserError, type UserErrorCode } from '../user-error.js';
import type { OperatorWord } from './operator-word.js';

/** The columns of a sidecar; only the first must be there. */
const columns = ['file', 'region', 'agency', 'source_uri', 'published_on', 'retrieved_on'] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

const remedy = 'The format is explained in docs/extraction.md.';

interface CsvLine {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A document that a sidecar tells of, by its whole path, and what it tells. */
export interface ToldDocument {
  readonly path: string;
  readonly word: OperatorWord;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

const isWithin = (folder: string, path: string): boolean => {
  const inner = relative(folder, path);
  return inner !== '' && !isAbsolute(inner) && !/^\.\.(?:[/\\]|$)/u.test(inner);
};

/** What is wrong with the values of a row, or null. */
function findFault(row: Row, isRegion: (code: string) => boolean): string | null {
  const { region, source_uri: uri } = row;
  if (region !== undefined && !isRegion(region))
    return `${JSON.stringify(region)} is not the code of a region.`;
  if (uri !== undefined && !isWebAddress(uri))
    return `${JSON.stringify(uri)} is no address of http or https.`;
  const days = [row.published_on, row.retrieved_on];
  const badDay = days.find((day) => day !== undefined && !isDay(day));
  return badDay === undefined ? null : `${JSON.stringify(badDay)} is not a day as YYYY-MM-DD.`;
}

/** What is wrong with the first line, or null. */
function findHeadFault(head: readonly string[]): string | null {
  const unknown = head.find((name) => !(columns as readonly string[]).includes(name));
  if (unknown !== undefined)
    return `${JSON.stringify(unknown)} is no column; there are ${columns.join(', ')}.`;
  if (new Set(head).size < head.length) return 'A column is there twice.';
  return head.includes('file') ? null : 'There is no column "file".';
}

function toFault(path: string, fault: string, line?: number, cause?: unknown): UserError {
  return toError('SIDECAR_INVALID', path, fault, line, cause);
}

function toError(
  code: UserErrorCode,
  path: string,
  fault: string,
  line: number | undefined,
  cause?: unknown,
): UserError {
  const place = line === undefined ? '' : `, line ${line}`;
  return new UserError(code, `${JSON.stringify(path)}${place}: ${fault}`, remedy, { cause });
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const message = `${JSON.stringify(path)} cannot be read (${cause.code}).`;
    throw new UserError('PATH_UNREADABLE', message, 'Check its permissions, or take it away.', { cause });
  });
  const text = decodeText(bytes);
  if (text === null) throw toFault(path, 'It is no text.');
  return text;
}

function parseLines(text: string, path: string): CsvLine[] {
  try {
    const options = { bom: true, trim: true, info: true, skip_empty_lines: true } as const;
    return parse(text, options) as unknown as CsvLine[];
  } catch (cause) {
    const { message, lines } = cause as Error & { code: CsvErrorCode; lines?: number };
    throw toFault(path, `${message}.`, lines, cause);
  }
}

/** Empty values are left out: the document tells them. */
function toRow(head: readonly string[], record: readonly string[]): Row {
  return Object.fromEntries(head.flatMap((name, at) => (record[at] ? [[name, record[at]]] : []))) as Row;
}

function toTold(path: string, line: number, row: Row, isRegion: (code: string) => boolean): ToldDocument {
  const folder = dirname(path);
  if (row.file === undefined) throw toFault(path, 'It names no file.', line);
  const named = JSON.stringify(row.file);
  const file = resolve(folder, row.file);
  if (!isWithin(resolve(folder), file))
    throw toFault(path, `${named} is not in the folder of the list.`, line);
  if (!existsSync(file))
    throw toError('SIDECAR_TARGET_MISSING', path, `There is no file ${named} in its folder.`, line);
  const fault = findFault(row, isRegion);
  if (fault !== null) throw toFault(path, fault, line);
  const { region, agency, source_uri: sourceUri, published_on: publishedOn, retrieved_on: retrievedOn } = row;
  const evidence = `${join(path)}:${line}`;
  return { path: file, word: { region, agency, sourceUri, publishedOn, retrievedOn, evidence } };
}

/**
 * Reads a `sources.csv`: what an operator says of files in its folder or below, a line for each. UTF-8, or GB18030 as
 * spreadsheets save it. Throws SIDECAR_INVALID and SIDECAR_TARGET_MISSING with the line, and PATH_UNREADABLE.
 */
export async function readSidecar(
  path: string,
  isRegion: (code: string) => boolean,
): Promise<readonly ToldDocument[]> {
  const [head, ...lines] = parseLines(await readText(path), path);
  const headFault = head === undefined ? 'It is empty.' : findHeadFault(head.record);
  if (head === undefined || headFault !== null) throw toFault(path, headFault!, 1);
  const seen = new Set<string>();
  return lines.map(({ record, info }) => {
    const told = toTold(path, info.lines, toRow(head.record, record), isRegion);
    if (seen.has(told.path)) throw toFault(path, 'The file is told of before.', info.lines);
    seen.add(told.path);
    return told;
  });
}
