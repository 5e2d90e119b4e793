import { inflateRawSync, inflateSync, constants } from 'node:zlib';

const streamWord = Buffer.from('stream');
const endWord = 'end';
const unpackOptions = { finishFlush: constants.Z_SYNC_FLUSH };

/** Where the bytes of a stream begin behind the word `stream`, or null where the word does not open one. */
function startOfStream(bytes: Buffer, at: number): number | null {
  if (bytes.subarray(Math.max(at - endWord.length, 0), at).toString('latin1') === endWord) return null;
  const next = at + streamWord.length;
  if (bytes[next] === 0x0a) return next + 1;
  if (bytes[next] !== 0x0d) return null;
  return bytes[next + 1] === 0x0a ? next + 2 : next + 1;
}

const isDeflated = (bytes: Buffer): boolean =>
  bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;

function isTooLargeError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

/** A damaged checksum still lets the library unpack, so the raw form is tried behind the two bytes of its head. */
function unpack(bytes: Buffer, mostBytes: number): Buffer | 'oversized' | null {
  const options = { ...unpackOptions, maxOutputLength: mostBytes };
  for (const attempt of [
    () => inflateSync(bytes, options),
    () => inflateRawSync(bytes.subarray(2), options),
  ]) {
    try {
      return attempt();
    } catch (error) {
      if (isTooLargeError(error)) return 'oversized';
    }
  }
  return null;
}

/** The bytes that a stream unpacks to. Streams may be packed twice; what unpacks to packed bytes is unpacked again. */
function unpackedSize(bytes: Buffer, mostBytes: number): number {
  let current = bytes;
  let size = 0;
  while (isDeflated(current)) {
    const unpacked = unpack(current, mostBytes);
    if (unpacked === 'oversized') return Infinity;
    if (unpacked === null) return size;
    size += unpacked.length;
    current = unpacked;
  }
  return size;
}

/**
 * Whether a deflated stream of a PDF unpacks to more than `mostBytes`, or all together to more than ten times
 * that. The library unpacks a stream whole and cannot be interrupted, so a small file could take all memory.
 */
export function hasOversizedStream(document: Uint8Array, mostBytes: number): boolean {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  let total = 0;
  for (let at = bytes.indexOf(streamWord); at >= 0; at = bytes.indexOf(streamWord, at + 1)) {
    const start = startOfStream(bytes, at);
    if (start !== null) total += unpackedSize(bytes.subarray(start), mostBytes);
    if (total > 10 * mostBytes) return true;
  }
  return false;
}
