import { createReadStream, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
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

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
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

/** Opens a file as a document. Throws where it is no regular file, or cannot be read. */
export async function openFile(path: string, limits: ExtractLimits): Promise<DocumentInput> {
  const opened = await stat(path);
  if (!opened.isFile())
    throw new DocumentFault('FILE_UNREADABLE', '不是普通文件。This is not a regular file.');
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
