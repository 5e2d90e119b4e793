/** A PDF of objects given as text, numbered from 1; the first is its catalog. */
function toPdf(objects: readonly string[]): Buffer {
  const parts = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${parts.join('')}trailer << /Root 1 0 R /Size 200 >>\n%%EOF\n`, 'latin1');
}

const toStream = (steps: string, entries = ''): string =>
  `<< ${entries} /Length ${steps.length} >>\nstream\n${steps}\nendstream`;

const onePage = (resources: string): string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
];

/** A PDF that would take years: each drawing is made of two of the next, forty times. */
export function endlessPdf(): Buffer {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 1 1]';
  const twice = Array.from({ length: 40 }, (_, index) =>
    toStream('/F Do /F Do', `${form} /Resources << /XObject << /F ${index + 6} 0 R >> >>`),
  );
  return toPdf([...onePage('/XObject << /F 5 0 R >>'), toStream('/F Do'), ...twice, toStream('', form)]);
}

/** A small PDF that fills gigabytes: its font maps a thousand million codes, one by one. */
export function gluttonousPdf(): Buffer {
  const hex = (code: number): string => code.toString(16).padStart(8, '0');
  const size = 0x1000000;
  const ranges = Array.from(
    { length: 60 },
    (_, index) => `1 beginbfrange <${hex(index * size)}> <${hex((index + 1) * size - 2)}> <4e00> endbfrange`,
  );
  const map = `begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n${ranges.join('\n')}\nendcmap`;
  return toPdf([
    ...onePage('/Font << /F 5 0 R >>'),
    toStream('BT /F 12 Tf 72 700 Td <0001> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /FontDescriptor 8 0 R
     /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    toStream(map),
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 >>',
  ]);
}

/** A PDF of so many empty pages. */
export function pagesPdf(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  return toPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => page),
  ]);
}
