import { fontStack, type Palette } from '../design/tokens.js';
import { widthOf, wrapped } from './text-width.js';

/** What is printed around a chart that leaves the page. */
export interface Caption {
  readonly title: string;
  /** What is drawn, with its unit. */
  readonly subtitle: string;
  /** What the fills mean, where the chart does not draw that itself. */
  readonly keys: readonly LegendKey[];
  /** Unit, scope, years; then release and source. */
  readonly lines: readonly string[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const sizeOf = (svg: string): { width: number; height: number } => {
  const [, width = '800'] = /<svg[^>]*\swidth="([\d.]+)/.exec(svg) ?? [];
  const [, height = '500'] = /<svg[^>]*\sheight="([\d.]+)/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

/** One fill of a legend, and what it means. */
export interface LegendKey {
  /** The fill as a small SVG. */
  readonly svg: string;
  readonly text: string;
}

const keySize = 12;

/** Where each key stands in rows of a width. */
function placesOf(keys: readonly LegendKey[], width: number): readonly { x: number; row: number }[] {
  let [x, row] = [0, 0];
  return keys.map(({ text }) => {
    const length = 28 + widthOf(text) * keySize + 18;
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const place = { x, row };
    x += length;
    return place;
  });
}

/**
 * A chart with its title, measure and unit above and its legend, unit, scope, release and source below, as an SVG
 * document of its own.
 */
export function frameSvg(svg: string, caption: Caption, palette: Palette): string {
  const { title, subtitle, keys, lines } = caption;
  const { width, height } = sizeOf(svg);
  const inner = Math.max(width, 640);
  const top = 68;
  const text = (x: number, y: number, size: number, color: string, content: string): string =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${color}">${escaped(content)}</text>`;
  const places = placesOf(keys, inner);
  const legendTop = top + height + 14;
  const legend = keys
    .map((key, index) => {
      const { x, row } = places[index]!;
      const y = legendTop + row * 22;
      return `<g transform="translate(${16 + x} ${y})">${key.svg}</g>${text(16 + x + 28, y + 12, keySize, palette.text, key.text)}`;
    })
    .join('');
  const footTop = legendTop + (keys.length > 0 ? (places.at(-1)!.row + 1) * 22 : 0) + 12;
  const footLines = lines.flatMap((line) => wrapped(line, inner / 12));
  const foot = footLines
    .map((line, index) => text(16, footTop + index * 18, 12, palette.muted, line))
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${inner + 32}" height="${footTop + footLines.length * 18}" font-family="${escaped(fontStack)}">`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    text(16, 32, 18, palette.text, title),
    text(16, 54, 13, palette.muted, subtitle),
    `<g transform="translate(16 ${top})">${svg}</g>`,
    legend,
    foot,
    '</svg>',
  ].join('');
}
