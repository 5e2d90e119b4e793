import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { sep } from 'node:path';
import type { Source } from '../../schema/report/normalized-report.js';

/** The address of a file as it was given, with forward slashes. */
export function toUri(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The source of a document whose bytes are at hand. */
export function sourceOf(path: string, bytes: Uint8Array, mediaType: string): Source {
  return { uri: toUri(path), sha256: createHash('sha256').update(bytes).digest('hex'), mediaType };
}

/** The source of a file of which nothing could be read: its hash is that of no bytes. */
export function sourceOfNothing(path: string): Source {
  return sourceOf(path, new Uint8Array(), 'application/octet-stream');
}

/** The source of a file too large to hold, hashed as a stream. */
export async function sourceOfLargeFile(path: string): Promise<Source> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { uri: toUri(path), sha256: hash.digest('hex'), mediaType: 'application/octet-stream' };
}
