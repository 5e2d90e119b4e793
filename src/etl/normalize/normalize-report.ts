import type { EditionKey } from '../../schema/catalogue/editions.js';
import { formTables } from '../../schema/catalogue/cells.js';
import type { Cell, DocumentOutcome, Issue, Section } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import type { RawDocument } from '../raw-document.js';
import { toRejection } from '../rejection.js';
import { readApplicationTable } from './application-table.js';
import { readDisclosureTable } from './disclosure-table.js';
import { findSections, type PrintedSection } from './find-sections.js';
import { identifyReport } from './identify-report.js';
import { dropPageNumbers } from './page-numbers.js';
import { readProceedingsTable } from './proceedings-table.js';
import type { RegionIndex } from './region-index.js';
import { splitHeadings } from './split-headings.js';
import { partLines } from './table-lines.js';
import type { TableReading } from './table-reading.js';
import { toLines, type TextLine } from './text-lines.js';
import { tokenizeLine, type Token } from './tokens.js';

type Tables = readonly [TableReading | null, TableReading | null, TableReading | null];

const tableSections = [2, 3, 4];

/** Pieces and letters of a table that no print of the form reaches; beyond, the text is something else. */
const mostTokens = 20_000;
const mostLetters = 20_000;

function tokensOf(sections: readonly PrintedSection[], number: number): Token[] {
  const section = sections.find((candidate) => candidate.number === number);
  const tokens = section ? partLines(section.lines).table.flatMap(tokenizeLine) : [];
  const letters = tokens.reduce((sum, token) => sum + (token.kind === 'label' ? token.letters.length : 0), 0);
  return tokens.length > mostTokens || letters > mostLetters ? [] : tokens;
}

function onlyEdition(reading: TableReading | null): EditionKey | null {
  return reading?.edition === 'V2019' || reading?.edition === 'V2021' ? reading.edition : null;
}

function readTables(sections: readonly PrintedSection[]): Tables {
  const disclosure = readDisclosureTable(tokensOf(sections, 2));
  const applications = readApplicationTable(tokensOf(sections, 3), onlyEdition(disclosure) ?? 'V2021');
  const edition = onlyEdition(applications) ?? onlyEdition(disclosure) ?? 'V2021';
  return [disclosure, applications, readProceedingsTable(tokensOf(sections, 4), edition)];
}

function toSection(section: PrintedSection): Section {
  const lines: readonly TextLine[] = tableSections.includes(section.number)
    ? partLines(section.lines).prose
    : section.lines;
  const text = lines
    .map((line) => line.text.trim())
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

const hasPrint = (reading: TableReading | null): boolean =>
  [...(reading?.cells.values() ?? [])].some((cell) => cell.raw !== null && cell.raw !== '');

function cellsOfTables(tables: Tables): Record<string, Cell> {
  return Object.fromEntries(tables.flatMap((table) => [...(table?.cells ?? [])]));
}

/**
 * Reads a document as an annual report: its three tables, each in the edition its own heads tell, its prose,
 * and who reports on what year from where. Every cell that was seen is listed; what could not be told is said
 * in issues, never guessed. A document without any table of the form, or with empty ones only, is rejected.
 */
export function normalizeReport(document: RawDocument, regions: RegionIndex): DocumentOutcome {
  const lines = splitHeadings(dropPageNumbers(toLines(document.text)));
  const sections = findSections(lines);
  const tables = readTables(sections);
  if (!tables.some(hasPrint)) {
    const message =
      '没有找到填有内容的年度报告表格。No table of a known edition of the form holds any value.';
    return toRejection(document.source, 'NOT_AN_ANNUAL_REPORT', message);
  }
  const identity = identifyReport(lines, regions);
  const [disclosure, applications, proceedings] = tables.map((table) => table?.edition ?? null);
  return {
    outcome: 'read',
    source: document.source,
    ...identity,
    editions: { disclosure: disclosure!, applications: applications!, proceedings: proceedings! },
    cells: cellsOfTables(tables),
    sections: sections.filter((section) => section.heading !== null).map(toSection),
    issues: [...identity.issues, ...missingTables(tables), ...tables.flatMap((table) => table?.issues ?? [])],
  };
}
