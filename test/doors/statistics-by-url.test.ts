import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseQuestion } from '../../src/resolvers/parameters/parse-question.js';
import { printQuestion } from '../../src/resolvers/parameters/print-question.js';
import type { UrlParameters } from '../../src/resolvers/parameters/url-parameters.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { report, statisticsQuery } from '../support/arbitraries.js';
import { askGraphql, parseExactJson, readCsv, toDoorRow, toQuestion } from '../support/ask-doors.js';
import { serveHttp, type HttpService } from '../support/serve-http.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const seed = 20_261_122;
const question = statisticsQuery.map(toQuestion);

function toUrlParameters(parameters: URLSearchParams): UrlParameters {
  return Object.fromEntries(parameters.entries());
}

interface JsonPage {
  readonly rows: Record<string, unknown>[];
  readonly next: string | null;
  readonly total: string;
  readonly release: string;
}

async function expectCode(service: HttpService, path: string, code: string, status = 400): Promise<void> {
  const response = await service.get(path);
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, body.errors[0]!.extensions.code], path).toEqual([status, code]);
}

describe('a question in a URL', () => {
  it('is read back as it was printed, with every filter there is', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(parseQuestion(toUrlParameters(printQuestion(asked)))).toEqual(asked);
      }),
      { seed, numRuns: 300, endOnFailure: true },
    );
  });

  it('names the narrower cut of an indicator, empty lists included', () => {
    const figures = [
      { key: 'OUTCOMES' as const, where: { outcome: ['GRANTED' as const], applicantType: [] } },
      { key: 'OUTCOMES' as const },
    ];
    const asked = { by: [], figures, scope: 'AGENCY_REPORTS' as const, where: { level: [] } };
    expect(parseQuestion(toUrlParameters(printQuestion(asked)))).toEqual(asked);
  });
});

