import type { EChartsCoreOption } from 'echarts/core';
import { smallDenominator, type Figure } from '../model/figure.js';
import { formatNumber, groupDigits, longText, shortText } from '../model/format.js';
import { sayIn, type Language } from '../model/language.js';
import type { Look } from '../design/tokens.js';
import { axisLabel, axisLine, baseOption, decals, withRowNames, type Option } from './option.js';

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

/**
 * Whether shares of the sum say something: every kind has a number, or is not asked for on the form. Where one is
 * blank or was not seen, the sum is not known, and the shares of the others would be too large.
 */
export function hasShares(figures: readonly Figure[]): boolean {
  const hasNumber = figures.some(({ value }) => value != null);
  return hasNumber && figures.every(({ value, status }) => value != null || status === 'NOT_APPLICABLE');
}

/** The name of a row, whether some reports left it out, and for shares what they are shares of, or why there are none. */
function rowName(stack: Stack, row: number, language: Language): string {
  const [name, figures] = [stack.rows[row]!, stack.figures[row]!];
  const say = sayIn(language);
  const partial = figures.some(({ status }) => status === 'PARTIAL') ? say('（部分）', ' (partial)') : '';
  if (!stack.asShares) return `${name}${partial}`;
  if (figures.every(({ value }) => value == null)) return name;
  if (!hasShares(figures)) return `${name}\n${say('填报不全，不画比重', 'incomplete: no shares')}`;
  return `${name}\nn=${groupDigits(String(sumOf(figures)))}${partial}`;
}

/** A piece of a bar: hollow where it is a share of a few cases. */
function pieceOf(stack: Stack, row: number, kind: number, palette: Look): object {
  const figures = stack.figures[row]!;
  const value = figures[kind]!.value ?? null;
  // A bar that has an end of its own tells there why it has no length.
  if (!stack.asShares) return { value: stack.sideBySide ? (value ?? 0) : value };
  const sum = sumOf(figures);
  const share = value === null || sum === 0 || !hasShares(figures) ? null : value / sum;
  const color = palette.kinds[kind % palette.kinds.length]!;
  return sum >= smallDenominator
    ? { value: share }
    : {
        value: share,
        itemStyle: {
          color: palette.surface,
          borderColor: color,
          borderWidth: 2,
          decal: { ...decals[kind % decals.length], color },
        },
      };
}

/** What stands at the end of a bar that is alone in its row: its number, or why there is none. */
const endLabel = (stack: Stack, kind: number, palette: Look, language: Language): object => ({
  show: stack.sideBySide === true,
  position: 'right',
  color: palette.text,
  fontSize: 11 * palette.textScale,
  formatter: ({ dataIndex }: { dataIndex: number }) => shortText(stack.figures[dataIndex]![kind]!, language),
});

/** Stacked or grouped horizontal bars. Kinds are told apart by color and by pattern. */
export function stackOption(
  stack: Stack,
  palette: Look,
  language: Language,
  description: string,
): EChartsCoreOption {
  const base = baseOption(palette, description, stack.kinds.length);
  const top = 56 * palette.textScale;
  const names = stack.rows.map((_, row) => rowName(stack, row, language));
  const option = {
    ...base,
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex: number }) => {
        const figure = stack.figures[dataIndex]![seriesIndex]!;
        const sum = sumOf(stack.figures[dataIndex]!);
        const share =
          stack.asShares && sum > 0 && figure.value != null
            ? `  ${formatNumber(figure.value / sum, 'RATIO', language)}  n=${groupDigits(String(sum))}`
            : '';
        return `${stack.rows[dataIndex]}\n${stack.kinds[seriesIndex]}：${longText(figure, language)}${share}`;
      },
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 22,
      textStyle: { color: palette.text, fontSize: 12 * palette.textScale },
      inactiveColor: palette.muted,
    },
    grid: {
      left: 8,
      right: (stack.sideBySide ? 72 : 28) * palette.textScale,
      top,
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
      data: names,
      axisTick: { show: false },
      axisLine: axisLine(palette),
      axisLabel: { ...axisLabel(palette), color: palette.text, interval: 0 },
    },
    series: stack.kinds.map((kind, index) => ({
      type: 'bar',
      name: kind,
      ...(!stack.sideBySide && { stack: 'all' }),
      barMaxWidth: 26 * palette.textScale,
      data: stack.rows.map((_, row) => pieceOf(stack, row, index, palette)),
      itemStyle: { borderColor: palette.surface, borderWidth: 1 },
      label: endLabel(stack, index, palette, language),
    })),
  } as Option;
  // The keys take a third line on a phone.
  return withRowNames(option, names, palette, stack.kinds.length > 4 ? { grid: { top: top + 28 } } : {});
}
