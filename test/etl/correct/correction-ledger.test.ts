import { describe, expect, it } from 'vitest';
import { CorrectionLedger } from '../../../src/etl/correct/correction-ledger.js';
import type { Correction } from '../../../src/etl/correct/correction.js';
import { agencyIdOf } from '../../support/agency-id-of.js';
import { settleReport } from '../../../src/etl/settle-report.js';
import { checkReport } from '../../../src/etl/check/check-report.js';
import type { NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { UserError } from '../../../src/user-error.js';
import { blank, makeReport } from '../../fixtures/three-bodies.js';

const penalties = 'disclosure/PENALTIES/DECISIONS';
const report = makeReport({
  cells: { [penalties]: { value: '3', status: 'REPORTED', raw: '３', at: { line: 7 } } },
});

const correction = (changes: Partial<Correction> = {}): Correction => ({
  place: '"made-up.yml", entry 1 (line 1)',
  target: {
    sha256: null,
    body: { agency: '130529-HEALTH', year: 2024, scope: 'AGENCY_REPORTS' },
    cell: penalties,
  },
  expect: { value: '3', status: 'REPORTED', raw: '３' },
  correct: { value: '13', status: 'REPORTED' },
  reason: '排版漏印一位',
  source: 'https://example.org/notice',
  provider: '甲县卫生健康局',
  date: '2025-03-01',
  status: 'ACCEPTED',
  ...changes,
});

const apply = (given: NormalizedReport, ...corrections: Correction[]): NormalizedReport =>
  new CorrectionLedger(corrections).correct(given, agencyIdOf(given));

function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.toLine();
    throw error;
  }
  throw new Error('not refused');
}

describe('a correction', () => {
  it('puts the right number in the place of the print, which stays beside it', () => {
    expect(apply(report, correction()).cells[penalties]).toEqual({
      value: '13',
      status: 'REPORTED',
      raw: '３',
      correctedFrom: { value: '3', status: 'REPORTED', raw: '３' },
      correction: { reason: '排版漏印一位', source: 'https://example.org/notice' },
      at: { line: 7 },
    });
  });

  it('is told in an issue with both numbers, the reason and the source', () => {
    const { issues } = apply(report, correction());
    expect(issues).toMatchObject([{ code: 'CELL_CORRECTED', severity: 'NOTE', cells: [penalties] }]);
    expect(issues[0]!.message).toMatch(
      /"３"（3），已更正为13：排版漏印一位（https:\/\/example.org\/notice）/,
    );
  });

  it('finds its report by the hash of the document', () => {
    const target = { sha256: report.source.sha256, body: null, cell: penalties };
    expect(apply(report, correction({ target })).cells[penalties]!.value).toBe('13');
    const other = { ...target, sha256: 'b'.repeat(64) };
    expect(apply(report, correction({ target: other }))).toBe(report);
  });

  it('corrects a printed zero that the report does not list', () => {
    const expected = { value: '0', status: 'ZERO', raw: '0' } as const;
    const corrected = apply(makeReport({}), correction({ expect: expected }));
    expect(corrected.cells[penalties]).toMatchObject({ value: '13', raw: '0', correctedFrom: expected });
  });

  it('takes a number away where none can be told', () => {
    const correct = { value: null, status: 'UNREADABLE' } as const;
    expect(apply(report, correction({ correct })).cells[penalties]).toMatchObject({
      value: null,
      status: 'UNREADABLE',
      correctedFrom: { value: '3' },
    });
  });

  it.each(['PROPOSED', 'WITHDRAWN'] as const)('is not applied while it is %s', (status) => {
    expect(apply(report, correction({ status }))).toBe(report);
  });

  it('compares with the print of a cell that was corrected before', () => {
    const once = apply(report, correction());
    const again = apply(once, correction({ correct: { value: '14', status: 'REPORTED' } }));
    expect(again.cells[penalties]).toMatchObject({ value: '14', correctedFrom: { value: '3' } });
    expect(again.issues).toHaveLength(1);
  });
});

