const digits = '零一二三四五六七八九';
const places = [
  { unit: '千', worth: 1000 },
  { unit: '百', worth: 100 },
  { unit: '十', worth: 10 },
] as const;
const myriad = 10_000;
const numeral = /^[零〇一二三四五六七八九十百千万两]+$/u;

/** A number below ten thousand as it is written in full, e.g. 一百零五; 0 is nothing. */
function writeSection(number: number): string {
  let text = '';
  let rest = number;
  let isGap = false;
  for (const { unit, worth } of places) {
    const digit = Math.floor(rest / worth);
    if (digit === 0) isGap = text !== '' && rest > 0;
    else {
      text += `${isGap ? '零' : ''}${digits[digit]!}${unit}`;
      isGap = false;
    }
    rest %= worth;
  }
  return rest === 0 ? text : `${text}${isGap ? '零' : ''}${digits[rest]!}`;
}

function write(number: number): string {
  const [high, low] = [Math.floor(number / myriad), number % myriad];
  if (high === 0) return writeSection(low);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${writeSection(high)}万${gap}${writeSection(low)}`;
}

/** The sum of digits and units, whether it is written as it should be or not. */
function addUp(text: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const letter of text) {
    const place = places.find(({ unit }) => unit === letter);
    if (place) {
      section += (digit || 1) * place.worth;
      digit = 0;
    } else if (letter === '万') {
      total += (section + digit) * myriad;
      [section, digit] = [0, 0];
    } else digit = digits.indexOf(letter);
  }
  return total + section + digit;
}

/**
 * The digits of a number written in Chinese numerals, up to 99,999,999; null for anything that is not written in
 * full, as 三百五, which may be 350 or 305.
 * @example parseChineseNumber('一千零五十') === '1050'
 */
export function parseChineseNumber(text: string): string | null {
  if (!numeral.test(text)) return null;
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零');
  if (/^零+$/u.test(plain)) return plain.length === 1 ? '0' : null;
  if (/零/u.test(plain) && /^[零一二三四五六七八九]+$/u.test(plain) && !plain.startsWith('零')) {
    return [...plain].map((letter) => digits.indexOf(letter)).join('');
  }
  const number = addUp(plain);
  const full = write(number);
  return plain === full || plain === full.replace(/^一十/u, '十') ? String(number) : null;
}
