import type { EChartsCoreOption } from 'echarts/core';
import { coverageStates } from '../model/coverage-states.js';
import { statusLooks, type Fill } from '../model/figure.js';
import { sayIn, type Language } from '../model/language.js';
import type { Look } from '../design/tokens.js';
import { axisLabel, axisLine, baseOption, withRowNames, type Option } from './option.js';

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
    grid: { symbol: 'path://M0 0H8V1H1V8H0Z', symbolSize: 1, dashArrayX: [8, 0], dashArrayY: [8, 0] },
    crosses: {
      symbol: 'path://M0 0L1 0L4 3L7 0L8 0L8 1L5 4L8 7L8 8L7 8L4 5L1 8L0 8L0 7L3 4L0 1Z',
      symbolSize: 0.7,
      dashArrayX: [6, 3],
      dashArrayY: [6, 3],
    },
  };
  return { color, ...(patterns[fill] ?? { symbol: 'none' }) };
};

/** One bar for each indicator, made of the states of its reports, each filled as that status is filled everywhere. */
export function statesOption(
  rows: readonly { readonly name: string; readonly counts: readonly number[] }[],
  palette: Look,
  language: Language,
  description: string,
): EChartsCoreOption {
  const say = sayIn(language);
  const base = baseOption(palette, description, 1);
  const names = rows.map(({ name }) => name);
  const option = {
    ...base,
    legend: {
      top: 0,
      left: 0,
      textStyle: { color: palette.text, fontSize: 12 * palette.textScale },
      itemWidth: 22,
      inactiveColor: palette.muted,
    },
    grid: {
      left: 8,
      right: 28,
      top: 56 * palette.textScale,
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
      data: names,
      axisTick: { show: false },
      axisLine: axisLine(palette),
      axisLabel: { ...axisLabel(palette), color: palette.text, interval: 0 },
    },
    series: coverageStates.map(({ status, zh, en }, index) => {
      const { fill } = statusLooks[status];
      return {
        type: 'bar',
        name: say(zh, en),
        stack: 'all',
        barMaxWidth: 18 * palette.textScale,
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
  return withRowNames(option, names, palette, { grid: { top: 84 * palette.textScale } });
}
