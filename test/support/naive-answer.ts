import { Decimal } from 'decimal.js';

import { formCells } from '../../src/schema/catalogue/cells.js';
import { isCellDimension, type DimensionKey } from '../../src/schema/catalogue/dimensions.js';
import { findMetric, type IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import { measureByKey, type MeasureKey } from '../../src/schema/catalogue/measures.js';
import type { CellCut } from '../../src/schema/catalogue/metrics.js';
import type { ShareBaseKey, TransformKey } from '../../src/schema/catalogue/transforms.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import type {
  FigureRequest,
  GroupsQuery,
  StatisticsCondition,
  StatisticsOrdering,
  StatisticsQuery,
} from '../../src/resolvers/query/statistics-query.js';
import { memberOf, naiveGroups, reportKey, type NaiveFigure, type NaiveGroup } from './naive-statistics.js';
import type { NaivePlaces } from './naive-places.js';
import { agencyIdOf } from './agency-id-of.js';

/** What is made of the rows of a question, in plain loops: changes, shares, ranks, conditions, order and page. */

export interface NaiveChange {
  readonly fromYear: number;
  readonly from: number | null;
  readonly difference: number | null;
  readonly rate: number | null;
  readonly comparable: boolean;
  readonly obstacles: readonly string[];
}

interface ComparedFigure extends NaiveFigure {
  readonly changes: Record<number, NaiveChange>;
  readonly ranks: Record<string, object | null>;
  readonly shares: Record<string, number | null>;
}

export interface NaiveRow {
  readonly keys: NaiveGroup['keys'];
  readonly figures: Record<string, ComparedFigure>;
  /** Whether its numbers are of the areas of the map year; true where each year is as reported. */
  readonly isOfItsArea: boolean;
}

type World = { readonly reports: readonly NormalizedReport[]; readonly places: NaivePlaces };

const place: readonly DimensionKey[] = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'AGENCY'];
const sameKeys = (left: NaiveGroup['keys'], right: NaiveGroup['keys'], keys: readonly string[]): boolean =>
  keys.every((key) => left[key] === right[key]);

function bodiesOf(group: NaiveGroup, query: GroupsQuery, places: NaivePlaces): Map<string, string> {
  return new Map(
    group.reports.map((report) => {
      const area = places.bodyAreaOf(report);
      const body = agencyIdOf(report).replace(report.region.code ?? '', area ?? '');
      const name = (query.scope === 'GOVERNMENT_REPORTS' ? area : null) ?? body;
      return [name, String(report.editions.disclosure)];
    }),
  );
}

/** Whether a row's numbers of some years are of the area that its place has in the map year. */
function isOfItsArea(
  keys: NaiveGroup['keys'],
  query: GroupsQuery,
  places: NaivePlaces,
  years: readonly number[],
): boolean {
  const level = (['COUNTY', 'PREFECTURE', 'PROVINCE'] as const).find((key) => query.by.includes(key));
  const holds = (is: (year: number) => boolean): boolean => !places.isMapped || years.every(is);
  if (level) return holds((year) => keys[level] == null || places.isOfItsArea(level, keys[level], year));
  const chosen = query.by.includes('AGENCY')
    ? [keys['AGENCY']!.split('-')[0]!]
    : (query.selection.regionCodes ?? []).map((code) => places.toMapped(code));
  return holds((year) => chosen.every((id) => places.isOfItsAreaAnywhere(id, year)));
}

/** The years that a row may be of. */
function yearsOf(keys: NaiveGroup['keys'], query: GroupsQuery, { reports }: World): number[] {
  if (keys['YEAR'] != null) return [Number(keys['YEAR'])];
  const { from = -Infinity, to = Infinity } = query.selection.year ?? {};
  return reports.map(({ year }) => year!).filter((year) => year >= from && year <= to);
}

function isOfTableTwo(indicator: IndicatorKey): boolean {
  const metric = findMetric(indicator);
  const keys = metric
    ? [...metric.numerator, ...metric.denominator].flatMap((term) =>
        term.kind === 'cells' ? [term.measure] : [],
      )
    : [indicator as MeasureKey];
  return keys.some((key) => measureByKey.get(key)!.table === 'DISCLOSURE');
}

