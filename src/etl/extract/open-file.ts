import { constants, createReadStream, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentFault } from './document-fault.js';
import { toTooLargeFault } from './collect-bytes.js';
import { headLength, type DocumentInput } from './document-input.js';
import type { ExtractLimits } from './limits.js';
import type { Source } from '../../schema/report/normalized-report.js';
import { sourceOfInput, sourceOfNothing, toUri, unknownMediaType } from './source-of.js';

async function readUpTo(file: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** A pipe that took the place of the file does not keep us waiting for whoever writes it. */
async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

function assertUnchanged(before: Stats, after: Stats): void {
  if (before.size === after.size && before.mtimeMs === after.mtimeMs) return;
  throw new DocumentFault('FILE_UNREADABLE', '文件在读取时被改动。The file was changed while it was read.');
}

async function readWhole(path: string, opened: Stats, mostBytes: number): Promise<Buffer> {
  if (opened.size > mostBytes) throw toTooLargeFault(mostBytes);
  return withFile(path, async (file) => {
    const bytes = await readUpTo(file, opened.size);
    assertUnchanged(opened, await file.stat());
    return bytes;
  });
}

/** Begins the name of a file whose name is no UTF-8: it cannot be opened by a text. */
export const unnameable = '\uFFFD';

const nameFault = '文件名不是UTF-8，请改名。The name of the file is not UTF-8; rename it.';

async function statFile(path: string): Promise<Stats> {
  const isNameless = basename(path).startsWith(unnameable);
  const status = await stat(path).catch((error: unknown) => {
    throw isNameless ? new DocumentFault('FILE_UNREADABLE', nameFault) : error;
  });
  if (status.isFile()) return status;
  const message = status.isDirectory()
    ? '文件夹无法读取。This is a folder that cannot be read.'
    : '不是普通文件。This is not a regular file.';
  throw new DocumentFault('FILE_UNREADABLE', message);
}

/** Opens a file as a document. Throws where it is no regular file, or cannot be read. */
export async function openFile(path: string, limits: ExtractLimits): Promise<DocumentInput> {
  const opened = await statFile(path);
  const head = await withFile(path, (file) => readUpTo(file, Math.min(headLength, opened.size)));
  let whole: Promise<Buffer> | null = null;
  return {
    uri: toUri(path),
    size: opened.size,
    head,
    path,
    readBytes: () => (whole ??= readWhole(path, opened, limits.documentBytes)),
    openStream: () => createReadStream(path),
  };
}

/** The source of a file of which it is not known what it holds; of none where it cannot be read. */
export async function sourceOfFile(path: string, limits: ExtractLimits): Promise<Source> {
  try {
    return await sourceOfInput(await openFile(path, limits), unknownMediaType, limits);
  } catch {
    return sourceOfNothing(toUri(path));
  }
}
