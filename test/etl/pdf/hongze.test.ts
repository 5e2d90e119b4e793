import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/etl/check/check-report.js';
import { printPdfLines } from '../../../src/etl/extract/pdf/print-pdf-lines.js';
import { cellsOf } from '../../../src/schema/catalogue/cells.js';
import type { NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { readText } from '../../support/printed-report/normalize-text.js';
import { readAll } from './read-lines.js';

const path = fileURLToPath(new URL('../../../../shared/documents/hongze-2023.pdf', import.meta.url));

/** What the report prints in cells that are not zero; of the applicants only natural persons and the total. */
const rows = {
  RECEIVED: '21',
  PARTLY_GRANTED: '4',
  REFUSED_STATE_SECRET: '1',
  REFUSED_PROCESS: '1',
  REFUSED_ENFORCEMENT_FILE: '1',
  UNAVAILABLE_NOT_HELD: '10',
  UNAVAILABLE_NEEDS_CREATION: '3',
  NOT_PROCESSED_PETITION: '1',
  CLOSED: '21',
};
const truth: Readonly<Record<string, string>> = {
  'disclosure/NORMATIVE_DOCUMENTS/REPEALED': '5',
  'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': '5',
  'disclosure/LICENSES/DECISIONS': '550',
  'disclosure/PENALTIES/DECISIONS': '4119',
  'disclosure/COERCIONS/DECISIONS': '195',
  'disclosure/FEES/AMOUNT': '7730.28',
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`applications/${row}/NATURAL_PERSON`, value],
      [`applications/${row}/TOTAL`, value],
    ]),
  ),
  'proceedings/REVIEW/UPHELD': '10',
  'proceedings/REVIEW/CORRECTED': '1',
  'proceedings/LAWSUIT_AFTER_REVIEW/UPHELD': '5',
};

async function readReport(): Promise<NormalizedReport> {
  const { lines } = await readAll(readFileSync(path));
  const outcome = readText(printPdfLines(lines).text);
  if (outcome.outcome === 'rejected') throw new Error(outcome.reason.message);
  return outcome;
}

describe.skipIf(!existsSync(path))('the real PDF (skipped where ../shared/documents is missing)', () => {
  it('prints every cell as its publisher did, the single row of group six and the zero totals included', async () => {
    const report = await readReport();
    const refs = [
      ...cellsOf('DISCLOSURE', 'V2021'),
      ...cellsOf('APPLICATIONS', 'V2019'),
      ...cellsOf('PROCEEDINGS', 'V2021'),
    ].map((cell) => cell.ref);
    expect(Object.fromEntries(Object.entries(report.cells).map(([ref, cell]) => [ref, cell.value]))).toEqual(
      Object.fromEntries(refs.map((ref) => [ref, truth[ref] ?? '0'])),
    );
    expect(report).toMatchObject({
      title: '洪泽区人民政府2023年政府信息公开工作年度报告',
      year: 2023,
      editions: { disclosure: 'V2021', applications: 'V2019' },
      issues: [],
    });
  });

  it('breaks no hard rule but the totals of table four', async () => {
    const { issues } = checkReport(await readReport());
    const errors = issues.filter((issue) => issue.severity === 'ERROR');
    expect(new Set(errors.map((issue) => issue.code))).toEqual(new Set(['C4_PROCEEDINGS_TOTAL']));
  });
});