function differenceOf(now: NaiveFigure, then: NaiveFigure, isRate: boolean): number | null {
  if (now.exact === null || then.exact === null) return null;
  if (isRate) return Number((now.value! - then.value!).toFixed(12));
  return new Decimal(now.exact).minus(then.exact).toNumber();
}

const nothing: NaiveFigure = { exact: null, value: null, status: 'NO_REPORT', asOfYear: null, coverage: {} };

function changeOf(
  group: NaiveGroup,
  before: NaiveGroup | undefined,
  request: FigureRequest,
  query: GroupsQuery,
  [year, fromYear]: readonly [number, number],
  places: NaivePlaces,
): NaiveChange {
  const now = group.figures[request.id]!;
  const then = before?.figures[request.id] ?? nothing;
  const difference = differenceOf(now, then, findMetric(request.indicator) !== null);
  const obstacles: string[] = [];
  const wasReported = before !== undefined && before.reports.length > 0;
  if (!wasReported) obstacles.push('NO_REPORT_THEN');
  if (now.value === null) obstacles.push('NO_NUMBER_NOW');
  if (wasReported && then.value === null) obstacles.push('NO_NUMBER_THEN');
  if (now.status === 'PARTIAL' || then.status === 'PARTIAL') obstacles.push('PARTIAL');
  if (wasReported) {
    const [own, other] = [bodiesOf(group, query, places), bodiesOf(before, query, places)];
    const isSame = own.size === other.size && [...own.keys()].every((body) => other.has(body));
    const uses = (bodies: Map<string, string>, edition: string) => [...bodies.values()].includes(edition);
    const isBroken =
      ['V2019', 'V2021'].some((edition) => uses(own, edition) !== uses(other, edition)) ||
      (isSame && [...own].some(([body, edition]) => other.get(body) !== edition));
    if (isBroken && isOfTableTwo(request.indicator)) obstacles.push('EDITION_BREAK');
    if (!isSame) obstacles.push('BODIES_DIFFER');
  }
  if (!isOfItsArea(group.keys, query, places, [year, fromYear])) obstacles.push('AREA_DIFFERS');
  if (now.value !== null && then.value !== null && then.value <= 0) obstacles.push('BASE_NOT_POSITIVE');
  return {
    fromYear,
    from: then.value,
    difference,
    rate: difference !== null && then.value! > 0 ? difference / then.value! : null,
    comparable: obstacles.every((obstacle) => obstacle === 'BASE_NOT_POSITIVE'),
    obstacles,
  };
}

function earlier(query: StatisticsQuery, years: number): StatisticsQuery {
  const { from, to } = query.selection.year ?? {};
  const year = { from: from === undefined ? from : from - years, to: to === undefined ? to : to - years };
  return { ...query, selection: { ...query.selection, year } };
}

const cutWithout = (cut: CellCut, keys: readonly string[]): CellCut =>
  Object.fromEntries(Object.entries(cut).filter(([key]) => !keys.includes(key)));

/** The question whose rows are wholes, and the keys by which a row finds its own. */
function wholesOf(query: StatisticsQuery, of: ShareBaseKey): GroupsQuery {
  const gone = of === 'OUTCOMES' ? ['OUTCOME', 'OUTCOME_GROUP'] : ['APPLICANT_TYPE'];
  if (of === 'RESULT') return { ...query, by: [] };
  if (of !== 'REGION')
    return {
      ...query,
      by: query.by.filter((key) => !gone.includes(key)),
      cut: cutWithout(query.cut, gone),
      requests: query.requests.map((request) => ({ ...request, cut: cutWithout(request.cut, gone) })),
    };
  const levels = (['PROVINCE', 'PREFECTURE', 'COUNTY'] as const).filter((key) => query.by.includes(key));
  const isSplit = query.by.some((key) => key !== 'YEAR' && !(levels as readonly string[]).includes(key));
  const finest = levels.at(-1) ?? null;
  const above = { PROVINCE: null, PREFECTURE: 'PROVINCE', COUNTY: 'PREFECTURE' } as const;
  const region = finest === null ? 'COUNTY' : isSplit ? finest : above[finest];
  return { ...query, by: [...(region ? [region] : []), ...query.by.filter((key) => key === 'YEAR')] };
}

