import type { Layout } from './layouts.js';
import type { PrintedRow } from './rows.js';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Each digit a run of its own in every third cell, as a word processor exports them. */
function toValueCell(value: string, at: number): string {
  const text = escape(value);
  if (text === '') return `<td>${at % 2 === 0 ? '&nbsp;' : ''}</td>`;
  if (at % 3 > 0) return `<td align="center">${text}</td>`;
  const runs = [...text.matchAll(/&\w+;|./gu)].map(([run]) => `<font face="宋体">${run}</font>`);
  return `<td><p class="MsoNormal"><span>${runs.join('')}</span></p></td>`;
}

const toLabelCell = (label: string, span: string): string =>
  `<td${span}>${escape(label).replaceAll('\n', '<br>')}</td>`;

/** How many rows the first label of a row heads: up to the next row with as many labels. */
function rowsHeaded(rows: readonly PrintedRow[], at: number): number {
  const next = rows
    .slice(at + 1)
    .findIndex((row) => row.labels.length > 1 || /^（|^四/u.test(row.labels[0] ?? ''));
  return next < 0 ? rows.length - at : next + 1;
}

function toTableRow(row: PrintedRow, at: number, rows: readonly PrintedRow[]): string {
  const [first, ...others] = row.labels;
  const isGroup = row.values.length > 0 && others.length > 0;
  const span = isGroup ? ` rowspan="${rowsHeaded(rows, at)}"` : row.values.length > 0 ? ' colspan="2"' : '';
  const labels = [
    ...(first === undefined ? [] : [toLabelCell(first, span)]),
    ...others.map((label) => toLabelCell(label, '')),
  ];
  return `<tr>${[...labels, ...row.values.map((value, index) => toValueCell(value, at + index))].join('')}</tr>`;
}

/** H: a table of HTML with merged cells, some numbers cut into runs. */
export const htmlTable: Layout = (rows) =>
  ['<table border="1">', ...rows.map(toTableRow), '</table>'].join('\n');

/** The page that holds such tables: every other line a paragraph. */
export function toHtmlDocument(text: string): string {
  const body = text
    .split('\n')
    .map((line) => (/^<\/?t/u.test(line) ? line : `<p>${escape(line)}</p>`))
    .join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开</title></head><body><div class="nav"><a href="/">首页</a></div><div class="article">\n${body}\n</div><div class="footer">版权所有 邮编 055250</div></body></html>`;
}
