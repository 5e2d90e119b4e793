import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { FlatTable } from '../table/flat-table.js';
import type { TableFormat, WriteOptions } from '../table/table-format.js';
import { toJsonBody } from '../table/write-json.js';

/** A reader that takes nothing for so long is let go of, so that it keeps no statement open. */
const patience = 30_000;

/** Breaks a stream whose reader has stopped reading, and one whose connection is gone. */
function dropWithReader(stream: Readable, reply: FastifyReply): void {
  const { socket } = reply.request;
  const drop = (): void => void stream.destroy();
  reply.raw.once('close', drop);
  let written = -1;
  const watch = setInterval(() => {
    const isStalled = socket.bytesWritten === written && socket.writableLength > 0;
    written = socket.bytesWritten;
    if (isStalled) socket.destroy();
  }, patience);
  watch.unref();
  stream.once('close', () => clearInterval(watch));
}

/**
 * Marks the answer that a URL has of a release with its ETag. True where the client has kept it: then nothing is asked. A
 * file that is not the same twice, byte by byte, has none.
 */
export function isKept(reply: FastifyReply, format?: TableFormat): boolean {
  if (format && !format.isReproducible) return false;
  return reply.identify({ question: reply.request.url });
}

/** A page of rows with what is needed to go on: one flat array. */
export interface JsonPage {
  /** Each a flat JSON object. */
  readonly rows: readonly string[];
  /** URL of the page behind it. */
  readonly next: string | null;
  readonly total: number;
  readonly release: string;
  readonly warnings: readonly string[];
}

/** Sends a page as `{"rows": […], "next", "total", "release", "warnings"}`. */
export async function sendJsonPage(reply: FastifyReply, page: JsonPage): Promise<FastifyReply> {
  const { next, total, release, warnings } = page;
  const rest = JSON.stringify({ next, total, release, warnings: warnings.join('\n') || null }).slice(1);
  return reply
    .type('application/json; charset=utf-8')
    .send(await toJsonBody('{"rows":', page.rows, `,\n${rest}`));
}

/**
 * Sends a table as a file. What is wrong before the first row is an ordinary error; what goes wrong later breaks
 * the connection, so that half a file is never taken for a whole one.
 */
export async function sendFile(
  reply: FastifyReply,
  table: FlatTable,
  format: TableFormat,
  options: WriteOptions,
): Promise<FastifyReply> {
  reply.request.allowDownload();
  const stream = await format.write(table, options);
  dropWithReader(stream, reply);
  const name = encodeURIComponent(`${options.title}.${format.extension}`);
  return reply
    .type(format.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .send(stream);
}

/** Sends the checksum of what `sendFile` sends for the same question, as `sha256sum --check` reads it. */
export async function sendChecksum(
  reply: FastifyReply,
  table: FlatTable,
  format: TableFormat,
  options: WriteOptions,
): Promise<FastifyReply> {
  reply.request.allowDownload();
  const stream = await format.write(table, options);
  const hash = createHash('sha256');
  reply.raw.once('close', () => void stream.destroy());
  await pipeline(stream, hash);
  const line = `${hash.digest('hex')}  ${options.title}.${format.extension}\n`;
  return reply.type('text/plain; charset=utf-8').send(line);
}
