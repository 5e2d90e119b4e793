import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCellText } from '../../src/etl/extract/blocks/cell-text.js';
import { decodeText } from '../../src/etl/extract/text/decode-text.js';
import { hasSpace, replaceSpace } from '../../src/etl/letter-table.js';
import { compact } from '../../src/etl/normalize/compact.js';

/** Texts of the letters that reports have, those that are folded and those of which nothing is left. */
const texts = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...'总计（一）(1)、。12３４ \t\u3000\u00A0\u2063\u200B|｜│¦<\u0007\u2028㈠㎡',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

/** What is looked up letter by letter says the same as the expressions that it stands for. */
describe('a look at each letter', () => {
  it('finds white space as \\s does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(hasSpace(text)).toBe(/\s/.test(text));
        expect(replaceSpace(text, ' ')).toBe(text.replace(/\s+/gu, ' '));
      }),
    );
  });

  it('compacts a text as its compatibility form without white space and fillers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(compact(text)).toBe(text.normalize('NFKC').replace(/[\s\u2063]+/gu, ''));
      }),
    );
  });

  it('leaves a cell without bars, white space and invisible signs as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const isPlain = !/[|｜│┃\s\u0000-\u001F\u200B-\u200F\u2060\uFEFF\u00AD]/u.test(text);
        if (isPlain) expect(toCellText(text)).toBe(text);
        else expect(toCellText(text)).not.toMatch(/[|｜│┃\u0007\u200B\t]|^\s|\s$|\s\s/u);
      }),
    );
  });

  it('decodes UTF-8 that is cut within a letter up to the letter before', () => {
    fc.assert(
      fc.property(fc.nat(11), (cut) => {
        const bytes = Buffer.from(`${'年报'.repeat(20)}一二三四`);
        const whole = Math.floor((bytes.length - cut) / 3);
        expect(decodeText(bytes.subarray(0, bytes.length - cut))).toBe(
          `${'年报'.repeat(20)}一二三四`.slice(0, whole),
        );
      }),
    );
  });
});