function isShare(request: FigureRequest, query: StatisticsQuery, of: ShareBaseKey): boolean {
  if (findMetric(request.indicator)) return false;
  const isStock = measureByKey.get(request.indicator as MeasureKey)!.additivity === 'semiAdditive';
  const { from, to } = query.selection.year ?? {};
  return !(isStock && of === 'RESULT' && query.by.includes('YEAR') && (from === undefined || from !== to));
}

/** A key of the group, or one that follows from where its reports are. */
function keyOf(group: NaiveGroup, key: DimensionKey, places: NaivePlaces): string | null {
  return key in group.keys ? group.keys[key]! : reportKey(group.reports[0]!, key, places);
}

function shareOf(
  group: NaiveGroup,
  request: FigureRequest,
  of: ShareBaseKey,
  query: StatisticsQuery,
  { reports, places }: World,
): number | null {
  if (!isShare(request, query, of)) return null;
  const wholes = wholesOf({ ...query, requests: [request] }, of);
  const whole = naiveGroups(wholes, reports, places, 'all').find((candidate) =>
    wholes.by.every((key) => candidate.keys[key] === keyOf(group, key, places)),
  );
  const [part, all] = [group.figures[request.id]!.value, whole?.figures[request.id]!.value ?? null];
  return part === null || all === null || all === 0 ? null : part / all;
}

function numberOf(row: NaiveRow, indicator: IndicatorKey, transform: TransformKey): number | null {
  const figure = row.figures[`@${indicator}`]!;
  if (transform === 'VALUE') return figure.value;
  if (transform === 'SHARE') return figure.shares['RESULT']!;
  return transform === 'CHANGE' ? figure.changes[1]!.difference : figure.changes[1]!.rate;
}

function holds(row: NaiveRow, { indicator, transform, op, value }: StatisticsCondition): boolean {
  const number = numberOf(row, indicator, transform);
  if (number === null) return false;
  const checks = {
    GT: number > value,
    GTE: number >= value,
    LT: number < value,
    LTE: number <= value,
    EQ: number === value,
    NEQ: number !== value,
  };
  return checks[op];
}

function positionOf(key: DimensionKey, value: string | null): number | string | null {
  if (value === null) return null;
  if (key === 'YEAR') return Number(value);
  if (!isCellDimension(key)) return value;
  return formCells.findIndex((cell) => memberOf(cell, key) === value);
}

function compare(left: number | string | null, right: number | string | null, isDown: boolean): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right === isDown ? 1 : -1;
}

function inOrder(rows: readonly NaiveRow[], query: StatisticsQuery): NaiveRow[] {
  const orderings: StatisticsOrdering[] = [...(query.orderBy ?? []), ...query.by.map((key) => ({ key }))];
  return [...rows].sort((left, right) => {
    for (const { indicator, key, transform = 'VALUE', direction } of orderings) {
      const pick = (row: NaiveRow) =>
        indicator ? numberOf(row, indicator, transform) : positionOf(key!, row.keys[key!]!);
      const found = compare(pick(left), pick(right), (direction ?? (indicator ? 'DESC' : 'ASC')) === 'DESC');
      if (found !== 0) return found;
    }
    return 0;
  });
}

