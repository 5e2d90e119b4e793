import type { Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import {
  assertKnown,
  countOf,
  listOf,
  switchOf,
  textOf,
  toBadParameter,
  type UrlParameters,
} from '../../resolvers/parameters/url-parameters.js';
import { Refusal } from '../../resolvers/refusal.js';
import type { PublishedTable } from '../published/published-table.js';
import type { Ordering } from '../questions/row-order.js';
import type { TableQuestion } from '../questions/table-question.js';
import type { FlatColumn } from '../table/flat-table.js';
import { parseFilter } from './parse-filter.js';

/** Rows of a page at most; a client is led on by `@odata.nextLink`. */
export const largestPage = 5000;

/** Rows that can be skipped: behind that, `$filter` or the files of `/v1/tables` are the way. */
const mostSkipped = 100_000_000;

const names = ['$select', '$filter', '$orderby', '$top', '$skip', '$count', '$skiptoken', '$format'];

/** The system query options that are answered; any other is refused, as OData asks. */
export const odataParameters: readonly Parameter[] = names.map((name) => ({
  name,
  description: { zh: 'OData 查询选项。', en: 'Query option of OData.' },
}));

/** A question about an entity set. */
export interface EntityQuestion {
  readonly question: TableQuestion;
  readonly top: number | undefined;
  readonly skip: number;
  readonly isCounted: boolean;
}

function findColumn(table: PublishedTable, option: string, name: string): FlatColumn {
  const found = table.columns.find((column) => column.name === name);
  if (found) return found;
  throw toBadParameter(option, name, `properties of ${table.name}, see $metadata`);
}

function parseSelect(given: UrlParameters, table: PublishedTable): readonly FlatColumn[] {
  const selected = listOf(given, '$select');
  if (!selected || selected.includes('*')) return table.columns;
  const wanted = new Set(selected.map((name) => findColumn(table, '$select', name)));
  if (wanted.size === 0) throw toBadParameter('$select', '', 'at least one property');
  return table.columns.filter((column) => wanted.has(column));
}

function parseOrder(given: UrlParameters, table: PublishedTable): Ordering[] {
  return (listOf(given, '$orderby') ?? []).map((text) => {
    const [name = '', direction = 'asc', ...rest] = text.split(/\s+/);
    if (rest.length > 0 || !['asc', 'desc'].includes(direction)) {
      throw toBadParameter('$orderby', text, 'properties, each perhaps with asc or desc');
    }
    return { column: findColumn(table, '$orderby', name), isDescending: direction === 'desc' };
  });
}

/** The question that the query options of a URL ask of an entity set. */
export function parseEntityQuestion(given: UrlParameters, table: PublishedTable): EntityQuestion {
  assertKnown(given, odataParameters);
  const format = textOf(given, '$format');
  if (format !== undefined && format !== 'json' && !format.startsWith('application/json')) {
    throw toBadParameter('$format', format, 'json');
  }
  const filter = textOf(given, '$filter');
  const skip = countOf(given, '$skip') ?? 0;
  if (skip > mostSkipped)
    throw new Refusal('BAD_PAGE', `$skip is ${skip}; at most ${mostSkipped}.`, { received: skip });
  const conditions = filter === undefined || filter.trim() === '' ? [] : [parseFilter(filter, table.columns)];
  return {
    question: { table, columns: parseSelect(given, table), conditions, order: parseOrder(given, table) },
    top: countOf(given, '$top'),
    skip,
    isCounted: switchOf(given, '$count'),
  };
}
