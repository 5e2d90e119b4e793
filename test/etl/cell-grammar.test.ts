import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCellLike, parseCellText } from '../../src/etl/normalize/cell-grammar.js';
import { toCell } from '../../src/etl/normalize/to-cell.js';
import { cellByRef } from '../../src/schema/catalogue/cells.js';

const count = 'disclosure/PENALTIES/DECISIONS';
const fee = 'disclosure/FEES/AMOUNT';
const change = 'disclosure/LICENSES/ITEMS_CHANGE';
const procurement = 'disclosure/PROCUREMENT/AMOUNT';

function read(raw: string, ref: string, headUnit: string | null = null) {
  const token = { kind: 'value' as const, raw, cell: parseCellText(raw), line: 1, column: 1, tableLine: 1 };
  const { value, status, unit } = toCell(token, cellByRef.get(ref)!, headUnit);
  return unit === undefined ? `${status} ${value}` : `${status} ${value} unit ${unit}`;
}

describe('a cell of counts', () => {
  it.each([
    ['0', 'ZERO 0'],
    ['０', 'ZERO 0'],
    ['零', 'ZERO 0'],
    ['0.0', 'ZERO 0'],
    ['17', 'REPORTED 17'],
    ['１２', 'REPORTED 12'],
    ['1,113', 'REPORTED 1113'],
    ['1，113', 'REPORTED 1113'],
    ['3件', 'REPORTED 3'],
    ['12345678901234567890123', 'REPORTED 12345678901234567890123'],
    ['-', 'NOT_APPLICABLE null'],
    ['——', 'NOT_APPLICABLE null'],
    ['/', 'NOT_APPLICABLE null'],
    ['无', 'NOT_APPLICABLE null'],
    ['（无）', 'NOT_APPLICABLE null'],
    ['不涉及', 'NOT_APPLICABLE null'],
    ['本单位未制作规章', 'NOT_APPLICABLE null'],
    ['〇', 'ZERO 0'],
    ['一十二', 'REPORTED 12'],
    ['十二', 'REPORTED 12'],
    ['两百', 'REPORTED 200'],
    ['一百零五件', 'REPORTED 105'],
    ['一〇五', 'REPORTED 105'],
    ['一万二千', 'REPORTED 12000'],
    ['三十万零五十', 'REPORTED 300050'],
  ])('reads %s as %s', (raw, expected) => {
    expect(read(raw, count)).toBe(expected);
  });

  it.each(['□', '※', '———', '……', '三百五', '万', '十十', '一二三', '零零', '约三件', '见附件'])(
    'keeps %s as it is printed, without a number',
    (raw) => {
      expect(read(raw, count)).toBe('UNREADABLE null');
    },
  );

  it.each(['3²', '3①', '①', '3.000', '3.5', '-2', '+2', '1,13', '007', '3万元', '2/1', '1 113', '12a'])(
    'refuses %s rather than guess',
    (raw) => {
      expect(read(raw, count)).toBe('UNREADABLE null');
    },
  );
});

describe('a cell of money', () => {
  it.each([
    ['26.55', 'REPORTED 26.55'],
    ['59237.2449', 'REPORTED 59237.2449'],
    ['43.788万元', 'REPORTED 43.788'],
    ['437880元', 'REPORTED 43.788'],
    ['1.2亿元', 'REPORTED 12000'],
    ['0', 'ZERO 0'],
  ])('reads %s as %s in ten thousand yuan', (raw, expected) => {
    expect(read(raw, fee)).toBe(expected);
  });

  it('follows the unit of the column head, and the unit in the cell before that', () => {
    expect(read('12000', fee, '元')).toBe('REPORTED 1.2');
    expect(read('3万元', fee, '元')).toBe('REPORTED 3');
  });

  it('does not guess what 三万 counts', () => {
    expect(read('三万', fee)).toBe('UNREADABLE null');
    expect(read('三万元', fee)).toBe('REPORTED 3');
  });

  it.each(['-3', '3件', '2/1'])('refuses %s', (raw) => {
    expect(read(raw, fee)).toBe('UNREADABLE null');
  });

  it('keeps a procurement amount without a unit apart', () => {
    expect(read('251000', procurement)).toBe('REPORTED 251000 unit null');
    expect(read('251000元', procurement)).toBe('REPORTED 25.1');
    expect(read('0', procurement)).toBe('ZERO 0');
  });
});

describe('a cell of change', () => {
  it.each([
    ['+2', 'REPORTED 2'],
    ['-35', 'REPORTED -35'],
    ['−1', 'REPORTED -1'],
    ['增98', 'REPORTED 98'],
    ['减4', 'REPORTED -4'],
    ['增加5', 'REPORTED 5'],
    ['减少7项', 'REPORTED -7'],
    ['0/0', 'ZERO 0'],
    ['3/5', 'REPORTED -2'],
    ['增3减1', 'REPORTED 2'],
    ['增', 'UNREADABLE null'],
  ])('reads %s as %s', (raw, expected) => {
    expect(read(raw, change)).toBe(expected);
  });
});

describe('isCellLike', () => {
  it.each(['0', '1.5.2', '1,13', '3件', '-', '无', '□', '———', '十二', '两百'])(
    'takes %s for something that stands in a cell',
    (raw) => {
      expect(isCellLike(raw)).toBe(true);
    },
  );

  it.each(['三', '十', '3.', '（2）', '1.属于国家秘密', '2024年', '其他', '行政许可'])(
    'takes %s for part of a label',
    (raw) => {
      expect(isCellLike(raw)).toBe(false);
    },
  );
});

describe('any text in a cell', () => {
  const letters = [...'0123456789,.+-−—/\\ 件项元万亿增减加少无零〇一二十百两千□※()（）①²三'];
  const cellTexts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...letters), maxLength: 10 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  /** The number of a text by the grammar of domain § 2.4, written without the reader's patterns. */
  function numberOf(raw: string): bigint | null {
    const plain = raw.normalize('NFKC').trim();
    const digits = plain
      .replace(/[件项条份起宗次个]$/u, '')
      .replaceAll(',', '')
      .replace(/\.0+$/u, '');
    return /^(?:0|[1-9]\d*)$/u.test(digits) ? BigInt(digits) : null;
  }

  it('is never a crash, and a number only where the grammar says so', () => {
    fc.assert(
      fc.property(cellTexts, (raw) => {
        const [status, value] = read(raw, count).split(' ');
        if (value === 'null') return;
        expect(status).toBe(value === '0' ? 'ZERO' : 'REPORTED');
        if (/\d/u.test(raw.normalize('NFKC'))) expect(numberOf(raw)).toBe(BigInt(value!));
        else
          expect(raw.trim().normalize('NFKC')).toMatch(
            /^[零〇一二三四五六七八九十百千万两]+[件项条份起宗次个元]?$/u,
          );
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });

  it('gives back every count that is written in Chinese numerals', () => {
    const numerals = [...'零一二三四五六七八九'];
    const inFull = (number: number): string => {
      const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
      const low = tens > 0 ? `${numerals[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
      return `${hundreds > 0 ? `${numerals[hundreds]}百` : ''}${low}${ones > 0 ? numerals[ones] : ''}`;
    };
    for (let number = 1; number < 1000; number++)
      expect(read(inFull(number), count)).toBe(`REPORTED ${number}`);
  });
});
