import { coverageStates } from '../model/coverage-states.js';
import { statusLooks, type Fill } from '../model/figure.js';
import { sayIn, type Language } from '../model/language.js';
import type { Palette } from '../design/tokens.js';
import { axisLabel, axisLine, baseOption, type Option } from './option.js';

const decalOf = (fill: Fill, color: string): object => {
  const patterns: Partial<Record<Fill, object>> = {
    hatch: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: Math.PI / 4 },
    dots: {
      symbol: 'circle',
      symbolSize: 0.5,
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [5, 1],
    },
    dashes: {
      symbol: 'rect',
      dashArrayX: [
        [6, 4],
        [0, 4, 6, 0],
      ],
      dashArrayY: [1, 6],
    },
    grid: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 3] },
    crosses: { symbol: 'triangle', symbolSize: 0.8, dashArrayX: [[8, 6]], dashArrayY: [8, 2] },
  };
  return { color, ...(patterns[fill] ?? { symbol: 'none' }) };
};

/** One bar for each indicator, made of the states of its reports, each filled as that status is filled everywhere. */
export function statesOption(
  rows: readonly { readonly name: string; readonly counts: readonly number[] }[],
  palette: Palette,
  language: Language,
  description: string,
): Option {
  const say = sayIn(language);
  const base = baseOption(palette, description, 1);
  return {
    ...base,
    legend: {
      top: 0,
      left: 0,
      textStyle: { color: palette.text },
      itemWidth: 22,
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
      minInterval: 1,
      axisLabel: axisLabel(palette),
      splitLine: axisLine(palette),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: axisLine(palette),
      axisLabel: {
        ...axisLabel(palette),
        color: palette.text,
        width: 190,
        overflow: 'truncate',
        interval: 0,
      },
    },
    series: coverageStates.map(({ status, zh, en }, index) => {
      const { fill } = statusLooks[status];
      return {
        type: 'bar',
        name: say(zh, en),
        stack: 'all',
        barMaxWidth: 18,
        data: rows.map(({ counts }) => counts[index]! || null),
        itemStyle: {
          color:
            status === 'REPORTED'
              ? palette.kinds[0]!
              : status === 'PARTIAL'
                ? palette.kinds[1]!
                : palette.surface,
          borderColor: palette.pattern,
          borderWidth: 1,
          decal: decalOf(fill, palette.pattern),
        },
      };
    }),
  } as Option;
}
