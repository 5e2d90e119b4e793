import { DocumentFault } from '../document-fault.js';
import { openCompoundFile } from './compound-file.js';

/** The streams of a Word document (doc) that hold its text and its properties. */
export interface WordStreams {
  /** Begins with the file information block. */
  readonly main: Buffer;
  readonly table: Buffer;
  /** Properties that are too long for their page; empty where there are none. */
  readonly extra: Buffer;
}

const wordMark = 0xa5ec;
const firstReadVersion = 0xc1;
const flagsOffset = 0x0a;
const encryptedFlag = 0x0100;
const secondTableFlag = 0x0200;

/** Opens a Word document of Word 97 or later. Throws a `DocumentFault`, and where the file is damaged. */
export function openWordStreams(bytes: Buffer): WordStreams {
  const file = openCompoundFile(bytes);
  const main = file.readStream('WordDocument');
  if (!main || main.readUInt16LE(0) !== wordMark) throw new Error('no Word document');
  if (main.readUInt16LE(2) < firstReadVersion) {
    throw new DocumentFault('FORMAT_UNSUPPORTED', 'Word 97以前的格式。The document is older than Word 97.');
  }
  const flags = main.readUInt16LE(flagsOffset);
  if (flags & encryptedFlag) {
    throw new DocumentFault('DOCUMENT_ENCRYPTED', '文件有密码保护。The document is protected by a password.');
  }
  const table = file.readStream(flags & secondTableFlag ? '1Table' : '0Table');
  if (!table) throw new Error('no table stream');
  return { main, table, extra: file.readStream('Data') ?? Buffer.alloc(0) };
}

/** Where the file information block tells a structure of the table stream to be, by its offset in the block. */
export function tablePart({ main, table }: WordStreams, offset: number): Buffer {
  const start = main.readUInt32LE(offset);
  return table.subarray(start, start + main.readUInt32LE(offset + 4));
}
