import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/etl/check/check-report.js';
import type { AgencyTypeKey } from '../../../src/schema/catalogue/agency-types.js';
import type { IssueCode } from '../../../src/schema/catalogue/issues.js';
import type { Cell, NormalizedReport } from '../../../src/schema/report/normalized-report.js';
import { blank, makeReport } from '../../fixtures/three-bodies.js';

const found = (report: NormalizedReport, code: IssueCode) => ({
  assessed: checkReport(report).byRule.get(code)!.assessed,
  issues: checkReport(report).issues.filter((issue) => issue.code === code),
});

const editions2019 = { disclosure: 'V2019', applications: 'V2019', proceedings: 'V2019' } as const;

const body = (type: AgencyTypeKey, code: string | null, name = '灯塔'): Partial<NormalizedReport> => ({
  agency: { name, type },
  region: { code, candidates: [], rule: code === null ? 'NONE' : 'TITLE' },
});

describe('C7: what was issued is in force or was repealed', () => {
  const code = 'C7_ISSUED_NOT_IN_FORCE';
  const documents = (issued: Cell | string, repealed: string, inForce: string) =>
    makeReport({
      cells: {
        'disclosure/NORMATIVE_DOCUMENTS/ISSUED': issued,
        'disclosure/NORMATIVE_DOCUMENTS/REPEALED': repealed,
        'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE': inForce,
      },
    });

  it('is broken where more was issued than both together, and the message has the three numbers', () => {
    const { issues } = found(documents('5', '1', '3'), code);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'WARNING' });
    expect(issues[0]!.message).toMatch(/行政规范性文件.*制发5件.*有效3件.*废止1件.*5 were issued/);
    expect(issues[0]!.cells).toContain('disclosure/NORMATIVE_DOCUMENTS/IN_FORCE');
  });

  it('holds where everything issued was repealed in the same year', () => {
    expect(found(documents('4', '4', '0'), code)).toEqual({ assessed: 2, issues: [] });
  });

  it('says nothing of a row with a blank, nor of the 2019 form', () => {
    expect(found(documents(blank, '0', '0'), code)).toEqual({ assessed: 1, issues: [] });
    expect(found(makeReport({ editions: editions2019 }), code)).toEqual({ assessed: 0, issues: [] });
  });
});

describe('C8: only some governments make regulations', () => {
  const code = 'C8_REGULATIONS_BY_NON_MAKER';
  const cells = { 'disclosure/REGULATIONS/ISSUED': '6', 'disclosure/REGULATIONS/IN_FORCE': '6' };

  it.each<[AgencyTypeKey, string]>([
    ['TOWNSHIP', '211224'],
    ['GOVERNMENT', '130529'],
    ['HEALTH', '130000'],
    ['SUBDISTRICT', '130500'],
  ])('is broken by a %s of %s', (type, region) => {
    const { issues } = found(makeReport({ ...body(type, region, '灯塔镇'), cells }), code);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'NOTE', cells: Object.keys(cells) });
    expect(issues[0]!.message).toMatch(/“规章”一行印有6、6，但灯塔镇无权制定规章/);
  });

  it.each<[AgencyTypeKey, string]>([
    ['GOVERNMENT', '320800'],
    ['GOVERNMENT_OFFICE', '310000'],
    ['EDUCATION', '100000'],
  ])('holds for a %s of %s', (type, region) => {
    expect(found(makeReport({ ...body(type, region), cells }), code)).toEqual({ assessed: 1, issues: [] });
  });

  it('holds for a county that prints zeros, and for regulations of others that it disclosed in 2019', () => {
    expect(found(makeReport({}), code)).toEqual({ assessed: 1, issues: [] });
    const disclosed = makeReport({
      editions: editions2019,
      cells: { 'disclosure/REGULATIONS/DISCLOSED_TOTAL': '9' },
    });
    expect(found(disclosed, code)).toEqual({ assessed: 1, issues: [] });
  });

  it('says nothing where the region is not known, or the row was not seen', () => {
    expect(found(makeReport({ ...body('HEALTH', null), cells }), code).assessed).toBe(0);
    expect(found(makeReport({ unlisted: 'ABSENT' }), code).assessed).toBe(0);
  });
});

describe('C9: decisions are not items', () => {
  const code = 'C9_DECISIONS_ARE_ITEMS';
  const licenses = (before: Cell | string, change: string, decisions: string) =>
    makeReport({
      editions: editions2019,
      unlisted: 'ABSENT',
      cells: {
        'disclosure/LICENSES/ITEMS_LAST_YEAR': before,
        'disclosure/LICENSES/ITEMS_CHANGE': change,
        'disclosure/LICENSES/DECISIONS': decisions,
      },
    });

  it.each([
    ['61', '36', '97'],
    ['6', '-4', '2'],
    ['421', '1423', '1844'],
  ])('is broken by %s and %s making %s', (before, change, decisions) => {
    const { issues } = found(licenses(before, change, decisions), code);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'WARNING' });
    expect(issues[0]!.message).toContain(`“行政许可”一行处理决定数量${decisions}正好等于`);
  });

  it.each([
    ['61', '36', '2906'],
    ['0', '0', '0'],
    ['4', '-4', '0'],
  ])('holds for %s, %s and %s', (before, change, decisions) => {
    expect(found(licenses(before, change, decisions), code)).toEqual({ assessed: 1, issues: [] });
  });

  it('says nothing of a row with a blank, nor of the 2021 form', () => {
    expect(found(licenses(blank, '36', '97'), code).assessed).toBe(0);
    expect(found(makeReport({}), code).assessed).toBe(0);
  });
});

describe('P1: procurement of a county department', () => {
  const code = 'PROCUREMENT_IMPLAUSIBLE';
  const procurement = (amount: Cell | string, parts: Partial<NormalizedReport> = {}) =>
    makeReport({ editions: editions2019, cells: { 'disclosure/PROCUREMENT/AMOUNT': amount }, ...parts });

  it('is broken by more than 100 million yuan', () => {
    const { issues } = found(procurement('23600'), code);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'NOTE', cells: ['disclosure/PROCUREMENT/AMOUNT'] });
    expect(issues[0]!.message).toMatch(/23600万元.*甲县卫生健康局/);
  });

  it('holds for 100 million yuan', () => {
    expect(found(procurement('10000'), code)).toEqual({ assessed: 1, issues: [] });
  });

  it.each<[string, NormalizedReport]>([
    ['a city', procurement('23600', body('HEALTH', '130500'))],
    ['a development zone', procurement('23600', body('DEVELOPMENT_ZONE', '130529'))],
    [
      'a whole county',
      procurement('23600', { ...body('GOVERNMENT', '130529'), scope: 'GOVERNMENT_REPORTS' }),
    ],
    [
      'an amount without a unit',
      procurement({ value: '251000', unit: null, status: 'REPORTED', raw: '251000' }),
    ],
    ['the 2021 form', makeReport({})],
  ])('says nothing of %s', (_, report) => {
    expect(found(report, code)).toEqual({ assessed: 0, issues: [] });
  });
});
