import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchStatistics, rankName } from '../../src/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { FigureCoverage } from '../../src/resolvers/query/figure.js';
import type { ReportSelection, StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import { applicantTypes, outcomeGroups, outcomes } from '../../src/schema/catalogue/application-rows.js';
import type { DimensionKey } from '../../src/schema/catalogue/dimensions.js';
import type { TableEdition } from '../../src/schema/catalogue/editions.js';
import { findMeasure, type Indicator, type IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import { procedures, proceedingResults } from '../../src/schema/catalogue/proceeding-columns.js';
import type { CellCut } from '../../src/schema/catalogue/metrics.js';
import type { ShareBaseKey } from '../../src/schema/catalogue/transforms.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { RegionDirectory } from '../../src/resolvers/region-directory.js';
import {
  changedRegionCodes,
  changedYears,
  regionCodes,
  report,
  reportFrom,
  requestFor,
  selection,
  statisticsQuery,
  testable,
} from '../support/arbitraries.js';
import { askGraphql, toQuestion } from '../support/ask-doors.js';
import { addUpBy, askFor, numbersOf, rowsOf } from '../support/ask-planner.js';
import { makeWarehouse, type TestWarehouse } from '../support/make-warehouse.js';
import { serveHttp } from '../support/serve-http.js';

const warehouseCount = Number(process.env['NIANBAO_TEST_WAREHOUSES'] ?? 2);
const questionsEach = Number(process.env['NIANBAO_TEST_QUESTIONS'] ?? 5);
const seed = Number(process.env['NIANBAO_TEST_SEED'] ?? 20_261_122);
const reportsEach = 50;

vi.setConfig({
  testTimeout: 120_000 + warehouseCount * questionsEach * 4_000,
  hookTimeout: 120_000 + warehouseCount * 20_000,
});

/** Holds a promise for random questions over every warehouse of random reports. */
async function always<T>(
  warehouses: readonly TestWarehouse[],
  question: fc.Arbitrary<T>,
  promise: (asked: T, warehouse: TestWarehouse) => Promise<void>,
): Promise<void> {
  for (const [index, warehouse] of warehouses.entries()) {
    await fc.assert(
      fc.asyncProperty(question, (asked) => promise(asked, warehouse)),
      { seed: seed + index, numRuns: questionsEach, endOnFailure: true },
    );
  }
}

const keysOf = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);
const isStock = ({ key }: Indicator): boolean => findMeasure(key)?.additivity === 'semiAdditive';
const flows = testable.filter((indicator) => !isStock(indicator));
const measures = flows.filter(({ kind }) => kind === 'measure');
const rates = testable.filter(({ kind }) => kind === 'metric');
const some = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...items], { minLength: 1, maxLength: Math.min(4, items.length) });
const fees = testable.find(({ key }) => key === 'FEES')!;
const toKeys = (chosen: readonly Indicator[]): IndicatorKey[] => chosen.map(({ key }) => key);
const allowing = (list: readonly Indicator[], ...by: DimensionKey[]): Indicator[] =>
  list.filter(({ dimensions }) => by.every((key) => dimensions.includes(key)));

/** Figures in rows that are split by nothing but reports. */
const ofReports = (list: readonly Indicator[]): fc.Arbitrary<StatisticsQuery> =>
  fc
    .record({
      chosen: some(list),
      by: fc.subarray<DimensionKey>(['PROVINCE', 'PREFECTURE', 'COUNTY', 'YEAR', 'AGENCY_TYPE'], {
        maxLength: 3,
      }),
      selection,
    })
    .map(({ chosen, ...parts }) => askFor(toKeys(chosen), parts));

/** From the finest rows to the one of everything: each is a part of the next. */
const ladders: readonly (readonly DimensionKey[])[] = [
  ['PROVINCE', 'PREFECTURE', 'COUNTY', 'AGENCY'],
  ['AGENCY_TYPE', 'AGENCY', 'YEAR'],
];
const formLadders: readonly (readonly DimensionKey[])[] = [
  ['OUTCOME_GROUP', 'OUTCOME', 'APPLICANT_TYPE'],
  ['APPLICANT_TYPE', 'OUTCOME'],
  ['PROCEDURE', 'PROCEEDING_RESULT'],
];

