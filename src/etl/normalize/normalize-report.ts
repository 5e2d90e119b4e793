import { formTables } from '../../schema/catalogue/cells.js';
import type { Cell, DocumentOutcome, Issue, Section } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import type { RawDocument } from '../raw-document.js';
import { toRejection } from '../rejection.js';
import { compact } from './compact.js';
import { findDocumentKind, isAboutReport } from './document-kind.js';
import { findSections, type PrintedSection } from './find-sections.js';
import { foldLetters } from './fold-letters.js';
import { identifyReport } from './identify-report.js';
import { findMirrorWords } from './mirror-words.js';
import { dropPageNumbers } from './page-numbers.js';
import { readTitle } from './read-title.js';
import { partSections, readTables, type Tables, type TableSections } from './read-tables.js';
import type { RegionIndex } from './region-index.js';
import { findRowsEndingEmpty } from './rows-ending-empty.js';
import { holdsSeveralReports } from './several-reports.js';
import { splitHeadings } from './split-headings.js';
import type { TableReading } from './table-reading.js';
import { toLines, type TextLine } from './text-lines.js';

function toSection(section: PrintedSection, tables: TableSections): Section {
  const text = (tables.get(section.number)?.prose ?? section.lines)
    .map((line) => (line.printed ?? line.text).trim())
    .filter((line) => line !== '')
    .join('\n');
  return { number: section.number, heading: section.heading!, text };
}

function missingTables(tables: Tables): Issue[] {
  return formTables.flatMap((table, index) =>
    tables[index]?.edition
      ? []
      : [toIssue('TABLE_MISSING', `没有找到“${table.label.zh}”的表格。The table was not found.`)],
  );
}

function hasPrint(reading: TableReading | null): boolean {
  for (const { raw } of reading?.cells.values() ?? []) if (raw !== null && raw !== '') return true;
  return false;
}

function issuesOfTable(table: TableReading | null): readonly Issue[] {
  return table ? [...table.issues, ...findRowsEndingEmpty(table.cells)] : [];
}

function cellsOfTables(tables: Tables): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const table of tables) table?.cells.forEach((cell, ref) => (cells[ref] = cell));
  return cells;
}

/** Lines in which the title of a document stands. */
const headLines = 12;

/** An article about a report that repeats its tables would count them twice; where a report's own title stands, it is none. */
function explainsReport({ title }: RawDocument, lines: readonly TextLine[]): boolean {
  const head = [...toLines(title ?? ''), ...lines.slice(0, headLines)];
  return head.some(isAboutReport) && readTitle(lines.filter((line) => !isAboutReport(line))) === null;
}

/** The sections of the form that an empty template prints, at least. */
const leastTemplateSections = 3;

function reject(
  { source, title }: RawDocument,
  lines: readonly TextLine[],
  sections: readonly PrintedSection[],
): DocumentOutcome {
  const kind = findDocumentKind([...toLines(title ?? ''), ...lines]);
  if (kind) return toRejection(source, kind.code, `${kind.says}.`);
  const isTemplate = [2, 3, 4].filter((number) => sections.some((section) => section.number === number));
  const why =
    isTemplate.length >= leastTemplateSections
      ? '表格都是空的，可能是空白模板。The tables of the form are empty, as in a template.'
      : '没有找到年度报告的表格。No table of a known edition of the form holds any value.';
  return toRejection(source, 'NOT_AN_ANNUAL_REPORT', why);
}

const severalReports =
  '文件含有不止一份报告，请拆成单独的文件。The document holds more than one report; split it into a file for each.';

function rejectMirror({ source }: RawDocument, words: readonly string[]): DocumentOutcome {
  const sample = words.slice(0, 3).join('、');
  const message =
    `文字夹有博彩广告（${sample}），地名和机关名可能已被改写，另行存放；请改用原发布网页。` +
    `Advertisement of betting (${sample}) is written into the text, and perhaps over the names of places and bodies. ` +
    `Read the page of the publisher instead.`;
  return toRejection(source, 'MIRROR_TEXT', message);
}

/**
 * Reads a document as an annual report: its three tables, each in the edition its own heads tell, its prose,
 * and who reports on what year from where. Every cell that was seen is listed; what could not be told is said
 * in issues, never guessed. A document without any table of the form, or with empty ones only, is rejected, as is
 * the copy of a report that a betting site wrote over.
 */
export function normalizeReport(document: RawDocument, regions: RegionIndex): DocumentOutcome {
  const lines = splitHeadings(foldLetters(dropPageNumbers(toLines(document.text))));
  const text = compact(lines.map((line) => line.text).join(''));
  if (holdsSeveralReports(text)) return toRejection(document.source, 'SEVERAL_REPORTS', severalReports);
  const mirrorWords = findMirrorWords(text);
  if (mirrorWords.length > 0) return rejectMirror(document, mirrorWords);
  const sections = findSections(lines);
  const tableSections = partSections(sections);
  const tables = readTables(tableSections);
  if (!tables.some(hasPrint) || explainsReport(document, lines)) return reject(document, lines, sections);
  const identity = identifyReport(lines, regions, { ...document, uri: document.source.uri });
  const [disclosure, applications, proceedings] = tables.map((table) => table?.edition ?? null);
  return {
    outcome: 'read',
    source: document.source,
    ...identity,
    editions: { disclosure: disclosure!, applications: applications!, proceedings: proceedings! },
    cells: cellsOfTables(tables),
    sections: sections
      .filter((section) => section.heading !== null)
      .map((section) => toSection(section, tableSections)),
    issues: [...identity.issues, ...missingTables(tables), ...tables.flatMap(issuesOfTable)],
  };
}
