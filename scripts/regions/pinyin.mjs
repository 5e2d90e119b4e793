import { pinyin } from 'pinyin-pro';

/** Letters that names of places read otherwise than most words do. */
const ownReadings = new Map([
  ['都', 'du'],
  ['行', 'xing'],
  ['重', 'chong'],
  ['乐', 'le'],
  ['长', 'chang'],
  ['柏', 'bai'],
  ['藏', 'zang'],
  ['大', 'da'],
  ['得', 'de'],
  ['地', 'di'],
]);

/**
 * Readings of names, syllables apart, without tones, ü as v: 吕梁市 is "lv liang shi". Names of places are often
 * read unlike the words they are written with: `readings` has those beginnings of names that pinyin-pro gets wrong.
 */
export function createReader(readings) {
  const longestFirst = [...readings].sort(([a], [b]) => b.length - a.length);
  return (name) => {
    const [known, reading] = longestFirst.find(([beginning]) => name.startsWith(beginning)) ?? ['', ''];
    const rest = name.slice(known.length);
    const all =
      rest === '' ? [] : pinyin(rest, { toneType: 'none', type: 'all', v: true, nonZh: 'consecutive' });
    const others = all.map(({ origin, pinyin: syllable }) => ownReadings.get(origin) ?? (syllable || origin));
    return [reading, ...others]
      .filter((syllable) => /[a-z0-9]/iu.test(syllable))
      .join(' ')
      .toLowerCase();
  };
}
