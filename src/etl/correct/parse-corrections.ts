import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { UserError } from '../../user-error.js';
import type { Correction, CorrectionEntry } from './correction.js';
import { findEntryFault } from './find-entry-fault.js';

const remedy = 'The format is explained in data/corrections/README.md.';

function toInvalid(place: string, fault: string): UserError {
  return new UserError('CORRECTION_INVALID', `${place}: ${fault}`, remedy);
}

function toCorrection(entry: CorrectionEntry, place: string): Correction {
  const { target, expect, correct, ...rest } = entry;
  const { sha256, agency, year, scope, cell } = target;
  const body = agency && year && scope ? { agency, year: Number(year), scope } : null;
  return {
    ...rest,
    place,
    target: { sha256: sha256 ?? null, body, cell },
    expect: { value: expect.value ?? null, status: expect.status, raw: expect.raw ?? null },
    correct: { value: correct.value ?? null, status: correct.status },
  };
}

/**
 * The corrections of one YAML file: a list of entries, every scalar taken as text, so that no number is rounded.
 * Throws CORRECTION_INVALID with file, entry, line and field for the first that does not follow the schema or names
 * what the form does not have.
 */
export function parseCorrections(text: string, file: string): Correction[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  const name = JSON.stringify(file);
  if (document.errors[0]) throw toInvalid(name, document.errors[0].message.split('\n')[0]!);
  if (document.contents === null) return [];
  const entries: unknown = document.toJS({ maxAliasCount: 0 });
  const placeOf = (index: number): string => {
    const node = isSeq(document.contents) ? document.contents.items[index] : null;
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    return `${name}, entry ${index + 1} (line ${line})`;
  };
  const found = findEntryFault(entries);
  if (found) throw toInvalid(found.entry === null ? name : placeOf(found.entry), found.fault);
  return (entries as CorrectionEntry[]).map((entry, index) => toCorrection(entry, placeOf(index)));
}
