// Writes data/reports/*.json and data/reports-left-out.csv: `npm run data:reports`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findReason, toCompleteReport, toPartialReport, toSeedReport } from './reports/collect-reports.mjs';
import { parseFigureRows, sha256 } from './reports/figure-rows.mjs';
import { printLeftOut } from './reports/left-out.mjs';
import { printReport, reportFileName } from './reports/print-report.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: join(scripts, '..', '..', 'shared') },
    out: { type: 'string', default: join(scripts, '..', 'data') },
  },
});

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const hashOf = (path) => sha256(readFileSync(join(options.shared, path)));
const byNumber = (entries) => new Map(entries.map((entry) => [entry.n, entry]));

function documentOf({ document }) {
  return document && { uri: document.uri, sha256: hashOf(document.uri), mediaType: document.mediaType };
}

function collect() {
  const rows = parseFigureRows(readFileSync(join(options.shared, 'real-figures.csv'), 'utf8'));
  const seeds = readJson(join(options.shared, 'seeds', 'truth.json')).reports;
  const seedUris = new Set(seeds.map(({ file }) => `seeds/${file}`));
  const complete = byNumber(readJson(join(scripts, 'complete-reports.json')));
  const attributions = byNumber(readJson(join(scripts, 'report-attributions.json')));

  const judged = rows
    .filter((row) => !complete.has(row.n) && !seedUris.has(row.source_url))
    .map((row) => ({ row, reason: findReason(row, attributions.get(row.n)) }));
  return {
    reports: [
      ...seeds.map((seed) => toSeedReport(seed, hashOf(`seeds/${seed.file}`))),
      ...rows
        .filter((row) => complete.has(row.n))
        .map((row) => toCompleteReport(complete.get(row.n), row, documentOf(complete.get(row.n)))),
      ...judged
        .filter(({ reason }) => reason === null)
        .map(({ row }) => toPartialReport(attributions.get(row.n), row)),
    ],
    leftOut: judged
      .filter(({ reason }) => reason !== null)
      .map(({ row, reason }) => ({ n: row.n, agency: row.agency, reason })),
  };
}

/** Writes the reports in place of those that are there, so that none stays that is no longer made. */
function write({ reports, leftOut }) {
  const directory = join(options.out, 'reports');
  mkdirSync(directory, { recursive: true });
  const names = reports.map(reportFileName);
  if (new Set(names).size !== names.length) throw new Error('Two reports have one file name');
  readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .forEach((name) => rmSync(join(directory, name)));
  reports.forEach((report, index) => writeFileSync(join(directory, names[index]), printReport(report)));
  writeFileSync(join(options.out, 'reports-left-out.csv'), printLeftOut(leftOut));
}

const collected = collect();
write(collected);
console.log(
  `${collected.reports.length} reports, ${collected.leftOut.length} rows left out -> ${options.out}`,
);
