import { Decimal } from 'decimal.js';
import { agencyIdOf } from './agency-id-of.js';
import { agencyTypeOf } from '../../src/schema/catalogue/agency-types.js';
import { outcomeGroupOf, formCells, totalKey, type FormCell } from '../../src/schema/catalogue/cells.js';
import {
  isCellDimension,
  type CellDimensionKey,
  type DimensionKey,
} from '../../src/schema/catalogue/dimensions.js';
import { findMeasure, findMetric, type IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import type { CellCut, Term } from '../../src/schema/catalogue/metrics.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import type { FigureRequest, GroupsQuery } from '../../src/resolvers/query/statistics-query.js';
import type { NaivePlaces } from './naive-places.js';

/**
 * The statistics of the product once more, over the reports themselves, in plain loops and without SQL: what
 * the warehouse answers must be this. Written for reading, not for speed.
 */

type State = 'REPORTED' | 'ZERO' | 'PARTIAL' | 'UNREADABLE' | 'BLANK' | 'NOT_APPLICABLE' | 'ABSENT';
const reasonOrder: readonly State[] = ['UNREADABLE', 'BLANK', 'NOT_APPLICABLE', 'ABSENT'];

interface Reading {
  readonly sum: Decimal;
  readonly state: State;
  /** Why cells are missing, if any are. */
  readonly reason: State | null;
}

export interface NaiveFigure {
  readonly exact: string | null;
  readonly value: number | null;
  readonly status: string;
  readonly asOfYear: number | null;
  readonly coverage: Readonly<Record<string, number>>;
}

export interface NaiveGroup {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly figures: Readonly<Record<string, NaiveFigure>>;
  /** The reports that were counted. */
  readonly reports: readonly NormalizedReport[];
}

export function memberOf(cell: FormCell, dimension: CellDimensionKey): string | null {
  if (dimension === 'APPLICANT_TYPE') return cell.table === 'APPLICATIONS' ? cell.column : null;
  if (dimension === 'OUTCOME')
    return cell.table === 'APPLICATIONS' && outcomeGroupOf(cell.row) ? cell.row : null;
  if (dimension === 'OUTCOME_GROUP') return cell.table === 'APPLICATIONS' ? outcomeGroupOf(cell.row) : null;
  if (dimension === 'PROCEDURE') return cell.table === 'PROCEEDINGS' ? cell.row : null;
  return cell.table === 'PROCEEDINGS' ? cell.column : null;
}

const matches = (cell: FormCell, cut: Readonly<Record<string, readonly string[]>>): boolean =>
  Object.entries(cut).every(([dimension, members]) => {
    const member = memberOf(cell, dimension as CellDimensionKey);
    return member !== null && members.includes(member);
  });

function editionOf(report: NormalizedReport, cell: FormCell): string | null {
  return report.editions[
    cell.table === 'DISCLOSURE'
      ? 'disclosure'
      : cell.table === 'APPLICATIONS'
        ? 'applications'
        : 'proceedings'
  ];
}

/** What a report says of some cells of one table. */
function readCells(report: NormalizedReport, cells: readonly FormCell[], table: FormCell): Reading {
  const edition = editionOf(report, table);
  const listed = (cell: FormCell) => report.cells[cell.ref];
  const inEdition = (key: 'V2019' | 'V2021'): FormCell[] =>
    cells.filter((cell) => cell.editions.includes(key));
  let asked = cells.filter((cell) => edition !== null && cell.editions.includes(edition as 'V2019'));
  if (edition === 'MIXED') asked = cells.filter(listed);
  const expected =
    edition === 'MIXED'
      ? Math.max(asked.length, inEdition('V2019').length, inEdition('V2021').length)
      : asked.length;
  if (asked.length === 0 && (edition === null || edition === 'MIXED'))
    return { sum: new Decimal(0), state: 'ABSENT', reason: 'ABSENT' };
  if (asked.length === 0) return { sum: new Decimal(0), state: 'NOT_APPLICABLE', reason: 'NOT_APPLICABLE' };
  let sum = new Decimal(0);
  let numbers = 0;
  const reasons = new Set<State>();
  for (const cell of asked) {
    const printed =
      listed(cell) ??
      (report.unlisted === 'ZERO' && edition !== 'MIXED' ? { value: '0', status: 'ZERO' } : null);
    if (printed && printed.value !== null) {
      numbers += 1;
      sum = sum.plus(printed.value);
    } else reasons.add((printed?.status ?? 'ABSENT') as State);
  }
  if (expected > asked.length) reasons.add('ABSENT');
  const reason = reasonOrder.find((state) => reasons.has(state)) ?? null;
  if (numbers === 0) return { sum, state: reason!, reason };
  if (numbers < expected) return { sum, state: 'PARTIAL', reason };
  return { sum, state: sum.isZero() ? 'ZERO' : 'REPORTED', reason };
}

const measureCells = (
  key: string,
  cuts: readonly CellCut[],
  member: Readonly<Record<string, string>>,
): FormCell[] =>
  formCells.filter(
    (cell) =>
      cell.measure === key &&
      cuts.every((cut) => matches(cell, cut as Record<string, readonly string[]>)) &&
      Object.entries(member).every(
        ([dimension, value]) => memberOf(cell, dimension as CellDimensionKey) === value,
      ),
  );

function statusOf(total: number, counts: Record<string, number>): string {
  const whole = counts['REPORTED']! + counts['ZERO']!;
  if (total === 0) return 'NO_REPORT';
  if (whole === total) return counts['REPORTED']! > 0 ? 'REPORTED' : 'ZERO';
  if (whole + counts['PARTIAL']! > 0) return 'PARTIAL';
  return reasonOrder.find((state) => counts[state]! > 0)!;
}

function countStates(readings: readonly Reading[]): Record<string, number> {
  const counts: Record<string, number> = {
    REPORTED: 0,
    ZERO: 0,
    PARTIAL: 0,
    UNREADABLE: 0,
    BLANK: 0,
    NOT_APPLICABLE: 0,
    ABSENT: 0,
  };
  for (const reading of readings) counts[reading.state]! += 1;
  return counts;
}

const hasNumber = (reading: Reading): boolean => ['REPORTED', 'ZERO', 'PARTIAL'].includes(reading.state);

function measureFigure(
  indicator: IndicatorKey,
  cuts: readonly CellCut[],
  member: Readonly<Record<string, string>>,
  reports: readonly NormalizedReport[],
  asOfYear: number | null,
): NaiveFigure {
  const sample = formCells.find((cell) => cell.measure === indicator)!;
  const cells = measureCells(indicator, cuts, member);
  let read = reports.map((report) => ({ year: report.year!, reading: readCells(report, cells, sample) }));
  if (asOfYear !== null) read = read.filter(({ year }) => year === asOfYear);
  const readings = read.map(({ reading }) => reading);
  const counts = countStates(readings);
  const sum = readings.reduce(
    (total, reading) => (hasNumber(reading) ? total.plus(reading.sum) : total),
    new Decimal(0),
  );
  const status = statusOf(readings.length, counts);
  const exact = readings.some(hasNumber) ? sum.toFixed() : null;
  return { exact, value: exact === null ? null : Number(exact), status, asOfYear, coverage: counts };
}

/** Of a stock asked for over years: the last year in which any report of the question has a number. */
function stockYear(
  indicator: IndicatorKey,
  query: GroupsQuery,
  reports: readonly NormalizedReport[],
): number | null {
  if (findMeasure(indicator)?.additivity !== 'semiAdditive' || query.by.includes('YEAR')) return null;
  const sample = formCells.find((cell) => cell.measure === indicator)!;
  const cells = measureCells(indicator, [], {});
  const years = reports
    .filter((report) => hasNumber(readCells(report, cells, sample)))
    .map((report) => report.year!);
  return years.length > 0 ? Math.max(...years) : null;
}

function isZero(report: NormalizedReport): boolean | null {
  const leaves = formCells.filter((cell) => cell.column !== totalKey);
  const values = leaves
    .filter((cell) => report.cells[cell.ref] !== undefined)
    .map((cell) => report.cells[cell.ref]!.value);
  if (values.some((value) => value !== null && !new Decimal(value).isZero())) return false;
  const editions = Object.values(report.editions);
  if (editions.some((edition) => edition === null || edition === 'MIXED') || values.includes(null))
    return null;
  const all = leaves.filter((cell) => cell.editions.includes(editionOf(report, cell) as 'V2019'));
  const isWhole = report.unlisted === 'ZERO' || all.every((cell) => report.cells[cell.ref] !== undefined);
  return isWhole ? true : null;
}

function ratioFigure(
  numerator: readonly Term[],
  denominator: readonly Term[],
  cuts: readonly CellCut[],
  member: Readonly<Record<string, string>>,
  reports: readonly NormalizedReport[],
): NaiveFigure {
  let top = new Decimal(0);
  let bottom = new Decimal(0);
  const states: Reading[] = reports.map((report) => {
    const read = (terms: readonly Term[]): Reading[] =>
      terms.map((term) => {
        if (term.kind === 'reports') {
          const known = isZero(report);
          if (known === null) return { sum: new Decimal(0), state: 'ABSENT', reason: 'ABSENT' };
          const one = new Decimal(term.count === 'known' || known ? 1 : 0);
          return { sum: one, state: one.isZero() ? 'ZERO' : 'REPORTED', reason: null };
        }
        const sample = formCells.find((cell) => cell.measure === term.measure)!;
        return readCells(report, measureCells(term.measure, [...cuts, term.cut], member), sample);
      });
    const tops = read(numerator);
    const bottoms = read(denominator);
    const all = [...tops, ...bottoms];
    const add = (readings: readonly Reading[]): Decimal =>
      readings.reduce((sum, reading) => sum.plus(reading.sum), new Decimal(0));
    if (all.every((reading) => ['REPORTED', 'ZERO'].includes(reading.state))) {
      top = top.plus(add(tops));
      bottom = bottom.plus(add(bottoms));
      return { sum: add(tops), state: add(tops).isZero() ? 'ZERO' : 'REPORTED', reason: null };
    }
    const reason = reasonOrder.find((state) => all.some((reading) => reading.reason === state))!;
    return { sum: new Decimal(0), state: reason, reason };
  });
  const counts = countStates(states);
  const whole = counts['REPORTED']! + counts['ZERO']!;
  const shared = { asOfYear: null, coverage: counts };
  if (whole === 0) return { ...shared, exact: null, value: null, status: statusOf(states.length, counts) };
  if (bottom.isZero()) return { ...shared, exact: null, value: null, status: 'UNDEFINED' };
  const status = whole < states.length ? 'PARTIAL' : top.isZero() ? 'ZERO' : 'REPORTED';
  const Precise = Decimal.clone({ precision: 20 });
  const exact = new Precise(top).div(new Precise(bottom)).toFixed();
  return { ...shared, exact, value: top.toNumber() / bottom.toNumber(), status };
}

/** Whose report it is, of several of which one counts: a body's own, or the one report on a whole area. */
function holderOf(report: NormalizedReport): string {
  const { type } = report.agency;
  const isOfArea = report.scope === 'GOVERNMENT_REPORTS' && !agencyTypeOf(type).manyPerRegion;
  return (isOfArea ? report.region.code : null) ?? agencyIdOf(report);
}

/**
 * One report a body, year and scope: the last that was given. An area has one report on the whole of it a year, its
 * government's own before any other body's. Which one counts does not depend on what is asked.
 */
export function countedReports(reports: readonly NormalizedReport[]): NormalizedReport[] {
  const counted = new Map<string, NormalizedReport>();
  for (const report of reports) {
    const name = [holderOf(report), report.year, report.scope].join();
    const known = counted.get(name);
    const givesWay =
      report.scope === 'GOVERNMENT_REPORTS' &&
      known?.agency.type === 'GOVERNMENT' &&
      report.agency.type !== 'GOVERNMENT';
    if (!givesWay) counted.set(name, report);
  }
  return [...counted.values()];
}

function isSelected(report: NormalizedReport, query: GroupsQuery, places: NaivePlaces): boolean {
  const { year, regionCodes, level, agencyType, agency, hasIssue, lacksIssue } = query.selection;
  const codes = report.issues.map((issue) => issue.code);
  const ownLevel = agencyTypeOf(report.agency.type).isTownship
    ? 'TOWNSHIP'
    : places.levelOf(report.region.code);
  return (
    report.scope === query.scope &&
    (year?.from === undefined || report.year! >= year.from) &&
    (year?.to === undefined || report.year! <= year.to) &&
    (!regionCodes || regionCodes.some((code) => places.isSelected(report, code))) &&
    (!level || level.includes(ownLevel as 'COUNTY')) &&
    (!agencyType || agencyType.includes(report.agency.type)) &&
    (!agency || agency.includes(agencyIdOf(report))) &&
    (!hasIssue || hasIssue.some((code) => codes.includes(code))) &&
    (!lacksIssue || !lacksIssue.some((code) => codes.includes(code)))
  );
}

export function reportKey(
  report: NormalizedReport,
  dimension: DimensionKey,
  places: NaivePlaces,
): string | null {
  if (dimension === 'YEAR') return String(report.year);
  if (dimension === 'AGENCY') return agencyIdOf(report);
  if (dimension === 'AGENCY_TYPE') return report.agency.type;
  return places.keyOf(report, dimension as 'PROVINCE');
}

const levels = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'];

function rankOf(report: NormalizedReport, places: NaivePlaces): number {
  if (report.region.code === null) return levels.length;
  return agencyTypeOf(report.agency.type).isTownship
    ? 4
    : levels.indexOf(places.levelOf(report.region.code) ?? '');
}

/** Of reports on areas inside one another in the same row and year only the widest stays. */
function withoutNested(
  reports: readonly NormalizedReport[],
  query: GroupsQuery,
  places: NaivePlaces,
): NormalizedReport[] {
  if (query.scope !== 'GOVERNMENT_REPORTS') return [...reports];
  return reports.filter((report) => {
    const isInside = (other: NormalizedReport): boolean =>
      other.region.code !== null && places.isWithin(report.region.code, other.region.code);
    return !reports.some(
      (other) =>
        other.year === report.year && rankOf(other, places) < rankOf(report, places) && isInside(other),
    );
  });
}

function membersOf(query: GroupsQuery): { keys: Record<string, string>; cells: FormCell[] }[] {
  const dimensions = query.by.filter(isCellDimension);
  if (dimensions.length === 0) return [{ keys: {}, cells: [] }];
  const members = new Map<string, { keys: Record<string, string>; cells: FormCell[] }>();
  for (const cell of formCells) {
    if (cell.column === totalKey) continue;
    const values = dimensions.map((dimension) => memberOf(cell, dimension));
    if (values.includes(null)) continue;
    const isOut = Object.entries(query.cut).some(([dimension, wanted]) => {
      const member = memberOf(cell, dimension as CellDimensionKey);
      return member !== null && !(wanted as readonly string[]).includes(member);
    });
    if (isOut) continue;
    const keys = Object.fromEntries(dimensions.map((dimension, index) => [dimension, values[index]!]));
    const known = members.get(values.join());
    if (known) known.cells.push(cell);
    else members.set(values.join(), { keys, cells: [cell] });
  }
  return [...members.values()];
}

function isOnForm(report: NormalizedReport, cells: readonly FormCell[]): boolean {
  const edition = editionOf(report, cells[0]!);
  if (edition === 'MIXED') return true;
  const has = (key: 'V2019' | 'V2021'): boolean => cells.some((cell) => cell.editions.includes(key));
  return edition === null ? has('V2019') && has('V2021') : has(edition as 'V2019');
}

/** All rows of a question, in no particular order; of the form's rows only those that are on some report's form. */
export function naiveGroups(
  query: GroupsQuery,
  reports: readonly NormalizedReport[],
  places: NaivePlaces,
  members: 'on the form' | 'all' = 'on the form',
): NaiveGroup[] {
  const dimensions = query.by.filter((dimension) => !isCellDimension(dimension));
  const groups = new Map<string, { keys: Record<string, string | null>; reports: NormalizedReport[] }>();
  if (dimensions.length === 0) groups.set('', { keys: {}, reports: [] });
  const placed = reports.map((report) => places.withHolder(report));
  for (const report of countedReports(placed).filter((candidate) => isSelected(candidate, query, places))) {
    const keys = Object.fromEntries(
      dimensions.map((dimension) => [dimension, reportKey(report, dimension, places)]),
    );
    const name = Object.values(keys).join();
    const group = groups.get(name) ?? { keys, reports: [] };
    group.reports.push(report);
    groups.set(name, group);
  }
  const counted = [...groups.values()].map(({ keys, reports: all }) => ({
    keys,
    reports: withoutNested(all, query, places),
  }));
  const everyReport = counted.flatMap((group) => group.reports);
  const figureOf = (request: FigureRequest, member: Record<string, string>, own: NormalizedReport[]) => {
    const cuts = [query.cut, request.cut];
    const metric = findMetric(request.indicator);
    return metric
      ? ratioFigure(metric.numerator, metric.denominator, cuts, member, own)
      : measureFigure(request.indicator, cuts, member, own, stockYear(request.indicator, query, everyReport));
  };
  return counted.flatMap((group) =>
    membersOf(query)
      .filter(
        (member) =>
          members === 'all' ||
          member.cells.length === 0 ||
          group.reports.some((report) => isOnForm(report, member.cells)),
      )
      .map((member) => ({
        keys: { ...group.keys, ...member.keys },
        reports: group.reports,
        figures: Object.fromEntries(
          query.requests.map((request) => [request.id, figureOf(request, member.keys, group.reports)]),
        ),
      })),
  );
}