describe('a correction that does not fit', () => {
  it.each<[string, Partial<Correction['expect']>]>([
    ['another number', { value: '4' }],
    ['another status', { value: null, status: 'BLANK' }],
    ['another raw text', { raw: '3' }],
  ])('is stale where the cell prints %s', (_, expected) => {
    const given = correction({ expect: { ...correction().expect, ...expected } });
    expect(refusalOf(() => apply(report, given))).toMatch(
      /CORRECTION_STALE: "made-up.yml", entry 1.*PENALTIES\/DECISIONS of 甲县卫生健康局 2024 should print .* but is REPORTED 3/,
    );
  });

  it('has lost its target where the report does not have the cell', () => {
    const absent = { ...report, unlisted: 'ABSENT' as const, cells: {} };
    expect(refusalOf(() => apply(absent, correction()))).toMatch(/CORRECTION_TARGET_MISSING: .*has no cell/);
    const target = { ...correction().target, cell: 'disclosure/PROCUREMENT/PROJECTS' };
    expect(refusalOf(() => apply(report, correction({ target })))).toMatch(/CORRECTION_TARGET_MISSING/);
  });

  it('is refused beside another for the same cell', () => {
    const second = correction({ place: '"made-up.yml", entry 2 (line 14)' });
    expect(refusalOf(() => apply(report, correction(), second))).toMatch(
      /CORRECTION_INVALID: .*entry 2.* and .*entry 1.* correct the same cell/,
    );
  });

  it('is listed as unused where its report was not given at all', () => {
    const ledger = new CorrectionLedger([correction(), correction({ status: 'WITHDRAWN' })]);
    ledger.correct(makeReport({ year: 2020 }), '130529-HEALTH');
    expect(ledger.finish()).toEqual({ applied: 0, unused: ['"made-up.yml", entry 1 (line 1)'] });
  });

  it('has lost its target where the body published another document', () => {
    const target = { ...correction().target, sha256: 'c'.repeat(64) };
    const ledger = new CorrectionLedger([correction({ target })]);
    expect(ledger.correct(report, agencyIdOf(report))).toBe(report);
    expect(refusalOf(() => ledger.finish())).toMatch(/CORRECTION_TARGET_MISSING: .*hash c{64}/);
  });

  it('counts what was applied', () => {
    const ledger = new CorrectionLedger([correction()]);
    ledger.correct(report, agencyIdOf(report));
    expect(ledger.finish()).toEqual({ applied: 1, unused: [] });
  });
});

describe('settleReport', () => {
  const review = (total: string): NormalizedReport =>
    makeReport({
      cells: {
        'proceedings/REVIEW/UPHELD': '10',
        'proceedings/REVIEW/CORRECTED': '1',
        'proceedings/REVIEW/OTHER': { ...blank, value: '0', inferredZero: true },
        'proceedings/REVIEW/PENDING': blank,
        'proceedings/REVIEW/TOTAL': total,
      },
    });
  const total: Partial<Correction> = {
    target: { ...correction().target, cell: 'proceedings/REVIEW/TOTAL' },
    expect: { value: '0', status: 'ZERO', raw: '0' },
    correct: { value: '11', status: 'REPORTED' },
  };

  it('checks and infers over the corrected numbers', () => {
    const id = agencyIdOf(review('0'));
    expect(
      settleReport(review('0'), new CorrectionLedger([]), id).report.cells['proceedings/REVIEW/PENDING'],
    ).toEqual(blank);
    const settled = settleReport(review('0'), new CorrectionLedger([correction(total)]), id);
    expect(settled.issues.map((issue) => issue.code)).toEqual(['CELL_CORRECTED']);
    expect(settled.isConsistent).toBe(true);
    expect(settled.report.cells['proceedings/REVIEW/PENDING']).toEqual({
      ...blank,
      value: '0',
      inferredZero: true,
    });
  });

  it('puts its findings in the place of those a record brought along, and keeps what it cannot check', () => {
    const brought = [
      { code: 'C4_PROCEEDINGS_TOTAL', severity: 'ERROR', message: 'old', cells: [] },
      { code: 'C5_CARRY_OVER', severity: 'ERROR', message: 'old', cells: [] },
      { code: 'C10_PROSE_FIGURE', severity: 'NOTE', message: 'old', cells: [] },
      { code: 'ROW_MISSING', severity: 'WARNING', message: 'old', cells: [] },
    ] as const;
    const given = { ...makeReport({}), issues: brought };
    const settled = settleReport(given, new CorrectionLedger([]), agencyIdOf(given));
    expect(settled.issues.map((issue) => issue.code)).toEqual(['C10_PROSE_FIGURE', 'ROW_MISSING']);
    expect(checkReport(settled.report).issues).toEqual([]);
  });
});