/** The requests of a question, with one more for each indicator that a condition or an ordering speaks of. */
function withImplicit(query: StatisticsQuery): FigureRequest[] {
  const orderings = (query.orderBy ?? []).flatMap(({ indicator, transform }) =>
    indicator ? [{ indicator, transform: transform ?? ('VALUE' as const) }] : [],
  );
  const needs = [...(query.having ?? []), ...orderings];
  const keys = [...new Set(needs.map(({ indicator }) => indicator))];
  const implicit = keys.map((indicator): FigureRequest => {
    const own = needs.filter((need) => need.indicator === indicator).map(({ transform }) => transform);
    return {
      id: `@${indicator}`,
      indicator,
      cut: {},
      changes: own.some((transform) => transform.startsWith('CHANGE')) ? [1] : [],
      shares: own.includes('SHARE') ? ['RESULT'] : [],
    };
  });
  return [...query.requests, ...implicit];
}

function withRanks(
  rows: readonly (NaiveRow & { group: NaiveGroup })[],
  query: StatisticsQuery,
  world: World,
) {
  return rows.map((row) => {
    const figures = query.requests.map((request): [string, ComparedFigure] => {
      const own = row.figures[request.id]!;
      const ranks = (request.ranks ?? []).map(({ within, direction }) => {
        const peers = rows.filter(
          ({ group }) =>
            within === 'RESULT' ||
            (keyOf(group, within, world.places) === keyOf(row.group, within, world.places) &&
              sameKeys(
                group.keys,
                row.keys,
                query.by.filter((key) => !place.includes(key)),
              )),
        );
        const numbers = peers
          .map((peer) => peer.figures[request.id]!.value)
          .filter((value) => value !== null);
        const isAhead = (value: number) => (direction === 'DESC' ? value > own.value! : value < own.value!);
        const rank = {
          position: numbers.filter(isAhead).length + 1,
          of: numbers.length,
          ties: numbers.filter((value) => value === own.value).length - 1,
        };
        return [`${within} ${direction}`, own.value === null ? null : rank];
      });
      return [request.id, { ...own, ranks: Object.fromEntries(ranks) }];
    });
    return { ...row, figures: Object.fromEntries(figures) };
  });
}

function toRow(group: NaiveGroup, query: StatisticsQuery, world: World): NaiveRow & { group: NaiveGroup } {
  const year = group.keys['YEAR'] ?? query.selection.year?.from ?? 0;
  const figures = query.requests.map((request): [string, ComparedFigure] => {
    const changes = (request.changes ?? []).map((years) => {
      const fromYear = Number(year) - years;
      const others = naiveGroups(
        { ...earlier(query, years), requests: [request] },
        world.reports,
        world.places,
        'all',
      );
      const keys = { ...group.keys, ...(group.keys['YEAR'] && { YEAR: String(fromYear) }) };
      const before = others.find((other) => sameKeys(other.keys, keys, query.by));
      return [years, changeOf(group, before, request, query, [Number(year), fromYear], world.places)];
    });
    const shares = (request.shares ?? []).map((of) => [of, shareOf(group, request, of, query, world)]);
    return [
      request.id,
      {
        ...group.figures[request.id]!,
        changes: Object.fromEntries(changes),
        shares: Object.fromEntries(shares),
        ranks: {},
      },
    ];
  });
  return {
    keys: group.keys,
    group,
    figures: Object.fromEntries(figures),
    isOfItsArea: isOfItsArea(group.keys, query, world.places, yearsOf(group.keys, query, world)),
  };
}

/** The page a question asks for, in its order, and how many rows there are in all. */
export function naiveAnswer(
  query: StatisticsQuery,
  reports: readonly NormalizedReport[],
  places: NaivePlaces,
): { rows: NaiveRow[]; totalCount: number } {
  const world = { reports, places };
  const asked = { ...query, requests: withImplicit(query) };
  const all = naiveGroups(asked, reports, places).map((group) => toRow(group, asked, world));
  const kept = all.filter((row) => (query.having ?? []).every((condition) => holds(row, condition)));
  const ranked = withRanks(kept, asked, world);
  const page = inOrder(ranked, query).slice(query.offset, query.offset + query.first);
  const rows = page.map(({ keys, figures, isOfItsArea }) => ({
    keys,
    isOfItsArea,
    figures: Object.fromEntries(query.requests.map(({ id }) => [id, figures[id]!])),
  }));
  return { rows, totalCount: kept.length };
}
