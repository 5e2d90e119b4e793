import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { regionFiles, type ReferenceRegion } from '../../src/etl/reference-regions.js';
import { isInForce, RegionTable } from '../../src/etl/region-table.js';
import { dataDirectory, regions, root, successions } from './shipped.js';

const table = new RegionTable(regions);
const folder = join(dataDirectory, 'reference', 'regions');
const years = Array.from({ length: 24 }, (_, index) => 2002 + index);
const divisions = regions.filter(({ kind, level }) => kind === 'DIVISION' && level !== 'TOWNSHIP');
const inForce = (year: number, level: string): ReferenceRegion[] =>
  divisions.filter((region) => region.level === level && isInForce(region, year));
const nameAt = (code: string, year: number): string | undefined => {
  const region = table.findAt(code, year);
  if (!region || !isInForce(region, year)) return undefined;
  return region.formerNames.find(({ until }) => until >= year)?.name ?? region.name;
};

/**
 * Prefectures and counties at the end of each year. Read in a published table: 2007 and 2011 (中国统计年鉴 2008 and 2012,
 * table 1-1), 2015 (社会服务发展统计公报), 2019 and 2023 (Ministry of Civil Affairs). The other years are quoted from memory of
 * the same table of the yearbooks, which could not be opened here.
 */
const published = [
  [2003, 333, 2861],
  [2004, 333, 2862],
  [2005, 333, 2862],
  [2006, 333, 2860],
  [2007, 333, 2859],
  [2008, 333, 2859],
  [2009, 333, 2858],
  [2010, 333, 2856],
  [2011, 332, 2853],
  [2012, 333, 2852],
  [2013, 333, 2853],
  [2014, 333, 2854],
  [2015, 334, 2850],
  [2016, 334, 2851],
  [2017, 334, 2851],
  [2018, 333, 2851],
  [2019, 333, 2846],
  [2020, 333, 2844],
  [2021, 333, 2843],
  [2022, 333, 2843],
  [2023, 333, 2844],
  [2024, 333, 2846],
] as const;

/** Counties of each kind, as far as the tables that were read have them. */
const publishedByKind = [
  [2007, { 区: 856, 市: 368 }],
  [2011, { 区: 857, 市: 369, 县: 1456, 自治县: 117 }],
  [2015, { 区: 921, 市: 361, 县: 1397, 自治县: 117, 旗: 49, 自治旗: 3, 特区: 1, 神农架林区: 1 }],
  [2019, { 区: 965, 市: 387, 县: 1323, 自治县: 117 }],
  [2023, { 区: 977, 市: 397, 县: 1299, 自治县: 117, 旗: 49, 自治旗: 3, 特区: 1, 神农架林区: 1 }],
] as const;

/** What a county is called at the end of its name: 区, 市, 县, 自治县, … */
const kindOf = (name: string): string => /(?:神农架林区|特区|自治[县旗]|[区市县旗])$/u.exec(name)![0];

/** Counties by province in the same two tables, in the order of the codes, as far as they could be read. */
const publishedByProvince = [
  [
    2007,
    [
      18, 18, 172, 119, 101, 100, 60, 128, 19, 106, 90, 105, 85, 99, 140, 159, 102, 122, 121, 109, 20, 40,
      181, 88, 129, 73, 107, 86, 43,
    ],
  ],
  [2011, [16, 16, 172, 119, 101, 100, 60, 128, 17, 104, 90, 105, 85, 100, 140, 159, 103, 122, 121, 109, 20]],
] as const;

const succession = (from: string): string[] =>
  successions
    .filter((change) => change.from === from)
    .map(({ to, year, extent }) => `${year} ${extent} ${to}`);

test('the table is what the script makes; run `npm run data:regions` after an upgrade and read the difference', () => {
  const directory = mkdtempSync(join(tmpdir(), 'regions-'));
  execFileSync(process.execPath, [join(root, 'scripts', 'make-regions.mjs'), directory]);
  const read = (place: string): string[] =>
    regionFiles.map((name) => readFileSync(join(place, name), 'utf8'));
  const made = read(directory);
  rmSync(directory, { recursive: true });
  expect(made.map((text, index) => text === read(folder)[index])).toEqual(regionFiles.map(() => true));
});

