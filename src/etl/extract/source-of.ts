import { createHash, hash } from 'node:crypto';
import { sep } from 'node:path';
import type { Source } from '../../schema/report/normalized-report.js';
import type { DocumentInput } from './document-input.js';
import type { ExtractLimits } from './limits.js';

/** The media type of what is not known. */
export const unknownMediaType = 'application/octet-stream';

/** The address of a file as it was given, with forward slashes. */
export function toUri(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** The source of a document whose bytes are at hand. */
export function sourceOf(uri: string, bytes: Uint8Array, mediaType: string): Source {
  return { uri, sha256: hash('sha256', bytes, 'hex'), mediaType };
}

/** The source of a document of which nothing could be read: its hash is that of no bytes. */
export function sourceOfNothing(uri: string): Source {
  return sourceOf(uri, new Uint8Array(), unknownMediaType);
}

/**
 * The source of a document that was not read, hashed as a stream; of none where it cannot be read, or is larger
 * than any archive may be and would take minutes.
 */
export async function sourceOfInput(
  input: DocumentInput,
  mediaType: string,
  limits: ExtractLimits,
): Promise<Source> {
  if (input.size > limits.archiveBytes) return { ...sourceOfNothing(input.uri), mediaType };
  const hash = createHash('sha256');
  try {
    for await (const chunk of input.openStream()) hash.update(chunk as Buffer);
  } catch {
    return sourceOfNothing(input.uri);
  }
  return { uri: input.uri, sha256: hash.digest('hex'), mediaType };
}
