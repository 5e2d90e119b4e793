import { fontStack, type Palette } from '../design/tokens.js';

/** A chart that can be taken out of the page. */
export interface ChartHandle {
  /** The chart as a whole SVG document. */
  toSvg(): string;
}

/** What is printed around a chart that leaves the page. */
export interface Caption {
  readonly title: string;
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

/** A chart with its title above and its unit, scope, release and source below, as an SVG document of its own. */
export function frameSvg(svg: string, { title, lines }: Caption, palette: Palette): string {
  const { width, height } = sizeOf(svg);
  const frameWidth = Math.max(width, 640) + 32;
  const top = 52;
  const text = (y: number, size: number, color: string, content: string): string =>
    `<text x="16" y="${y}" font-size="${size}" fill="${color}">${escaped(content)}</text>`;
  const foot = lines
    .map((line, index) => text(top + height + 24 + index * 18, 12, palette.muted, line))
    .join('');
  const frameHeight = top + height + 24 + lines.length * 18;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frameWidth}" height="${frameHeight}" font-family="${escaped(fontStack)}">`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    text(32, 18, palette.text, title),
    `<g transform="translate(16 ${top})">${svg}</g>`,
    foot,
    '</svg>',
  ].join('');
}

const loadImage = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture could not be drawn'));
    image.src = url;
  });

/** The same picture as PNG, at twice the size. */
export async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = await loadImage(url);
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture')))),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hands a file to the browser to save. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
