import { existsSync, readFileSync } from 'node:fs';
import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  printType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildPublicSchema, toSchemaText } from '../../src/resolvers/build-schema.js';
import { indicators } from '../../src/schema/catalogue/indicators.js';

const contractFile = new URL('../../../shared/api.graphql', import.meta.url);
const isHere = existsSync(contractFile);
const schema: GraphQLSchema = await buildPublicSchema();

/** What the contract names and is not built yet; a name that is built must leave this list. */
const later = new Set<string>();

function fieldFaults(type: string, wanted: GraphQLNamedType, found: GraphQLNamedType): string[] {
  if (isEnumType(wanted) && isEnumType(found)) {
    return wanted
      .getValues()
      .filter((value) => !found.getValue(value.name))
      .map((value) => `${type}.${value.name}`);
  }
  if (isInputObjectType(wanted) && isInputObjectType(found)) {
    const fields = found.getFields();
    return Object.values(wanted.getFields()).flatMap((field) => {
      const own = fields[field.name];
      return own && String(own.type) === String(field.type) ? [] : [`${type}.${field.name}`];
    });
  }
  if (!isObjectType(wanted) || !isObjectType(found)) return [`${type} is another kind of type`];
  return Object.values(wanted.getFields()).flatMap((field) => {
    const own = found.getFields()[field.name];
    if (!own) return [`${type}.${field.name}`];
    const wrongType =
      String(own.type) === String(field.type)
        ? []
        : [`${type}.${field.name}: ${own.type}, not ${field.type}`];
    const args = field.args.flatMap((arg) => {
      const given = own.args.find((candidate) => candidate.name === arg.name);
      const isSame =
        given && String(given.type) === String(arg.type) && given.defaultValue === arg.defaultValue;
      return isSame ? [] : [`${type}.${field.name}.${arg.name}`];
    });
    return [...wrongType, ...args];
  });
}

describe('the public schema', () => {
  it.skipIf(!isHere)(
    'keeps every name and type of the contract that is built (skipped without ../shared/api.graphql)',
    () => {
      const contract = buildASTSchema(parse(readFileSync(contractFile, 'utf8')));
      const types = Object.values(contract.getTypeMap()).filter((type) => !type.name.startsWith('__'));
      const faults = types.flatMap((wanted) => {
        if (['String', 'Int', 'Float', 'Boolean', 'ID'].includes(wanted.name)) return [];
        const found = schema.getType(wanted.name);
        return found ? fieldFaults(wanted.name, wanted, found) : [wanted.name];
      });
      expect(faults.filter((fault) => !later.has(fault))).toEqual([]);
      expect(
        [...later].filter((name) => !faults.includes(name)),
        'built: take it off the list',
      ).toEqual([]);
    },
  );

  it('is printed in schema.graphql as it is in the code; run npm run docs when this fails', () => {
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(toSchemaText(schema));
  });

  it('has a field for every indicator of the catalogue and no other figure', () => {
    const row = schema.getType('StatisticsRow');
    if (!isObjectType(row)) throw new Error('StatisticsRow is no object type');
    const figures = Object.values(row.getFields()).filter(
      (field) => String(field.type) === 'Figure!' && field.name !== 'indicator',
    );
    expect(figures).toHaveLength(indicators.length);
  });

  it('describes everything, Chinese first', () => {
    const ours = Object.values(schema.getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && printType(type).length > 0,
    );
    const undescribed = ours.flatMap((type) => {
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const values = isEnumType(type) ? type.getValues() : [];
      const own = ['Query'].includes(type.name) ? [type] : [];
      return [...own, ...fields, ...values]
        .filter(({ description }) => !/^[^\n]*[\u4e00-\u9fff（“0-9]/.test(description ?? ''))
        .map(({ name }) => `${type.name}.${name}`);
    });
    expect(undescribed).toEqual([]);
  });

  it('offers exactly one of the ways to choose regions', () => {
    const choice = schema.getType('RegionChoice');
    expect(isInputObjectType(choice) && choice.isOneOf).toBe(true);
  });
});
