// npm run bench:places: how long it takes to tell the region of a document, and to find a region by what people write.
// Every time is also a ratio to sorting the names of all regions in the same run, which travels between machines.
import { performance } from 'node:perf_hooks';
import { foldLetters } from '../dist/etl/normalize/fold-letters.js';
import { identifyReport } from '../dist/etl/normalize/identify-report.js';
import { readRegionIndex } from '../dist/etl/normalize/region-index.js';
import { toLines } from '../dist/etl/normalize/text-lines.js';
import { toRegionRows } from '../dist/etl/load/load-regions.js';
import { readReferenceRegions } from '../dist/etl/reference-regions.js';
import { referenceRegions } from '../dist/package-root.js';
import { RegionSearch } from '../dist/resolvers/region-search/region-search.js';

const rounds = 7;

function time(run) {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    run();
    if (round > 0) times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(rounds / 2)];
}

const regionIndex = readRegionIndex();
const rows = toRegionRows(readReferenceRegions(referenceRegions).regions);
const sorting = time(() => rows.map(({ name }) => name).sort());
const tell = (what, milliseconds) =>
  console.log(
    `${what.padEnd(46)} ${milliseconds.toFixed(3).padStart(9)} ms ${(milliseconds / sorting).toFixed(4).padStart(9)}`,
  );
tell('sorting the names of all regions', sorting);

const titles = [
  '河北省邢台市巨鹿县教育局2024年',
  '遂宁市公安局船山区分局2023年',
  '国家税务总局广州市白云区税务局2021年',
  '鼓楼区教育局2023年',
  '射洪县教育局2018年',
].map((title) => foldLetters(toLines(`${title}政府信息公开工作年度报告`)));
const placing = time(() => {
  for (const lines of titles)
    identifyReport(lines, regionIndex, { uri: 'https://www.changtu.gov.cn/1.html' });
});
tell('region and body of a document', placing / titles.length);

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
const before = heapOf();
const prepared = performance.now();
const regionSearch = new RegionSearch(rows);
tell(`search over ${rows.length} regions: prepared`, performance.now() - prepared);
console.log(globalThis.gc ? `${((heapOf() - before) / 1e6).toFixed(0)} MB` : 'memory with node --expose-gc');
for (const [name, text] of Object.entries(searched))
  tell(
    `search: ${name}`,
    time(() => regionSearch.search(text)),
  );
