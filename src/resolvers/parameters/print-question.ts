import type { TransformKey } from '../../schema/catalogue/transforms.js';
import type { StatisticsCondition, StatisticsOrdering } from '../query/statistics-query.js';
import type { CellFilter, IntRange, StatisticsFilter } from '../../schema/graphql/filters.input.js';
import { cellFilterParameters, listFilterParameters } from './statistics-parameters.js';
import type { AskedFigure, StatisticsQuestion } from './statistics-question.js';

type Entry = readonly [name: string, value: string];

function printYears({ from, to }: IntRange): string {
  if (from != null && from === to) return String(from);
  return `${from ?? ''}-${to ?? ''}`;
}

function printCut(where: CellFilter | undefined): string {
  const parts = cellFilterParameters.flatMap(({ name }) => {
    const members = where?.[name];
    return members ? [`${name}:${members.join('|')}`] : [];
  });
  return parts.length === 0 ? '' : `(${parts.join(';')})`;
}

/** An indicator as it is written in a URL, e.g. `OUTCOMES(outcomeGroup:REFUSED|UNAVAILABLE)`. */
export function printFigure({ key, where }: AskedFigure): string {
  return `${key}${printCut(where)}`;
}

function regionEntries({ region }: StatisticsFilter): Entry[] {
  if (region?.codes) return [['region', region.codes.join()]];
  if (region?.within != null) return [['within', region.within]];
  return region?.search == null ? [] : [['search', region.search]];
}

function filterEntries(where: StatisticsFilter): Entry[] {
  const { year } = where;
  const isBounded = year && (year.from != null || year.to != null);
  const lists = listFilterParameters.flatMap(({ name }): Entry[] => {
    const members = where[name];
    return members ? [[name, members.join()]] : [];
  });
  return [...(isBounded ? [['year', printYears(year)] as const] : []), ...regionEntries(where), ...lists];
}

const printTransform = (transform: TransformKey | undefined): string =>
  transform === undefined || transform === 'VALUE' ? '' : `:${transform}`;

function printCondition({ indicator, transform, op, value }: StatisticsCondition): string {
  return `${indicator}${printTransform(transform)}.${op}.${value}`;
}

function printOrdering({ indicator, key, transform, direction }: StatisticsOrdering): string {
  return `${indicator ?? key ?? ''}${printTransform(transform)}${direction ? `.${direction}` : ''}`;
}

/**
 * A question as the parameters of a URL; `parseQuestion` reads it back.
 * @example by=PROVINCE%2CYEAR&indicators=PENALTIES&year=2021-2023
 */
export function printQuestion(question: StatisticsQuestion): URLSearchParams {
  const { by, figures, scope, geography = 'AS_REPORTED', mapYear, where, having, orderBy } = question;
  const entries: Entry[] = [
    ['by', by.join()],
    ['indicators', figures.map(printFigure).join()],
    ...(scope === 'AGENCY_REPORTS' ? [] : [['scope', scope] as const]),
    ...(geography === 'AS_REPORTED' ? [] : [['geography', geography] as const]),
    ...(mapYear == null ? [] : [['mapYear', String(mapYear)] as const]),
    ...(where ? filterEntries(where) : []),
    ...(having ? [['having', having.map(printCondition).join()] as const] : []),
    ...(orderBy ? [['orderBy', orderBy.map(printOrdering).join()] as const] : []),
  ];
  return new URLSearchParams(Object.fromEntries(entries));
}
