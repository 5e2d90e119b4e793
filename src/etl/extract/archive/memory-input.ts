import { Readable } from 'node:stream';
import { headLength, type DocumentInput } from '../document-input.js';

/** A document whose bytes are in memory. */
export function toMemoryInput(uri: string, bytes: Buffer): DocumentInput {
  return {
    uri,
    size: bytes.length,
    head: bytes.subarray(0, headLength),
    path: null,
    readBytes: () => Promise.resolve(bytes),
    openStream: () => Readable.from([bytes], { objectMode: false }),
  };
}