/** Two ends of a list that have nothing in common. */
const cutInTwo = <T>(items: readonly T[]): fc.Arbitrary<[T[], T[]]> =>
  fc.tuple(fc.shuffledSubarray([...items], { minLength: 2 }), fc.nat()).map(([list, at]): [T[], T[]] => {
    const middle = 1 + (at % (list.length - 1));
    return [list.slice(0, middle), list.slice(middle)];
  });

const apartRegions = ['130500', '130100', '411600', '419001', '310101'];
const apartFilters: fc.Arbitrary<readonly [ReportSelection, ReportSelection, ReportSelection]> = fc.oneof(
  fc
    .integer({ min: 2019, max: 2021 })
    .map((last) => [{ year: { to: last } }, { year: { from: last + 1 } }, {}] as const),
  cutInTwo(apartRegions).map(([left, right]) => {
    const all = [...left, ...right];
    return [{ regionCodes: left }, { regionCodes: right }, { regionCodes: all }] as const;
  }),
  cutInTwo(['GOVERNMENT', 'HEALTH', 'TOWNSHIP', 'PUBLIC_SECURITY'] as const).map(([left, right]) => {
    const all = [...left, ...right];
    return [{ agencyType: left }, { agencyType: right }, { agencyType: all }] as const;
  }),
  cutInTwo(['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const).map(([left, right]) => {
    const all = [...left, ...right];
    return [{ level: left }, { level: right }, { level: all }] as const;
  }),
);

const membersOf = {
  APPLICANT_TYPE: keysOf(applicantTypes),
  OUTCOME: keysOf(outcomes),
  OUTCOME_GROUP: keysOf(outcomeGroups),
  PROCEDURE: keysOf(procedures),
  PROCEEDING_RESULT: keysOf(proceedingResults),
} as const;

const apartCuts = fc
  .constantFrom(...(Object.keys(membersOf) as (keyof typeof membersOf)[]))
  .chain((dimension) =>
    fc.record({
      indicator: fc.constantFrom(...allowing(measures, dimension)),
      by: fc.subarray<DimensionKey>(['PROVINCE', 'YEAR', dimension]),
      cuts: cutInTwo(membersOf[dimension]).map(([left, right]): CellCut[] =>
        [left, right, [...left, ...right]].map((list) => ({ [dimension]: list })),
      ),
    }),
  );

/** Rows that are all parts of one whole: what they are shares of, and the keys of the rows that share it. */
interface Sharing {
  readonly of: ShareBaseKey;
  readonly by: readonly DimensionKey[];
  readonly peers: readonly DimensionKey[];
}

const sharings: readonly Sharing[] = [
  { of: 'RESULT', by: ['COUNTY', 'YEAR'], peers: [] },
  { of: 'RESULT', by: ['PROVINCE', 'AGENCY_TYPE'], peers: [] },
  { of: 'REGION', by: ['PREFECTURE', 'COUNTY', 'YEAR'], peers: ['PREFECTURE', 'YEAR'] },
  { of: 'REGION', by: ['PROVINCE', 'AGENCY_TYPE'], peers: ['PROVINCE'] },
  { of: 'OUTCOMES', by: ['PROVINCE', 'OUTCOME'], peers: ['PROVINCE'] },
  { of: 'OUTCOMES', by: ['OUTCOME_GROUP', 'YEAR'], peers: ['YEAR'] },
  { of: 'APPLICANT_TYPES', by: ['APPLICANT_TYPE', 'PREFECTURE'], peers: ['PREFECTURE'] },
];

/** The lists of the form that a share can be of. */
const brokenDownBy: Partial<Record<ShareBaseKey, DimensionKey>> = {
  OUTCOMES: 'OUTCOME',
  APPLICANT_TYPES: 'APPLICANT_TYPE',
};

