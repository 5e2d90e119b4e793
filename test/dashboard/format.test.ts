import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noReport, statusLooks, type Figure } from '../../src/dashboard/model/figure.js';
import { formatNumber, groupDigits, longText, shortText } from '../../src/dashboard/model/format.js';
import { partOfBilingual } from '../../src/dashboard/model/language.js';

describe('formatNumber', () => {
  test.each([
    [0, 'CASES', '0件', '0'],
    [9999, 'CASES', '9,999件', '9,999'],
    [10_000, 'CASES', '1万件', '10,000'],
    [12_345, 'CASES', '1.23万件', '12,345'],
    [1_234_567, 'CASES', '123万件', '1.23M'],
    [123_456_789, 'CASES', '1.23亿件', '123M'],
    [12, 'ITEMS', '12项', '12'],
    [0.5, 'TEN_THOUSAND_YUAN', '0.5万元', 'CNY 5,000'],
    [9999.996, 'TEN_THOUSAND_YUAN', '1亿元', 'CNY 100M'],
    [59_237.2449, 'TEN_THOUSAND_YUAN', '5.92亿元', 'CNY 592M'],
    [0.456, 'RATIO', '45.6%', '45.6%'],
    [1, 'RATIO', '100%', '100%'],
    [0.9999, 'RATIO', '>99.9%', '>99.9%'],
    [0.0001, 'RATIO', '<0.1%', '<0.1%'],
    [-3, 'ITEMS', '-3项', '-3'],
  ] as const)('%d %s is %s, in English %s', (value, unit, zh, en) => {
    expect(formatNumber(value, unit, 'zh')).toBe(zh);
    expect(formatNumber(value, unit, 'en')).toBe(en);
  });

  test('a part is never printed as the whole, nor something as nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (ratio) => {
        expect(['0%', '100%']).not.toContain(formatNumber(ratio, 'RATIO', 'zh'));
      }),
      { endOnFailure: true },
    );
  });
});

test('exact decimals keep every digit', () => {
  expect(groupDigits('59237.2449')).toBe('59,237.2449');
  expect(groupDigits('-1808595')).toBe('-1,808,595');
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (whole) => {
      expect(groupDigits(String(whole)).replaceAll(',', '')).toBe(String(whole));
    }),
    { endOnFailure: true },
  );
});

describe('what is missing', () => {
  const missing = (status: Figure['status']): Figure => ({ ...noReport('CASES'), status });

  test('no status without a number is ever printed as one, in any length or language', () => {
    for (const status of Object.keys(statusLooks) as Figure['status'][]) {
      for (const language of ['zh', 'en'] as const) {
        expect(shortText(missing(status), language)).not.toMatch(/^[\d,.]+/);
        expect(longText(missing(status), language)).not.toMatch(/^[\d,.]+/);
      }
    }
  });

  test('no two missing statuses read alike, and none is filled like a number', () => {
    const without = (
      ['BLANK', 'ABSENT', 'NOT_APPLICABLE', 'UNREADABLE', 'UNDEFINED', 'NO_REPORT'] as const
    ).map((status) => statusLooks[status]);
    expect(new Set(without.map(({ zh }) => zh)).size).toBe(without.length);
    expect(new Set(without.map(({ fill }) => fill)).size).toBe(without.length);
    expect(without.map(({ fill }) => fill)).not.toContain('class');
    expect(statusLooks.NO_REPORT.fill).toBe('hatch');
    expect(statusLooks.ZERO.fill).toBe('empty');
    expect(statusLooks.BLANK.fill).toBe('dots');
  });
});

test('of a message in two languages the one that is asked for is shown', () => {
  const message = '“科研机构”一列应相等；请核对。In column “Research institutions”, the two should be equal.';
  expect(partOfBilingual(message, 'zh')).toBe('“科研机构”一列应相等；请核对。');
  expect(partOfBilingual(message, 'en')).toBe('In column “Research institutions”, the two should be equal.');
  expect(partOfBilingual('只有中文。', 'en')).toBe('只有中文。');
});
