import { agencyLines } from '../../../schema/catalogue/agency-lines.js';
import { agencyTypes } from '../../../schema/catalogue/agency-types.js';

const fieldWords = [
  ...new Set([...agencyTypes.flatMap(({ words }) => words), ...agencyLines.flatMap(({ words }) => words)]),
].sort((left, right) => right.length - left.length);
const forms = /^(?:本|我)?[省市县区旗]|委员会|办公室|管理|监督|事务|服务|发展|[局委厅办和与及、]/gu;

/** Organs whose stem is kept: bodies of one kind have one name all over the country. */
const mostKept = 10_000;
const kept = new Map<string, string>();

/**
 * What a name has beside the words of its field and of its form: two names of one body that leave the same are two
 * ways to say one thing.
 * @example 卫健委 and 卫生健康局 both leave nothing; 甲卫健委 leaves 甲
 */
export function nameStemOf(organ: string): string {
  const known = kept.get(organ);
  if (known !== undefined) return known;
  const stem = fieldWords.reduce((rest, word) => rest.replaceAll(word, ''), organ).replace(forms, '');
  if (kept.size < mostKept) kept.set(organ, stem);
  return stem;
}
