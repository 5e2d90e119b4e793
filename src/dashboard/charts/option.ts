import type { ComposeOption } from 'echarts/core';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import { fontStack, type Palette } from '../design/tokens.js';

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
const decals = [
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
export function baseOption(palette: Palette, description: string, kinds: number): Option {
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
      textStyle: { color: palette.text, fontSize: 13 },
    },
  };
}

/** Axes look the same everywhere. */
export const axisLabel = (palette: Palette): object => ({ color: palette.muted, fontSize: 12 });
export const axisLine = (palette: Palette): object => ({ lineStyle: { color: palette.line } });
