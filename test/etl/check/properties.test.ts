import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/etl/check/check-report.js';
import { inferZeros } from '../../../src/etl/check/infer-zeros.js';
import { hardRules, reportRules } from '../../../src/etl/check/rules.js';
import { accountingRules, equationsOf } from '../../../src/schema/report/accounting/accounting-rules.js';
import { assessEquation } from '../../../src/schema/report/accounting/assess-equation.js';
import { valueAt } from '../../../src/schema/report/cell-at.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { consistentReport, rulesBrokenAt } from '../../support/consistent-report.js';

const runs = { numRuns: 60 };
const withCell = (report: NormalizedReport, ref: string, cell: Cell): NormalizedReport => ({
  ...report,
  cells: { ...report.cells, [ref]: cell },
});

/** A report of which some cells were changed at random: blanked, dashed, made unreadable, or given another number. */
const damagedReport = fc
  .tuple(consistentReport, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), { maxLength: 120 }))
  .map(([report, damages]) => {
    const refs = Object.keys(report.cells).filter((ref) => !ref.startsWith('disclosure/'));
    return damages.reduce((damaged, [pick, kind]) => {
      const ref = refs[pick % refs.length]!;
      const old = report.cells[ref]!;
      const cells: readonly Cell[] = [
        { value: null, status: 'UNREADABLE', raw: '?' },
        { value: '7', status: 'REPORTED', raw: '7' },
      ];
      const blank: Cell = { value: null, status: kind % 2 ? 'NOT_APPLICABLE' : 'BLANK', raw: '' };
      const isSpared = kind > 1 && old.value !== '0';
      return isSpared ? damaged : withCell(damaged, ref, cells[kind] ?? blank);
    }, report);
  });

const failuresOf = (report: NormalizedReport): string[] =>
  accountingRules.flatMap((rule) =>
    equationsOf(rule, report.editions)
      .filter((equation) => assessEquation(equation, (ref) => valueAt(report, ref))?.holds === false)
      .map(({ name }) => `${rule.id} ${name.zh}`),
  );

describe('the rules of one report', () => {
  it('raise nothing against a report that keeps them', () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        expect(checkReport(report).issues).toEqual([]);
      }),
      runs,
    );
  });

  it('raise exactly those that a single changed cell is part of, with the cell among those to compare', () => {
    fc.assert(
      fc.property(consistentReport, fc.nat(), (report, pick) => {
        const refs = Object.keys(report.cells);
        const ref = refs[pick % refs.length]!;
        const changed = withCell(report, ref, { value: '98765432', status: 'REPORTED', raw: '98765432' });
        const { issues } = checkReport(changed);
        const ids = reportRules.filter((rule) => issues.some((issue) => issue.code === rule.code));
        expect(ids.map((rule) => rule.id)).toEqual(rulesBrokenAt(ref, report.editions.disclosure));
        for (const issue of issues) expect(issue.cells).toContain(ref);
      }),
      { numRuns: 150 },
    );
  });

  it('say the same of the hard rules alone', () => {
    fc.assert(
      fc.property(damagedReport, (report) => {
        const hard = new Set<string>(hardRules.map((rule) => rule.code));
        expect(checkReport(report, hardRules).issues).toEqual(
          checkReport(report).issues.filter((issue) => hard.has(issue.code)),
        );
      }),
      runs,
    );
  });
});

describe('zero inference', () => {
  it('never changes a print: only blanks and dashes get a number, and that is 0', () => {
    fc.assert(
      fc.property(damagedReport, (report) => {
        const inferred = inferZeros(report);
        expect(Object.keys(inferred.cells)).toEqual(Object.keys(report.cells));
        for (const [ref, cell] of Object.entries(inferred.cells)) {
          const printed = report.cells[ref]!;
          if (cell === printed) continue;
          expect(printed.value).toBeNull();
          expect(['BLANK', 'NOT_APPLICABLE']).toContain(printed.status);
          expect(cell).toEqual({ ...printed, value: '0', inferredZero: true });
        }
      }),
      runs,
    );
  });

  it('never makes a failing rule pass, nor an open one fail', () => {
    fc.assert(
      fc.property(damagedReport, (report) => {
        expect(failuresOf(inferZeros(report))).toEqual(failuresOf(report));
      }),
      runs,
    );
  });

  it('is done once: a second time changes nothing', () => {
    fc.assert(
      fc.property(damagedReport, (report) => {
        const inferred = inferZeros(report);
        expect(inferZeros(inferred)).toEqual(inferred);
      }),
      runs,
    );
  });

  it('infers nothing in a row, column or group that breaks a rule', () => {
    fc.assert(
      fc.property(damagedReport, (report) => {
        const inferred = inferZeros(report);
        const failing = new Set(failuresOf(report));
        const lines = accountingRules.flatMap((rule) =>
          equationsOf(rule, report.editions)
            .filter(({ name }) => failing.has(`${rule.id} ${name.zh}`))
            .flatMap(({ line }) => line),
        );
        expect(lines.filter((ref) => inferred.cells[ref]?.inferredZero)).toEqual([]);
      }),
      runs,
    );
  });
});
