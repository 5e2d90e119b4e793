import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOption } from '../../src/dashboard/charts/line-option.js';
import { hasShares, stackOption } from '../../src/dashboard/charts/stack-option.js';
import { contrastOf, palettes, textOn } from '../../src/dashboard/design/tokens.js';
import { classesOf, classOf, colorOfClass } from '../../src/dashboard/model/classes.js';
import { caveatsOf } from '../../src/dashboard/model/change.js';
import { defaultYear } from '../../src/dashboard/model/default-year.js';
import { countFigure, noReport, type Figure } from '../../src/dashboard/model/figure.js';
import { frameSvg } from '../../src/dashboard/charts/frame-svg.js';
import { balanced, cut, widthOf, wrapped } from '../../src/dashboard/charts/text-width.js';
import { nameLookOf, nameMargin, tileWidth } from '../../src/dashboard/charts/tile-name.js';
import { sortedTable, toCsv, type FigureTable } from '../../src/dashboard/model/figure-table.js';
import { byRank, positionsOf, quartilesOf } from '../../src/dashboard/model/ranking.js';
import { nameOfBodyIn, shortName } from '../../src/dashboard/model/short-name.js';
import { blockLayout, provinceTiles } from '../../src/dashboard/model/tiles.js';

const rate = (numerator: number, denominator: number): Figure => ({
  ...noReport('RATIO'),
  value: numerator / denominator,
  exact: String(numerator / denominator),
  status: 'REPORTED',
  numerator: String(numerator),
  denominator: String(denominator),
});

describe('the tile map', () => {
  test('has all 34 province-level divisions, no two of them in one place', () => {
    expect(provinceTiles).toHaveLength(34);
    expect(new Set(provinceTiles.map(({ code }) => code)).size).toBe(34);
    expect(new Set(provinceTiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(34);
  });

  test('the three that do not report under the Regulation are told apart', () => {
    expect(
      provinceTiles.filter(({ outOfScope }) => outOfScope).map(({ abbreviation }) => abbreviation),
    ).toEqual(['台', '澳', '港']);
  });

  test('a block has a place for each member, and never more columns than asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
        const places = blockLayout(count);
        expect(new Set(places.map(({ column, row }) => `${column}/${row}`)).size).toBe(count);
        expect(places.every(({ column }) => column < 8)).toBe(true);
      }),
      { endOnFailure: true },
    );
  });
});

describe('classes of a scale', () => {
  test('every value is in exactly one, equal values in the same, and bounds are values that occur', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 }), (values) => {
        const classes = classesOf(values);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          expect(classes.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1);
        }
        for (const { from, to } of classes) {
          expect(values).toContain(from);
          expect(values).toContain(to);
        }
      }),
      { endOnFailure: true },
    );
  });

  test('fewer values than classes: a class each', () => {
    expect(classesOf([3, 51])).toEqual([
      { from: 3, to: 3 },
      { from: 51, to: 51 },
    ]);
    expect(classOf(51, classesOf([3, 51]))).toBe(1);
    expect(classesOf([])).toEqual([]);
  });
});

