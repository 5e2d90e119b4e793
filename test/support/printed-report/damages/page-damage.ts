import type { PrintNote } from '../details/detail.js';
import type { Random } from '../random.js';

/** What a site or a mirror does to the text of a whole page, by its id in domain § 2.3 or § 2.2. */
export interface PageDamage extends PrintNote {
  readonly apply: (text: string, random: Random) => string;
  /** Whether names of places may be gone, so that none need be told. */
  readonly hidesPlace?: boolean;
  /** Whether a page with it is to be rejected. */
  readonly isSetAside?: boolean;
}

/** Lines of text that are no markup. */
export const isPlainLine = (line: string): boolean => line.trim() !== '' && !line.includes('<');
