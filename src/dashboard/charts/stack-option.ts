import type { Figure } from '../model/figure.js';
import { formatNumber, longText } from '../model/format.js';
import type { Language } from '../model/language.js';
import type { Palette } from '../design/tokens.js';
import { axisLabel, axisLine, baseOption, type Option } from './option.js';

/** Bars made of kinds: one bar for each row, one piece for each kind. */
export interface Stack {
  readonly rows: readonly string[];
  readonly kinds: readonly string[];
  /** By row, then by kind. */
  readonly figures: readonly (readonly Figure[])[];
  /** Whether each bar is drawn as shares of its own sum, and not as numbers. */
  readonly asShares: boolean;
  /** Beside each other, and not on top of each other. */
  readonly sideBySide?: boolean;
}

const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, figure) => sum + (figure.value ?? 0), 0);

/** Stacked or grouped horizontal bars. Kinds are told apart by color and by pattern. */
export function stackOption(stack: Stack, palette: Palette, language: Language, description: string): Option {
  const base = baseOption(palette, description, stack.kinds.length);
  const sums = stack.figures.map(sumOf);
  const height = (row: number, kind: number): number | null => {
    const value = stack.figures[row]![kind]!.value ?? null;
    if (value === null || !stack.asShares) return value;
    return sums[row] === 0 ? null : value / sums[row]!;
  };
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex: number }) => {
        const figure = stack.figures[dataIndex]![seriesIndex]!;
        const share = stack.asShares
          ? `  ${formatNumber(height(dataIndex, seriesIndex) ?? 0, 'RATIO', language)}`
          : '';
        return `${stack.rows[dataIndex]}\n${stack.kinds[seriesIndex]}：${longText(figure, language)}${share}`;
      },
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 22,
      textStyle: { color: palette.text },
      inactiveColor: palette.muted,
    },
    grid: {
      left: 8,
      right: 28,
      top: 56,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      ...(stack.asShares && { max: 1, interval: 0.25 }),
      splitNumber: 4,
      axisLabel: {
        ...axisLabel(palette),
        hideOverlap: true,
        formatter: (value: number) => formatNumber(value, stack.asShares ? 'RATIO' : 'CASES', language),
      },
      splitLine: axisLine(palette),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: stack.rows.map((row, index) =>
        stack.asShares ? `${row}\nn=${formatNumber(sums[index]!, 'ITEMS', 'en')}` : row,
      ),
      axisTick: { show: false },
      axisLine: axisLine(palette),
      axisLabel: { ...axisLabel(palette), color: palette.text, lineHeight: 16, interval: 0 },
    },
    series: stack.kinds.map((kind, index) => ({
      type: 'bar',
      name: kind,
      ...(!stack.sideBySide && { stack: 'all' }),
      barMaxWidth: 26,
      data: stack.rows.map((_, row) => height(row, index)),
      itemStyle: { borderColor: palette.surface, borderWidth: 1 },
    })),
  } as Option;
}
