import * as fc from 'fast-check';
import { cellsOf, formCells, formTables, type FormCell } from '../../src/schema/catalogue/cells.js';
import { dimensions, isCellDimension, type DimensionKey } from '../../src/schema/catalogue/dimensions.js';
import { findMeasure, indicators, type Indicator } from '../../src/schema/catalogue/indicators.js';
import { outcomeGroups, outcomes, applicantTypes } from '../../src/schema/catalogue/application-rows.js';
import { procedures, proceedingResults } from '../../src/schema/catalogue/proceeding-columns.js';
import type { TableEdition } from '../../src/schema/catalogue/editions.js';
import type { CellCut } from '../../src/schema/catalogue/metrics.js';
import type { Cell, Issue, NormalizedReport } from '../../src/schema/report/normalized-report.js';
import type {
  FigureRequest,
  GroupsQuery,
  RankRequest,
  StatisticsQuery,
} from '../../src/resolvers/query/statistics-query.js';
import {
  operators,
  type RankScopeKey,
  type ShareBaseKey,
  type TransformKey,
} from '../../src/schema/catalogue/transforms.js';

/** Two provinces, a municipality and a directly governed county: every way a county hangs below a province. */
export const regionCodes = [
  '130000',
  '130500',
  '130529',
  '130503',
  '130100',
  '130126',
  '411600',
  '411602',
  '310000',
  '310101',
  '419001',
];
const years = [2019, 2020, 2021, 2022];

/**
 * Areas that changed from 2018 to 2021, and what they came from, went into and lie in: renamed, merged, split, moved to
 * another prefecture, a code with two holders in turn, a new one out of nothing.
 */
export const changedRegionCodes = [
  '320684',
  '320614',
  '320611',
  '320602',
  '320613',
  '320600',
  '330110',
  '330113',
  '330104',
  '330102',
  '330100',
  '130503',
  '130521',
  '130529',
  '371202',
  '370116',
  '371200',
  '370100',
  '220381',
  '220184',
  '220300',
  '220100',
  '460302',
  '460300',
  '370000',
];
export const changedYears = [2017, 2018, 2019, 2020, 2021, 2022];
const agencyTypes = ['GOVERNMENT', 'HEALTH', 'TOWNSHIP', 'PUBLIC_SECURITY'] as const;

