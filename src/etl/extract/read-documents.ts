import { toRejection } from '../rejection.js';
import type { DocumentInput, ExtractedDocument } from './document-input.js';
import { extractLimits } from './limits.js';
import { openFile } from './open-file.js';
import { readInput, type ReadOptions } from './read-input.js';
import { sourceOfNothing, toUri } from './source-of.js';
import { toFault } from './to-fault.js';

/**
 * Reads one file to the documents it holds: one, or those of an archive or of a file of records, one at a time.
 * The format is told by the bytes. Never throws for the file's sake: what cannot be read comes out rejected, with
 * the reason.
 */
export async function* readDocuments(
  path: string,
  options: ReadOptions = {},
): AsyncGenerator<ExtractedDocument> {
  let input: DocumentInput;
  try {
    input = openFile(path, options.limits ?? extractLimits);
  } catch (error) {
    const { code, message } = toFault(error);
    yield toRejection(sourceOfNothing(toUri(path)), code, message);
    return;
  }
  yield* readInput(input, options);
}