describe('the areas', () => {
  test('have ids of their own, told by the code, the township or the zone', () => {
    const ids = regions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\d{6}(?:@\d{4}|Z\d{2})?$|^\d{9}$/.test(id))).toEqual([]);
  });

  test('of one code are never in force at once, and the last is known by the code alone', () => {
    const holders = new Map<string, ReferenceRegion[]>();
    for (const region of divisions) holders.set(region.code, [...(holders.get(region.code) ?? []), region]);
    const overlapping = [...holders.values()].filter((group) =>
      years.some((year) => group.filter((region) => isInForce(region, year)).length > 1),
    );
    const nameless = [...holders].filter(([code, group]) => group.every(({ id }) => id !== code));
    expect([overlapping, nameless]).toEqual([[], []]);
  });

  test('end after they begin, and have no two former names in one year', () => {
    const wrong = divisions.filter(({ validFrom, validTo, formerNames }) => {
      const untils = formerNames.map(({ until }) => until);
      const sorted = [...new Set(untils)].sort((a, b) => a - b);
      return (validFrom ?? 0) > (validTo ?? 9999) || sorted.join() !== untils.join();
    });
    expect(wrong).toEqual([]);
  });

  test('have a reading of letters only', () => {
    expect(regions.filter(({ pinyin }) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(pinyin))).toEqual([]);
  });
});

describe('every year', () => {
  test.each(years)(
    '%i: every county and prefecture has one parent, in force then, of a level above',
    (year) => {
      const above: Record<string, readonly string[]> = {
        PREFECTURE: ['PROVINCE'],
        COUNTY: ['PREFECTURE', 'PROVINCE'],
      };
      const misplaced = [...inForce(year, 'PREFECTURE'), ...inForce(year, 'COUNTY')].filter((region) => {
        const parent = table.parentOf(region);
        return !parent || !isInForce(parent, year) || !above[region.level]!.includes(parent.level);
      });
      expect(misplaced).toEqual([]);
    },
  );

  test('chains end in a province, without a cycle', () => {
    const chains = regions.map((region) => table.chainOf(region));
    expect(chains.filter(([first]) => first?.level !== 'PROVINCE')).toEqual([]);
    expect(Math.max(...chains.map(({ length }) => length))).toBeLessThanOrEqual(5);
  });

  test.each(published)(
    '%i has the published %i prefectures and %i counties',
    (year, prefectures, counties) => {
      expect([inForce(year, 'PREFECTURE').length, inForce(year, 'COUNTY').length]).toEqual([
        prefectures,
        counties,
      ]);
    },
  );
});

test.each(publishedByKind)('%i has the published number of counties of each kind', (year, counts) => {
  const kinds = inForce(year, 'COUNTY').map(({ code }) => kindOf(nameAt(code, year)!));
  const found = Object.keys(counts).map((kind) => [kind, kinds.filter((own) => own === kind).length]);
  expect(Object.fromEntries(found)).toEqual(counts);
});

test.each(publishedByProvince)('%i has the published number of counties in each province', (year, counts) => {
  const provinces = inForce(year, 'PROVINCE').map(({ id }) => id.slice(0, 2));
  const found = provinces.map(
    (code) => inForce(year, 'COUNTY').filter(({ id }) => id.startsWith(code)).length,
  );
  expect(found.slice(0, counts.length)).toEqual(counts);
});

