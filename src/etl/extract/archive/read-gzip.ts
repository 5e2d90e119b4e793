import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { collectBytes, toTooLargeFault } from '../collect-bytes.js';
import type { DocumentInput, ExtractedDocument, ReadContext } from '../document-input.js';
import type { ExtractLimits } from '../limits.js';
import { isTar } from './is-tar.js';
import { toMemoryInput } from './memory-input.js';
import { readTarStream } from './read-tar.js';

const tarHeader = 512;

/** The chunks of a stream, ended by DOCUMENT_TOO_LARGE where it unpacks to more than an archive may. */
async function* countChunks(
  chunks: AsyncIterable<Buffer>,
  packedSize: number,
  limits: ExtractLimits,
): AsyncGenerator<Buffer> {
  const most = Math.max(limits.archiveBytes, packedSize * limits.archiveRatio);
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw toTooLargeFault(most);
    yield chunk;
  }
}

/** The first bytes of a stream, and the stream with them still in it. */
async function peek(
  chunks: AsyncGenerator<Buffer>,
  length: number,
): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < length) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return {
    head,
    all: (async function* () {
      if (head.length > 0) yield head;
      yield* chunks;
    })(),
  };
}

const nameWithoutEnding = (uri: string): string => uri.split('/').at(-1)!.replace(/\.gz$/i, '');

/** Reads a gzipped tar archive member by member, or the one file that is gzipped. */
export async function* readGzip(
  input: DocumentInput,
  context: ReadContext,
): AsyncGenerator<ExtractedDocument> {
  const packed = input.openStream();
  const unpacked = pipeline(packed, createGunzip(), () => undefined);
  try {
    const { head, all } = await peek(countChunks(unpacked, input.size, context.limits), tarHeader);
    if (isTar(head)) yield* readTarStream(input, all, context);
    else {
      const bytes = await collectBytes(all, context.limits.documentBytes);
      yield* context.readMember(toMemoryInput(`${input.uri}!/${nameWithoutEnding(input.uri)}`, bytes));
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}
