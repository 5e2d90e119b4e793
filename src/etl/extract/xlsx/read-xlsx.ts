import { posix } from 'node:path';
import type { Source } from '../../../schema/report/normalized-report.js';
import type { RawDocument } from '../../raw-document.js';
import type { Block } from '../blocks/block.js';
import { printBlocks } from '../blocks/print-blocks.js';
import { DocumentFault } from '../document-fault.js';
import type { ExtractLimits } from '../limits.js';
import { parseXml } from '../office/parse-xml.js';
import { readParts, type Parts } from '../office/read-parts.js';
import { attributeOf, childrenOf, findChild, type XmlElement } from '../office/xml-tree.js';
import { readSheet, richTextOf, type SheetContext } from './read-sheet.js';
import { readStyles } from './read-styles.js';
import { toTable } from './to-table.js';

interface NamedSheet {
  readonly name: string;
  readonly block: Block;
}

const workbookPart = 'xl/workbook.xml';
const wantedPart =
  /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i;
/** Words that a report has once: a workbook with more has a report on each sheet. */
const onceInReport = /本年新收政府信息公开申请/;

function childListOf(root: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  const list = path.reduce<XmlElement | undefined>((element, name) => findChild(element, name), root);
  return list ? childrenOf(list) : [];
}

function createParser(parts: Parts, limits: ExtractLimits): (name: string) => XmlElement | undefined {
  const byName = new Map([...parts].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  return (name) => {
    const bytes = byName.get(name.toLowerCase());
    return bytes && parseXml(bytes, limits);
  };
}

function targetsOf(relations: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childListOf(relations, 'Relationships').map((relation) => {
      const target = attributeOf(relation, 'Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      return [attributeOf(relation, 'Id') ?? '', part];
    }),
  );
}

/** `sheetId` is another number; the one that leads to the part has a prefix. */
function relationOf(sheet: XmlElement): string {
  return Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function readSheets(parts: Parts, limits: ExtractLimits): NamedSheet[] {
  const parse = createParser(parts, limits);
  const strings = childListOf(parse('xl/sharedStrings.xml'), 'sst').map(richTextOf);
  const context: SheetContext = { strings, styles: readStyles(parse('xl/styles.xml')) };
  const targets = targetsOf(parse('xl/_rels/workbook.xml.rels'));
  return childListOf(parse(workbookPart), 'workbook', 'sheets').flatMap((sheet) => {
    const isHidden = (attributeOf(sheet, 'state') ?? 'visible') !== 'visible';
    const root = isHidden ? undefined : parse(targets.get(relationOf(sheet)) ?? '');
    const name = attributeOf(sheet, 'name') ?? '';
    return root ? [{ name, block: toTable(readSheet(root, context), limits.sheetCells) }] : [];
  });
}

/**
 * Reads an Excel workbook (xlsx): its visible sheets in order, numbers as they are stored, days never as numbers.
 * A workbook with a report on each sheet yields one document for each. Throws a `DocumentFault`.
 */
export async function readXlsx(bytes: Buffer, source: Source, limits: ExtractLimits): Promise<RawDocument[]> {
  const parts = await readParts(bytes, (name) => wantedPart.test(name), limits);
  const sheets = readSheets(parts, limits);
  if (sheets.length === 0)
    throw new DocumentFault('DOCUMENT_CORRUPT', '没有工作表。The workbook has no sheet.');
  const print = (blocks: readonly Block[]) => printBlocks(blocks, limits.textLength);
  const printed = sheets.map(({ name, block }) => ({ name, ...print([block]) }));
  const isOneReport = printed.filter(({ text }) => onceInReport.test(text)).length < 2;
  if (isOneReport) return [{ source, ...print(sheets.map(({ block }) => block)) }];
  return printed.map(({ name, text, marks }) => ({
    source: { ...source, uri: `${source.uri}#${name}` },
    text,
    marks,
  }));
}
