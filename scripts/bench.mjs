// npm run bench [-- --bodies N --years N --rounds N]: how long a question takes over a made-up national corpus.
// Every time is also given as a ratio to a plain scan of the reports in the same run, which travels between machines.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { WarehouseWriter } from '../dist/etl/load/warehouse-writer.js';
import { foldLetters } from '../dist/etl/normalize/fold-letters.js';
import { identifyReport } from '../dist/etl/normalize/identify-report.js';
import { readRegionIndex } from '../dist/etl/normalize/region-index.js';
import { toLines } from '../dist/etl/normalize/text-lines.js';
import { readReferenceRegions } from '../dist/etl/reference-regions.js';
import { referenceRegions } from '../dist/package-root.js';
import { fetchStatistics } from '../dist/resolvers/query/fetch-statistics.js';
import { planStatistics } from '../dist/resolvers/query/plan-statistics.js';
import { RegionSearch } from '../dist/resolvers/region-search/region-search.js';
import { openWarehouse } from '../dist/warehouse/open-warehouse.js';
import { syntheticReports } from './bench/synthetic-corpus.mjs';

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '10' },
    years: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '7' },
  },
});
const [bodies, years, rounds] = [values.bodies, values.years, values.rounds].map(Number);

const question = (by, indicators, parts = {}) => ({
  by,
  selection: {},
  cut: {},
  scope: 'AGENCY_REPORTS',
  first: 500,
  offset: 0,
  requests: indicators.map((indicator) => ({ id: indicator, indicator, cut: {} })),
  ...parts,
});

const questions = {
  'penalties by province': question(['PROVINCE'], ['PENALTIES']),
  'penalties and licenses by county, one year': question(['COUNTY'], ['PENALTIES', 'LICENSES'], {
    selection: { year: { from: 2025, to: 2025 } },
  }),
  'one county over the years': question(['YEAR'], ['PENALTIES', 'LICENSES', 'FEES'], {
    selection: { regionCodes: ['130529'] },
  }),
  'outcomes by outcome, nation': question(['OUTCOME'], ['OUTCOMES']),
  'outcomes by province and group': question(['PROVINCE', 'OUTCOME_GROUP'], ['OUTCOMES']),
  'disclosure rate by prefecture': question(['PREFECTURE'], ['DISCLOSURE_RATE', 'CLOSURE_RATE']),
  'documents in force, a stock, by province': question(['PROVINCE'], ['NORMATIVE_DOCUMENTS_IN_FORCE']),
  'reviews by result': question(['PROCEEDING_RESULT'], ['PROCEEDINGS']),
  'by type and year, six indicators': question(
    ['AGENCY_TYPE', 'YEAR'],
    ['PENALTIES', 'LICENSES', 'COERCIONS', 'FEES', 'APPLICATIONS_RECEIVED', 'GRANT_RATE'],
  ),
  'outcomes by county and outcome': question(['COUNTY', 'OUTCOME'], ['OUTCOMES'], {
    selection: { year: { from: 2025, to: 2025 } },
  }),
};

const median = (times) => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)];

async function time(run) {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await run();
    if (round > 0) times.push(performance.now() - start);
  }
  return median(times);
}

const regionIndex = readRegionIndex();
const titles = [
  '河北省邢台市巨鹿县教育局2024年',
  '遂宁市公安局船山区分局2023年',
  '国家税务总局广州市白云区税务局2021年',
  '鼓楼区教育局2023年',
  '射洪县教育局2018年',
].map((title) => foldLetters(toLines(`${title}政府信息公开工作年度报告`)));
const placing = await time(() => {
  for (const lines of titles)
    identifyReport(lines, regionIndex, { uri: 'https://www.changtu.gov.cn/1.html' });
});
console.log(`region and body of a document: ${(placing / titles.length).toFixed(3)} ms`);

const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
const path = join(folder, 'bench.duckdb');
const writer = await WarehouseWriter.create(path, readReferenceRegions(referenceRegions));
const started = performance.now();
for await (const report of syntheticReports({ bodies, years })) writer.addReport(report, [], true);
const counts = await writer.finish({ releaseId: 'bench', builtAt: '', codeVersion: '', inputsSha256: '' });
const seconds = (performance.now() - started) / 1000;
const { size } = await stat(path);
console.log(
  `${counts.reports} reports, ${counts.facts} facts, ${(size / 1e6).toFixed(0)} MB, loaded in ${seconds.toFixed(1)} s: ${Math.round(counts.reports / seconds)} reports/s`,
);

const { db, close } = await openWarehouse(path, { memory: '2GB', threads: 2, concurrency: 4 });
const scan = await time(() => sql`select year, sum(report_key) from dim_reports group by year`.execute(db));
console.log(`plain scan of the reports: ${scan.toFixed(1)} ms = 1`);
for (const [name, query] of Object.entries(questions)) {
  const plan = planStatistics(query);
  const milliseconds = await time(() => fetchStatistics(plan, db));
  console.log(
    `${name.padEnd(46)} ${milliseconds.toFixed(1).padStart(8)} ms ${(milliseconds / scan).toFixed(1).padStart(7)}`,
  );
}

const heapOf = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const searched = {
  'a code': '130529',
  'a short name': '巨鹿',
  'a chain of places': '河北省邢台市巨鹿县',
  'pinyin with tone marks': 'Jùlù Xiàn',
  initials: 'jlx',
  'one character, half of all names': '镇',
  'one letter': 's',
  'a typo': 'juluxain',
  'nothing, typos tried': 'abcdefzhen',
};
const rows = await db.selectFrom('dim_regions').selectAll().execute();
const before = heapOf();
const prepared = performance.now();
const regionSearch = new RegionSearch(rows);
const preparing = performance.now() - prepared;
const held = globalThis.gc ? `${((heapOf() - before) / 1e6).toFixed(0)} MB` : 'memory with node --expose-gc';
console.log(`region search over ${rows.length} rows: prepared in ${preparing.toFixed(0)} ms, ${held}`);
for (const [name, text] of Object.entries(searched)) {
  const milliseconds = await time(() => regionSearch.search(text));
  console.log(
    `${`search: ${name}`.padEnd(46)} ${milliseconds.toFixed(2).padStart(8)} ms ${(milliseconds / scan).toFixed(2).padStart(7)}`,
  );
}
await close();
await rm(folder, { recursive: true });
