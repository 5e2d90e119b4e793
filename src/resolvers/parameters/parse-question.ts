import { dimensions, type DimensionKey } from '../../schema/catalogue/dimensions.js';
import { indicatorByKey, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import { geographies, type GeographyKey } from '../../schema/catalogue/geographies.js';
import { countingScopes, type CountingScopeKey } from '../../schema/catalogue/regions.js';
import {
  operators,
  transforms,
  type DirectionKey,
  type OperatorKey,
  type TransformKey,
} from '../../schema/catalogue/transforms.js';
import type { StatisticsCondition, StatisticsOrdering } from '../query/statistics-query.js';
import type {
  CellFilter,
  IntRange,
  RegionChoice,
  StatisticsFilter,
} from '../../schema/graphql/filters.input.js';
import {
  cellFilterParameters,
  listFilterParameters,
  yearParameter,
  type Parameter,
} from './statistics-parameters.js';
import type { AskedFigure, StatisticsQuestion } from './statistics-question.js';
import { countOf, listOf, textOf, toBadParameter, toMember, type UrlParameters } from './url-parameters.js';

const keysOf = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

/** Years as `2023`, `2021-2023`, `2021-` or `-2023`; undefined where they are not given. */
export function parseYears(given: UrlParameters): IntRange | undefined {
  const text = textOf(given, yearParameter.name);
  if (text === undefined) return undefined;
  const match = /^(\d{4})?(-)?(\d{4})?$/.exec(text);
  const [, from, dash, to] = match ?? [];
  if (!match || (from ?? to) === undefined || (dash === undefined && to !== undefined)) {
    throw toBadParameter('year', text, 'a year or a range: 2023, 2021-2023, 2021- or -2023');
  }
  if (dash === undefined) return { from: Number(from), to: Number(from) };
  return {
    ...(from !== undefined && { from: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
  };
}

/** Which regions: one of `region`, `within` and `search`; undefined where none is given. */
export function parseRegion(given: UrlParameters): RegionChoice | undefined {
  const codes = listOf(given, 'region');
  const within = textOf(given, 'within');
  const search = textOf(given, 'search');
  const choices = [
    codes && { codes },
    within !== undefined && { within },
    search !== undefined && { search },
  ];
  const chosen = choices.filter((choice) => choice !== undefined && choice !== false);
  if (chosen.length > 1) {
    throw toBadParameter('region', codes?.join() ?? '', 'no other of region, within and search beside it');
  }
  return chosen[0];
}

function parseLists(
  given: UrlParameters,
  parameters: readonly Parameter[],
): Readonly<Record<string, string[]>> {
  const entries = parameters.flatMap(({ name, members }) => {
    const list = listOf(given, name);
    if (!list) return [];
    return [[name, members ? list.map((text) => toMember(name, text, members)) : list] as const];
  });
  return Object.fromEntries(entries);
}

function parseFilter(given: UrlParameters): StatisticsFilter | undefined {
  const year = parseYears(given);
  const region = parseRegion(given);
  const lists = parseLists(given, listFilterParameters);
  const filter = { ...(year && { year }), ...(region && { region }), ...lists };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

function parseCut(text: string): CellFilter {
  const parameters = text.split(';').map((part): [string, string[]] => {
    const [name = '', members = ''] = part.split(':');
    toMember('indicators', name, keysOf(cellFilterParameters.map((parameter) => ({ key: parameter.name }))));
    return [name, members.split('|')];
  });
  const given = Object.fromEntries(parameters.map(([name, members]) => [name, members.join()]));
  return parseLists(given, cellFilterParameters);
}

function parseFigure(text: string): AskedFigure {
  const match = /^(\w+)(?:\(([^()]*)\))?$/.exec(text);
  const key = match?.[1] as IndicatorKey | undefined;
  if (!match || !key || !indicatorByKey.has(key)) {
    const takes = `keys of indicators, each perhaps with a cut, OUTCOMES(outcomeGroup:REFUSED); there are ${[...indicatorByKey.keys()].join(', ')}`;
    throw toBadParameter('indicators', text, takes);
  }
  return match[2] === undefined ? { key } : { key, where: parseCut(match[2]) };
}

function parseFigures(given: UrlParameters): AskedFigure[] {
  const texts = listOf(given, 'indicators');
  if (!texts) throw toBadParameter('indicators', '', 'keys of indicators, separated by commas');
  return [...new Set(texts)].map(parseFigure);
}

function toTransform(name: string, text: string | undefined): TransformKey {
  return toMember(name, text ?? 'VALUE', keysOf(transforms)) as TransformKey;
}

function parseCondition(text: string): StatisticsCondition {
  const [, key = '', transform, op = '', number = ''] = /^(\w+)(?::(\w+))?\.([A-Z]+)\.(.+)$/.exec(text) ?? [];
  const value = number === '' ? NaN : Number(number);
  if (!Number.isFinite(value)) throw toBadParameter('having', text, 'conditions such as PENALTIES.GT.100');
  return {
    indicator: toMember('having', key, [...indicatorByKey.keys()]) as IndicatorKey,
    transform: toTransform('having', transform),
    op: toMember('having', op, keysOf(operators)) as OperatorKey,
    value,
  };
}

function parseOrdering(text: string): StatisticsOrdering {
  const [, key = '', transform, direction] = /^(\w+)(?::(\w+))?(?:\.(ASC|DESC))?$/.exec(text) ?? [];
  const words = [...indicatorByKey.keys(), ...keysOf(dimensions)];
  const known = toMember('orderBy', key === '' ? text : key, words);
  const isIndicator = indicatorByKey.has(known as IndicatorKey);
  return {
    ...(isIndicator ? { indicator: known as IndicatorKey } : { key: known as DimensionKey }),
    transform: toTransform('orderBy', transform),
    ...(direction !== undefined && { direction: direction as DirectionKey }),
  };
}

/**
 * The question that the parameters of a URL ask. Refuses, with BAD_PARAMETER, whatever is no word of the
 * catalogue; what is legal to ask together is decided where it is planned.
 */
export function parseQuestion(given: UrlParameters): StatisticsQuestion {
  const by = (listOf(given, 'by') ?? []).map((text) => toMember('by', text, keysOf(dimensions)));
  const scope = toMember('scope', textOf(given, 'scope') ?? 'AGENCY_REPORTS', keysOf(countingScopes));
  const geography = textOf(given, 'geography');
  const mapYear = countOf(given, 'mapYear');
  const where = parseFilter(given);
  const having = listOf(given, 'having')?.map(parseCondition);
  const orderBy = listOf(given, 'orderBy')?.map(parseOrdering);
  return {
    by: by as DimensionKey[],
    figures: parseFigures(given),
    scope: scope as CountingScopeKey,
    ...(geography !== undefined && {
      geography: toMember('geography', geography, keysOf(geographies)) as GeographyKey,
    }),
    ...(mapYear !== undefined && { mapYear }),
    ...(where && { where }),
    ...(having && { having }),
    ...(orderBy && { orderBy }),
  };
}
