import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../fixtures/three-bodies.js';
import { shippedRegions } from '../support/make-warehouse.js';
import { serveMadeUp } from '../support/serve-made-up.js';
import type { ShippedService } from '../support/serve-shipped.js';

interface Named {
  readonly code: string;
  readonly agencies?: { totalCount: number; nodes: { id: string; reports: Listed }[] };
  readonly children: { nodes: Named[] };
}
interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { id: string; year: number; agency: { id: string }; cells: unknown[] }[];
}

/** Two counties of each of six prefectures of every province that has so many, each with two bodies over two years. */
async function madeUpReports() {
  const regions = shippedRegions.regions.filter(
    ({ kind, validTo }) => validTo === null && kind === 'DIVISION',
  );
  const below = (code: string, level: string) =>
    regions.filter((region) => region.parent === code && region.level === level);
  const counties = regions
    .filter(({ level }) => level === 'PROVINCE')
    .flatMap(({ code }) => below(code, 'PREFECTURE').slice(0, 6))
    .flatMap(({ code }) => below(code, 'COUNTY').slice(0, 2));
  return counties.flatMap(({ code }) =>
    (['HEALTH', 'EDUCATION'] as const).flatMap((type) =>
      [2023, 2024].map((year) =>
        makeReport({
          year,
          region: { code, candidates: [], rule: 'TITLE' },
          agency: { name: `${code}${type}`, type },
          cells: { 'disclosure/PENALTIES/DECISIONS': String(Number(code) % 97) },
        }),
      ),
    ),
  );
}

describe('the graph', () => {
  let service: ShippedService;
  beforeAll(async () => {
    service = await serveMadeUp(await madeUpReports());
  }, 120_000);
  afterAll(async () => service.close());

  const ask = async <T>(query: string): Promise<{ data: T; statements: number }> => {
    const { body, statements } = await service.ask(query);
    expect(body.errors).toBeUndefined();
    return { data: body.data as T, statements: statements.length };
  };

  it('goes from thirty provinces to prefectures, counties, bodies, reports and cells in one statement a level', async () => {
    const { data, statements } = await ask<{ regions: { nodes: Named[] } }>(`{
      regions(level: PROVINCE) { nodes { code
        agencies(first: 1) { totalCount nodes { id } }
        children(first: 6) { nodes { code
          agencies(first: 1) { totalCount nodes { id } }
          children(first: 12) { nodes { code
            agencies(first: 5) { totalCount nodes { id
              reports(first: 1) { totalCount nodes { id year agency { id } cells(table: DISCLOSURE, first: 3) { ref raw } } }
            } }
          } }
        } }
      } }
    }`);
    const provinces = data.regions.nodes;
    expect(provinces.length).toBeGreaterThanOrEqual(31);
    const counties = provinces
      .flatMap(({ children }) => children.nodes)
      .flatMap(({ children }) => children.nodes);
    expect(counties.length).toBeGreaterThan(250);
    const agencies = counties.flatMap((county) => county.agencies!.nodes);
    expect(agencies.length).toBeGreaterThan(500);
    for (const { id, reports } of agencies) {
      expect(reports).toMatchObject({ totalCount: 2, nodes: [{ year: 2024, agency: { id } }] });
    }
    // bodies of provinces, of prefectures and of counties; reports; their bodies; their cells
    expect(statements).toBeLessThanOrEqual(6);
  });

  it('counts the bodies of a region with those below it, as the list of all bodies does', async () => {
    const { data } = await ask<{ region: Named; agencies: { totalCount: number } }>(`{
      region(code: "130000") { code children { nodes { code } } agencies { totalCount nodes { id } } }
      agencies(where: { region: { within: "130000" } }) { totalCount }
    }`);
    expect(data.region.agencies!.totalCount).toBe(data.agencies.totalCount);
    expect(data.agencies.totalCount).toBe(24);
  });

  it('goes from any row to exactly the reports counted in it, for all rows of an answer in one statement', async () => {
    type Row = {
      year: number;
      region: { code: string };
      penalties: { coverage: { reports: number } };
      reports: Listed;
    };
    const { data, statements } = await ask<{ statistics: { rows: Row[]; total: Row } }>(`{
      statistics(by: [PREFECTURE, YEAR], where: { region: { within: "130000" }, agencyType: [HEALTH] }) {
        rows { year region { code } penalties { coverage { reports } } reports { totalCount nodes { id year agency { id } cells(first: 1) { ref } } } }
        total { penalties { coverage { reports } } reports(first: 500) { totalCount nodes { id year agency { id } cells(first: 1) { ref } } } }
      }
    }`);
    const { rows, total } = data.statistics;
    expect(rows).toHaveLength(12);
    for (const { year, region, penalties, reports } of rows) {
      expect(reports.totalCount).toBe(penalties.coverage.reports);
      expect(reports.nodes).toHaveLength(reports.totalCount);
      expect(reports.nodes.every((report) => report.year === year)).toBe(true);
      expect(reports.nodes.every(({ agency }) => agency.id.startsWith(region.code.slice(0, 4)))).toBe(true);
    }
    const behind = rows.flatMap(({ reports }) => reports.nodes.map(({ id }) => id));
    expect(new Set(behind).size).toBe(24);
    expect(total.reports.nodes.map(({ id }) => id).sort()).toEqual(behind.sort());
    // the rows, the total, the reports of each, their bodies and their cells
    expect(statements).toBeLessThanOrEqual(6);
  });

  it('pages through the reports of a row, and refuses the cursor of another row', async () => {
    const page = (code: string, after: string | null) => `{
      statistics(by: [PROVINCE], where: { region: { within: "${code}" } }) {
        rows { reports(first: 20, after: ${JSON.stringify(after)}) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }
      }
    }`;
    type Answer = {
      statistics: {
        rows: {
          reports: {
            totalCount: number;
            nodes: { id: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }[];
      };
    };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer: { data: Answer } = await ask<Answer>(page('130000', after));
      const reports: Answer['statistics']['rows'][number]['reports'] =
        answer.data.statistics.rows[0]!.reports;
      expect(reports.totalCount).toBe(48);
      seen.push(...reports.nodes.map(({ id }) => id));
      after = reports.pageInfo.hasNextPage ? reports.pageInfo.endCursor : null;
      if (after === null) {
        const { body } = await service.ask(page('140000', reports.pageInfo.endCursor));
        expect(body.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_CURSOR']);
      }
    } while (after !== null);
    expect(seen).toHaveLength(48);
    expect(new Set(seen).size).toBe(48);
  });

  it('filters reports by an issue', async () => {
    const { data } = await ask<{ all: Listed; with: Listed; without: Listed }>(`{
      all: reports { totalCount }
      with: reports(where: { hasIssue: [C1_FLOW_DOES_NOT_CLOSE] }) { totalCount }
      without: reports(where: { lacksIssue: [C1_FLOW_DOES_NOT_CLOSE] }) { totalCount }
    }`);
    expect(data.with.totalCount + data.without.totalCount).toBe(data.all.totalCount);
  });
});
