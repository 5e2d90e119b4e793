import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/etl/normalize/compact.js';
import { holdsSeveralReports } from '../../src/etl/normalize/several-reports.js';

const table = (value: string): string =>
  `一、本年新收政府信息公开申请数量 ${value}\n三、本年度办理结果 ${value}\n四、结转下年度\n继续办理 ${value}\n`;

describe('a text with more than one report', () => {
  it('is told, however its rows are wrapped', () => {
    expect(holdsSeveralReports(compact(`甲局\n${table('3')}乙局\n${table('17')}`))).toBe(true);
  });

  it('is not seen in one report, whatever its numbers and wherever its text speaks of a row', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        const prose = '本年新收政府信息公开申请数量比上年增加。\n';
        expect(holdsSeveralReports(compact(prose + table(String(value))))).toBe(false);
      }),
    );
  });
});