const sharing = fc.constantFrom(...sharings).chain(({ of, by, peers }) => {
  const list = brokenDownBy[of];
  const able = allowing(measures, ...by, ...(list ? [list] : []));
  return fc
    .record({ indicator: fc.constantFrom(...toKeys(able)), where: selection })
    .map(({ indicator, where }) => {
      const requests = [{ id: indicator, indicator, cut: {}, shares: [of] }];
      return { of, peers, query: askFor([], { by, selection: where, requests }) };
    });
});

/** A question and the same one with figures added, with everything that can be made of them. */
const withMore = statisticsQuery.chain((query) => {
  const needed = [...query.by, ...Object.keys(query.cut)] as DimensionKey[];
  return some(allowing(testable, ...needed))
    .chain((more) => fc.tuple(...more.map((indicator) => requestFor(query, indicator))))
    .map((more) => ({ query, more: more.map((request) => ({ ...request, id: `more ${request.id}` })) }));
});

const statesOf: Readonly<Record<string, keyof FigureCoverage>> = {
  REPORTED: 'reported',
  ZERO: 'zero',
  PARTIAL: 'partial',
  BLANK: 'blank',
  NOT_APPLICABLE: 'notApplicable',
  UNREADABLE: 'unreadable',
  ABSENT: 'absent',
};

