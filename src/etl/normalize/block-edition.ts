import type { DisclosureBlock, DisclosureColumn } from '../../schema/catalogue/disclosure-rows.js';
import { editionKeys, type EditionKey } from '../../schema/catalogue/editions.js';
import { lettersOf } from './compact.js';
import { remember } from '../remember.js';
import { containmentOf } from './similarity.js';

/** Words above every block, which tell no edition. */
const captions = /第?二十条第?[一五六八九]?项?|中华人民共和国政府信息公开条例|指年\p{L}{1,4}[数量]/gu;
const leastShare = 0.5;
const leastLead = 0.15;

function shareOfColumn(column: DisclosureColumn, head: string): number {
  return Math.max(...[column.label, ...column.aliases].map((label) => containmentOf(lettersOf(label), head)));
}

/** How well the columns of an edition are in the head (share), and how much of the head they explain. */
function rateEdition(columns: readonly DisclosureColumn[], head: string): { share: number; score: number } {
  const share = columns.reduce((sum, column) => sum + shareOfColumn(column, head), 0) / columns.length;
  const labels = columns.flatMap((column) => [column.label, ...column.aliases]).map(lettersOf);
  return { share, score: share * containmentOf(head, labels.join('')) };
}

/** The words over the columns: what follows the last 信息内容, where that is printed. */
function columnWords(printedHead: string): string {
  const behind = printedHead.slice(printedHead.lastIndexOf('信息内容') + '信息内容'.length);
  return (printedHead.includes('信息内容') ? behind : printedHead).replace(captions, '');
}

function tellEdition(block: DisclosureBlock, printedHead: string): EditionKey | null {
  const head = columnWords(printedHead);
  const editions = editionKeys.filter((edition) => block.columns[edition]);
  if (editions.length === 1) return editions[0]!;
  const rated = editions
    .map((edition) => ({ edition, ...rateEdition(block.columns[edition]!, head) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = [rated[0]!, rated[1]!];
  return best.share >= leastShare && best.score - second.score >= leastLead ? best.edition : null;
}

const byHead = new Map<DisclosureBlock, (printedHead: string) => { edition: EditionKey | null }>();

/**
 * Tells the edition of a block of the disclosure table from the words over its columns; null where they are
 * not printed or fit both editions. A block that only one edition has is of that edition.
 */
export function editionOfBlock(block: DisclosureBlock, printedHead: string): EditionKey | null {
  const known = byHead.get(block) ?? remember((head) => ({ edition: tellEdition(block, head) }));
  byHead.set(block, known);
  return known(printedHead).edition;
}
