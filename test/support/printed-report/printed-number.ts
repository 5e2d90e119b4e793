import { toValue } from './truth.js';

const numerals = '零一二三四五六七八九';

/** A number up to 99 in Chinese numerals. */
function numberOfNumerals(text: string): string {
  const [tens, ones] = text.split('十');
  const digit = (letter: string | undefined, none: number): number =>
    letter ? numerals.indexOf(letter) : none;
  return String(digit(tens, 1) * 10 + digit(ones, 0));
}

const noNumber = /^(?:|-|—|\/|增|□|※|———|无|\(无\)|不涉及|未发生|见附表|本单位.*)$/;
const noteMark = /(?:[①-⑨²※*]|\[1\]|（注）)$/u;

function numberOf(printed: string): string | null {
  const plain = printed
    .normalize('NFKC')
    .replaceAll(',', '')
    .replace('〇', '0')
    .replace('−', '-')
    .replaceAll(' ', '');
  if (noNumber.test(plain)) return null;
  if (plain.includes('十')) return numberOfNumerals(plain);
  const pair = /^增?(\d+)[/减](\d+)$/.exec(plain);
  if (pair) return String(Number(pair[1]) - Number(pair[2]));
  if (/^\d+元$/.test(plain)) return toValue(String(Number(plain.slice(0, -1)) / 10_000));
  return toValue(
    plain
      .replace(/[件项]$/, '')
      .replace(/^增加?/, '')
      .replace(/^减少?/, '-'),
  );
}

/** The number that the print of a cell stands for, null where it holds none: a sign, a word, half an application. */
export function printedNumberOf(ref: string, printed: string): string | null {
  const isMark = noNumber.test(printed);
  const value = numberOf(isMark ? printed : printed.replace(noteMark, ''));
  return ref.startsWith('applications/') && value?.includes('.') ? null : value;
}
