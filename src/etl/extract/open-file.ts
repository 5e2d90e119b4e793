import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { basename } from 'node:path';
import { DocumentFault } from './document-fault.js';
import { toTooLargeFault } from './collect-bytes.js';
import { headLength, type DocumentInput } from './document-input.js';
import type { ExtractLimits } from './limits.js';
import type { Source } from '../../schema/report/normalized-report.js';
import { sourceOfInput, sourceOfNothing, toUri, unknownMediaType } from './source-of.js';

/** A pipe that took the place of the file does not keep us waiting for whoever writes it. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK;

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

function readUpTo(file: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const bytesRead = readSync(file, buffer, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function assertUnchanged(before: Stats, after: Stats): void {
  if (before.size === after.size && before.mtimeMs === after.mtimeMs) return;
  throw new DocumentFault('FILE_UNREADABLE', '文件在读取时被改动。The file was changed while it was read.');
}

/** Most documents are no longer than their head, and are read already. */
function readWhole(path: string, opened: Stats, head: Buffer, mostBytes: number): Buffer {
  if (opened.size > mostBytes) throw toTooLargeFault(mostBytes);
  if (opened.size <= headLength) {
    assertUnchanged(opened, statSync(path));
    return head;
  }
  return withFile(path, (file) => {
    const bytes = readUpTo(file, opened.size);
    assertUnchanged(opened, fstatSync(file));
    return bytes;
  });
}

/** Begins the name of a file whose name is no UTF-8: it cannot be opened by a text. */
export const unnameable = '\uFFFD';

const nameFault = '文件名不是UTF-8，请改名。The name of the file is not UTF-8; rename it.';

function statNamed(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw basename(path).startsWith(unnameable) ? new DocumentFault('FILE_UNREADABLE', nameFault) : error;
  }
}

function statFile(path: string): Stats {
  const status = statNamed(path);
  if (status.isFile()) return status;
  const message = status.isDirectory()
    ? '文件夹无法读取。This is a folder that cannot be read.'
    : '不是普通文件。This is not a regular file.';
  throw new DocumentFault('FILE_UNREADABLE', message);
}

/**
 * Opens a file as a document. Throws where it is no regular file, or cannot be read. Reading waits for the disk, since
 * whoever reads has a thread to itself, and a turn of the event loop costs more than a page of a file.
 */
export function openFile(path: string, limits: ExtractLimits): DocumentInput {
  const opened = statFile(path);
  const head = withFile(path, (file) => readUpTo(file, Math.min(headLength, opened.size)));
  const read = async (): Promise<Buffer> => readWhole(path, opened, head, limits.documentBytes);
  let whole: Promise<Buffer> | null = null;
  return {
    uri: toUri(path),
    size: opened.size,
    head,
    path,
    readBytes: () => (whole ??= read()),
    openStream: () => createReadStream(path),
  };
}

/** The source of a file of which it is not known what it holds; of none where it cannot be read. */
export async function sourceOfFile(path: string, limits: ExtractLimits): Promise<Source> {
  try {
    return await sourceOfInput(openFile(path, limits), unknownMediaType, limits);
  } catch {
    return sourceOfNothing(toUri(path));
  }
}
