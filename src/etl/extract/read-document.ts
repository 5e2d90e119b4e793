import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { RejectedDocument } from '../../schema/report/normalized-report.js';
import type { RawDocument } from '../raw-document.js';
import { toRejection } from '../rejection.js';
import { decodeText } from './decode-text.js';
import { unreadMediaTypes } from './media-types.js';
import { sourceOf, sourceOfLargeFile, sourceOfNothing } from './source-of.js';

/** Largest document that is read. A report is some ten kilobytes of text; no book of them comes near. */
export const maxDocumentBytes = 32 * 1024 * 1024;

function toDocument(path: string, bytes: Buffer): RawDocument | RejectedDocument {
  const unread = unreadMediaTypes.find((type) => type.isMatch(bytes));
  if (unread) {
    const message = `${unread.name}文件暂不支持。${unread.name} documents are not read yet.`;
    return toRejection(sourceOf(path, bytes, unread.mediaType), 'FORMAT_UNSUPPORTED', message);
  }
  const text = decodeText(bytes);
  if (text === null) {
    const source = sourceOf(path, bytes, 'application/octet-stream');
    return toRejection(source, 'NOT_TEXT', '字节不是UTF-8文本。The bytes are not UTF-8 text.');
  }
  const isMarkdown = ['.md', '.markdown'].includes(extname(path).toLowerCase());
  const source = sourceOf(path, bytes, isMarkdown ? 'text/markdown' : 'text/plain');
  if (text.trim() === '')
    return toRejection(source, 'EMPTY_DOCUMENT', '文件没有内容。The document holds no text.');
  return { source, text };
}

async function rejectTooLarge(path: string, size: number): Promise<RejectedDocument> {
  const message = `文件过大（${size}字节，上限${maxDocumentBytes}）。The file has ${size} bytes; at most ${maxDocumentBytes} are read.`;
  return toRejection(await sourceOfLargeFile(path), 'FILE_UNREADABLE', message);
}

/**
 * Reads one file. Never throws for the file's sake: what cannot be read comes back rejected, with the reason.
 * The format is told by the bytes; of text, the name only tells Markdown from plain.
 */
export async function readDocument(path: string): Promise<RawDocument | RejectedDocument> {
  try {
    const status = await stat(path);
    if (!status.isFile()) {
      return toRejection(
        sourceOfNothing(path),
        'FILE_UNREADABLE',
        '不是普通文件。This is not a regular file.',
      );
    }
    if (status.size > maxDocumentBytes) return await rejectTooLarge(path, status.size);
    return toDocument(path, await readFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return toRejection(
      sourceOfNothing(path),
      'FILE_UNREADABLE',
      `无法读取（${code}）。The file cannot be read (${code}).`,
    );
  }
}
