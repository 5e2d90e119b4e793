import { agencyTypes } from '../../schema/catalogue/agency-types.js';
import { nationCode, regionLevels } from '../../schema/catalogue/regions.js';
import type { RegionDirectory } from '../../resolvers/region-directory.js';
import { toYearRange } from '../../resolvers/fields/selection-of-filter.js';
import { parseYears } from '../../resolvers/parameters/parse-question.js';
import { yearParameter, type Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import {
  listOf,
  textOf,
  toBadParameter,
  toMember,
  type UrlParameters,
} from '../../resolvers/parameters/url-parameters.js';
import type { PublishedTable, TableFilters } from '../published/published-table.js';
import type { Condition } from '../questions/condition.js';
import type { Ordering } from '../questions/row-order.js';
import type { TableQuestion } from '../questions/table-question.js';
import type { FlatColumn } from '../table/flat-table.js';

const keysOf = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

/** The filters that tables have in common, where they have the column. */
const filterParameters: Readonly<Record<keyof TableFilters, Parameter>> = {
  year: yearParameter,
  level: {
    name: 'level',
    description: { zh: '该行地区或机关的层级。', en: 'Level of the region or body of the row.' },
    members: keysOf(regionLevels),
    isList: true,
  },
  within: {
    name: 'within',
    description: { zh: '在此地区之内。', en: 'Within this region.' },
    example: '130000',
  },
  agencyType: {
    name: 'agencyType',
    description: { zh: '机关类型。', en: 'Kinds of body.' },
    members: keysOf(agencyTypes),
    isList: true,
  },
};

const shapeParameters: readonly Parameter[] = [
  {
    name: 'select',
    description: {
      zh: '要哪些列，按此顺序；默认全部。',
      en: 'Which columns, in this order; all by default.',
    },
    isList: true,
  },
  {
    name: 'order',
    description: {
      zh: '按哪些列排序：penalties.desc,year；空值在后。',
      en: 'By which columns, e.g. penalties.desc,year; missing values last.',
    },
    isList: true,
  },
];

/** What a table takes, besides how it is cut into pages and written. */
export function tableParameters({ filters }: PublishedTable): Parameter[] {
  const names = Object.keys(filterParameters) as (keyof TableFilters)[];
  const usable = names.filter((name) => filters[name] !== undefined).map((name) => filterParameters[name]);
  return [...usable, ...shapeParameters];
}

function findColumn(table: PublishedTable, parameter: string, name: string): FlatColumn {
  const found = table.columns.find((column) => column.name === name);
  if (found) return found;
  const names = table.columns.map((column) => column.name).join(', ');
  throw toBadParameter(parameter, name, `columns of ${table.name}: ${names}`);
}

function parseYearConditions(given: UrlParameters, column: FlatColumn): Condition[] {
  const range = toYearRange(parseYears(given));
  const bound = (comparison: 'ge' | 'le', value: number | undefined): Condition[] =>
    value === undefined ? [] : [{ kind: 'compare', column, comparison, value }];
  return [...bound('ge', range?.from), ...bound('le', range?.to)];
}

function parseListCondition(given: UrlParameters, parameter: Parameter, column: FlatColumn): Condition[] {
  const values = listOf(given, parameter.name);
  if (!values) return [];
  return [
    {
      kind: 'in',
      column,
      values: values.map((text) => toMember(parameter.name, text, parameter.members ?? [])),
    },
  ];
}

function parseWithin(given: UrlParameters, column: FlatColumn, regions: RegionDirectory): Condition[] {
  const code = textOf(given, 'within');
  if (code === undefined) return [];
  const { region_id: known } = regions.get(code);
  return known === nationCode ? [] : [{ kind: 'within', column, code: known }];
}

function parseConditions(given: UrlParameters, table: PublishedTable, regions: RegionDirectory): Condition[] {
  const columnOf = (filter: keyof TableFilters): FlatColumn | undefined =>
    table.columns.find(({ name }) => name === table.filters[filter]);
  const [year, level, within, agencyType] = [
    columnOf('year'),
    columnOf('level'),
    columnOf('within'),
    columnOf('agencyType'),
  ];
  return [
    ...(year ? parseYearConditions(given, year) : []),
    ...(level ? parseListCondition(given, filterParameters.level, level) : []),
    ...(within ? parseWithin(given, within, regions) : []),
    ...(agencyType ? parseListCondition(given, filterParameters.agencyType, agencyType) : []),
  ];
}

function parseOrdering(table: PublishedTable, text: string): Ordering {
  const [name = '', direction = 'asc', ...rest] = text.split('.');
  if (rest.length > 0 || !['asc', 'desc'].includes(direction)) {
    throw toBadParameter('order', text, 'columns, each perhaps with .asc or .desc behind it');
  }
  return { column: findColumn(table, 'order', name), isDescending: direction === 'desc' };
}

/** The question about a table that a URL asks. */
export function parseTableQuestion(
  given: UrlParameters,
  table: PublishedTable,
  regions: RegionDirectory,
): TableQuestion {
  const selected = listOf(given, 'select')?.map((name) => findColumn(table, 'select', name));
  if (selected && (selected.length === 0 || new Set(selected).size < selected.length)) {
    throw toBadParameter('select', String(given['select']), 'columns, each once');
  }
  return {
    table,
    columns: selected ?? table.columns,
    conditions: parseConditions(given, table, regions),
    order: (listOf(given, 'order') ?? []).map((text) => parseOrdering(table, text)),
  };
}
