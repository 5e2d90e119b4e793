import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeReport } from '../fixtures/three-bodies.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const at = (code: string) => ({ code, candidates: [], rule: 'TITLE' as const });
const before = { disclosure: 'V2019', applications: 'V2019', proceedings: 'V2019' } as const;
const government = (code: string, year: number) =>
  makeReport({
    year,
    region: at(code),
    agency: { name: `${code}人民政府`, type: 'GOVERNMENT' },
    scope: 'GOVERNMENT_REPORTS',
  });

/** A county's health body on both editions, one of its neighbour's on the later, and the governments of both and of their city. */
const reports = [
  makeReport({ year: 2020, region: at('130529'), editions: before }),
  makeReport({ year: 2023, region: at('130529') }),
  makeReport({ year: 2024, region: at('130529') }),
  makeReport({ year: 2024, region: at('130528'), agency: { name: '乙县教育局', type: 'EDUCATION' } }),
  government('130500', 2024),
  government('130529', 2024),
  government('130528', 2023),
  government('130100', 2023),
  makeReport({
    year: 2023,
    region: at('130100'),
    agency: { name: '石家庄市人民政府办公厅', type: 'GOVERNMENT_OFFICE' },
    scope: 'GOVERNMENT_REPORTS',
  }),
];

/** The kinds of warnings there are, by what only they say. */
const kinds = {
  STOCK: 'is a stock',
  EDITIONS: 'edition of the form',
  CONTAINED: 'inside others are left out',
  SET_ASIDE: 'gave way to reports that do not',
  OTHER_SCOPE: 'fit the filter and are not counted',
  SEARCH: 'was taken for',
} as const;
type Kind = keyof typeof kinds;

function kindsOf(warnings: readonly string[]): Kind[] {
  return warnings.map((warning) => {
    const found = (Object.keys(kinds) as Kind[]).filter((kind) => warning.includes(kinds[kind]));
    expect(found, warning).toHaveLength(1);
    return found[0]!;
  });
}

/** Questions, in the arguments of GraphQL and in those of a URL, and the warnings of their answers. */
const questions: readonly (readonly [what: string, args: string, url: string, warnings: readonly Kind[]])[] =
  [
    ['one year', 'by: [], where: { year: { from: 2024, to: 2024 } }', 'by=&year=2024', []],
    ['both editions', 'by: [YEAR]', 'by=YEAR', ['EDITIONS']],
    ['stocks over years', 'by: [], where: { year: { from: 2023 } }', 'by=&year=2023-', ['STOCK']],
    ['stocks over years and editions', 'by: []', 'by=', ['STOCK', 'EDITIONS']],
    [
      'a body that is only on the later edition, over all years',
      'by: [YEAR], where: { agencyType: [EDUCATION] }',
      'by=YEAR&agencyType=EDUCATION',
      [],
    ],
    [
      'a region without a report, over all years',
      'by: [], where: { region: { codes: ["440000"] } }',
      'by=&region=440000',
      [],
    ],
    [
      'governments whose city is in the same row',
      'by: [], where: { year: { from: 2024 } }, scope: GOVERNMENT_REPORTS',
      'by=&year=2024-&scope=GOVERNMENT_REPORTS',
      ['CONTAINED'],
    ],
    [
      'governments in rows of their own',
      'by: [COUNTY], where: { year: { from: 2024 } }, scope: GOVERNMENT_REPORTS',
      'by=COUNTY&year=2024-&scope=GOVERNMENT_REPORTS',
      [],
    ],
    [
      'bodies of both scopes',
      'by: [], where: { year: { from: 2024 }, agencyType: [EDUCATION, GOVERNMENT] }',
      'by=&year=2024-&agencyType=EDUCATION,GOVERNMENT',
      ['OTHER_SCOPE'],
    ],
    [
      'only bodies of the other scope',
      'by: [], where: { region: { codes: ["130528"] }, year: { to: 2023 } }',
      'by=&region=130528&year=-2023',
      ['OTHER_SCOPE'],
    ],
    [
      'a report on an area that gave way to that of its government',
      'by: [], where: { agencyType: [GOVERNMENT_OFFICE] }, scope: GOVERNMENT_REPORTS',
      'by=&agencyType=GOVERNMENT_OFFICE&scope=GOVERNMENT_REPORTS',
      ['SET_ASIDE'],
    ],
    [
      'both reports on one area',
      'by: [], where: { agencyType: [GOVERNMENT, GOVERNMENT_OFFICE], region: { codes: ["130100"] } }, scope: GOVERNMENT_REPORTS',
      'by=&agencyType=GOVERNMENT,GOVERNMENT_OFFICE&region=130100&scope=GOVERNMENT_REPORTS',
      [],
    ],
    [
      'a region by its name',
      'by: [], where: { region: { search: "巨鹿县" }, year: { from: 2024 } }',
      'by=&search=巨鹿县&year=2024-',
      [],
    ],
    [
      'a region by almost its name',
      'by: [], where: { region: { search: "巨鹿懸" }, year: { from: 2024 } }',
      'by=&search=巨鹿懸&year=2024-',
      ['SEARCH'],
    ],
  ];

