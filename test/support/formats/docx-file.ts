import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { partsOf, type GridRow, type PrintedForm } from './official-form.js';

/** Digits in runs of their own, as they are after somebody has edited the cell. */
const toRuns = (text: string): TextRun[] =>
  [...text.matchAll(/\d{1,2}|\D+/gu)].map(([run]) => new TextRun(run));

const toRow = (row: GridRow): TableRow =>
  new TableRow({
    children: row.map(
      ({ text, columns, rows }) =>
        new TableCell({
          columnSpan: columns,
          rowSpan: rows,
          children: [new Paragraph({ children: toRuns(text) })],
        }),
    ),
  });

/** A form as a Word document, with a header, a footer and a footnote that are none of it. */
export function toDocx(form: PrintedForm): Promise<Buffer> {
  const children = partsOf(form).flatMap(({ heading, sentences, table }) => [
    ...[heading, ...sentences].map((text) => new Paragraph({ children: [new TextRun(text)] })),
    ...(table ? [new Table({ rows: table.map(toRow) })] : []),
  ]);
  const title = new Paragraph({ children: [new TextRun(form.title), new FootnoteReferenceRun(1)] });
  return Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph('行政处罚 999')] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('第 12 号 行政许可 888')] }) },
          footers: { default: new Footer({ children: [new Paragraph('- 2 -')] }) },
          children: [title, ...children],
        },
      ],
    }),
  );
}
