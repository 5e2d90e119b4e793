import { DocumentFault } from './document-fault.js';

/** The fault of a document of more bytes than are read. */
export function toTooLargeFault(mostBytes: number): DocumentFault {
  const message = `超过${mostBytes}字节。The document has, or unpacks to, more than ${mostBytes} bytes.`;
  return new DocumentFault('DOCUMENT_TOO_LARGE', message);
}

/** All bytes of a stream. Throws DOCUMENT_TOO_LARGE as soon as there are more than `mostBytes`. */
export async function collectBytes(chunks: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer> {
  const collected: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > mostBytes) throw toTooLargeFault(mostBytes);
    collected.push(chunk);
  }
  return Buffer.concat(collected);
}