describe('colors', () => {
  test.each(['light', 'dark'] as const)('text on every color of the %s palette has contrast AA', (name) => {
    const palette = palettes[name];
    for (const color of [...palette.ramp, palette.surface]) {
      expect(contrastOf(color, textOn(color))).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [palette.page, palette.surface]) {
      expect(contrastOf(ground, palette.text)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(ground, palette.muted)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(ground, palette.accent)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOf(palette.accent, palette.accentText)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(palette.notice, palette.noticeText)).toBeGreaterThanOrEqual(4.5);
  });

  test('neighboring classes differ, from few to many', () => {
    const colors = [0, 1, 2, 3, 4].map((index) => colorOfClass(index, 5, palettes.light.ramp));
    expect(colors).toEqual(palettes.light.ramp);
  });
});

describe('ranking', () => {
  test('equal values share a position and say so; rates of few cases and what is missing have none', () => {
    const figures = [countFigure(5), countFigure(9), countFigure(5), countFigure(0), noReport('ITEMS')];
    expect(positionsOf(figures)).toEqual([
      { position: 2, of: 4, ties: 2 },
      { position: 1, of: 4, ties: 1 },
      { position: 2, of: 4, ties: 2 },
      { position: 4, of: 4, ties: 1 },
      null,
    ]);
    expect(positionsOf([rate(1, 1), rate(5, 10)])).toEqual([null, { position: 1, of: 1, ties: 1 }]);
    expect(
      [noReport('RATIO'), rate(1, 1), rate(5, 10)].toSorted(byRank).map(({ denominator }) => denominator),
    ).toEqual(['10', '1', null]);
  });
});

describe('quartiles', () => {
  test('are values that occur, of what is ranked only; fewer than four have none', () => {
    const figures = [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((value) => rate(value, 10)),
      rate(9, 9),
      noReport('RATIO'),
    ];
    const { lower, median, upper, of } = quartilesOf(figures)!;
    expect([lower, median, upper].map(({ numerator }) => numerator)).toEqual(['2', '4', '6']);
    expect(of).toBe(8);
    expect(quartilesOf([rate(1, 10), rate(2, 10), rate(3, 10), rate(1, 1)])).toBeNull();
  });
});

describe('a sorted table', () => {
  const table: FigureTable = {
    keys: ['名称'],
    measures: ['数'],
    rows: [
      { id: 'a', labels: ['乙'], figures: [countFigure(5)] },
      { id: 'b', labels: ['甲'], figures: [noReport('ITEMS')] },
      { id: 'c', labels: ['丙'], figures: [countFigure(0)] },
      { id: 'd', labels: ['丁'], figures: [countFigure(5)] },
    ],
  };
  const order = (column: number, isAscending: boolean): string =>
    sortedTable(table, { chart: 'map', column, isAscending })
      .rows.map(({ id }) => id)
      .join('');

  test('puts what has no number last in either direction, and a printed zero where zero belongs', () => {
    expect(order(1, true)).toBe('cadb');
    expect(order(1, false)).toBe('adcb');
    expect(order(0, true)).toBe('cdba');
  });

  test('is as it was where no such column exists', () => {
    expect(sortedTable(table, { chart: 'map', column: 2, isAscending: true })).toBe(table);
    expect(sortedTable(table, null)).toBe(table);
  });
});

describe('shares of a sum', () => {
  test('are drawn only where every kind has a number or is not asked for', () => {
    const blank: Figure = { ...noReport('CASES'), status: 'BLANK' };
    const notAsked: Figure = { ...noReport('CASES'), status: 'NOT_APPLICABLE' };
    expect(hasShares([countFigure(5), countFigure(0), notAsked])).toBe(true);
    expect(hasShares([countFigure(5), blank])).toBe(false);
    expect(hasShares([notAsked, notAsked])).toBe(false);
  });
});

describe('the year that is shown first', () => {
  test('is the latest with at least half as many reports as the fullest', () => {
    const shipped = [3, 6, 6, 4, 10, 4, 2].map((reports, index) => ({ year: 2019 + index, reports }));
    expect(defaultYear(shipped)).toBe(2023);
    expect(
      defaultYear([
        { year: 2024, reports: 100 },
        { year: 2025, reports: 50 },
      ]),
    ).toBe(2025);
    expect(defaultYear([])).toBeUndefined();
  });
});

describe('CSV', () => {
  test('has what the chart shows, exact, each figure with its state and the reports behind it', () => {
    const figure: Figure = {
      ...countFigure(3),
      exact: '59237.2449',
      coverage: { ...countFigure(0).coverage, reports: 4, reported: 2, zero: 1 },
    };
    const text = toCsv(
      {
        keys: ['名称'],
        measures: ['收费'],
        notes: ['名次'],
        rows: [
          { id: 'a', labels: ['=HYPERLINK("x")'], figures: [figure], notes: ['第1名，共1'] },
          { id: 'b', labels: ['乙,县'], figures: [noReport('ITEMS')] },
        ],
      },
      '来源',
      'zh',
    );
    expect(text.startsWith('\ufeff')).toBe(true);
    const [first, second] = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(first).toMatchObject({
      名称: `'=HYPERLINK("x")`,
      收费: '59237.2449',
      '收费·状态': '有数字',
      '收费·报告数': '4',
      '收费·有数字的报告数': '3',
      名次: '第1名，共1',
      出处: '来源',
    });
    expect(second).toMatchObject({ 名称: '乙,县', 收费: '', '收费·状态': '没有报告' });
  });

  test('a rate is written as a fraction, and its heading says so; a count of ours has no reports behind it', () => {
    const rate: Figure = {
      ...countFigure(1),
      unit: 'RATIO',
      exact: '0.25',
      numerator: '1',
      denominator: '4',
    };
    const ofRate = { keys: ['Name'], measures: ['Disclosure rate (%)'] };
    const rates = toCsv({ ...ofRate, rows: [{ id: 'a', labels: ['a'], figures: [rate] }] }, 'x', 'en');
    const [row] = parse<Record<string, string>>(rates, { columns: true, bom: true });
    expect(row).toMatchObject({
      'Disclosure rate (fraction, 0 to 1)': '0.25',
      'Disclosure rate (fraction, 0 to 1): numerator': '1',
      'Disclosure rate (fraction, 0 to 1): denominator': '4',
    });
    const rows = [{ id: 'a', labels: ['C1'], figures: [countFigure(2)] }];
    const counts = toCsv({ keys: ['规则'], measures: ['报告（份）'], rows, isCounted: true }, 'x', 'zh');
    expect(parse(counts, { bom: true })).toEqual([
      ['规则', '报告（份）', '出处'],
      ['C1', '2', 'x'],
    ]);
  });
});

describe('what is printed around a chart', () => {
  test('is broken into lines that fit, at spaces and between Chinese signs, and nothing of it is lost', () => {
    const english = 'Source: annual reports of the bodies on government information disclosure';
    const lines = wrapped(english, 20);
    expect(lines.join(' ')).toBe(english);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
    const chinese = '来源：各机关政府信息公开工作年度报告；年报 nianbao 版本 388723c817e4（2026-11-27）';
    expect(wrapped(chinese, 12).join('').replaceAll(' ', '')).toBe(chinese.replaceAll(' ', ''));
    expect(wrapped(chinese, 12).every((line) => !/^[，。；：、）]/.test(line))).toBe(true);
  });

  test('holds the title, the measure, the legend in rows, and as many lines as it has', () => {
    const keys = ['没有报告', '印有零', '不在报告范围'].map((text) => ({ svg: `<svg id="${text}"/>`, text }));
    const framed = (lines: readonly string[]) =>
      frameSvg(
        '<svg width="300" height="100"></svg>',
        { title: '各省', subtitle: '数量（件）', keys, lines },
        palettes.light,
      );
    const heightOf = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)![1]);
    const short = framed(['来源']);
    for (const words of ['各省', '数量（件）', '没有报告', '印有零', '不在报告范围', '来源']) {
      expect(short).toContain(`>${words}</text>`);
    }
    expect(heightOf(framed(['来源'.repeat(40)]))).toBe(heightOf(short) + 18);
  });
});

