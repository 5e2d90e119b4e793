import type { EditionKey } from '../../schema/catalogue/editions.js';
import { readApplicationTable } from './application-table.js';
import { readDisclosureTable } from './disclosure-table.js';
import type { PrintedSection } from './find-sections.js';
import { readProceedingsTable } from './proceedings-table.js';
import { lacksRepeatedLines } from './repeated-lines.js';
import { partLines, type SectionLines } from './table-lines.js';
import type { TableReading } from './table-reading.js';
import { tokenizeTable } from './tokenize-table.js';
import type { Token } from './tokens.js';

/** The tables of a report in the order of the form; null where one was not seen. */
export type Tables = readonly [TableReading | null, TableReading | null, TableReading | null];

/** The lines of the sections that hold tables, by section. */
export type TableSections = ReadonlyMap<number, SectionLines>;

const tableSections = [2, 3, 4];

/** Pieces and letters of a table that no print of the form reaches; beyond, the text is something else. */
const mostTokens = 20_000;
const mostLetters = 20_000;

/** Parts the sections that hold tables into table and prose. */
export function partSections(sections: readonly PrintedSection[]): TableSections {
  return new Map(
    sections
      .filter((section) => tableSections.includes(section.number))
      .map((section) => [section.number, partLines(section.lines)]),
  );
}

function tokensOf(sections: TableSections, number: number): Token[] {
  const tokens = tokenizeTable(sections.get(number)?.table ?? []);
  const letters = tokens.reduce((sum, token) => sum + (token.kind === 'label' ? token.letters.length : 0), 0);
  return tokens.length > mostTokens || letters > mostLetters ? [] : tokens;
}

function onlyEdition(reading: TableReading | null): EditionKey | null {
  return reading?.edition === 'V2019' || reading?.edition === 'V2021' ? reading.edition : null;
}

/** Reads the three tables, each in the edition its own heads tell. */
export function readTables(sections: TableSections): Tables {
  const isLacking = lacksRepeatedLines(tableSections.flatMap((number) => sections.get(number)?.table ?? []));
  const [second, third, fourth] = tableSections.map((number) => tokensOf(sections, number));
  const disclosure = readDisclosureTable(second!, isLacking);
  const applications = readApplicationTable(third!, onlyEdition(disclosure) ?? 'V2021', isLacking);
  const edition = onlyEdition(applications) ?? onlyEdition(disclosure) ?? 'V2021';
  return [disclosure, applications, readProceedingsTable(fourth!, edition)];
}
