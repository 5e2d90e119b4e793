import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const font = 'Noto Serif CJK SC';
const paragraph = (text, size, options = {}) =>
  new Paragraph({ ...options, children: [new TextRun({ text, size, font })] });

function toCell(cell) {
  const alignment = cell.ref ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    columnSpan: cell.columns ?? 1,
    rowSpan: cell.rows ?? 1,
    verticalAlign: 'center',
    children: [paragraph(cell.text, 24, { alignment })],
  });
}

const toTable = (rows) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ cantSplit: false, children: cells.map(toCell) })),
  });

function toBlocks(part) {
  if (part.table) return [toTable(part.table), paragraph('', 12)];
  if (part.title) return [paragraph(part.title, 36, { alignment: AlignmentType.CENTER })];
  return [paragraph(part.heading ?? part.text, part.heading ? 32 : 28)];
}

const pageNumber = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
    }),
  ],
});

/** A Word file that prints the parts of a report, its rows free to break over pages, with page numbers. */
export function wordFileOf(parts) {
  const section = { footers: { default: pageNumber }, children: parts.flatMap(toBlocks) };
  return Packer.toBuffer(new Document({ title: parts[0].title, sections: [section] }));
}
