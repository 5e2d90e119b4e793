import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info';
import { indicatorByField, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { CellFilter } from '../../schema/graphql/filters.input.js';
import type { AskedFigure } from '../parameters/statistics-question.js';
import type { FigureRequest } from '../query/statistics-query.js';
import { toCellCut } from './selection-of-filter.js';

/** Names one request among those of a question: the same indicator and cut is the same request. */
export function requestIdOf(key: IndicatorKey, where: CellFilter | null | undefined): string {
  return `${key} ${JSON.stringify(toCellCut(where))}`;
}

function toRequest({ key, where }: AskedFigure): FigureRequest {
  return { id: requestIdOf(key, where), indicator: key, cut: toCellCut(where) };
}

function askedBy(field: ResolveTree): AskedFigure | null {
  const typed = indicatorByField.get(field.name);
  if (typed) return { key: typed.key };
  if (field.name !== 'indicator') return null;
  const { key, where } = field.args as { key: IndicatorKey; where?: CellFilter | null };
  return { key, where: where ?? undefined };
}

function fieldsOf(
  tree: { readonly fieldsByTypeName: FieldsByTypeName },
  type: string,
  name: string,
): ResolveTree[] {
  return Object.values(tree.fieldsByTypeName[type] ?? {}).filter((field) => field.name === name);
}

/** The figures that the rows of a `statistics` field are asked for, through fragments and aliases, each once. */
export function askedFigures(info: GraphQLResolveInfo): AskedFigure[] {
  const tree = parseResolveInfo(info) as ResolveTree;
  const rows = fieldsOf(tree, 'StatisticsConnection', 'rows');
  const fields = rows.flatMap((row) => Object.values(row.fieldsByTypeName['StatisticsRow'] ?? {}));
  const asked = fields.map(askedBy).filter((figure) => figure !== null);
  return [...new Map(asked.map((figure) => [toRequest(figure).id, figure])).values()];
}

/** The same as requests: only these are computed; which rows there are does not depend on them. */
export function requestedFigures(info: GraphQLResolveInfo): FigureRequest[] {
  return askedFigures(info).map(toRequest);
}