const cell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 5000 })
      .map((n): Cell => ({ value: String(n), status: 'REPORTED', raw: String(n) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('0.5', '59237.2449', '0.000001', '2.005')
      .map((n): Cell => ({ value: n, status: 'REPORTED', raw: n })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Cell>(
      { value: '0', status: 'ZERO', raw: '0' },
      { value: '0', status: 'ZERO', raw: '０' },
    ),
  },
  { weight: 2, arbitrary: fc.constant<Cell>({ value: null, status: 'BLANK', raw: '' }) },
  { weight: 1, arbitrary: fc.constant<Cell>({ value: '0', status: 'BLANK', raw: '', inferredZero: true }) },
  { weight: 1, arbitrary: fc.constant<Cell>({ value: null, status: 'NOT_APPLICABLE', raw: '-' }) },
  { weight: 1, arbitrary: fc.constant<Cell>({ value: null, status: 'UNREADABLE', raw: '?' }) },
);

/** What may stand in a cell: only an amount has decimals. */
function cellAt(ref: string): fc.Arbitrary<Cell> {
  return ref.endsWith('/AMOUNT') ? cell : cell.filter(({ value }) => value === null || !value.includes('.'));
}

const editionOrNull = fc.constantFrom<TableEdition>('V2019', 'V2021', 'V2021', 'MIXED', null);

/** Cells of one table: all of them, a few of them, or none. */
function tableCells(
  table: (typeof formTables)[number]['key'],
  edition: TableEdition,
): fc.Arbitrary<[string, Cell][]> {
  if (edition === null) return fc.constant([]);
  const own: readonly FormCell[] =
    edition === 'MIXED'
      ? formCells.filter((candidate) => candidate.table === table)
      : cellsOf(table, edition);
  const some = fc.subarray(
    own.map((candidate) => candidate.ref),
    { maxLength: Math.min(12, own.length) },
  );
  const refs = fc.oneof(
    { weight: 4, arbitrary: some },
    { weight: 1, arbitrary: fc.constant(own.map((candidate) => candidate.ref)) },
  );
  return refs.chain((list) => fc.tuple(...list.map((ref) => fc.tuple(fc.constant(ref), cellAt(ref)))));
}

const issue: fc.Arbitrary<Issue> = fc
  .constantFrom('C1_FLOW_DOES_NOT_CLOSE' as const, 'C2_OUTCOMES_DO_NOT_ADD_UP' as const)
  .map((code) => ({ code, severity: 'ERROR', message: 'made up', cells: [] }));

const sha256 = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

/** A report that nobody published, from one of some areas and years, with any mixture of states. */
export const reportFrom = (
  codes: readonly string[],
  ofYears: readonly number[],
): fc.Arbitrary<NormalizedReport> =>
  fc
    .record({ disclosure: editionOrNull, applications: editionOrNull, proceedings: editionOrNull })
    .chain((editions) =>
      fc
        .record({
          region: fc.option(fc.constantFrom(...codes), { freq: 12 }),
          type: fc.constantFrom(...agencyTypes),
          name: fc.constantFrom('甲', '乙'),
          year: fc.constantFrom(...ofYears),
          unlisted: fc.constantFrom('ZERO' as const, 'ZERO' as const, 'ABSENT' as const),
          disclosure: tableCells('DISCLOSURE', editions.disclosure),
          applications: tableCells('APPLICATIONS', editions.applications),
          proceedings: tableCells('PROCEEDINGS', editions.proceedings),
          issues: fc.array(issue, { maxLength: 1 }),
          sha256,
          isOfArea: fc.boolean(),
        })
        .map((parts): NormalizedReport => ({
          outcome: 'read',
          source: { uri: 'made-up', sha256: parts.sha256, mediaType: 'text/plain' },
          title: null,
          year: parts.year,
          agency: { name: parts.name, type: parts.type },
          region: { code: parts.region, candidates: [], rule: parts.region ? 'TITLE' : 'NONE' },
          scope: parts.isOfArea ? 'GOVERNMENT_REPORTS' : 'AGENCY_REPORTS',
          editions,
          unlisted: parts.unlisted,
          cells: Object.fromEntries([...parts.disclosure, ...parts.applications, ...parts.proceedings]),
          issues: parts.issues,
        })),
    );

/** The same from where nothing is lost by a change of divisions but a code. */
export const report = reportFrom(regionCodes, years);

const members = {
  APPLICANT_TYPE: applicantTypes.map(({ key }) => key as string),
  OUTCOME: outcomes.map(({ key }) => key as string),
  OUTCOME_GROUP: outcomeGroups.map(({ key }) => key as string),
  PROCEDURE: procedures.map(({ key }) => key as string),
  PROCEEDING_RESULT: proceedingResults.map(({ key }) => key as string),
};

/** A cut in the dimensions that all the given indicators have. */
export function cutFor(allowed: readonly DimensionKey[]): fc.Arbitrary<CellCut> {
  const usable = allowed.filter(isCellDimension);
  return fc
    .subarray(usable, { maxLength: Math.min(2, usable.length) })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((dimension) =>
          fc.tuple(fc.constant(dimension), fc.subarray(members[dimension], { minLength: 1 })),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries) as CellCut);
}

/** Which reports: any of the filters on reports, by some regions. */
export const selectionAmong = (codes: readonly string[]) =>
  fc.record(
    {
      year: fc.constantFrom({ from: 2020 }, { to: 2020 }, { from: 2019, to: 2021 }, { from: 2021, to: 2021 }),
      regionCodes: fc.subarray([...codes], { minLength: 1, maxLength: 3 }),
      level: fc.subarray(['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const, { minLength: 1 }),
      agencyType: fc.subarray([...agencyTypes], { minLength: 1 }),
      hasIssue: fc.constant(['C1_FLOW_DOES_NOT_CLOSE' as const]),
      lacksIssue: fc.constant(['C2_OUTCOMES_DO_NOT_ADD_UP' as const]),
    },
    { requiredKeys: [] },
  );

export const selection = selectionAmong(regionCodes);

/** Consistency is checked when a report is built in; reports made up here bring their issues along instead. */
export const testable: readonly Indicator[] = indicators.filter(({ key }) => key !== 'CONSISTENCY_RATE');
const reportDimensions = dimensions
  .filter(({ kind }) => kind === 'report')
  .map(({ key }) => key as DimensionKey);

function isTogether(chosen: readonly DimensionKey[]): boolean {
  const isOfProceedings = (key: DimensionKey): boolean => key === 'PROCEDURE' || key === 'PROCEEDING_RESULT';
  const ofForm = chosen.filter(isCellDimension);
  return ofForm.every(isOfProceedings) || !ofForm.some(isOfProceedings);
}

const chance = (part: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: 100 }).map((n) => n <= part);
const subset = <T>(items: readonly T[], part: number): fc.Arbitrary<T[]> =>
  chance(part).chain((some) => (some ? fc.subarray([...items], { minLength: 1 }) : fc.constant([])));

const isOfOneYear = ({ by, selection: { year } }: Pick<GroupsQuery, 'by' | 'selection'>): boolean =>
  by.includes('YEAR') || (year?.from !== undefined && year.from === year.to);

/** The ranks that the rows of a question can have. */
function ranksFor(by: readonly DimensionKey[]): RankRequest[] {
  const has = (...keys: DimensionKey[]): boolean => keys.some((key) => by.includes(key));
  const scopes: RankScopeKey[] = [
    'RESULT',
    ...(has('PREFECTURE', 'COUNTY', 'AGENCY') ? ['PROVINCE' as const] : []),
    ...(has('COUNTY', 'AGENCY') ? ['PREFECTURE' as const] : []),
  ];
  return scopes.flatMap((within) => [
    { within, direction: 'ASC' as const },
    { within, direction: 'DESC' as const },
  ]);
}

/** The wholes that a row's indicator can be a share of. */
function basesFor(by: readonly DimensionKey[], { dimensions: own }: Indicator): ShareBaseKey[] {
  const isSomewhere = by.some((key) => ['PROVINCE', 'PREFECTURE', 'COUNTY', 'AGENCY'].includes(key));
  return [
    'RESULT',
    ...(isSomewhere ? ['REGION' as const] : []),
    ...(own.includes('OUTCOME') ? ['OUTCOMES' as const] : []),
    ...(own.includes('APPLICANT_TYPE') ? ['APPLICANT_TYPES' as const] : []),
  ];
}

/** A figure that a question can ask for, perhaps narrower than the others, with what can be made of it. */
export function requestFor(query: GroupsQuery, indicator: Indicator): fc.Arbitrary<FigureRequest> {
  const { key, kind, dimensions: own } = indicator;
  return fc.record({
    id: fc.constant(key),
    indicator: fc.constant(key),
    cut: chance(25).chain((narrow) => (narrow ? cutFor(own) : fc.constant({}))),
    changes: isOfOneYear(query) ? subset([1, 2], 40) : fc.constant([]),
    ranks: subset(ranksFor(query.by), 30),
    shares: subset(kind === 'metric' ? (['RESULT'] as const) : basesFor(query.by, indicator), 30),
  });
}

/** The numbers of rows that a question can be kept or ordered by. */
function numbersFor(query: GroupsQuery, chosen: readonly Indicator[]) {
  return chosen.flatMap(({ key: indicator, kind }) => {
    const transforms: TransformKey[] = [
      'VALUE',
      ...(isOfOneYear(query) ? (['CHANGE', 'CHANGE_RATE'] as const) : []),
      ...(kind === 'measure' &&
      !(findMeasure(indicator)!.additivity === 'semiAdditive' && query.by.includes('YEAR'))
        ? (['SHARE'] as const)
        : []),
    ];
    return transforms.map((transform) => ({ indicator, transform }));
  });
}

/** What keeps and orders the rows of a question, and a page of them. */
function orderFor(query: GroupsQuery, chosen: readonly Indicator[]) {
  const numbers = numbersFor(query, chosen);
  const condition = fc.record({
    number: fc.constantFrom(...numbers),
    op: fc.constantFrom(...operators.map(({ key }) => key)),
    value: fc.constantFrom(0, 0.5, 1, 100, -100, 2500, 0.1),
  });
  const ordering = fc.record({
    by: fc.constantFrom(...numbers, ...query.by.map((key) => ({ key }))),
    direction: fc.constantFrom(undefined, 'ASC' as const, 'DESC' as const),
  });
  return fc.record({
    having: subset([1, 2], 30).chain((list) => fc.tuple(...list.map(() => condition))),
    orderBy: subset([1, 2], 60).chain((list) => fc.tuple(...list.map(() => ordering))),
    page: fc.constantFrom({ first: 100_000, offset: 0 }, { first: 2, offset: 0 }, { first: 3, offset: 2 }),
  });
}

/** A legal question: indicators that go together, with dimensions and cuts that all of them have, and what is made of them. */
export const statisticsQueryAmong = (codes: readonly string[]): fc.Arbitrary<StatisticsQuery> =>
  fc
    .oneof(
      fc.subarray([...testable], { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...testable).map((indicator) => [indicator]),
    )
    .chain((chosen) => {
      const allowed = dimensions
        .map(({ key }) => key)
        .filter((key) => chosen.every((indicator) => indicator.dimensions.includes(key)));
      const ofForm = allowed.filter(isCellDimension);
      return fc
        .record({
          by: fc
            .tuple(
              fc.subarray(reportDimensions, { maxLength: 2 }),
              fc.subarray(ofForm, { maxLength: Math.min(2, ofForm.length) }),
            )
            .map(([left, right]) => [...left, ...right])
            .filter(isTogether)
            .chain((list) => fc.shuffledSubarray(list, { minLength: list.length })),
          selection: selectionAmong(codes),
          cut: cutFor(allowed),
          scope: fc.constantFrom('AGENCY_REPORTS' as const, 'GOVERNMENT_REPORTS' as const),
          requests: fc.constant([]),
        })
        .chain((question) =>
          fc
            .tuple(
              fc.tuple(...chosen.map((indicator) => requestFor(question, indicator))),
              orderFor(question, chosen),
            )
            .map(([requests, { having, orderBy, page }]) => ({
              ...question,
              requests,
              having: having.map(({ number, op, value }) => ({ ...number, op, value })),
              orderBy: orderBy.map(({ by, direction }) => ({ ...by, direction })),
              ...page,
            })),
        );
    });

export const statisticsQuery = statisticsQueryAmong(regionCodes);
