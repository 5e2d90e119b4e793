import { cellsOf, type FormTableKey } from '../../schema/catalogue/cells.js';
import { compact } from './compact.js';
import type { TableReading } from './table-reading.js';
import type { TextLine } from './text-lines.js';
import { toCell } from './to-cell.js';
import type { Token, ValueToken } from './tokens.js';

const caption = /^第?二十条第?[（(]?[一五六八九][）)]?项$/u;
/** Words that head every block of the disclosure table. */
const headOfBlock = '信息内容';
const leastCaptions = 3;

/**
 * Whether every line that was printed before is left out of the tables: the words that head each block stand
 * once under several captions, and no line stands twice (domain § 2.1, shape E). Only tables with one cell a
 * line are told so.
 */
export function lacksRepeatedLines(lines: readonly TextLine[]): boolean {
  const texts = lines.map((line) => compact(line.text)).filter((text) => text !== '');
  const captions = texts.filter((text) => caption.test(text));
  const heads = texts.filter((text) => text === headOfBlock);
  return captions.length >= leastCaptions && heads.length === 1 && new Set(texts).size === texts.length;
}

const isZero = (value: ValueToken): boolean =>
  value.cell.kind === 'number' && Number(value.cell.digits) === 0;

/**
 * A table without its repeated lines whose only number is 0: every cell is that 0 (domain § 2.5). Null where another
 * value is printed in it or in a table before, which may have been printed again; and where none is printed.
 */
export function readOnlyZero(
  table: FormTableKey,
  reading: TableReading | null,
  tokens: readonly (readonly Token[])[],
): TableReading | null {
  const values = tokens.flat().filter((token) => token.kind === 'value');
  const own = tokens.at(-1)!.filter((token) => token.kind === 'value');
  const zero = own.find((value) => value.cell.kind === 'number' && value.cell.unit === null);
  if (!reading?.edition || reading.edition === 'MIXED' || !zero || !values.every(isZero)) return null;
  const cells = cellsOf(table, reading.edition).map((cell) => [cell.ref, toCell(zero, cell, null)] as const);
  return { edition: reading.edition, cells: new Map(cells), issues: [] };
}