describe('whatever the reports and whatever the question', () => {
  let warehouses: TestWarehouse[];
  beforeAll(async () => {
    const sets = fc.sample(fc.array(report, { minLength: reportsEach, maxLength: reportsEach }), {
      numRuns: warehouseCount,
      seed,
    });
    warehouses = await Promise.all(sets.map((reports) => makeWarehouse(reports)));
  });
  afterAll(async () => {
    for (const warehouse of warehouses) await warehouse.close();
  });

  it('a field added or left out changes no number, no row and no order', async () => {
    await always(warehouses, withMore, async ({ query, more }, { db }) => {
      const answer = await fetchStatistics(planStatistics(query), db);
      const [first] = query.requests;
      for (const requests of [[...more, ...query.requests], [first!], []]) {
        const other = await fetchStatistics(planStatistics({ ...query, requests }), db);
        expect(other.totalCount).toBe(answer.totalCount);
        expect(other.groups.map(({ keys }) => keys)).toEqual(answer.groups.map(({ keys }) => keys));
        for (const [index, { figures }] of answer.groups.entries()) {
          for (const { id } of query.requests.filter((request) => requests.includes(request)))
            expect(other.groups[index]!.figures.get(id), id).toEqual(figures.get(id));
        }
      }
    });
  });

  it('children add up to their parent, and so do the reports in each state', async () => {
    const question = fc.record({ query: ofReports(testable), ladder: fc.constantFrom(...ladders) });
    await always(warehouses, question, async ({ query, ladder }, warehouse) => {
      const kept = query.by.filter((key) => key === 'YEAR' && !ladder.includes(key));
      for (let rung = ladder.length; rung > 0; rung -= 1) {
        const [children, parents] = [rung, rung - 1].map((end) => [...kept, ...ladder.slice(0, end)]);
        const stocksMove = ladder.includes('YEAR');
        const requests = query.requests.filter(
          ({ indicator }) => !stocksMove || findMeasure(indicator)?.additivity !== 'semiAdditive',
        );
        const [fine, wide] = [
          await rowsOf({ ...query, requests, by: children! }, warehouse),
          await rowsOf({ ...query, requests, by: parents! }, warehouse),
        ];
        const sums = addUpBy(wide, parents!);
        if (fine.length > 0) expect(addUpBy(fine, parents!)).toEqual(sums);
        else expect(Object.values(sums).every(({ coverage }) => coverage.reports === 0)).toBe(true);
      }
    });
  });

  it('rows and columns of the form add up to what they are rows and columns of', async () => {
    const question = fc.constantFrom(...formLadders).chain((ladder) =>
      fc.record({
        ladder: fc.constant(ladder),
        chosen: some(allowing(measures, ...ladder)),
        by: fc.subarray<DimensionKey>(['PREFECTURE', 'YEAR']),
        selection,
      }),
    );
    await always(warehouses, question, async ({ ladder, chosen, by, selection: where }, warehouse) => {
      const ask = async (end: number) =>
        rowsOf(askFor(toKeys(chosen), { by: [...by, ...ladder.slice(0, end)], selection: where }), warehouse);
      for (let rung = ladder.length; rung > 0; rung -= 1) {
        const parents = [...by, ...ladder.slice(0, rung - 1)];
        const [fine, wide] = [await ask(rung), await ask(rung - 1)];
        expect(numbersOf(addUpBy(fine, parents))).toEqual(numbersOf(addUpBy(wide, parents)));
      }
    });
  });

  it('reports of either of two filters that exclude each other are those of the one and those of the other', async () => {
    const question = fc.record({ query: ofReports(flows), filters: apartFilters });
    await always(warehouses, question, async ({ query, filters }, warehouse) => {
      const [left, right, both] = await Promise.all(
        filters.map((chosen) =>
          rowsOf({ ...query, selection: { hasIssue: query.selection.hasIssue, ...chosen } }, warehouse),
        ),
      );
      expect(addUpBy([...left!, ...right!], query.by)).toEqual(addUpBy(both!, query.by));
    });
  });

  it('the report on a whole area that counts is the same whichever bodies are asked for', async () => {
    const types = ['GOVERNMENT', 'HEALTH', 'PUBLIC_SECURITY'] as const;
    const question = fc.record({
      chosen: some(flows),
      by: fc.subarray<DimensionKey>(['YEAR', 'AGENCY_TYPE']).map((more) => ['COUNTY' as const, ...more]),
      halves: cutInTwo(types),
    });
    await always(warehouses, question, async ({ chosen, by, halves: [left, right] }, warehouse) => {
      const ask = (agencyType: ReportSelection['agencyType']) =>
        rowsOf(
          askFor(toKeys(chosen), { by, selection: { agencyType }, scope: 'GOVERNMENT_REPORTS' }),
          warehouse,
        );
      const parts = [...(await ask(left)), ...(await ask(right))];
      expect(addUpBy(parts, by)).toEqual(addUpBy(await ask([...left, ...right]), by));
    });
  });

  it('a filter on rows or columns of the form lets through as much as its parts do', async () => {
    await always(warehouses, apartCuts, async ({ indicator, by, cuts }, warehouse) => {
      const [left, right, both] = await Promise.all(
        cuts.map((cut) => rowsOf(askFor([indicator.key], { by, cut }), warehouse)),
      );
      expect(numbersOf(addUpBy([...left!, ...right!], by))).toEqual(numbersOf(addUpBy(both!, by)));
    });
  });

  it('shares add up to 1, or there are none', async () => {
    await always(warehouses, sharing, async ({ query, of, peers }, warehouse) => {
      const totals = new Map<string, { shares: (number | null)[]; values: (number | null)[] }>();
      for (const { keys, figures } of await rowsOf(query, warehouse)) {
        const name = JSON.stringify(peers.map((key) => keys[key]));
        const total = totals.get(name) ?? { shares: [], values: [] };
        const [figure] = figures.values();
        total.shares.push(figure!.shares.get(of)!);
        total.values.push(figure!.value);
        totals.set(name, total);
      }
      for (const { shares, values } of totals.values()) {
        const hasWhole = values.some((value) => value !== null && value > 0);
        expect(shares.map((share) => share !== null)).toEqual(values.map((v) => hasWhole && v !== null));
        const sum = shares.reduce((added: number, share) => added + (share ?? 0), 0);
        if (hasWhole) expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12);
      }
    });
  });

  it('a rate is its numerator over its denominator, and over nothing UNDEFINED', async () => {
    const Precise = Decimal.clone({ precision: 20 });
    await always(warehouses, ofReports(rates), async (query, warehouse) => {
      for (const { figures } of await rowsOf(query, warehouse)) {
        for (const { value, exact, status, numerator, denominator } of figures.values()) {
          if (denominator !== null && !new Decimal(denominator).isZero()) {
            expect(exact).toBe(new Precise(numerator!).div(denominator).toFixed());
            expect(value).toBe(Number(numerator) / Number(denominator));
          } else expect([value, exact]).toEqual([null, null]);
          expect(status === 'UNDEFINED').toBe(denominator !== null && new Decimal(denominator).isZero());
        }
      }
    });
  });

  it('a number, a zero, a part, a blank, a dash, an unreadable cell and one not seen stay apart through every sum', async () => {
    await always(warehouses, ofReports(measures), async (query, warehouse) => {
      const single = await rowsOf(
        { ...query, by: [...new Set([...query.by, 'AGENCY', 'YEAR'] as const)] },
        warehouse,
      );
      for (const { keys, figures } of await rowsOf(query, warehouse)) {
        const own = single.filter((row) => query.by.every((key) => row.keys[key] === keys[key]));
        for (const [request, { coverage, status }] of figures) {
          const states = own.map((row) => statesOf[row.figures.get(request)!.status]);
          const counted = Object.values(statesOf).map((state) => coverage[state]);
          const expected = Object.values(statesOf).map((state) => states.filter((s) => s === state).length);
          expect(counted).toEqual(expected);
          expect(status === 'NO_REPORT').toBe(own.length === 0);
        }
      }
    });
  });

  it('ranks are the places 1 to n, places shared by those that are equal, and the same from either end', async () => {
    const [up, down] = (['ASC', 'DESC'] as const).map((direction) => ({
      within: 'RESULT' as const,
      direction,
    }));
    await always(warehouses, ofReports(testable), async (query, warehouse) => {
      const requests = query.requests.map((request) => ({ ...request, ranks: [up!, down!] }));
      const rows = await rowsOf({ ...query, requests }, warehouse);
      for (const { id } of requests) {
        const figures = rows.map((row) => row.figures.get(id)!);
        const ranked = figures.filter(({ value }) => value !== null);
        const places = ranked.map(({ ranks }) => ranks.get(rankName(down!))!);
        const sorted = places.map(({ position }) => position).sort((left, right) => left - right);
        expect(sorted).toEqual(
          sorted.map((place, index) => (sorted[index - 1] === place ? place : index + 1)),
        );
        for (const { value, ranks } of ranked) {
          const equal = ranked.filter((other) => other.value === value).length;
          const rank = ranks.get(rankName(down!))!;
          const ahead = ranked.filter((other) => other.value! > value!).length;
          expect(rank).toEqual({ position: ahead + 1, of: ranked.length, ties: equal - 1 });
          expect(ranks.get(rankName(up!))!.position + rank.position + rank.ties).toBe(ranked.length + 1);
        }
        for (const { value, ranks } of figures)
          expect(ranks.get(rankName(up!)) === null).toBe(value === null);
      }
    });
  });

  it('a stock of several years is that of the last year with a number, which it names', async () => {
    const question = ofReports(testable.filter(isStock));
    await always(warehouses, question, async (query, warehouse) => {
      const by = query.by.filter((key) => key !== 'YEAR');
      const [several, yearly] = [
        await rowsOf({ ...query, by }, warehouse),
        await rowsOf({ ...query, by: [...by, 'YEAR'] }, warehouse),
      ];
      for (const { id } of query.requests) {
        const years = yearly.flatMap((row) => (row.figures.get(id)!.exact === null ? [] : [row.keys.YEAR!]));
        const last = years.length === 0 ? null : Math.max(...years.map(Number));
        for (const { keys, figures } of several) {
          const figure = figures.get(id)!;
          const own = yearly.find(
            (row) => row.keys.YEAR === String(last) && by.every((key) => row.keys[key] === keys[key]),
          );
          if (last !== null) expect(figure.exact).toBe(own?.figures.get(id)!.exact ?? null);
          else expect(figure.exact).toBeNull();
          if (figure.exact !== null) expect(figure.asOfYear).toBe(last);
        }
      }
    });
  });
});

