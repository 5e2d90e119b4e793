import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { toSchemaFault } from '../schema-fault.js';

const schemaUrl = new URL('../../schema/report/report.schema.json', import.meta.url);
const mostFaults = 5;

let compiled: ValidateFunction | null = null;

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, verbose: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(schemaUrl, 'utf8')) as object);
}

/** What a value lacks to follow `report.schema.json`, in words; empty where it follows it. */
export function findSchemaFaults(json: unknown): string[] {
  compiled ??= compileSchema();
  if (compiled(json)) return [];
  return (compiled.errors ?? []).slice(0, mostFaults).map((error) => toSchemaFault(error, 'The record'));
}
