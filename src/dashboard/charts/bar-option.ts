import type { EChartsCoreOption } from 'echarts/core';
import { isSmall, type Figure } from '../model/figure.js';
import { coverageText, formatNumber, groupDigits, longText } from '../model/format.js';
import type { FigureRow } from '../model/figure-table.js';
import { sayIn, type Language } from '../model/language.js';
import type { Look } from '../design/tokens.js';
import { axisLabel, axisLine, baseOption, withRowNames, type Option } from './option.js';

/** What is said at the end of a bar: the number, and for a rate what it is a rate of. */
function barLabel(figure: Figure, language: Language): string {
  const text = formatNumber(figure.value!, figure.unit, language);
  const base = figure.unit === 'RATIO' && figure.denominator ? `  n=${groupDigits(figure.denominator)}` : '';
  const partial = figure.status === 'PARTIAL' ? sayIn(language)('（部分）', ' (partial)') : '';
  return `${text}${base}${partial}`;
}

/**
 * Horizontal bars, one a row, in the order given. Rates of a few cases are hollow. Rows without a number have none.
 * The row that is marked has another color, and its name a mark before it.
 */
export function barOption(
  rows: readonly FigureRow[],
  palette: Look,
  language: Language,
  description: string,
  marked: string | null = null,
): EChartsCoreOption {
  const drawn = rows.filter(({ figures }) => figures[0]?.value != null);
  const base = baseOption(palette, description, 1);
  const colorOf = ({ id, figures }: FigureRow): string =>
    figures[0]!.value === 0 ? 'transparent' : palette.kinds[id === marked ? 2 : 0]!;
  const names = drawn.map(({ id, labels }) => `${id === marked ? '▶ ' : ''}${labels[0]!}`);
  const option = {
    ...base,
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const { labels, figures } = drawn[dataIndex]!;
        return `${labels[0]}\n${longText(figures[0]!, language)}\n${coverageText(figures[0]!, language)}`;
      },
    } as Option['tooltip'] & object,
    grid: {
      left: 8,
      right: 112 * palette.textScale,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: axisLine(palette),
      axisLabel: { ...axisLabel(palette), color: palette.text, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18 * palette.textScale,
        barMinHeight: 2,
        data: drawn.map((row) => ({
          value: row.figures[0]!.value!,
          itemStyle: isSmall(row.figures[0]!)
            ? {
                color: palette.surface,
                borderColor: palette.accent,
                borderWidth: 1.5,
                decal: { symbol: 'none' },
              }
            : { color: colorOf(row) },
          label: { formatter: barLabel(row.figures[0]!, language) },
        })),
        label: { show: true, position: 'right', color: palette.text, fontSize: 12 * palette.textScale },
        cursor: 'pointer',
      },
    ],
  } as Option;
  return withRowNames(option, names, palette);
}
