import { toRejection } from '../rejection.js';
import type { AroundDocument, DocumentInput, ExtractedDocument, ReadContext } from './document-input.js';
import { DocumentFault } from './document-fault.js';
import { readFormatSigns } from './format-signs.js';
import { formats, type Format } from './formats.js';
import { extractLimits, type ExtractLimits } from './limits.js';
import { blankJournal, type ReadingJournal } from './reading-journal.js';
import { sourceOfInput, unknownMediaType } from './source-of.js';
import { toFault } from './to-fault.js';

/** How documents are read; what is left out is as it is where nothing else is said. */
export interface ReadOptions {
  readonly limits?: ExtractLimits;
  readonly journal?: ReadingJournal;
  readonly around?: AroundDocument;
}

async function findFormat(input: DocumentInput, context: ReadContext): Promise<Format> {
  const signs = await readFormatSigns(input, context);
  const format = formats.find((candidate) => candidate.isMatch(signs))!;
  if (!format.isArchive || input.path !== null) return format;
  const message = '压缩包内的压缩包不予解开。An archive within an archive is not opened.';
  throw new DocumentFault('ARCHIVE_MEMBER_REFUSED', message);
}

async function* readAs(input: DocumentInput, context: ReadContext): AsyncGenerator<ExtractedDocument> {
  let mediaType = unknownMediaType;
  try {
    const format = await findFormat(input, context);
    mediaType = format.mediaType;
    yield* format.read(input, context, mediaType);
  } catch (error) {
    const { code, message } = toFault(error);
    yield toRejection(await sourceOfInput(input, mediaType, context.limits), code, message);
  }
}

/**
 * Reads a document to what it yields: one, or from an archive or a file of records as many as it holds. Never
 * throws for the document's sake: what cannot be read, or not to its end, comes out rejected with the reason.
 */
export function readInput(input: DocumentInput, options: ReadOptions = {}): AsyncIterable<ExtractedDocument> {
  const { limits = extractLimits, journal = blankJournal, around = (_, read) => read() } = options;
  const context: ReadContext = {
    limits,
    journal,
    readMember: (member) => around(member, () => readAs(member, context)),
  };
  return around(input, () => readAs(input, context));
}
