import { isSmall, type Figure } from '../model/figure.js';
import { coverageText, formatNumber, longText } from '../model/format.js';
import type { FigureRow } from '../model/figure-table.js';
import type { Language } from '../model/language.js';
import type { Palette } from '../design/tokens.js';
import { axisLabel, axisLine, baseOption, type Option } from './option.js';

/** What is said at the end of a bar: the number, and for a rate what it is a rate of. */
function barLabel(figure: Figure, language: Language): string {
  const text = formatNumber(figure.value!, figure.unit, language);
  return figure.unit === 'RATIO' && figure.denominator ? `${text}  n=${figure.denominator}` : text;
}

/** Horizontal bars, one a row, in the order given. Rates of a few cases are hollow. Rows without a number have none. */
export function barOption(
  rows: readonly FigureRow[],
  palette: Palette,
  language: Language,
  description: string,
): Option {
  const drawn = rows.filter(({ figures }) => figures[0]?.value != null);
  const unit = drawn[0]?.figures[0]?.unit ?? 'CASES';
  const base = baseOption(palette, description, 1);
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const { labels, figures } = drawn[dataIndex]!;
        return `${labels[0]}\n${longText(figures[0]!, language)}\n${coverageText(figures[0]!, language)}`;
      },
    } as Option['tooltip'] & object,
    grid: { left: 8, right: 96, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map(({ labels }) => labels[0]!),
      axisTick: { show: false },
      axisLine: axisLine(palette),
      axisLabel: {
        ...axisLabel(palette),
        color: palette.text,
        width: 150,
        overflow: 'truncate',
        interval: 0,
      },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        barMinHeight: 2,
        data: drawn.map(({ figures }) => ({
          value: figures[0]!.value!,
          itemStyle: isSmall(figures[0]!)
            ? {
                color: palette.surface,
                borderColor: palette.accent,
                borderWidth: 1.5,
                decal: { symbol: 'none' },
              }
            : { color: figures[0]!.value === 0 ? 'transparent' : palette.kinds[0]! },
          label: { formatter: barLabel(figures[0]!, language) },
        })),
        label: { show: true, position: 'right', color: palette.text, fontSize: 12 },
        cursor: 'pointer',
      },
    ],
    ...(unit === 'RATIO' && { animation: false }),
  } as Option;
}
