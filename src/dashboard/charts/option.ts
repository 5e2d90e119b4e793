import type { ComposeOption, EChartsCoreOption } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import { fontStack, type Look } from '../design/tokens.js';
import { widthOf } from './text-width.js';

/** What a chart is told: only the kinds of ECharts that are loaded. */
export type Option = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | LegendComponentOption
  | TitleComponentOption
  | AriaComponentOption
>;

/** Patterns that tell kinds apart without color. None is the hatch of "no report" or the dots of "blank". */
export const decals = [
  { symbol: 'none' },
  { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 6] },
  { symbol: 'rect', symbolSize: 1, dashArrayX: [2, 6], dashArrayY: [1, 0] },
  {
    symbol: 'triangle',
    symbolSize: 0.7,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 3],
  },
  { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1, 3] },
  {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [6, 10],
      [0, 8, 6, 2],
    ],
    dashArrayY: [5, 4],
  },
];

/** What all charts share: fonts, colors, a description for screen readers, and tooltips drawn without HTML. */
export function baseOption(palette: Look, description: string, kinds: number): Option {
  return {
    animation: false,
    textStyle: { fontFamily: fontStack, color: palette.text },
    color: [...palette.kinds],
    aria: {
      enabled: true,
      label: { description },
      decal: {
        show: kinds > 1,
        decals: decals.map((decal) => ({ color: 'rgba(255,255,255,0.45)', ...decal })),
      },
    },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontSize: 13 * palette.textScale },
    },
  };
}

/** Axes look the same everywhere. */
export const axisLabel = (palette: Look): object => ({
  color: palette.muted,
  fontSize: 12 * palette.textScale,
});
export const axisLine = (palette: Look): object => ({ lineStyle: { color: palette.line } });

/** Below this width a chart is one of a phone, or of a narrow column. */
const narrow = 520;

/** An option whose names of rows have the room that the width of the chart gives them, and break where it is little. */
export function withRowNames(
  option: Option,
  names: readonly string[],
  palette: Look,
  narrowOption: Readonly<Record<string, unknown>> = {},
): EChartsCoreOption {
  const longest = Math.max(1, ...names.map(widthOf));
  const label = (limit: number, size: number): Readonly<Record<string, unknown>> => {
    const fontSize = size * palette.textScale;
    const width = Math.ceil(Math.min(limit * palette.textScale, longest * fontSize + 4));
    return {
      yAxis: { axisLabel: { width, overflow: 'break', fontSize, lineHeight: fontSize * 1.2 } },
    };
  };
  return {
    ...option,
    media: [
      { query: { maxWidth: narrow }, option: { ...label(118, 11), ...narrowOption } },
      { query: { minWidth: narrow + 1, maxWidth: 900 * palette.textScale }, option: label(190, 12) },
      { query: { minWidth: 900 * palette.textScale + 1 }, option: label(320, 12) },
    ],
  };
}
