import type { PdfText } from './pdf-reading.js';

/** Titles that programs write by themselves. */
const namesNothing =
  /^(?:无标题|未命名|untitled|microsoft word|word|document|文档|演示文稿|幻灯片)|\.(?:docx?|wps|pdf|html?)$/iu;
const mostLetters = 200;

function toTitle(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const title = value.replace(/\p{Cc}/gu, '').trim();
  return title === '' || title.length > mostLetters || namesNothing.test(title) ? null : title;
}

/** The day of a PDF date, `D:20240226144123+06'41'`; null for what is none. */
function toDay(value: unknown): string | null {
  const match = typeof value === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/u.exec(value) : null;
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** What the metadata of a PDF says of its title and of the day it was made. */
export function readMetadata(info: unknown): Pick<PdfText, 'title' | 'createdOn'> {
  const fields = (typeof info === 'object' && info !== null ? info : {}) as Record<string, unknown>;
  return { title: toTitle(fields['Title']), createdOn: toDay(fields['CreationDate']) };
}
