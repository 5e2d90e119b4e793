import type { LegendKey } from './frame-svg.js';

/** A chart that can be taken out of the page. */
export interface ChartHandle {
  /** The chart as a whole SVG document. */
  toSvg(): string;
}

/** The keys of the legends that stand beside a chart in the page. */
export const keysBeside = (card: Element | null): readonly LegendKey[] =>
  [...(card?.querySelectorAll('.legend li') ?? [])].flatMap((item) => {
    const svg = item.querySelector('svg');
    return svg
      ? [{ svg: new XMLSerializer().serializeToString(svg), text: item.textContent?.trim() ?? '' }]
      : [];
  });

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
