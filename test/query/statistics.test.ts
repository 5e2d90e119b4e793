import { describe, expect, it } from 'vitest';
import { buildStatisticsStatement } from '../../src/resolvers/query/build-statistics-statement.js';
import { fetchStatistics } from '../../src/resolvers/query/fetch-statistics.js';
import type { Figure } from '../../src/resolvers/query/figure.js';
import { planStatistics } from '../../src/resolvers/query/plan-statistics.js';
import type { StatisticsQuery } from '../../src/resolvers/query/statistics-query.js';
import { Refusal } from '../../src/resolvers/refusal.js';
import type { IndicatorKey } from '../../src/schema/catalogue/indicators.js';
import type { NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { blank, dash, makeReport, unreadable } from '../fixtures/three-bodies.js';
import { makeWarehouse } from '../support/make-warehouse.js';

function question(
  indicators: readonly IndicatorKey[],
  parts: Partial<StatisticsQuery> = {},
): StatisticsQuery {
  return {
    by: [],
    selection: {},
    cut: {},
    scope: 'AGENCY_REPORTS',
    requests: indicators.map((indicator) => ({ id: indicator, indicator, cut: {} })),
    first: 100,
    offset: 0,
    ...parts,
  };
}

async function ask(reports: readonly NormalizedReport[], query: StatisticsQuery) {
  const warehouse = await makeWarehouse(reports);
  try {
    return (await fetchStatistics(planStatistics(query), warehouse.db)).groups;
  } finally {
    await warehouse.close();
  }
}

async function askOne(
  reports: readonly NormalizedReport[],
  indicator: IndicatorKey,
  parts?: Partial<StatisticsQuery>,
): Promise<Figure> {
  const [group] = await ask(reports, question([indicator], parts));
  return group!.figures.get(indicator)!;
}

const penalties = 'disclosure/PENALTIES/DECISIONS';
const inCounty = (code: string): Partial<NormalizedReport> => ({
  region: { code, candidates: [], rule: 'TITLE' },
});

describe('a sum', () => {
  it('keeps a printed zero, a blank, a dash, an unreadable cell and no report apart', async () => {
    const statuses = await Promise.all(
      [['0'], [blank], [dash], [unreadable], []].map(async ([cell]) => {
        const reports = cell === undefined ? [] : [makeReport({ cells: { [penalties]: cell } })];
        const { status, exact } = await askOne(reports, 'PENALTIES');
        return [status, exact];
      }),
    );
    expect(statuses).toEqual([
      ['ZERO', '0'],
      ['BLANK', null],
      ['NOT_APPLICABLE', null],
      ['UNREADABLE', null],
      ['NO_REPORT', null],
    ]);
  });

  it('says PARTIAL, with how many reports stand behind it, when some of them have no number', async () => {
    const reports = [
      makeReport({ cells: { [penalties]: '3' } }),
      makeReport({ ...inCounty('130503'), cells: { [penalties]: blank } }),
    ];
    const figure = await askOne(reports, 'PENALTIES');
    expect(figure).toMatchObject({
      exact: '3',
      status: 'PARTIAL',
      coverage: { reports: 2, reported: 1, blank: 1, ratio: 0.5 },
    });
  });

  it('never adds a printed total to its parts', async () => {
    const cells = { 'applications/RECEIVED/NATURAL_PERSON': '11', 'applications/RECEIVED/TOTAL': '11' };
    expect((await askOne([makeReport({ cells })], 'APPLICATIONS_RECEIVED')).exact).toBe('11');
  });

  it('has no number for applications where only their printed total was seen', async () => {
    const report = makeReport({ cells: { 'applications/RECEIVED/TOTAL': '11' }, unlisted: 'ABSENT' });
    expect(await askOne([report], 'APPLICATIONS_RECEIVED')).toMatchObject({ exact: null, status: 'ABSENT' });
  });

  it('keeps exact decimals exact', async () => {
    const reports = ['130529', '130503', '411602'].map((code) =>
      makeReport({ ...inCounty(code), cells: { 'disclosure/FEES/AMOUNT': '0.1' } }),
    );
    expect((await askOne(reports, 'FEES')).exact).toBe('0.3');
  });

  it('counts one report a body and year, the one given last, and keeps the other', async () => {
    const first = makeReport({ cells: { [penalties]: '3' } });
    const second = {
      ...makeReport({ cells: { [penalties]: '5' } }),
      source: { ...first.source, sha256: 'f'.repeat(64) },
    };
    expect(await askOne([first, second], 'PENALTIES')).toMatchObject({
      exact: '5',
      coverage: { reports: 1 },
    });
  });

  it('counts a later publication before an earlier one, whatever the order they are given in', async () => {
    const first = makeReport({ cells: { [penalties]: '3' } });
    const late = { ...first, source: { ...first.source, sha256: 'e'.repeat(64), publishedOn: '2025-03-01' } };
    const early = makeReport({ cells: { [penalties]: '5' } });
    const published = { ...early, source: { ...early.source, publishedOn: '2025-01-20' } };
    expect((await askOne([late, published], 'PENALTIES')).exact).toBe('3');
  });
});

describe('a record from elsewhere', () => {
  it('has its amounts converted to the unit of the catalogue, or not counted', async () => {
    const fee = (unit: string | null): Promise<Figure> => {
      const cell = { value: '100', unit, status: 'REPORTED', raw: '100' } as const;
      return askOne([makeReport({ cells: { 'disclosure/FEES/AMOUNT': cell } })], 'FEES');
    };
    expect((await fee('元')).exact).toBe('0.01');
    expect((await fee('亿元')).exact).toBe('1000000');
    expect(await fee('斤')).toMatchObject({ exact: null, status: 'UNREADABLE' });
    expect(await fee(null)).toMatchObject({ exact: null, status: 'UNREADABLE' });
  });

  it('has no count below nothing and no part of a case', async () => {
    for (const value of ['-5', '3.5']) {
      const cell = { value, status: 'REPORTED', raw: value } as const;
      const figure = await askOne([makeReport({ cells: { [penalties]: cell } })], 'PENALTIES');
      expect(figure).toMatchObject({ exact: null, status: 'UNREADABLE' });
    }
  });

  it('is PARTIAL where only some cells of a table of unknown edition were seen', async () => {
    const report = makeReport({
      editions: { disclosure: null, applications: null, proceedings: null },
      unlisted: 'ABSENT',
      cells: { 'applications/CLOSED/NATURAL_PERSON': '10', 'applications/GRANTED/NATURAL_PERSON': '3' },
    });
    expect(await askOne([report], 'APPLICATIONS_CLOSED')).toMatchObject({ exact: '10', status: 'PARTIAL' });
    expect(await askOne([report], 'DISCLOSURE_RATE')).toMatchObject({ value: null, status: 'ABSENT' });
  });

  it('stands without a region where its code is none, and still counts', async () => {
    const groups = await ask(
      [makeReport({ ...inCounty('999999'), cells: { [penalties]: '7' } })],
      question(['PENALTIES'], { by: ['COUNTY'] }),
    );
    expect(groups.map((group) => [group.keys.COUNTY, group.figures.get('PENALTIES')!.exact])).toEqual([
      [null, '7'],
    ]);
  });

  it('counts one document once, however many bodies it was told to be of: the telling given last', async () => {
    const first = makeReport({ cells: { [penalties]: '3' } });
    const again = {
      ...makeReport({ ...inCounty('130503'), cells: { [penalties]: '5' } }),
      source: first.source,
    };
    expect(await askOne([first, again], 'PENALTIES')).toMatchObject({ exact: '5', coverage: { reports: 1 } });
  });
});

describe('the 2019 form', () => {
  const editions = { disclosure: 'V2019', applications: 'V2019', proceedings: 'V2019' } as const;

  it('has no fee amount, which is not a zero', async () => {
    expect(await askOne([makeReport({ editions, year: 2019 })], 'FEES')).toMatchObject({
      exact: null,
      status: 'NOT_APPLICABLE',
    });
  });

  it('has its own row for otherwise handled applications, and no sub-rows', async () => {
    const report = makeReport({
      editions,
      year: 2019,
      cells: { 'applications/OTHER_HANDLING/NATURAL_PERSON': '7' },
    });
    const groups = await ask([report], question(['OUTCOMES'], { by: ['OUTCOME'] }));
    const keys = groups.map((group) => group.keys.OUTCOME);
    expect(keys).toContain('OTHER_HANDLING');
    expect(keys).not.toContain('OTHER_FEE_UNPAID');
    expect((await askOne([report], 'OUTCOMES')).exact).toBe('7');
  });
});

describe('a rate', () => {
  const closed = (code: string, granted: string, all: string): NormalizedReport =>
    makeReport({
      ...inCounty(code),
      cells: { 'applications/GRANTED/NATURAL_PERSON': granted, 'applications/CLOSED/NATURAL_PERSON': all },
    });

  it('is recomputed from its sums and not the mean of the rates', async () => {
    const figure = await askOne([closed('130529', '16', '30'), closed('130503', '9', '10')], 'GRANT_RATE');
    expect(figure).toMatchObject({
      value: 0.625,
      exact: '0.625',
      numerator: '25',
      denominator: '40',
      status: 'REPORTED',
    });
  });

  it('is UNDEFINED over nothing, and has no value', async () => {
    expect(await askOne([makeReport({})], 'GRANT_RATE')).toMatchObject({
      value: null,
      status: 'UNDEFINED',
      denominator: '0',
    });
  });

  it('leaves out a report that lacks one of its terms, and says so', async () => {
    const withBlank = makeReport({
      ...inCounty('130503'),
      cells: { 'applications/CLOSED/NATURAL_PERSON': blank },
    });
    const figure = await askOne([closed('130529', '1', '2'), withBlank], 'GRANT_RATE');
    expect(figure).toMatchObject({
      exact: '0.5',
      status: 'PARTIAL',
      coverage: { reports: 2, reported: 1, blank: 1 },
    });
  });
});

describe('a stock', () => {
  const inForce = (year: number, value: string): NormalizedReport =>
    makeReport({ year, cells: { 'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': value } });

  it('is not added over years: the last year with a number counts, and is named', async () => {
    const figure = await askOne([inForce(2022, '8'), inForce(2023, '9')], 'NORMATIVE_DOCUMENTS_IN_FORCE');
    expect(figure).toMatchObject({ exact: '9', asOfYear: 2023, coverage: { reports: 1 } });
  });
});

describe('reports of governments', () => {
  const government = (code: string, value: string): NormalizedReport =>
    makeReport({
      ...inCounty(code),
      agency: { name: '某人民政府', type: 'GOVERNMENT' },
      scope: 'GOVERNMENT_REPORTS',
      cells: { [penalties]: value },
    });
  const prefecture = government('130500', '100');
  const county = government('130529', '40');

  it('are not added to the areas inside them in the same row', async () => {
    const figure = await askOne([prefecture, county], 'PENALTIES', {
      by: ['PREFECTURE'],
      scope: 'GOVERNMENT_REPORTS',
    });
    expect(figure).toMatchObject({ exact: '100', coverage: { reports: 1 } });
  });

  it('stand in rows of their own when the question tells them apart', async () => {
    const groups = await ask(
      [prefecture, county],
      question(['PENALTIES'], { by: ['COUNTY'], scope: 'GOVERNMENT_REPORTS' }),
    );
    expect(groups.map((group) => [group.keys.COUNTY, group.figures.get('PENALTIES')!.exact])).toEqual([
      ['130500', '100'],
      ['130529', '40'],
    ]);
  });

  it('are added to the areas that are not inside them, in whatever row', async () => {
    const elsewhere = government('130126', '7');
    const parts = { by: ['PROVINCE'], scope: 'GOVERNMENT_REPORTS' } as const;
    const figure = await askOne([prefecture, county, elsewhere], 'PENALTIES', parts);
    expect(figure).toMatchObject({ exact: '107', coverage: { reports: 2 } });
  });

  it('are contained in one on the whole country', async () => {
    const nation = government('100000', '5000');
    const figure = await askOne([nation, prefecture, county], 'PENALTIES', { scope: 'GOVERNMENT_REPORTS' });
    expect(figure).toMatchObject({ exact: '5000', coverage: { reports: 1 } });
  });

  it("count once a region and year, the government's own before that of another body", async () => {
    const office = makeReport({
      ...inCounty('130529'),
      agency: { name: '某人民政府办公室', type: 'GOVERNMENT_OFFICE' },
      scope: 'GOVERNMENT_REPORTS',
      cells: { [penalties]: '41' },
    });
    const figure = await askOne([county, office], 'PENALTIES', { scope: 'GOVERNMENT_REPORTS' });
    expect(figure).toMatchObject({ exact: '40', coverage: { reports: 1 } });
  });

  it('are never added to reports of single bodies', async () => {
    const own = makeReport({ cells: { [penalties]: '7' } });
    expect((await askOne([prefecture, own], 'PENALTIES')).exact).toBe('7');
  });
});

describe('planStatistics', () => {
  const codeOf = (run: () => unknown): string | undefined => {
    try {
      run();
    } catch (error) {
      return error instanceof Refusal ? error.code : 'not a refusal';
    }
    return undefined;
  };

  it('refuses an indicator that the form does not break down as asked, and names what is allowed', () => {
    expect(() => planStatistics(question(['FEES'], { by: ['APPLICANT_TYPE'] }))).toThrow(
      expect.objectContaining({
        code: 'DIMENSION_NOT_ALLOWED',
        details: expect.objectContaining({
          allowedDimensions: ['PROVINCE', 'PREFECTURE', 'COUNTY', 'YEAR', 'AGENCY', 'AGENCY_TYPE'],
        }),
      }),
    );
  });

  it('refuses a filter on what an indicator does not have', () => {
    expect(codeOf(() => planStatistics(question(['PENALTIES'], { cut: { OUTCOME: ['GRANTED'] } })))).toBe(
      'FILTER_NOT_ALLOWED',
    );
  });

  it('refuses dimensions of two tables and a dimension twice', () => {
    expect(codeOf(() => planStatistics(question([], { by: ['OUTCOME', 'PROCEDURE'] })))).toBe(
      'COMBINATION_NOT_ALLOWED',
    );
    expect(codeOf(() => planStatistics(question([], { by: ['YEAR', 'YEAR'] })))).toBe(
      'COMBINATION_NOT_ALLOWED',
    );
  });

  it('computes the same cells once, however many figures use them', () => {
    const plan = planStatistics(question(['GRANT_RATE', 'REFUSAL_RATE', 'APPLICATIONS_CLOSED']));
    expect(plan.atoms.map((atom) => atom.measure)).toEqual(['OUTCOMES', 'APPLICATIONS_CLOSED', 'OUTCOMES']);
  });
});

describe('buildStatisticsStatement', () => {
  it('is one SELECT with what the client gave bound and not written into it', async () => {
    const warehouse = await makeWarehouse([]);
    const hostile = "x'; drop table dim_reports; --";
    const query = question(['PENALTIES'], {
      by: ['YEAR'],
      selection: { year: { from: 2020 }, agency: [hostile] },
    });
    const { sql, parameters } = buildStatisticsStatement(planStatistics(query)).compile(warehouse.db);
    await warehouse.close();
    expect(parameters).toEqual(['AGENCY_REPORTS', 2020, hostile]);
    expect(sql.replace(/\s+/g, ' ').trim()).toMatchInlineSnapshot(
      `"with "answer" as (with "reports" as ( select "dim_reports"."report_key", "dim_reports"."year", "dim_reports"."disclosure_edition", "dim_reports"."disclosure_rest" from dim_reports inner join dim_agencies on dim_agencies.agency_id = dim_reports.agency_id left join dim_regions on dim_regions.region_id = dim_reports.region_id where dim_reports.is_counted and dim_reports.scope = $1 and dim_reports.year >= $2 and "dim_reports"."agency_id" in ($3)), "groups" as (select "year", "disclosure_edition", "disclosure_rest", count(*) as weight from reports group by all), "disclosures" as ( select "facts"."report_key", sum(facts.value) filter (where facts.category_id in (19)) as "a0_value", count(*) filter (where facts.category_id in (19)) as "a0_listed", count(facts.value) filter (where facts.category_id in (19)) as "a0_numbers", min(case "facts"."status" when 'UNREADABLE' then 4 when 'BLANK' then 5 when 'NOT_APPLICABLE' then 6 else 7 end) filter (where facts.category_id in (19) and facts.value is null) as "a0_missing" from "fct_disclosures" as facts inner join dim_categories on dim_categories.category_id = facts.category_id where facts.report_key in (select report_key from reports) and facts.category_id in (19) group by all), "observations" as (select "year", "disclosure_edition", "disclosure_rest", "weight", null::decimal(38, 6) as "a0_value", 0 as "a0_listed", 0 as "a0_numbers", null::integer as "a0_missing" from groups union all select "year", "disclosure_edition", "disclosure_rest", "signs"."sign", case when signs.sign = 1 then "a0_value" else null end, case when signs.sign = 1 then coalesce("a0_listed", 0) else 0 end, case when signs.sign = 1 then coalesce("a0_numbers", 0) else 0 end, case when signs.sign = 1 then "a0_missing" else null end from "disclosures" inner join reports using (report_key) cross join (values (1), (-1)) as signs (sign)), "states" as (select "year", "weight", "a0_value", case "disclosure_edition" when 'V2019' then 1 when 'V2021' then 1 else greatest("a0_listed", 1, 1, 1) end as "a0_expected", "a0_numbers" + case when "disclosure_rest" = 'ZERO' then ("a0_expected" - "a0_listed") else 0 end as "a0_known", case when "a0_expected" = 0 then 6 else least("a0_missing", case when ("a0_expected" - "a0_listed") > 0 and "disclosure_rest" <> 'ZERO' then case "disclosure_rest" when 'BLANK' then 5 else 7 end end) end as "a0_reason", case when "a0_expected" > 0 and "a0_known" = "a0_expected" then case when coalesce("a0_value", 0) = 0 then 2 else 1 end when "a0_known" > 0 then 3 else "a0_reason" end as "a0_state", "a0_value" as "f0_value", "a0_state" as "f0_state" from observations), "sums" as (select "year", coalesce(sum(weight), 0)::bigint as reports, sum("f0_value") as "f0_value", coalesce(sum(weight) filter (where "f0_state" = 1), 0)::bigint as "f0_reported", coalesce(sum(weight) filter (where "f0_state" = 2), 0)::bigint as "f0_zero", coalesce(sum(weight) filter (where "f0_state" = 3), 0)::bigint as "f0_partial", coalesce(sum(weight) filter (where "f0_state" = 4), 0)::bigint as "f0_unreadable", coalesce(sum(weight) filter (where "f0_state" = 5), 0)::bigint as "f0_blank", coalesce(sum(weight) filter (where "f0_state" = 6), 0)::bigint as "f0_not_applicable", coalesce(sum(weight) filter (where "f0_state" = 7), 0)::bigint as "f0_absent" from states group by "year") select * from sums), "compared" as (select answer.* from answer) select *, count(*) over () as total_count from "compared" order by "year" asc nulls last limit 101 offset 0"`,
    );
  });
});