describe('on the divisions of one year', () => {
  const years = [2017, 2018, 2019, 2020, 2021, 2022];
  let warehouses: { readonly warehouse: TestWarehouse; readonly regions: RegionDirectory }[];
  beforeAll(async () => {
    const sets = fc.sample(
      fc.array(reportFrom(changedRegionCodes, changedYears), {
        minLength: reportsEach,
        maxLength: reportsEach,
      }),
      { numRuns: warehouseCount, seed },
    );
    warehouses = await Promise.all(
      sets.map(async (reports) => {
        const warehouse = await makeWarehouse(reports);
        return { warehouse, regions: await RegionDirectory.read(warehouse.db) };
      }),
    );
  });
  afterAll(async () => {
    for (const { warehouse } of warehouses) await warehouse.close();
  });

  const mapYear = fc.constantFrom(...changedYears);
  const asked = fc.record({ chosen: some(flows), withYear: fc.boolean(), mapYear });

  /** Holds a promise for rows of a random question, by some keys, mapped onto a random year. */
  async function alwaysMapped(
    promise: (
      ask: (by: readonly DimensionKey[], parts?: Partial<StatisticsQuery>) => ReturnType<typeof rowsOf>,
      keys: readonly DimensionKey[],
      asOwn: ReturnType<typeof askFor>,
      warehouse: TestWarehouse,
    ) => Promise<void>,
  ): Promise<void> {
    for (const [index, { warehouse, regions }] of warehouses.entries()) {
      await fc.assert(
        fc.asyncProperty(asked, async ({ chosen, withYear, mapYear: year }) => {
          const harmonization = regions.harmonize(year, years, 'AGENCY_REPORTS');
          const keys: DimensionKey[] = withYear ? ['YEAR'] : [];
          const plain = askFor(toKeys(chosen));
          const ask = (by: readonly DimensionKey[], parts: Partial<StatisticsQuery> = {}) =>
            rowsOf({ ...plain, by, harmonization, ...parts }, warehouse);
          await promise(ask, keys, plain, warehouse);
        }),
        { seed: seed + index, numRuns: questionsEach, endOnFailure: true },
      );
    }
  }

  it('children add up to their parent, and all of them to what each year reported itself', async () => {
    await alwaysMapped(async (ask, keys, plain, warehouse) => {
      const [counties, prefectures, provinces, nation] = [
        await ask([...keys, 'PROVINCE', 'PREFECTURE', 'COUNTY']),
        await ask([...keys, 'PROVINCE', 'PREFECTURE']),
        await ask([...keys, 'PROVINCE']),
        await ask(keys),
      ];
      expect(addUpBy(counties, [...keys, 'PROVINCE', 'PREFECTURE'])).toEqual(
        addUpBy(prefectures, [...keys, 'PROVINCE', 'PREFECTURE']),
      );
      expect(addUpBy(prefectures, [...keys, 'PROVINCE'])).toEqual(addUpBy(provinces, [...keys, 'PROVINCE']));
      expect(addUpBy(provinces, keys)).toEqual(addUpBy(nation, keys));
      expect(addUpBy(nation, keys)).toEqual(addUpBy(await rowsOf({ ...plain, by: keys }, warehouse), keys));
    });
  });

  it('a field left out changes no number', async () => {
    await alwaysMapped(async (ask, keys, plain) => {
      const by: DimensionKey[] = [...keys, 'COUNTY'];
      const [first] = plain.requests;
      const [all, one] = [await ask(by), await ask(by, { requests: [first!] })];
      expect(one.map((row) => [row.keys, row.figures.get(first!.id)])).toEqual(
        all.map((row) => [row.keys, row.figures.get(first!.id)]),
      );
    });
  });

  it('two filters that exclude each other add up', async () => {
    await alwaysMapped(async (ask, keys) => {
      const by: DimensionKey[] = [...keys, 'COUNTY'];
      for (const [left, right, both] of [
        [{ year: { to: 2019 } }, { year: { from: 2020 } }, {}],
        [
          { regionCodes: ['320000', '330000'] },
          { regionCodes: ['130000', '370000'] },
          { regionCodes: ['320000', '330000', '130000', '370000'] },
        ],
      ] satisfies ReportSelection[][]) {
        const parts = [...(await ask(by, { selection: left! })), ...(await ask(by, { selection: right! }))];
        expect(addUpBy(parts, by)).toEqual(addUpBy(await ask(by, { selection: both! }), by));
      }
    });
  });

  it.each([
    ['320684', 2019, 2022, '320614', true],
    ['320614', 2022, 2019, '320684', true],
    ['320602', 2019, 2022, '320613', true],
    ['320611', 2019, 2022, '320613', true],
    ['371202', 2017, 2022, '370116', true],
    ['130503@2002', 2019, 2022, '130503', false],
    ['130521', 2019, 2022, '130521', false],
    ['330110', 2020, 2022, '330110', false],
    ['330104', 2020, 2022, '330104', false],
    ['460302', 2022, 2019, '460302', false],
    ['130529', 2017, 2022, '130529', true],
  ])('%s of %i counts in %i under %s; comparable: %s', async (code, year, onto, key, isComparable) => {
    const warehouse = await makeWarehouse([
      makeReport({ year, region: { code, candidates: [], rule: 'TITLE' } }),
    ]);
    const harmonization = (await RegionDirectory.read(warehouse.db)).harmonize(
      onto,
      [year],
      'AGENCY_REPORTS',
    );
    const rows = await rowsOf({ ...askFor(['PENALTIES']), by: ['COUNTY', 'YEAR'], harmonization }, warehouse);
    await warehouse.close();
    expect(rows.map(({ keys }) => keys.COUNTY)).toEqual([key]);
    expect(rows[0]!.incomparability === null).toBe(isComparable);
    if (!isComparable) expect(rows[0]!.incomparability!.reason.zh).toContain(code.slice(0, 6));
  });

  it.each([
    ['PREFECTURE', '371200', 2017, 2022, '370100', true], // merged whole
    ['PREFECTURE', '220300', 2019, 2022, '220300', false], // 公主岭市 went to another
    ['PREFECTURE', '220100', 2019, 2022, '220100', false],
    ['AGENCY', '330110', 2020, 2022, '330110', false], // a body of a county that was split
  ] as const)(
    'a government report: by %s, %s of %i counts in %i under %s; comparable: %s',
    async (key, code, year, onto, found, isComparable) => {
      const warehouse = await makeWarehouse([
        makeReport({
          year,
          region: { code, candidates: [], rule: 'TITLE' },
          agency: { name: '人民政府', type: 'GOVERNMENT' },
          scope: 'GOVERNMENT_REPORTS',
        }),
      ]);
      const directory = await RegionDirectory.read(warehouse.db);
      const harmonization = directory.harmonize(onto, [year], 'GOVERNMENT_REPORTS');
      const query = {
        ...askFor(['PENALTIES']),
        by: [key],
        scope: 'GOVERNMENT_REPORTS' as const,
        harmonization,
      };
      const [row] = await rowsOf(query, warehouse);
      await warehouse.close();
      expect(row!.keys[key]!.split('-')[0]).toBe(found);
      expect(row!.incomparability === null).toBe(isComparable);
    },
  );
});

