import { parseChineseNumber } from './chinese-number.js';

/**
 * What is printed in one cell (domain § 2.4). `number`: one number, perhaps with a unit and a sign. `change`:
 * so many up and so many down. `dash` and `none`: said to have no number. `text`: anything else.
 */
export type CellText =
  | {
      readonly kind: 'number';
      readonly digits: string;
      readonly sign: '+' | '-' | null;
      readonly unit: string | null;
    }
  | { readonly kind: 'change'; readonly up: string; readonly down: string }
  | { readonly kind: 'dash' | 'none' | 'text' };

const units = '件|项|条|份|起|宗|次|个|元|万元|亿元';
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const numberPattern = new RegExp(String.raw`^([+-])?\s*(${digits})\s*(${units})?$`, 'u');
const changeWordPattern = new RegExp(String.raw`^(增加?|减少?)\s*(${digits})\s*(${units})?$`, 'u');
const upAndDownPattern = /^(?:增加?)?(\d+)(?:\/|[/、,]?减少?)(\d+)$/u;
/** 万 before 元 counts the yuan: 三万元 is three times 万元. */
const numeralUnit = /(?<=[^万亿])(?:件|项|条|份|起|宗|次|个|元|万元|亿元)$/u;
/** Numerals that are no ordinal of a row: 十二, 两百, 一〇五; a single one may be. */
const longNumeral = /^(?:[零〇]|.*[十百千万〇零两].*)$/u;
const nonePattern =
  /^\(?(?:无|不涉及|不适用|未发生|未产生|未开展|空白)\)?$|^本(?:单位|机关|局|委|办|部门)(?:未|无|没有)\S{0,8}$/u;
const leadingZero = /^0\d/;

/** Signs that fill a cell in and are neither a number nor a dash: □ ※ ——— …; lines of a drawn frame are none. */
const cellSign = /^(?:(?![\u2500-\u257f])[\p{So}*#※×√?~^_=+•·]|-{3,}|\.{2,})+$/u;

/** Raised and circled digits mark a note; folded to plain ones they would add a digit to the number before them. */
const noteMark = /[²³¹⁰⁴-⁹₀-₉①-⓿❶-➓]/u;

/** `3.000` may be three or three thousand. */
const groupOrFraction = /^[+-]?\d{1,3}\.000$/u;

/** The printed text in one form: full-width digits plain, dashes one kind, white space at the ends gone. */
export function toPlainCell(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−─﹣]/gu, '-')
    .trim();
}

function toDigits(printed: string): string | null {
  return leadingZero.test(printed) ? null : printed.replaceAll(',', '');
}

function parseNumber(plain: string): CellText | null {
  const [, sign, printed, unit] = numberPattern.exec(plain) ?? [];
  const value = printed === undefined ? null : toDigits(printed);
  return value === null
    ? null
    : { kind: 'number', digits: value, sign: (sign as '+' | '-') ?? null, unit: unit ?? null };
}

function parseChange(plain: string): CellText | null {
  const [, word, printed, unit] = changeWordPattern.exec(plain) ?? [];
  const value = printed === undefined ? null : toDigits(printed);
  if (word !== undefined && value !== null) {
    return { kind: 'number', digits: value, sign: word.startsWith('增') ? '+' : '-', unit: unit ?? null };
  }
  const [, up, down] = upAndDownPattern.exec(plain) ?? [];
  return up === undefined || down === undefined ? null : { kind: 'change', up, down };
}

/** Of 三万 it cannot be told whether it counts 元 or 万元, so 万 is its unit: no amount, but a count. */
function parseNumeral(plain: string): CellText | null {
  const unit = numeralUnit.exec(plain)?.[0];
  const value = parseChineseNumber(unit ? plain.slice(0, -unit.length) : plain);
  const isMyriads = unit === undefined && plain.includes('万');
  return value === null
    ? null
    : { kind: 'number', digits: value, sign: null, unit: isMyriads ? '万' : (unit ?? null) };
}

/**
 * Reads the text of a cell that is not blank. A number with leading zeros is text: it may be two cells run
 * together.
 */
export function parseCellText(raw: string): CellText {
  if (noteMark.test(raw)) return { kind: 'text' };
  const plain = toPlainCell(raw);
  if (groupOrFraction.test(plain)) return { kind: 'text' };
  if (/^(?:-{1,2}|\/|\\)$/u.test(plain)) return { kind: 'dash' };
  if (nonePattern.test(plain)) return { kind: 'none' };
  return parseNumber(plain) ?? parseChange(plain) ?? parseNumeral(plain) ?? { kind: 'text' };
}

/**
 * Whether a printed piece can only stand in a cell: it reads as one, or has digits and no words. The number
 * that leads a label (`3.`) is not one.
 */
export function isCellLike(raw: string): boolean {
  const plain = toPlainCell(raw);
  if (parseNumeral(plain) !== null) return longNumeral.test(plain) && plain !== '十';
  if (cellSign.test(plain) || parseCellText(raw).kind !== 'text') return true;
  if (/^\(?\d{1,2}[.、)]$/u.test(plain)) return false;
  return /\d/u.test(plain) && !/\p{L}/u.test(plain.replace(new RegExp(`(?:${units})$`, 'u'), ''));
}
