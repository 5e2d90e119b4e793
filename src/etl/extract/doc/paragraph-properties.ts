import { readSprms, type Sprm } from './read-sprms.js';

/** How a cell of a row is merged; what only continues another cell has no text of its own. */
export interface RowCellProperties {
  isContinued: boolean;
}

/** What a paragraph is in the tables it stands in. */
export interface ParagraphProperties {
  /** How many tables it stands in, one within the other. */
  depth: number;
  /** Whether it is the mark that ends a row. */
  isRowEnd: boolean;
  /** Whether it is the last of a cell of a table within a table. */
  isInnerCellEnd: boolean;
  /** Of the mark that ends a row: its cells. */
  readonly cells: RowCellProperties[];
}

const codes = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
  tableDefinition: 0xd608,
  mergeAcross: 0x5624,
  mergeDown: 0xd62b,
};
const cellLength = 20;
const acrossMask = 0x0003;
const acrossContinues = [1];
const downMask = 0x0060;
const downContinues = 0x0020;

/** The cells of a row by its definition: their borders, then what each is. */
function readTableDefinition(operand: Buffer): RowCellProperties[] {
  const count = operand[0] ?? 0;
  const first = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * cellLength;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return {
      isContinued: acrossContinues.includes(flags & acrossMask) || (flags & downMask) === downContinues,
    };
  });
}

function mark(cell: RowCellProperties | undefined, isContinued: boolean): void {
  if (cell) cell.isContinued = isContinued;
}

/** What each change does; those that are not listed concern the looks. */
const changes: ReadonlyMap<number, (properties: ParagraphProperties, operand: Buffer) => void> = new Map([
  [codes.inTable, (properties, operand) => void (properties.depth = Math.max(properties.depth, operand[0]!))],
  [codes.depth, (properties, operand) => void (properties.depth = operand.readInt32LE(0))],
  [codes.rowEnd, (properties, operand) => void (properties.isRowEnd ||= operand[0] === 1)],
  [codes.innerRowEnd, (properties, operand) => void (properties.isRowEnd ||= operand[0] === 1)],
  [codes.innerCellEnd, (properties, operand) => void (properties.isInnerCellEnd = operand[0] === 1)],
  [
    codes.tableDefinition,
    (properties, operand) => void properties.cells.splice(0, Infinity, ...readTableDefinition(operand)),
  ],
  [
    codes.mergeAcross,
    ({ cells }, operand) => cells.slice(operand[0]! + 1, operand[1]!).forEach((cell) => mark(cell, true)),
  ],
  [codes.mergeDown, ({ cells }, operand) => mark(cells[operand[0]!], operand[1] === 1)],
]);

/** Properties too long for their page: a count and the list, at a place of the stream of data. */
function findElsewhere({ code, operand }: Sprm, extra: ExtraProperties): Buffer {
  if (code !== codes.elsewhere && code !== codes.elsewhereOld) return Buffer.alloc(0);
  const at = operand.readUInt32LE(0);
  const length = at + 2 > extra.bytes.length ? 0 : extra.bytes.readUInt16LE(at);
  if ((extra.left -= length) < 0) throw new Error('more properties than a document has');
  return extra.bytes.subarray(at + 2, at + 2 + length);
}

/** The stream of data, and how many bytes of it may still be read: many paragraphs may point to the same. */
export interface ExtraProperties {
  readonly bytes: Buffer;
  left: number;
}

/** What the changes of properties of a paragraph make of it. */
export function readParagraphProperties(sprms: Buffer, extra: ExtraProperties): ParagraphProperties {
  const properties: ParagraphProperties = { depth: 0, isRowEnd: false, isInnerCellEnd: false, cells: [] };
  for (const sprm of readSprms(sprms)) {
    changes.get(sprm.code)?.(properties, sprm.operand);
    for (const inner of readSprms(findElsewhere(sprm, extra)))
      changes.get(inner.code)?.(properties, inner.operand);
  }
  return properties;
}
