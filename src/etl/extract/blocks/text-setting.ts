/** How a run of text is set apart from what it stands beside: as the mark of a note is, or as what no longer holds. */
export type TextSetting = 'raised' | 'lowered' | 'struck';

const digits = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' } as const;
const stroke = '\u0336';

/**
 * A run of text with signs that say how it is set: else the mark of a note would be one more digit of the number it
 * stands behind, and a number that was struck out would be the beginning of the one that took its place.
 * @example setText('1', 'raised') // ¹
 */
export function setText(text: string, setting: TextSetting | null): string {
  if (setting === null) return text;
  if (setting === 'struck') return text.replace(/[\p{L}\p{N}]/gu, `$&${stroke}`);
  return text.replace(/[0-9０-９]/gu, (digit) => digits[setting][Number(digit.normalize('NFKC'))]!);
}
