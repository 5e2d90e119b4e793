import { partsOf, type GridRow, type PrintedForm } from './official-form.js';

const toRow = (row: GridRow): string => `| ${row.map(({ text }) => text).join(' | ')} |`;

/** A form in Markdown, its numbers set in bold, each merged cell once. */
export function toMarkdown(form: PrintedForm): string {
  const bold = (row: GridRow): GridRow =>
    row.map((cell) => (/^\d+$/.test(cell.text) ? { ...cell, text: `**${cell.text}**` } : cell));
  const parts = partsOf(form).map(({ heading, sentences, table }) =>
    [
      `## ${heading}`,
      ...sentences,
      ...(table ? [toRow(table[0]!), '| --- | --- |', ...table.slice(1).map((row) => toRow(bold(row)))] : []),
    ].join('\n'),
  );
  return [`# ${form.title}`, ...parts].join('\n\n');
}
