import type { Random } from './random.js';

/** A table of the form, by the section it stands in. */
export type DamagedTable = 'disclosure' | 'applications' | 'proceedings';

/** Something that happens to the text of one table on its way; null where there is nothing it can happen to. */
export interface TableDamage {
  readonly says: string;
  readonly apply: (table: string, random: Random) => string | null;
}

const headings = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
];
const tableOrder: readonly DamagedTable[] = ['disclosure', 'applications', 'proceedings'];

const valueToken = /(?<=[\s|]|<td[^>]*>)[+-]?\d+(?:\.\d+)?(?:万元)?(?=[\s|]|<\/td>|$)/gu;

function pickValue(
  table: string,
  random: Random,
  isFit: (value: string) => boolean = () => true,
): RegExpExecArray | null {
  const values = [...table.matchAll(valueToken)].filter(([value]) => isFit(value));
  return values.length === 0 ? null : random.pick(values);
}

const replaceAt = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** Edits one digit of a value that has enough of them. */
const editDigit =
  (least: number, edit: (digit: string, random: Random) => string) =>
  (table: string, random: Random): string | null => {
    const value = pickValue(
      table,
      random,
      (text) => text.replace(/\D/gu, '').length >= least && !text.startsWith('0'),
    );
    if (!value) return null;
    const places = [...value[0].matchAll(/\d/gu)];
    const { index, 0: digit } = random.pick(places);
    const edited = replaceAt(table, value.index + index, 1, edit(digit, random));
    return /^0\d/u.test(edited.slice(value.index)) ? null : edited;
  };

const isLine = (line: string): boolean => line.trim() !== '';

const editLines =
  (edit: (lines: string[], at: number, random: Random) => string[] | null) =>
  (table: string, random: Random): string | null => {
    const lines = table.split('\n');
    const places = lines.flatMap((line, at) => (isLine(line) ? [at] : []));
    if (places.length < 4) return null;
    return edit(lines, random.pick(places), random)?.join('\n') ?? null;
  };

const inRun = (line: string): boolean => /\d/u.test(line);

function loseCell(table: string, random: Random, isClosedUp: boolean): string | null {
  const value = pickValue(table, random);
  if (!value) return null;
  const without = replaceAt(table, value.index, value[0].length, '');
  if (!isClosedUp) return without;
  const behind = /^(?:<\/[^>]+>)*[^\S\n]*[|\t ]?[^\S\n]*\n?(?:<td[^>]*>)?/u.exec(
    without.slice(value.index),
  )![0];
  return replaceAt(without, value.index, behind.includes('<') ? 0 : behind.length, '');
}

function exchangeValues(table: string, random: Random): string | null {
  const values = [...table.matchAll(valueToken)];
  const at = random.upTo(Math.max(0, values.length - 2));
  const [left, right] = [values[at], values[at + 1]];
  if (!left || !right || left[0] === right[0]) return null;
  return replaceAt(
    replaceAt(table, right.index, right[0].length, left[0]),
    left.index,
    left[0].length,
    right[0],
  );
}

function shuffle(lines: string[], random: Random): string[] {
  const shuffled = [...lines];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = random.upTo(at);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

/** A place between words: a cut within a number is a digit lost. */
function cutPlace(table: string, random: Random): number {
  const places = [...table.matchAll(/\s/gu)].map(({ index }) => index);
  return places.length === 0 ? 0 : random.pick(places);
}

const hasLetters = (line: string): boolean => /\p{Script=Han}/u.test(line);

const lostLetters = '?。ㄒ唬┲鲃庸_';

/** The kinds of damage, each to one table at a time. */
export const tableDamages: readonly TableDamage[] = [
  { says: 'a digit of a number lost', apply: editDigit(2, () => '') },
  { says: 'a digit of a number doubled', apply: editDigit(1, (digit) => digit + digit) },
  {
    says: 'a digit of a number changed',
    apply: editDigit(1, (digit, random) => String((Number(digit) + 1 + random.upTo(8)) % 10)),
  },
  { says: 'a number lost, its cell left empty', apply: (table, random) => loseCell(table, random, false) },
  { says: 'a cell lost, the others closed up', apply: (table, random) => loseCell(table, random, true) },
  { says: 'two neighboring numbers exchanged', apply: exchangeValues },
  { says: 'a line lost', apply: editLines((lines, at) => lines.filter((_, index) => index !== at)) },
  {
    says: 'three lines lost',
    apply: editLines((lines, at) => lines.filter((_, index) => index < at || index > at + 2)),
  },
  { says: 'a line twice', apply: editLines((lines, at) => [...lines.slice(0, at + 1), ...lines.slice(at)]) },
  {
    says: 'two lines exchanged, one with a label at least',
    apply: editLines((lines, at, random) => {
      const other = random.upTo(lines.length - 1);
      if (!hasLetters(lines[at]!) && !hasLetters(lines[other]!)) return null;
      return lines.map((line, index) => (index === at ? lines[other]! : index === other ? lines[at]! : line));
    }),
  },
  { says: 'lines in any order', apply: editLines((lines, _, random) => shuffle(lines, random)) },
  {
    says: 'the rest of the table lost',
    apply: (table, random) => table.slice(0, cutPlace(table, random)),
  },
  {
    says: 'the beginning of the table lost',
    apply: (table, random) => table.slice(cutPlace(table, random)),
  },
  {
    says: 'letters garbled',
    apply: (table, random) => {
      const words = [...table.matchAll(/\p{Script=Han}{4,}/gu)];
      if (words.length === 0) return null;
      const { index, 0: word } = random.pick(words);
      return replaceAt(table, index, word.length, lostLetters);
    },
  },
  {
    says: 'a stray number on a line of its own',
    apply: editLines((lines, at, random) => [
      ...lines.slice(0, at),
      String(random.upTo(30)),
      ...lines.slice(at),
    ]),
  },
  {
    says: 'a row of numbers twice',
    apply: editLines((lines, at) =>
      inRun(lines[at]!) ? [...lines.slice(0, at), lines[at]!, ...lines.slice(at)] : null,
    ),
  },
];

/** The text with the damage done to one table; null where it leaves the text as it is, or cannot be done. */
export function damageTable(
  text: string,
  table: DamagedTable,
  damage: TableDamage,
  random: Random,
): string | null {
  const section = tableOrder.indexOf(table);
  const start = text.indexOf(headings[section]!) + headings[section]!.length;
  const end = text.indexOf(headings[section + 1]!, start);
  const damaged = damage.apply(text.slice(start, end), random);
  return damaged === null || damaged === text.slice(start, end)
    ? null
    : text.slice(0, start) + damaged + text.slice(end);
}
