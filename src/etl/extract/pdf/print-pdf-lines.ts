import type { PlaceMark } from '../../raw-document.js';
import type { PdfLine } from './pdf-reading.js';

/** The lines of a PDF as text that the next stage reads, and the places of the cells in it. */
export interface PrintedPdf {
  readonly text: string;
  readonly marks: readonly PlaceMark[];
}

const bar = '|';
const bars = /[|｜│┃]/gu;

/**
 * Prints the lines of a PDF: prose as it is, a row of a table as `|cell|cell|`, each cell with the page and the box
 * where it stands.
 */
export function printPdfLines(lines: readonly PdfLine[]): PrintedPdf {
  const marks: PlaceMark[] = [];
  const texts = lines.map(({ segments }, index) => {
    const isRow = segments.length > 1;
    let text = isRow ? bar : '';
    for (const { page, box, text: cell } of segments) {
      marks.push({ line: index + 1, column: text.length + 1, at: { page, box } });
      text += isRow ? cell.replace(bars, '¦') + bar : cell;
    }
    return text;
  });
  return { text: texts.join('\n'), marks };
}
