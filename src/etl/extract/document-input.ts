import type { Readable } from 'node:stream';
import type { DocumentOutcome } from '../../schema/report/normalized-report.js';
import type { RawDocument } from '../raw-document.js';
import type { ExtractLimits } from './limits.js';
import type { ReadingJournal } from './reading-journal.js';

/** A document as bytes: a file, or a member of an archive. */
export interface DocumentInput {
  readonly uri: string;
  readonly size: number;
  /** The first bytes, enough to tell the format. */
  readonly head: Buffer;
  /** The file, or null for a member of an archive, which is in memory. */
  readonly path: string | null;
  /** All bytes. Throws a `DocumentFault` for more than the limit of a document. */
  readonly readBytes: () => Promise<Buffer>;
  readonly openStream: () => Readable;
}

/** What a document yields: text to be read as a report, or what already is an outcome. */
export type ExtractedDocument = RawDocument | DocumentOutcome;

/** What a reader needs beside the document. */
export interface ReadContext {
  readonly limits: ExtractLimits;
  readonly journal: ReadingJournal;
  /** Reads a member of an archive, whatever its format. */
  readonly readMember: (member: DocumentInput) => AsyncIterable<ExtractedDocument>;
}

/** Stands around the reading of each document, also of those in an archive: may give what is known of it instead. */
export type AroundDocument = (
  input: DocumentInput,
  read: () => AsyncIterable<ExtractedDocument>,
) => AsyncIterable<ExtractedDocument>;

/** Reads a document of one format. May throw; the caller turns that into a rejection. */
export type FormatReader = (
  input: DocumentInput,
  context: ReadContext,
  mediaType: string,
) => AsyncIterable<ExtractedDocument>;

/** Bytes of the head. */
export const headLength = 64 * 1024;