describe('the statistics by URL', () => {
  let service: HttpService;
  beforeAll(async () => {
    const [reports] = fc.sample(fc.array(report, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed });
    service = await serveHttp(reports!);
  });
  afterAll(async () => {
    expect(service.bugs).toEqual([]);
    await service.close();
  });

  it('hold exactly the rows and figures of the answer that csvUrl stands in, and so does JSON', async () => {
    for (const asked of fc.sample(question, { numRuns: 40, seed })) {
      const answer = await askGraphql(service, asked);
      const csv = readCsv(await service.text(answer.csvUrl)).map((row) => toDoorRow(row, asked));
      expect(csv, answer.csvUrl).toEqual(answer.rows);
      const json = await service.text(`${answer.csvUrl.replace('.csv', '.json')}&pageSize=10000`);
      const page = parseExactJson<JsonPage>(json);
      expect(
        page.rows.map((row) => toDoorRow(row, asked)),
        answer.csvUrl,
      ).toEqual(answer.rows);
      expect(Number(page.total)).toBe(answer.totalCount);
    }
  });

  it('are the same page of the same rows, kept and ordered alike, whichever page it is', async () => {
    const numbers = statisticsQuery.filter(
      ({ having, orderBy }) => having!.length > 0 || orderBy!.length > 0,
    );
    const asked = fc.record({ question: numbers.map(toQuestion), first: fc.integer({ min: 1, max: 4 }) });
    for (const { question: one, first } of fc.sample(asked, { numRuns: 40, seed })) {
      const answer = await askGraphql(service, one, first);
      const csv = readCsv(await service.text(answer.csvUrl)).map((row) => toDoorRow(row, one));
      expect(csv, answer.csvUrl).toEqual(answer.rows);
    }
  });

  it('give the page that was answered where the answer is one of several, and all rows without page and cursor', async () => {
    const asked = {
      by: ['AGENCY', 'YEAR'] as const,
      figures: [{ key: 'PENALTIES' as const }],
      scope: 'AGENCY_REPORTS' as const,
    };
    const answer = await askGraphql(service, asked, 3);
    expect(answer.totalCount).toBeGreaterThan(3);
    const rows = readCsv(await service.text(answer.csvUrl)).map((row) => toDoorRow(row, asked));
    expect(rows).toEqual(answer.rows);
    const url = new URL(answer.csvUrl, service.url);
    url.searchParams.delete('pageSize');
    url.searchParams.delete('cursor');
    expect(readCsv(await service.text(url.href))).toHaveLength(answer.totalCount);
  });

  it('go on from page to page without a gap or a row twice, and end', async () => {
    const path = '/v1/statistics.json?by=AGENCY,YEAR&indicators=PENALTIES';
    const whole = await service.json<JsonPage>(`${path}&pageSize=10000`);
    const rows: unknown[] = [];
    for (let next: string | null = `${path}&pageSize=7`; next !== null;) {
      const page: JsonPage = await service.json<JsonPage>(next);
      expect(page.release).toBe('test');
      rows.push(...page.rows);
      next = page.next;
    }
    expect(rows).toEqual(whole.rows);
  });

  it.each([
    ['by=COUNTY&indicators=PENALTIS', 'BAD_PARAMETER'],
    ['by=COUNTY', 'BAD_PARAMETER'],
    ['by=COUNTRY&indicators=PENALTIES', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&yaer=2024', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&year=2024;drop', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&year=-', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&year=2024&year=2023', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&within=130000&region=130529', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=OUTCOMES(outcome:NONE)', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&detail=all', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&year=2024-2021', 'BAD_RANGE'],
    ["by=COUNTY&indicators=PENALTIES&within=130000' or 1=1", 'UNKNOWN_REGION'],
    ['by=APPLICANT_TYPE&indicators=FEES', 'DIMENSION_NOT_ALLOWED'],
    ['by=COUNTY&indicators=FEES&outcome=GRANTED', 'FILTER_NOT_ALLOWED'],
    ['by=COUNTY&indicators=PENALTIES&having=PENALTIES', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&having=PENALTIES.GT.x', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&orderBy=PENALTIES.UP', 'BAD_PARAMETER'],
    ['by=OUTCOME,PROCEDURE&indicators=', 'COMBINATION_NOT_ALLOWED'],
    ['by=COUNTY&indicators=PENALTIES&pageSize=0', 'BAD_PAGE'],
    ['by=COUNTY&indicators=PENALTIES&pageSize=1000000000', 'BAD_PAGE'],
    ['by=COUNTY&indicators=PENALTIES&pageSize=-1', 'BAD_PARAMETER'],
    ['by=COUNTY&indicators=PENALTIES&cursor=WzEsIngiXQ', 'BAD_CURSOR'],
  ])('are refused in words of GraphQL, as JSON and before any row: %s', async (parameters, code) => {
    for (const extension of ['json', 'csv', 'parquet']) {
      await expectCode(service, `/v1/statistics.${extension}?${parameters}`, code);
    }
  });

  it('come in the formats there are and in no other', async () => {
    await expectCode(service, '/v1/statistics.pdf?by=&indicators=PENALTIES', 'UNKNOWN_TABLE', 404);
  });
});

describe('CSV', () => {
  const formula = '=HYPERLINK("http://x")';
  let service: HttpService;
  beforeAll(async () => {
    service = await serveHttp([
      makeReport({
        agency: { name: formula, type: 'OTHER' },
        cells: { 'disclosure/PENALTIES/DECISIONS': '2' },
      }),
    ]);
  });
  afterAll(async () => service.close());
  const path = '/v1/statistics.csv?by=AGENCY&indicators=PENALTIES';

  it('keeps every text as it is, ends lines with CR LF and has no byte order mark', async () => {
    const text = await service.text(path);
    expect(text.split('\r\n')[0]).toBe('agency_id,agency_name,penalties,penalties_status');
    expect(readCsv(text)[0]!['agency_name']).toBe(formula);
    const bytes = new Uint8Array(await (await service.get(path)).arrayBuffer());
    expect(bytes[0]).toBe('a'.charCodeAt(0));
  });

  it('marks text that a spreadsheet would run, in the flavor for Excel, and begins with a byte order mark', async () => {
    const response = await service.get(`${path}&flavor=excel`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(new TextDecoder().decode(bytes))[0]!['agency_name']).toBe(`'${formula}`);
  });

  it('is headed by names, Chinese labels or both', async () => {
    const head = async (style: string): Promise<string> =>
      (await service.text(`${path}&header=${style}`)).split('\r\n')[0]!;
    expect(await head('zh')).toBe('行政机关标识,行政机关,行政处罚处理决定数量,行政处罚处理决定数量·状态');
    expect(await head('both')).toContain('penalties 行政处罚处理决定数量');
  });
});