describe('a warning', () => {
  let service: HttpService;
  beforeAll(async () => {
    service = await serveHttp(reports);
  });
  afterAll(async () => {
    expect(service.bugs).toEqual([]);
    await service.close();
  });

  const askWarnings = async (args: string, rest = ''): Promise<readonly string[]> => {
    const { statistics } = await service.ask<{ statistics: { meta: { warnings: readonly string[] } } }>(
      `{ statistics(${args}) { rows { normativeDocumentsInForce { value } } ${rest} meta { warnings } } }`,
    );
    return statistics.meta.warnings;
  };

  it.each(questions)('is there exactly when it is true: %s', async (_, args, url, expected) => {
    const warnings = await askWarnings(args);
    expect(kindsOf(warnings)).toEqual(expected);
    const page = await service.json<{ warnings: string | null }>(
      `/v1/statistics.json?indicators=NORMATIVE_DOCUMENTS_IN_FORCE&${url}`,
    );
    expect(page.warnings).toBe(warnings.length === 0 ? null : warnings.join('\n'));
  });

  it('says of editions that reports with parts of both count in both, where there are some', async () => {
    const both = { disclosure: 'V2019', applications: 'V2021', proceedings: 'V2021' } as const;
    const mixed = await serveHttp([
      makeReport({ year: 2020, region: at('130529'), editions: before }),
      makeReport({ year: 2021, region: at('130529'), editions: both }),
      makeReport({ year: 2022, region: at('130529') }),
    ]);
    try {
      const { warnings } = await mixed.json<{ warnings: string }>(
        '/v1/statistics.json?indicators=PENALTIES,APPLICATIONS_RECEIVED&by=YEAR',
      );
      expect(warnings).toContain(
        '2 are on the 2019 edition of the form and 2 on that of 2021 (those with parts of both count in both)',
      );
      const one = await mixed.json<{ warnings: string }>('/v1/statistics.json?indicators=PENALTIES&by=YEAR');
      expect(one.warnings).toContain('2 are on the 2019 edition of the form and 1 on that of 2021, which');
    } finally {
      await mixed.close();
    }
  });

  it('says how many reports it is about', async () => {
    const [editions] = await askWarnings('by: [YEAR]');
    expect(editions).toContain('1 are on the 2019 edition of the form and 3 on that of 2021');
    const [contained] = await askWarnings(
      'by: [], where: { year: { from: 2024 } }, scope: GOVERNMENT_REPORTS',
    );
    expect(contained).toContain('另有1份未计入');
    const [others] = await askWarnings(
      'by: [], where: { year: { from: 2024 }, agencyType: [EDUCATION, GOVERNMENT] }',
    );
    expect(others).toContain('另有2份“政府汇总报告”');
    expect(others).toContain('scope: GOVERNMENT_REPORTS');
  });

  it('is about the total too where that is asked for', async () => {
    const rows = 'by: [COUNTY], where: { year: { from: 2024 } }, scope: GOVERNMENT_REPORTS';
    expect(kindsOf(await askWarnings(rows))).toEqual([]);
    expect(kindsOf(await askWarnings(rows, 'total { penalties { value } }'))).toEqual(['CONTAINED']);
    const years = 'by: [YEAR], where: { year: { from: 2023 } }';
    expect(kindsOf(await askWarnings(years))).toEqual([]);
    expect(kindsOf(await askWarnings(years, 'total { normativeDocumentsInForce { value } }'))).toEqual([
      'STOCK',
    ]);
  });
});
