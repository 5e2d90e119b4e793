import { editionBreak } from '../model/change.js';
import { isSmall, statusLooks, type Figure } from '../model/figure.js';
import { coverageText, formatNumber, longText, yearText } from '../model/format.js';
import { sayIn, type Language } from '../model/language.js';
import type { Look } from '../design/tokens.js';
import { balanced } from './text-width.js';
import { axisLabel, axisLine, baseOption, type Option } from './option.js';

/** One line: a figure for each year, in the order of the years. */
export interface Line {
  readonly name: string;
  readonly figures: readonly Figure[];
}

interface Point {
  readonly value: readonly [number, number | null];
  readonly symbol: string;
  readonly symbolSize: number;
  readonly itemStyle: object;
}

/** Filled for a number; white inside for a printed zero; hollow for a rate of a few cases; a diamond where it is partial. */
function pointOf(figure: Figure, year: number, color: string, palette: Look): Point {
  const isOpen = figure.status === 'ZERO' || isSmall(figure);
  return {
    value: [year, figure.value ?? null],
    symbol: figure.status === 'PARTIAL' ? 'diamond' : 'circle',
    symbolSize: (isSmall(figure) ? 12 : 9) * palette.textScale,
    itemStyle: { color: isOpen ? palette.surface : color, borderColor: color, borderWidth: 2 },
  };
}

/** The points of a line, parted where the edition of the form changes. */
function pointsOf(line: Line, years: readonly number[], color: string, palette: Look): readonly object[] {
  return years.flatMap((year, index) => [
    ...(year === editionBreak ? [{ value: [editionBreak - 0.5, null] }] : []),
    pointOf(line.figures[index]!, year, color, palette),
  ]);
}

const breakLine = (palette: Look, language: Language): object => ({
  silent: true,
  symbol: 'none',
  animation: false,
  lineStyle: { color: palette.focus, type: 'dashed', width: 1.5 },
  label: {
    formatter: sayIn(language)('2019年版 ┊ 2021年版', '2019 form ┊ 2021 form'),
    color: palette.text,
    fontSize: 12 * palette.textScale,
    position: 'end',
  },
  data: [{ xAxis: editionBreak - 0.5 }],
});

/** Why there is no number in a year, where all lines lack one. */
function reasonBelow(
  lines: readonly Line[],
  years: readonly number[],
  year: number,
  language: Language,
): string {
  const index = years.indexOf(year);
  const figures = lines.map((line) => line.figures[index]);
  if (index < 0 || figures.some((figure) => figure?.value != null)) return '';
  const look = statusLooks[figures[0]!.status];
  return balanced(sayIn(language)(look.zh, look.en), reasonWidth[language]).join('\n');
}

/** Of what width a reason is broken, in units of its size, so that all of a phone's years have room for theirs. */
const reasonWidth = { zh: 3, en: 6 };

/** Lines over the years. A year without a number is a gap whose reason stands below it; the break of editions is drawn. */
export function lineOption(
  lines: readonly Line[],
  years: readonly number[],
  palette: Look,
  language: Language,
  description: string,
): Option {
  const unit = lines[0]?.figures[0]?.unit ?? 'CASES';
  const base = baseOption(palette, description, 1);
  const hasBreak = years.includes(editionBreak) && years.some((year) => year < editionBreak);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const lineHeight = 16 * palette.textScale;
  const labels = { ...axisLabel(palette), lineHeight, hideOverlap: true };
  const yearAxis = {
    type: 'value' as const,
    min: first - 0.5,
    max: last + 0.5,
    interval: 0.5,
    axisTick: { show: false },
    axisLine: { onZero: false, ...axisLine(palette) },
    splitLine: { show: false },
  };
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: ({ seriesIndex, value }: { seriesIndex: number; value: [number, number] }) => {
        const line = lines[seriesIndex]!;
        const figure = line.figures[years.indexOf(value[0])]!;
        return `${line.name}  ${yearText(value[0], language)}\n${longText(figure, language)}\n${coverageText(figure, language)}`;
      },
    } as Option['tooltip'] & object,
    ...(lines.length > 1 && {
      legend: {
        bottom: 0,
        textStyle: { color: palette.text, fontSize: 12 * palette.textScale },
        inactiveColor: palette.muted,
      },
    }),
    grid: {
      left: 8,
      right: 24,
      top: 32 * palette.textScale,
      bottom: lines.length > 1 ? 36 * palette.textScale : 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    // The years stand by themselves, so that none gives way to the reason of its neighbor.
    xAxis: [
      {
        ...yearAxis,
        axisLabel: { ...labels, formatter: (year: number) => (years.includes(year) ? String(year) : '') },
      },
      {
        ...yearAxis,
        position: 'bottom',
        offset: lineHeight,
        axisLine: { show: false },
        axisLabel: {
          ...labels,
          fontSize: 11 * palette.textScale,
          formatter: (year: number) => reasonBelow(lines, years, year, language),
        },
      },
    ],
    yAxis: {
      type: 'value',
      min: 0,
      // A rate that comes near the whole is drawn against the whole, and not against 120 %.
      ...(unit === 'RATIO' && { max: ({ max }: { max: number }) => (max > 0.7 && max <= 1 ? 1 : null) }),
      ...(lines.some(({ figures }) =>
        figures.some(({ value }) => unit === 'RATIO' && value != null && value > 0.7),
      ) && {
        interval: 0.25,
      }),
      splitNumber: 4,
      axisLabel: {
        ...axisLabel(palette),
        formatter: (value: number) => formatNumber(value, unit, language),
      },
      splitLine: axisLine(palette),
    },
    series: lines.map((line, index) => {
      const color = palette.kinds[lines.length === 1 ? 0 : [0, 2, 3][index % 3]!]!;
      return {
        type: 'line',
        name: line.name,
        data: pointsOf(line, years, color, palette),
        connectNulls: false,
        lineStyle: { color, width: 2, type: (['solid', 'dashed', 'dotted'] as const)[index % 3] },
        itemStyle: { color },
        ...(index === 0 && hasBreak && { markLine: breakLine(palette, language) }),
      };
    }),
  } as Option;
}
