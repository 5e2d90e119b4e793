/** Every color of the page. CSS and charts take them from here, so a chart and its legend cannot differ. */
export interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly accentText: string;
  readonly focus: string;
  readonly notice: string;
  readonly noticeText: string;
  /** Pattern strokes of what is not a number. */
  readonly pattern: string;
  /** Few to many: one hue, even steps of lightness, no red and green. */
  readonly ramp: readonly string[];
  /** Kinds that have no order, told apart also by pattern. */
  readonly kinds: readonly string[];
}

/** Colors, and how large text in charts is against that on a laptop: a wall screen is read from afar. */
export interface Look extends Palette {
  readonly textScale: number;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#f4f5f3',
    surface: '#ffffff',
    sunken: '#eceeeb',
    line: '#d5d9d6',
    text: '#1b2328',
    muted: '#56616a',
    accent: '#14577a',
    accentText: '#ffffff',
    focus: '#b35c00',
    notice: '#fff4dc',
    noticeText: '#5c4100',
    pattern: '#7d878f',
    ramp: ['#d6e7ef', '#a9cddf', '#6dabc9', '#2f7699', '#10435f'],
    kinds: ['#1f6690', '#7fb2d0', '#b8791c', '#6d5a96', '#8a9299', '#3d4f5c'],
  },
  dark: {
    page: '#12181c',
    surface: '#1a2227',
    sunken: '#222c32',
    line: '#37434b',
    text: '#e8edef',
    muted: '#a4b0b8',
    accent: '#7cc0e0',
    accentText: '#0c1c26',
    focus: '#ffb454',
    notice: '#3a2f14',
    noticeText: '#f6dfa9',
    pattern: '#82909a',
    ramp: ['#20404f', '#2b6079', '#4b93b4', '#7db8d3', '#c4e3f1'],
    kinds: ['#69b3da', '#2f6f92', '#d9a04c', '#a893d6', '#8f9aa2', '#c9d4da'],
  },
};

/** Fonts of the platforms that Chinese readers use, then Noto, then whatever there is. Nothing is downloaded. */
export const fontStack =
  "system-ui, -apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

const channel = (hex: string, start: number): number => {
  const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** Contrast of two colors by WCAG 2: 4.5 is enough for text (AA). */
export function contrastOf(left: string, right: string): number {
  const [darker, lighter] = [luminance(left), luminance(right)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Dark or light text, whichever is read more easily on a color. */
export function textOn(background: string): string {
  const [dark, light] = ['#10181d', '#ffffff'] as const;
  return contrastOf(background, dark) >= contrastOf(background, light) ? dark : light;
}