describe('the changes', () => {
  test.each([
    ['410307', 2005, '洛龙区'],
    ['410311', 2010, '洛龙区'],
    ['410307', 2010, undefined],
    ['410307', 2022, '偃师区'],
    ['410381', 2020, '偃师市'],
    ['410306', 2021, undefined],
    ['130503', 2019, '桥西区'],
    ['130503', 2020, '信都区'],
    ['130502', 2019, '桥东区'],
    ['130502', 2020, '襄都区'],
    ['130521', 2020, undefined],
    ['510922', 2018, '射洪县'],
    ['510981', 2019, '射洪市'],
    ['610681', 2019, '子长市'],
    ['411603', 2019, '淮阳区'],
    ['360783', 2020, '龙南市'],
    ['320684', 2019, '海门市'],
    ['320614', 2020, '海门区'],
    ['330104', 2021, undefined],
    ['330113', 2021, '临平区'],
    ['330114', 2021, '钱塘区'],
    ['371202', 2017, '莱城区'],
    ['370116', 2018, '莱芜区'],
    ['653229', 2023, undefined],
    ['653229', 2024, '和安县'],
    ['653228', 2024, '和康县'],
    ['420600', 2009, '襄樊市'],
    ['420600', 2010, '襄阳市'],
    ['500157', 2025, '两江新区'],
    ['500112', 2025, undefined],
    ['411626', 2018, '淮阳县'],
    ['411626', 2019, undefined],
    ['610623', 2018, '子长县'],
    ['360727', 2019, '龙南县'],
    ['310230', 2015, '崇明县'],
    ['310151', 2016, '崇明区'],
    ['371200', 2018, undefined],
    ['460303', 2019, undefined],
    ['460303', 2020, '南沙区'],
    ['520581', 2021, '黔西市'],
    ['532302', 2021, '禄丰市'],
    ['652902', 2019, '库车市'],
    ['659012', 2022, undefined],
    ['659012', 2023, '白杨市'],
    ['540481', 2023, '米林市'],
    ['540581', 2023, '错那市'],
  ])('%s at the end of %i is %s', (code, year, name) => {
    expect(nameAt(code, year)).toBe(name);
  });

  test.each([
    ['130503@2002', ['2020 WHOLE 130503']],
    ['130521', ['2020 PART 130502', '2020 PART 130503']],
    ['410307@2002', ['2007 WHOLE 410311']],
    ['410306', ['2021 WHOLE 410308']],
    ['410381', ['2021 WHOLE 410307']],
    ['330104', ['2021 PART 330102', '2021 PART 330114']],
    ['330110', ['2021 PART 330113']],
    ['371202', ['2018 WHOLE 370116']],
    ['510922', ['2019 WHOLE 510981']],
    ['653221', ['2024 PART 653229']],
    ['310108', ['2015 WHOLE 310106']],
    ['411626', ['2019 WHOLE 411603']],
    ['610623', ['2019 WHOLE 610681']],
    ['360727', ['2020 WHOLE 360783']],
    ['320684', ['2020 WHOLE 320614']],
    ['330103', ['2021 WHOLE 330105']],
    ['371200', ['2018 WHOLE 370100']],
    ['540530', ['2023 WHOLE 540581']],
  ])('%s became %j', (id, expected) => {
    expect(succession(id)).toEqual(expected);
  });

  test('a name alone makes no new area: 襄阳市 has its years as 襄樊市', () => {
    expect(table.find('420600')?.formerNames).toEqual([{ name: '襄樊市', until: 2009 }]);
  });

  test('whatever is gone has a successor that was there the year after', () => {
    const lost = divisions.filter(
      ({ id, validTo }) =>
        validTo !== null &&
        !successions.some(({ from, to, year }) => {
          const heir = table.find(to);
          return from === id && year === validTo + 1 && heir !== undefined && isInForce(heir, year);
        }),
    );
    expect(lost).toEqual([]);
  });

  test('after 2015 are told by an official document or by the list that was read', () => {
    const unsourced = successions.filter(
      ({ year, source }) => year >= 2016 && !/号|公告|^A\d{4}$/u.test(source),
    );
    expect(unsourced).toEqual([]);
  });
});

describe('townships and zones', () => {
  test('lie in an area of the table', () => {
    const lower = regions.filter(({ level, kind }) => level === 'TOWNSHIP' || kind === 'ZONE');
    expect(lower.filter((region) => !table.parentOf(region))).toEqual([]);
    expect(lower.filter(({ level }) => level === 'TOWNSHIP')).toHaveLength(41_352);
  });

  test.each(['441900', '442000', '460400', '620200'])('%s has townships and no counties', (code) => {
    const levels = new Set(regions.filter(({ parent }) => parent === code).map(({ level }) => level));
    expect([...levels]).toEqual(['TOWNSHIP']);
  });

  test('have ids under the area above: 南湖新区 under 岳阳市', () => {
    const zone = regions.find(({ name }) => name === '南湖新区');
    expect(zone).toMatchObject({ parent: '430600', kind: 'ZONE', level: 'COUNTY' });
    expect(zone?.id).toMatch(/^430600Z\d\d$/);
  });
});
