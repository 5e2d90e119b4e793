import { crc32 } from 'node:zlib';
import type { SerializedOutcome } from '../etl/serialized-outcome.js';

/** What a document gave, as it is kept between runs. */
export interface KeptResult {
  /** The address the document had when it was read; the addresses of the outcomes begin with it. */
  readonly uri: string;
  readonly outcomes: readonly SerializedOutcome[];
}

/** The first line of a kept result: whose it is, and what stands in the lines behind it. */
interface Head {
  readonly uri: string;
  readonly outcomes: readonly (Omit<SerializedOutcome, 'line'> & { readonly bytes: number })[];
  /** CRC-32 of the lines: a disk that lost power may have kept the length of a file and not its content. */
  readonly crc32: number;
}

const lineFeed = 0x0a;

/** A result as the bytes of a file: its head, then the line of each outcome. */
export function packResult({ uri, outcomes }: KeptResult): Uint8Array {
  const lines = Buffer.concat(outcomes.map(({ line }) => line));
  const head: Head = {
    uri,
    outcomes: outcomes.map(({ outcome, codes, line }) => ({ outcome, codes, bytes: line.length })),
    crc32: crc32(lines),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), lines]);
}

/** The result of the bytes of a file; null where they are not whole. Throws where they are no such file at all. */
export function unpackResult(bytes: Buffer): KeptResult | null {
  const headLength = bytes.indexOf(lineFeed) + 1;
  const head = JSON.parse(bytes.toString('utf8', 0, headLength)) as Head;
  const lines = bytes.subarray(headLength);
  if (crc32(lines) !== head.crc32) return null;
  let at = 0;
  const outcomes = head.outcomes.map(({ outcome, codes, bytes: length }) => ({
    outcome,
    codes,
    line: new Uint8Array(lines.subarray(at, (at += length))),
  }));
  return { uri: head.uri, outcomes };
}
