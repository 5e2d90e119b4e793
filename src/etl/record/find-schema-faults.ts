import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const schemaUrl = new URL('../../schema/report/report.schema.json', import.meta.url);
const mostFaults = 5;
const mostShown = 60;

let compiled: ValidateFunction | null = null;

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, verbose: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(schemaUrl, 'utf8')) as object);
}

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > mostShown ? `${json.slice(0, mostShown)}…` : json;
}

function toFault(error: ErrorObject): string {
  const field = error.instancePath === '' ? 'The record' : error.instancePath.slice(1).replaceAll('/', '.');
  const allowed = error.keyword === 'enum' ? ` ${show(error.params['allowedValues'])}` : '';
  return `${field} ${error.message ?? 'is wrong'}${allowed}; received ${show(error.data)}.`;
}

/** What a value lacks to follow `report.schema.json`, in words; empty where it follows it. */
export function findSchemaFaults(json: unknown): string[] {
  compiled ??= compileSchema();
  if (compiled(json)) return [];
  return (compiled.errors ?? []).slice(0, mostFaults).map(toFault);
}
