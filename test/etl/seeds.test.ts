import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../support/read-report-file.js';
import { parseDocumentOutcome } from '../../src/etl/record/parse-document-outcome.js';
import { cellsOf } from '../../src/schema/catalogue/cells.js';

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const truthPath = `${folder}truth.json`;

interface SeedTruth {
  readonly file: string;
  readonly agency: string;
  readonly type: string;
  readonly region: string;
  readonly year: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly issues: readonly string[];
}

const hasSeeds = existsSync(truthPath);
const truths = hasSeeds
  ? (JSON.parse(readFileSync(truthPath, 'utf8')) as { reports: readonly SeedTruth[] }).reports
  : [];
const form = (['DISCLOSURE', 'APPLICATIONS', 'PROCEEDINGS'] as const).flatMap((table) =>
  cellsOf(table, 'V2021'),
);

describe.skipIf(!hasSeeds)('the five real reports (skipped where ../shared/seeds is missing)', () => {
  it.each(truths)('reads every cell of $file as printed', async (truth) => {
    const outcome = await readReportFile(folder + truth.file);
    if (outcome.outcome === 'rejected') throw new Error(outcome.reason.message);
    const read = Object.fromEntries(Object.entries(outcome.cells).map(([ref, cell]) => [ref, cell.value]));
    expect(read).toEqual(Object.fromEntries(form.map((cell) => [cell.ref, truth.cells[cell.ref] ?? '0'])));
    expect(Object.keys(read)).toEqual(form.map((cell) => cell.ref));
  });

  it.each(truths)('tells who reports on what year from where in $file', async (truth) => {
    const outcome = await readReportFile(folder + truth.file);
    expect(outcome).toMatchObject({
      year: truth.year,
      agency: { name: truth.agency, type: truth.type },
      region: { code: truth.region, rule: 'TITLE' },
      scope: 'AGENCY_REPORTS',
      editions: { disclosure: 'V2021', applications: 'V2021', proceedings: 'V2021' },
    });
  });

  it.each(truths)('finds exactly the broken rules of $file', async (truth) => {
    const outcome = await readReportFile(folder + truth.file);
    const issues = outcome.outcome === 'read' ? outcome.issues : [];
    expect([...new Set(issues.map((issue) => issue.code.slice(0, 2)))]).toEqual(truth.issues);
  });

  it.each(truths)('keeps the six sections and the place of every cell of $file', async (truth) => {
    const outcome = await readReportFile(folder + truth.file);
    if (outcome.outcome === 'rejected') throw new Error(outcome.reason.message);
    expect(outcome.sections?.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const lines = readFileSync(folder + truth.file, 'utf8').split('\n');
    for (const [ref, cell] of Object.entries(outcome.cells)) {
      const printed = lines[cell.at!.line! - 1]!.slice(cell.at!.column! - 1);
      expect(printed.startsWith(cell.raw!), `${ref} at ${JSON.stringify(cell.at)}`).toBe(true);
    }
  });

  it('gives lines that follow the schema of a normalized report', async () => {
    for (const truth of truths) {
      const outcome = await readReportFile(folder + truth.file);
      expect(parseDocumentOutcome(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
    }
    const rejected = await readReportFile(truthPath);
    expect(parseDocumentOutcome(rejected)).toMatchObject({ reason: { code: 'INVALID_RECORD' } });
  });
});
