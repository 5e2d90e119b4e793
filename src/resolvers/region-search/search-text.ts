/** Tone marks over u with two dots, which pinyin without marks writes as v. */
const roundedU = /[üǖǘǚǜ]/gu;
const marks = /\p{Mn}/gu;
const separators = /[\s'’‘`·.\-_,，、]+/gu;

/**
 * A text as it is searched for: one width, no tone marks, lower case, nothing between the words.
 * @example toSearchText('Jùlù Xiàn') is 'juluxian'; toSearchText('巨 鹿　县') is '巨鹿县'
 */
export function toSearchText(text: string): string {
  const oneWidth = text.normalize('NFKC').toLowerCase().replace(roundedU, 'v');
  return oneWidth.normalize('NFD').replace(marks, '').normalize('NFC').replace(separators, '');
}

/** Whether a text is written in letters, as pinyin is, and not in characters. */
export function isLatin(text: string): boolean {
  return /^[a-z]+$/u.test(text);
}
