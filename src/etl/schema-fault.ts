import type { ErrorObject } from 'ajv/dist/2020.js';

const mostShown = 60;

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > mostShown ? `${json.slice(0, mostShown)}…` : json;
}

/**
 * What a value lacks to follow a schema, in words: the field, what it should be and what was received.
 * @example source.sha256 must match pattern "^[0-9a-f]{64}$"; received "x".
 */
export function toSchemaFault(error: ErrorObject, whole: string): string {
  const field = error.instancePath === '' ? whole : error.instancePath.slice(1).replaceAll('/', '.');
  const allowed = error.keyword === 'enum' ? ` ${show(error.params['allowedValues'])}` : '';
  return `${field} ${error.message ?? 'is wrong'}${allowed}; received ${show(error.data)}.`;
}
