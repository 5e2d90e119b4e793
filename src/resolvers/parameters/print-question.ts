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

/**
 * A question as the parameters of a URL; `parseQuestion` reads it back.
 * @example by=PROVINCE%2CYEAR&indicators=PENALTIES&year=2021-2023
 */
export function printQuestion(question: StatisticsQuestion): URLSearchParams {
  const { by, figures, scope, where } = question;
  const entries: Entry[] = [
    ['by', by.join()],
    ['indicators', figures.map(printFigure).join()],
    ...(scope === 'AGENCY_REPORTS' ? [] : [['scope', scope] as const]),
    ...(where ? filterEntries(where) : []),
  ];
  return new URLSearchParams(Object.fromEntries(entries));
}
