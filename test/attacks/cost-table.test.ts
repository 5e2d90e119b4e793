import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorByField } from '../../src/schema/catalogue/indicators.js';
import { buildPublicSchema } from '../../src/resolvers/build-schema.js';
import {
  freeFields,
  listLengths,
  regroupingFields,
  statementPoints,
} from '../../src/server/cost/cost-model.js';
import { estimateCost } from '../../src/server/cost/estimate-cost.js';

/** The table of costs against the schema: a field that may cost something has to be in it, and nothing else. */
let schema: GraphQLSchema;
const fields = new Map<string, { field: GraphQLField<unknown, unknown>; parent: GraphQLObjectType }>();
beforeAll(async () => {
  schema = await buildPublicSchema();
  for (const parent of Object.values(schema.getTypeMap())) {
    if (!isObjectType(parent) || parent.name.startsWith('__')) continue;
    for (const field of Object.values(parent.getFields())) {
      fields.set(`${parent.name}.${field.name}`, { field, parent });
    }
  }
});

/** What a page and its parts are called in every connection: they are as long as `first`, and come with its statement. */
const isOfConnection = (coordinate: string): boolean => /Connection\.(nodes|rows|pageInfo)$/.test(coordinate);
/** A figure is a column of the statement its row comes from. */
const isFigure = (coordinate: string): boolean =>
  coordinate === 'StatisticsRow.indicator' ||
  (coordinate.startsWith('StatisticsRow.') && indicatorByField.has(coordinate.slice(14)));
const isList = (coordinate: string): boolean =>
  isListType(getNullableType(fields.get(coordinate)!.field.type));

/** Fields with a method of their own, which may do anything. */
function resolvedByMethod(): Set<string> {
  const { fieldResolvers, queries } = getMetadataStorage();
  return new Set([
    ...queries.map(({ schemaName }) => `Query.${schemaName}`),
    ...fieldResolvers
      .filter(({ kind }) => kind === 'external')
      .map(({ getObjectType, schemaName }) => `${(getObjectType!() as { name: string }).name}.${schemaName}`),
  ]);
}

function coordinatesThatMayCost(): string[] {
  const methods = resolvedByMethod();
  return [...fields].flatMap(([coordinate, { field }]) => {
    const mayCost =
      isObjectType(getNamedType(field.type)) || field.args.length > 0 || methods.has(coordinate);
    return mayCost && !isOfConnection(coordinate) && !isFigure(coordinate) ? [coordinate] : [];
  });
}

describe('the table of costs', () => {
  it('has a price, or the word that it is free, for every field that may cost a statement', () => {
    const priced = new Set([...Object.keys(statementPoints), ...freeFields, ...Object.keys(listLengths)]);
    expect(coordinatesThatMayCost().filter((coordinate) => !priced.has(coordinate))).toEqual([]);
  });

  it('knows how long every list is that no argument bounds', () => {
    const unbounded = [...fields].flatMap(([coordinate, { field }]) =>
      isList(coordinate) &&
      !isOfConnection(coordinate) &&
      !field.args.some(({ name }) => name === 'first') &&
      listLengths[coordinate] === undefined
        ? [coordinate]
        : [],
    );
    expect(unbounded).toEqual([]);
  });

  it('names no field that is not there, and none both priced and free', () => {
    const named = [
      ...Object.keys(statementPoints),
      ...freeFields,
      ...Object.keys(listLengths),
      ...regroupingFields,
    ];
    expect(named.filter((coordinate) => !fields.has(coordinate))).toEqual([]);
    expect(freeFields.filter((coordinate) => statementPoints[coordinate] !== undefined)).toEqual([]);
    expect(Object.keys(listLengths).filter((coordinate) => !isList(coordinate))).toEqual([]);
  });
});

describe('an estimate', () => {
  /** A release of 85,500 reports in 2,850 counties: what the national corpus of the benchmark is. */
  const release = {
    info: { reports: 85_500 },
    years: [2023, 2024, 2025],
    regions: { find: (id: string) => (id === '139999' ? undefined : { region_id: id }) },
    agencyIds: { size: 28_500 },
    agenciesWithin: new Map([['130529', 10]]),
  };
  const costOf = (query: string): number => {
    const operation = parse(query).definitions[0] as OperationDefinitionNode;
    return estimateCost({ schema, operation, fragments: new Map(), variables: {}, release: release as never })
      .total;
  };
  const byBody = (figure: string, rest = ''): string =>
    `{ statistics(by: [AGENCY, YEAR, OUTCOME], first: 100) { rows { outcomes { value ${figure} } ${rest} } } }`;

  it.each([
    ['a change', byBody('change { rate }')],
    ['a rank', byBody('rank { position }')],
    ['a share', byBody('share')],
    ['the reports of a row', byBody('', 'reports(first: 1) { nodes { year } }')],
  ])('of %s over many groups counts the groups again', (_name, query) => {
    expect(costOf(query)).toBeGreaterThan(1.3 * costOf(byBody('')));
  });

  it('of the bodies of a place is by the bodies that are there, and of a place that is not known by all', () => {
    const bodiesOf = (code: string): number =>
      costOf(`{ statistics(by: [AGENCY, YEAR], where: { region: { within: "${code}" } }, first: 500) {
        rows { penalties { value } } } }`);
    expect(bodiesOf('130529')).toBeLessThan(bodiesOf('100000') / 4);
    expect(bodiesOf('130500')).toBeLessThanOrEqual(bodiesOf('130529'));
    expect(bodiesOf('139999')).toBe(bodiesOf('100000'));
  });

  it('of who is missing is more than of how many are', () => {
    const coverage = '{ coverage(by: [AGENCY, YEAR], first: 500) { rows { ratio MISSING } } }';
    const without = costOf(coverage.replace('MISSING', ''));
    expect(costOf(coverage.replace('MISSING', 'missing(first: 1) { totalCount }'))).toBeGreaterThan(
      without + 10,
    );
  });
});
