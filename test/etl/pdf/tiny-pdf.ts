/** A page drawn by hand: drawing steps of PDF, and what its dictionary holds beside. */
export interface TinyPage {
  readonly steps: string;
  readonly entries?: string;
}

/** Chinese text as two-byte codes for the font `/F1`, which is not embedded, as in many files of old programs. */
export function hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/** Steps that print a text at a place, counted from the lower left corner. */
export function print(text: string, x: number, y: number, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`;
}

/** Steps that draw the lines of a table between bounds of columns and rows. */
export function ruling(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [
    ...xs.map((x) => `${x} ${bottom} m ${x} ${top} l S`),
    ...ys.map((y) => `${left} ${y} m ${right} ${y} l S`),
    '',
  ].join('\n');
}

const fonts = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 907 500]
   /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
   /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /ItalicAngle 0 /Ascent 880
   /Descent -120 /CapHeight 880 /StemV 80 /FontBBox [0 -120 1000 880] >> >>`,
];

function toObjects(pages: readonly TinyPage[]): string[] {
  const first = 5;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts,
    ...pages.flatMap(({ steps, entries }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${entries ?? ''}
       /Resources << /Font << /F1 3 0 R >> /XObject << /Im 99 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      `<< /Length ${steps.length} >>\nstream\n${steps}\nendstream`,
    ]),
  ];
}

/** A picture of 600 × 800 points of gray, for `/Im Do`. */
const picture =
  '99 0 obj\n<< /Type /XObject /Subtype /Image /Width 600 /Height 800 /BitsPerComponent 8 ' +
  '/ColorSpace /DeviceGray /Length 0 >>\nstream\n\nendstream\nendobj\n';

/** A whole PDF of pages drawn by hand. The library finds the objects itself, as it does in files with a lost table. */
export function tinyPdf(pages: readonly TinyPage[], trailer = ''): Uint8Array {
  const objects = toObjects(pages).map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const tail = `trailer << /Root 1 0 R /Size 100 ${trailer} >>\n%%EOF\n`;
  return Buffer.from(`%PDF-1.4\n${objects.join('')}${picture}${tail}`, 'latin1');
}
