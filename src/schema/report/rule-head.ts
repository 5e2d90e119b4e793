import type { IssueCode } from '../catalogue/issues.js';
import type { BilingualText } from '../catalogue/text.js';

/** What every rule says of itself: printed in the documentation, and the start of its messages. */
export interface RuleHead {
  /** Short name, e.g. `C1`. */
  readonly id: string;
  /** Code of its issues; their severity stands in the catalogue. */
  readonly code: IssueCode;
  /** `hard`: where it is broken, the print or the reading is wrong. `soft`: it usually holds. */
  readonly hardness: 'hard' | 'soft';
  /** Where the rule comes from. */
  readonly source: BilingualText;
  readonly says: BilingualText;
}
