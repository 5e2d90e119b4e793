import type { DocumentFault } from '../document-fault.js';

/** A file in an archive. */
export interface ArchiveMember {
  /** Its path in the archive, with forward slashes. */
  readonly name: string;
  /** Bytes it unpacks to, as the archive states it. */
  readonly size: number;
  /** Bytes it takes in the archive; null where it is not packed by itself. */
  readonly packedSize: number | null;
  /** Why it cannot be read, told before reading it. */
  readonly fault: DocumentFault | null;
  /** Unpacks it into memory. Throws a `DocumentFault` for more than `mostBytes`, or damaged bytes. */
  readonly read: (mostBytes: number) => Promise<Buffer>;
}