describe('a question over GraphQL', () => {
  it('has the same numbers with everything of a row that is no number selected beside them', async () => {
    const [reports] = fc.sample(fc.array(report, { minLength: 30, maxLength: 30 }), { numRuns: 1, seed });
    const service = await serveHttp(reports!);
    const nested = `region { name parent { name } agencies(first: 2) { totalCount } } agency { name region { name } }
      reports(first: 2) { totalCount nodes { title issues { code } } } more: indicator(key: FEES) { exact }`;
    const questions = statisticsQuery.filter(({ by, cut }) =>
      [...by, ...Object.keys(cut)].every((key) => fees.dimensions.includes(key as DimensionKey)),
    );
    try {
      for (const asked of fc.sample(questions.map(toQuestion), { numRuns: questionsEach, seed })) {
        const [plain, rich] = [
          await askGraphql(service, asked, 20),
          await askGraphql(service, asked, 20, nested),
        ];
        expect(rich.rows).toEqual(plain.rows);
        expect(rich.totalCount).toBe(plain.totalCount);
      }
    } finally {
      await service.close();
    }
  });
});

describe('amounts', () => {
  it('are added as exact decimals, however many and however large', async () => {
    const counties = regionCodes.filter((code) => !code.endsWith('00'));
    const years = [2021, 2022, 2023, 2024];
    const digits = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.nat({ max: 999_999 }));
    const amount = digits.map(([whole, part]) => new Decimal(`${whole}.${String(part).padStart(6, '0')}`));
    const places = counties.flatMap((code) => years.map((year) => ({ code, year })));
    const [amounts] = fc.sample(fc.array(amount, { minLength: places.length, maxLength: places.length }), {
      numRuns: 1,
      seed,
    });
    const reports = places.map(({ code, year }, index) =>
      makeReport({
        year,
        region: { code, candidates: [], rule: 'TITLE' },
        cells: { 'disclosure/FEES/AMOUNT': amounts![index]!.toFixed() },
      }),
    );
    const warehouse = await makeWarehouse(reports);
    const chosen = fc.record({
      codes: fc.subarray(counties, { minLength: 1 }),
      from: fc.constantFrom(...years),
    });
    try {
      await always([warehouse], chosen, async ({ codes, from }) => {
        const query = askFor(['FEES'], { selection: { regionCodes: codes, year: { from } } });
        const [row] = await rowsOf(query, warehouse);
        const parts = amounts!.filter(
          (_, index) => codes.includes(places[index]!.code) && places[index]!.year >= from,
        );
        const Wide = Decimal.clone({ precision: 60 });
        expect(row!.figures.get('FEES')!.exact).toBe(Wide.sum(...parts).toFixed());
      });
    } finally {
      await warehouse.close();
    }
  });
});

