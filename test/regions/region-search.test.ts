import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRegionRows } from '../../src/etl/load/load-regions.js';
import { readReferenceRegions } from '../../src/etl/reference-regions.js';
import { referenceRegions } from '../../src/package-root.js';
import { isOneTypoApart } from '../../src/resolvers/region-search/one-typo.js';
import { RegionSearch } from '../../src/resolvers/region-search/region-search.js';
import { resolveRegionSearch } from '../../src/resolvers/region-search/resolve-region.js';
import { toSearchText } from '../../src/resolvers/region-search/search-text.js';
import { Refusal } from '../../src/resolvers/refusal.js';
import { toSearchWords } from '../../src/resolvers/search-words.js';

const rows = toRegionRows(readReferenceRegions(referenceRegions).regions);
const search = new RegionSearch(rows);
const first = (text: string) => {
  const [found] = search.search(text);
  return found && { id: found.row.region_id, match: found.match };
};

describe('a search for a region', () => {
  it.each([
    ['130529', '130529', 'CODE'],
    ['130503@2002', '130503@2002', 'CODE'],
    ['巨鹿县', '130529', 'NAME'],
    ['巨 鹿　县', '130529', 'NAME'],
    ['河北省邢台市巨鹿县', '130529', 'NAME'],
    ['邢台市巨鹿县', '130529', 'NAME'],
    ['河北巨鹿', '130529', 'SHORT_NAME'],
    ['巨鹿', '130529', 'SHORT_NAME'],
    ['锡盟', '152500', 'SHORT_NAME'],
    ['阜蒙县', '210921', 'SHORT_NAME'],
    ['襄樊市', '420600', 'FORMER_NAME'],
    ['海门市', '320684', 'NAME'],
    ['海门', '320614', 'SHORT_NAME'],
    ['南京鼓楼区', '320106', 'NAME'],
    ['juluxian', '130529', 'PINYIN'],
    ['Jùlù Xiàn', '130529', 'PINYIN'],
    ["ju'lu-xian", '130529', 'PINYIN'],
    ['ｊｕｌｕ', '130529', 'PINYIN'],
    ['hebei julu', '130529', 'PINYIN'],
    ['Lǚliáng', '141100', 'PINYIN'],
    ['juluxain', '130529', 'PINYIN_TYPO'],
    ['julvxian', '130529', 'PINYIN_TYPO'],
    ['Shaanxi', '610000', 'PINYIN'],
    ['三都水族自治先', '522732', 'NAME_TYPO'],
  ])('%s meets %s first, by %s', (text, id, match) => {
    expect(first(text)).toEqual({ id, match });
  });

  it.each([
    ['順德區', '440606'],
    ['瀋陽', '210100'],
    ['陝西省', '610000'],
  ])('%s, in traditional letters as people may write it, is %s', (text, id) => {
    expect(first(toSearchWords(text))?.id).toBe(id);
  });

  it.each(['', ' ', '不是地名的字', '%', "' or 1=1 --", '1', 'x'.repeat(10_000)])(
    'for %j meets nothing',
    (text) => {
      expect(search.search(text)).toEqual([]);
    },
  );

  it('lists by initials, the wider region first', () => {
    const found = search.search('jlx');
    expect(found.map(({ row }) => row.name)).toContain('巨鹿县');
    expect(found[0]!.row.level).toBe('COUNTY');
  });

  it('shows what is in force before what is not, and the county before its township', () => {
    expect(
      search
        .search('130503')
        .slice(0, 2)
        .map(({ row }) => row.name),
    ).toEqual(['信都区', '桥西区']);
    expect(search.search('巨鹿').map(({ row }) => row.name)).toEqual(['巨鹿县', '巨鹿镇']);
  });

  const counties = rows.filter((row) => row.level === 'COUNTY' && row.valid_to === null);

  it('finds every county by its name, its full name, its pinyin and its code', () => {
    for (const row of counties) {
      for (const text of [row.name, row.full_name, row.pinyin, row.region_id])
        expect(
          search.search(text).some((found) => found.row === row),
          text,
        ).toBe(true);
    }
  });

  it('finds a county by its pinyin with any one typo, unless the typo is itself a name or its beginning', () => {
    const edit = fc.record({
      row: fc.constantFrom(...counties.filter((row) => row.pinyin.length >= 6)),
      kind: fc.constantFrom('leave out', 'put in', 'change', 'swap'),
      at: fc.nat(),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    });
    fc.assert(
      fc.property(edit, ({ row, kind, at, letter }) => {
        const { pinyin } = row;
        const place = at % (pinyin.length - 1);
        const [before, own, next, after] = [
          pinyin.slice(0, place),
          pinyin[place]!,
          pinyin[place + 1]!,
          pinyin.slice(place + 2),
        ];
        const mistyped = {
          'leave out': before + next + after,
          'put in': before + letter + own + next + after,
          change: before + letter + next + after,
          swap: before + next + own + after,
        }[kind]!;
        const found = search.search(mistyped);
        const isOther = found.some(({ match }) => !match.endsWith('_TYPO'));
        expect(isOther || found.some((other) => other.row === row), `${pinyin}: ${mistyped}`).toBe(true);
      }),
      { endOnFailure: true, numRuns: 500 },
    );
  });
});

describe('one typo', () => {
  it.each([
    ['julu', 'julu', true],
    ['julu', 'jlu', true],
    ['julu', 'juluu', true],
    ['julu', 'jalu', true],
    ['julu', 'jluu', true],
    ['julu', 'ulju', false],
    ['julu', 'jl', false],
    ['', 'a', true],
  ])('%j and %j: %s', (left, right, isOne) => {
    expect(isOneTypoApart(left, right)).toBe(isOne);
    expect(isOneTypoApart(right, left)).toBe(isOne);
  });

  it('of a text has one width and no marks', () => {
    expect(toSearchText(' ＪÙlù　Xiàn ')).toBe('juluxian');
  });
});

function refusalOf(text: string): Refusal {
  try {
    resolveRegionSearch(text, search);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${text} was not refused`);
}

describe('the one region that a filter means', () => {
  it.each([
    ['巨鹿', '130529', true],
    ['邢台', '130500', true],
    ['河北巨鹿', '130529', true],
    ['南京鼓楼区', '320106', true],
    ['130503', '130503', true],
    ['juluxain', '130529', false],
  ])('%s is %s', (text, id, isExact) => {
    const resolved = resolveRegionSearch(text, search);
    expect([resolved.row.region_id, resolved.isExact]).toEqual([id, isExact]);
  });

  it.each([
    ['鼓楼区', ['320106', '320302', '350102', '410204']],
    ['吉林', ['220000', '220200']],
    ['江苏鼓楼区', ['320106', '320302']],
  ])('is refused for %s, with the candidates', (text, codes) => {
    const { code, details } = refusalOf(text);
    expect(code).toBe('AMBIGUOUS_REGION');
    expect((details['candidates'] as { code: string }[]).map((candidate) => candidate.code)).toEqual(codes);
  });

  it('is refused where there is none', () => {
    expect(refusalOf('不是地名的字').code).toBe('UNKNOWN_REGION');
  });
});
