import { unknownSign } from '../blocks/block.js';
import { setText, type TextSetting } from '../blocks/text-setting.js';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties.js';
import { readPieces, type Piece } from './read-pieces.js';
import {
  characterPages,
  findPropertyRun,
  paragraphPages,
  readPropertyRuns,
  type PropertyRun,
} from './read-property-runs.js';
import { readSprms } from './read-sprms.js';
import type { WordStreams } from './word-streams.js';

/** A paragraph of a Word document as printed. */
export interface Paragraph {
  readonly text: string;
  /** Whether it ends with the mark of a cell. */
  readonly hasCellMark: boolean;
  readonly hasImage: boolean;
  readonly properties: ParagraphProperties;
}

const mostExtraBytes = 64 * 1024 * 1024;
const paragraphMark = '\r';
const cellMark = '\x07';
const images = '\x01\x08';
const field = { begin: '\x13', separator: '\x14', end: '\x15' };
/** What control characters print. */
const signs: ReadonlyMap<string, string> = new Map([
  ['\x0B', '\n'],
  ['\x0C', '\n'],
  ['\x0E', '\n'],
  ['\x1E', '-'],
]);

const deletedCode = 0x0800;
const hiddenCode = 0x083c;
const symbolCode = 0x6a09;
const strikeCodes = [0x0837, 0x2a53];
const alignmentCode = 0x2a48;
const alignments: readonly Print[] = ['plain', 'raised', 'lowered'];

/** How characters of a run are printed: as they are, set apart, not at all, or as a sign of a font without letters. */
type Print = 'plain' | 'none' | 'sign' | TextSetting;

function printOf(run: PropertyRun | undefined): Print {
  const sprms = run ? [...readSprms(run.sprms)] : [];
  if (sprms.some(({ code, operand }) => [deletedCode, hiddenCode].includes(code) && operand[0] === 1))
    return 'none';
  if (sprms.some(({ code }) => code === symbolCode)) return 'sign';
  if (sprms.some(({ code, operand }) => strikeCodes.includes(code) && operand[0] === 1)) return 'struck';
  const alignment = sprms.find(({ code }) => code === alignmentCode)?.operand[0] ?? 0;
  return alignments[alignment] ?? 'plain';
}

const plainOf = (character: string): string =>
  signs.get(character) ?? (character < ' ' && character !== '\t' ? '' : character);

/** Collects characters to paragraphs; what is between the begin and the separator of a field is its code. */
class ParagraphCollector {
  readonly paragraphs: Paragraph[] = [];
  private text = '';
  private hasImage = false;
  private readonly fields: boolean[] = [];

  constructor(private readonly propertiesAt: (offset: number) => ParagraphProperties) {}

  add(character: string, offset: number, print: Print): void {
    if (character === paragraphMark || character === cellMark) this.end(character === cellMark, offset);
    else if (character === field.begin) this.fields.push(false);
    else if (character === field.separator) this.fields.splice(-1, 1, true);
    else if (character === field.end) this.fields.pop();
    else if (print !== 'none' && this.fields.every((isResult) => isResult)) this.print(character, print);
  }

  finish(): Paragraph[] {
    if (this.text !== '') this.end(false, -1);
    return this.paragraphs;
  }

  private print(character: string, print: Exclude<Print, 'none'>): void {
    if (images.includes(character)) this.hasImage = true;
    else if (print === 'sign') this.text += unknownSign;
    else if (print === 'plain') this.text += plainOf(character);
    else this.text += setText(plainOf(character), print);
  }

  private end(hasCellMark: boolean, offset: number): void {
    const properties = this.propertiesAt(offset);
    this.paragraphs.push({ text: this.text.trim(), hasCellMark, hasImage: this.hasImage, properties });
    this.text = '';
    this.hasImage = false;
  }
}

function collectPiece(piece: Piece, runs: readonly PropertyRun[], collector: ParagraphCollector): void {
  let run: PropertyRun | undefined;
  let print: Print = 'plain';
  for (let index = 0; index < piece.text.length; index++) {
    const offset = piece.offset + index * piece.bytesPerCharacter;
    if (!run || offset < run.start || offset >= run.end) {
      run = findPropertyRun(runs, offset);
      print = printOf(run);
    }
    collector.add(piece.text[index]!, offset, print);
  }
}

/** The paragraphs of the text of a Word document, marks of rows among them. Throws DOCUMENT_TOO_LARGE. */
export function readParagraphs(streams: WordStreams, mostLength: number): Paragraph[] {
  const characters = readPropertyRuns(streams, characterPages);
  const paragraphs = readPropertyRuns(streams, paragraphPages);
  const none = Buffer.alloc(0);
  const extra = { bytes: streams.extra, left: mostExtraBytes };
  const collector = new ParagraphCollector((offset) =>
    readParagraphProperties(findPropertyRun(paragraphs, offset)?.sprms ?? none, extra),
  );
  for (const piece of readPieces(streams, mostLength)) collectPiece(piece, characters, collector);
  return collector.finish();
}