describe('a change', () => {
  it('over another edition of table two cannot be compared there, and elsewhere can', async () => {
    const edition = fc.constantFrom<TableEdition>('V2019', 'V2021');
    const counties = regionCodes.filter((code) => !code.endsWith('00'));
    const pair = fc.record({ then: edition, now: edition, number: fc.integer({ min: 1, max: 900 }) });
    const [pairs] = fc.sample(fc.array(pair, { minLength: counties.length, maxLength: counties.length }), {
      numRuns: 1,
      seed,
    });
    const reports = counties.flatMap((code, index) =>
      (['then', 'now'] as const).map((when, step) =>
        makeReport({
          year: 2020 + step,
          region: { code, candidates: [], rule: 'TITLE' },
          editions: { disclosure: pairs![index]![when], applications: 'V2021', proceedings: 'V2021' },
          cells: {
            'disclosure/PENALTIES/DECISIONS': String(pairs![index]!.number + step),
            'applications/RECEIVED/NATURAL_PERSON': String(pairs![index]!.number),
          },
        }),
      ),
    );
    expect(new Set(pairs!.map(({ then, now }) => then === now)).size).toBe(2);
    const warehouse = await makeWarehouse(reports);
    const requests = (['PENALTIES', 'APPLICATIONS_RECEIVED'] as const).map((indicator) => ({
      ...{ id: indicator, indicator, cut: {}, changes: [1] },
    }));
    const year = { from: 2021, to: 2021 };
    const rows = await rowsOf(askFor([], { by: ['COUNTY'], selection: { year }, requests }), warehouse);
    await warehouse.close();
    for (const { keys, figures } of rows) {
      const { then, now } = pairs![counties.indexOf(keys.COUNTY!)]!;
      const obstacles = then === now ? [] : ['EDITION_BREAK'];
      const change = { comparable: then === now, obstacles };
      expect(figures.get('PENALTIES')!.changes.get(1)).toMatchObject(change);
      expect(figures.get('APPLICATIONS_RECEIVED')!.changes.get(1)).toMatchObject({ comparable: true });
    }
    expect(rows).toHaveLength(counties.length);
  });
});
