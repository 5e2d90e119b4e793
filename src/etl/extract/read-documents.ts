import { toRejection } from '../rejection.js';
import type { DocumentInput, ExtractedDocument } from './document-input.js';
import { extractLimits, type ExtractLimits } from './limits.js';
import { openFile } from './open-file.js';
import { readInput } from './read-input.js';
import { sourceOfNothing, toUri } from './source-of.js';
import { toFault } from './to-fault.js';

/**
 * Reads one file to the documents it holds: one, or those of an archive or of a file of records, one at a time.
 * The format is told by the bytes. Never throws for the file's sake: what cannot be read comes out rejected, with
 * the reason.
 */
export async function* readDocuments(
  path: string,
  limits: ExtractLimits = extractLimits,
): AsyncGenerator<ExtractedDocument> {
  let input: DocumentInput;
  try {
    input = await openFile(path, limits);
  } catch (error) {
    const { code, message } = toFault(error);
    yield toRejection(sourceOfNothing(toUri(path)), code, message);
    return;
  }
  yield* readInput(input, limits);
}
