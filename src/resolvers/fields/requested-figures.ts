import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { indicatorByField, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { ShareBaseKey } from '../../schema/catalogue/transforms.js';
import type { CellFilter } from '../../schema/graphql/filters.input.js';
import type { AskedFigure } from '../parameters/statistics-question.js';
import type { FigureRequest, RankRequest } from '../query/statistics-query.js';
import { fieldsOf } from './asked-fields.js';
import { toCellCut } from './selection-of-filter.js';

/** Names one request among those of a question: the same indicator and cut is the same request. */
export function requestIdOf(key: IndicatorKey, where: CellFilter | null | undefined): string {
  return `${key} ${JSON.stringify(toCellCut(where))}`;
}

/** What is asked of a figure: the arguments of its computed fields, through every alias. */
function transformsOf(field: ResolveTree): Pick<FigureRequest, 'changes' | 'ranks' | 'shares'> {
  const named = (name: string): ResolveTree['args'][] =>
    fieldsOf(field, 'Figure', name).map(({ args }) => args);
  return {
    changes: named('change').map(({ years }) => years as number),
    ranks: named('rank').map((args) => args as unknown as RankRequest),
    shares: named('share').map(({ of }) => of as ShareBaseKey),
  };
}

/** A figure as it is asked for, in the words of the public and as a request. */
interface Asked {
  readonly asked: AskedFigure;
  readonly request: FigureRequest;
}

function askedBy(field: ResolveTree): Asked | null {
  const typed = indicatorByField.get(field.name);
  if (!typed && field.name !== 'indicator') return null;
  const { key, where } = field.args as { key?: IndicatorKey; where?: CellFilter | null };
  const asked: AskedFigure = typed ? { key: typed.key } : { key: key!, where: where ?? undefined };
  const id = requestIdOf(asked.key, asked.where);
  const request = { id, indicator: asked.key, cut: toCellCut(asked.where), ...transformsOf(field) };
  return { asked, request };
}

function merge(left: FigureRequest | undefined, right: FigureRequest): FigureRequest {
  const both = <T>(name: 'changes' | 'ranks' | 'shares'): T[] => [
    ...new Set([...(left?.[name] ?? []), ...(right[name] ?? [])] as T[]),
  ];
  return { ...right, changes: both('changes'), ranks: both('ranks'), shares: both('shares') };
}

function figuresOf(rows: readonly ResolveTree[]): Asked[] {
  const fields = rows.flatMap((row) => Object.values(row.fieldsByTypeName['StatisticsRow'] ?? {}));
  const figures = new Map<string, Asked>();
  for (const figure of fields.map(askedBy).filter((found) => found !== null)) {
    const { id } = figure.request;
    figures.set(id, { ...figure, request: merge(figures.get(id)?.request, figure.request) });
  }
  return [...figures.values()];
}

/** The figures a `statistics` field is asked for: of its rows, and of the row that is all of them, if that is selected. */
export interface RequestedFigures {
  /** Those of the rows in the words of the public. */
  readonly asked: readonly AskedFigure[];
  readonly rows: readonly FigureRequest[];
  readonly total: readonly FigureRequest[] | null;
}

/**
 * The figures that a `statistics` field is asked for, through fragments and aliases, each once with everything
 * that is asked of it. Only these are computed; which rows there are does not depend on them.
 */
export function requestedFigures(info: GraphQLResolveInfo): RequestedFigures {
  const tree = parseResolveInfo(info) as ResolveTree;
  const total = fieldsOf(tree, 'StatisticsConnection', 'total');
  const rows = figuresOf(fieldsOf(tree, 'StatisticsConnection', 'rows'));
  return {
    asked: rows.map(({ asked }) => asked),
    rows: rows.map(({ request }) => request),
    total: total.length > 0 ? figuresOf(total).map(({ request }) => request) : null,
  };
}
