import { toTooLongFault } from '../document-fault.js';
import { tablePart, type WordStreams } from './word-streams.js';

/** A run of characters that lie together in the main stream. */
export interface Piece {
  readonly text: string;
  /** Where it begins in the main stream. */
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
}

const clxOffset = 0x01a2;
const textLengthOffset = 0x4c;
const propertyRun = 1;
const pieceTable = 2;
const pieceLength = 8;
const compressedFlag = 0x40000000;

/** The table of pieces: behind runs of properties, each with its length. */
function findPieceTable(clx: Buffer): Buffer {
  let at = 0;
  while (clx[at] === propertyRun) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== pieceTable) throw new Error('no table of pieces');
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}

function readPiece(main: Buffer, descriptor: Buffer, length: number): Piece {
  const place = descriptor.readUInt32LE(2);
  const isCompressed = (place & compressedFlag) !== 0;
  const bytesPerCharacter = isCompressed ? 1 : 2;
  const offset = isCompressed ? (place & ~compressedFlag) >>> 1 : place;
  const bytes = main.subarray(offset, offset + length * bytesPerCharacter);
  if (bytes.length < length * bytesPerCharacter) throw new Error('a piece lies outside the document');
  const text = isCompressed ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le');
  return { text, offset, bytesPerCharacter };
}

/**
 * The pieces of the text itself in order; footnotes, headers and comments, which lie behind, are left out. Throws
 * DOCUMENT_TOO_LARGE for a text of more than `mostLength` characters.
 */
export function readPieces(streams: WordStreams, mostLength: number): Piece[] {
  const { main } = streams;
  const table = findPieceTable(tablePart(streams, clxOffset));
  const count = Math.max(Math.floor((table.length - 4) / (pieceLength + 4)), 0);
  let left = main.readUInt32LE(textLengthOffset);
  if (left > mostLength) throw toTooLongFault(mostLength);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [table.readUInt32LE(index * 4), table.readUInt32LE(index * 4 + 4)];
    const length = Math.min(Math.max(to - from, 0), left);
    left -= length;
    const start = (count + 1) * 4 + index * pieceLength;
    return readPiece(main, table.subarray(start, start + pieceLength), length);
  }).filter((piece) => piece.text !== '');
}