describe('names in tiles', () => {
  test.each([
    ['河北省邢台市巨鹿县', '巨鹿县卫生健康局', '卫生健康局'],
    ['河北省邢台市巨鹿县', '巨鹿县人民政府办公室', '人民政府办公室'],
    ['广东省江门市蓬江区', '江门市蓬江区财政局', '财政局'],
    ['辽宁省铁岭市昌图县', '七家子镇', '七家子镇'],
    ['河北省邢台市巨鹿县', '巨鹿县局', '巨鹿县局'],
    ['', '巨鹿县卫生健康局', '巨鹿县卫生健康局'],
  ])('in %s, %s is %s', (place, name, short) => {
    expect(nameOfBodyIn(place, name)).toBe(short);
  });

  test.each([
    ['巨鹿县', '巨鹿'],
    ['威县', '威县'],
    ['浦东新区', '浦东新区'],
    ['河北邢台经济开发区', '河北邢台经济开发区'],
    ['喀喇沁左翼蒙古族自治县', '喀喇沁左翼蒙古族'],
  ])('the place %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  test('a name of up to two dozen signs stands in its tile whole, in lines no wider than the tile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
        const name = '县级人民政府卫生健康局办公室'.repeat(3).slice(0, length);
        const { lines, fontSize } = nameLookOf(name);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines)
          expect(widthOf(line) * fontSize).toBeLessThanOrEqual(tileWidth - 2 * nameMargin);
        if (length <= 24) expect(lines.join('')).toBe(name);
        else expect(lines.at(-1)).toMatch(/…$/);
      }),
    );
  });

  test('lines are about equally long, and what is cut says so', () => {
    expect(balanced('人民政府办公室', 6)).toEqual(['人民政府', '办公室']);
    expect(balanced('Not seen in the report', 6)).toEqual(['Not seen', 'in the', 'report']);
    expect(cut('卫生健康局', 5)).toBe('卫生健康局');
    expect(cut('卫生健康局', 4)).toBe('卫生健…');
  });
});

describe('a chart over the years', () => {
  test('every year is named, and below the years without a number stands why', () => {
    const years = [2019, 2020, 2021];
    const figures = [rate(1, 20), noReport('RATIO'), { ...noReport('RATIO'), status: 'UNDEFINED' as const }];
    const { xAxis } = lineOption(
      [{ name: '公开率', figures }],
      years,
      { ...palettes.light, textScale: 1 },
      'zh',
      '公开率',
    );
    const [named, reasons] = (xAxis as object[]).map(
      (axis) => (axis as { axisLabel: { formatter(value: number): string } }).axisLabel.formatter,
    );
    expect([2018.5, 2019, 2020, 2021].map((year) => named!(year))).toEqual(['', '2019', '2020', '2021']);
    expect([2018.5, 2019, 2020, 2021].map((year) => reasons!(year))).toEqual([
      '',
      '',
      '没有\n报告',
      '分母\n为零',
    ]);
  });
});

describe('bars beside each other', () => {
  test('a row that some reports left out says so, as shares do', () => {
    const partial = { ...noReport('CASES'), value: 3, status: 'PARTIAL' as const };
    const whole = { ...noReport('CASES'), value: 3, status: 'REPORTED' as const };
    const { yAxis } = stackOption(
      { rows: ['自然人', '商业企业'], kinds: ['收到'], figures: [[partial], [whole]], asShares: false },
      { ...palettes.light, textScale: 1 },
      'zh',
      '收到与办结',
    );
    expect((yAxis as { data: string[] }).data).toEqual(['自然人（部分）', '商业企业']);
  });
});

describe('why two years must not simply be compared', () => {
  test.each([
    [[], []],
    [['PARTIAL'], ['PARTIAL']],
    [
      ['PARTIAL', 'BODIES_DIFFER', 'EDITION_BREAK'],
      ['EDITION_BREAK', 'BODIES_DIFFER'],
    ],
    [['NO_NUMBER_THEN'], []],
  ] as const)('of %j, told are %j', (obstacles, told) => {
    expect(caveatsOf({ obstacles: [...obstacles] })).toEqual(told);
  });
});
