import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { findCellFault } from '../record/find-cell-fault.js';
import { toSchemaFault } from '../schema-fault.js';
import type { CorrectionEntry } from './correction.js';

/** What is wrong with a file of corrections; `entry` counts from 0, null where it is the file. */
export interface EntryFault {
  readonly entry: number | null;
  readonly fault: string;
}

const schemaUrl = new URL('../../schema/report/corrections.schema.json', import.meta.url);

let compiled: ValidateFunction | null = null;

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({ verbose: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(schemaUrl, 'utf8')) as object);
}

/** The entry an error is about, and the error as one of that entry. */
function toEntryFault(error: ErrorObject): EntryFault {
  const [, entry, ...path] = error.instancePath.split('/');
  if (entry === undefined) return { entry: null, fault: toSchemaFault(error, 'The file') };
  const unknown = error.keyword === 'additionalProperties' ? error.params['additionalProperty'] : null;
  const inEntry = { ...error, instancePath: path.length > 0 ? `/${path.join('/')}` : '' };
  const fault = toSchemaFault(inEntry, 'The entry');
  return { entry: Number(entry), fault: unknown === null ? fault : `${JSON.stringify(unknown)}: ${fault}` };
}

function findMeaningFault({ target, expect, correct }: CorrectionEntry): string | null {
  const { sha256, agency, year, scope, cell } = target;
  const named = [agency, year, scope].filter((part) => part !== undefined).length;
  if (named !== 0 && named !== 3) return 'target: agency, year and scope name a report together only.';
  if (sha256 === undefined && named === 0) return 'target needs sha256, or agency, year and scope.';
  const printed = findCellFault(cell, { value: expect.value ?? null, status: expect.status, raw: null });
  if (printed !== null) return `expect: ${printed}`;
  const right = findCellFault(cell, { value: correct.value ?? null, status: correct.status, raw: null });
  return right === null ? null : `correct: ${right}`;
}

/** The first fault of a parsed file of corrections; null where it follows the schema and the form. */
export function findEntryFault(entries: unknown): EntryFault | null {
  compiled ??= compileSchema();
  if (!compiled(entries)) return toEntryFault(compiled.errors![0]!);
  for (const [entry, correction] of (entries as CorrectionEntry[]).entries()) {
    const fault = findMeaningFault(correction);
    if (fault !== null) return { entry, fault };
  }
  return null;
}
