import { applicationRows, type ApplicationRow } from '../../schema/catalogue/application-rows.js';
import { lettersOf } from './compact.js';

/** So many letters of a label tell it, behind its ordinal. */
const leadLength = 3;

const rows: readonly ApplicationRow[] = applicationRows;

/** How the labels begin that are numbered with a digit, by the digit. */
const leads = new Map<string, string[]>();
for (const { ordinal, printed, aliases } of rows) {
  const digit = /(\d)\.$/u.exec(ordinal)?.[1];
  if (digit === undefined) continue;
  const labels = [printed, ...aliases].map((label) => lettersOf(label).slice(0, leadLength));
  leads.set(digit, [...(leads.get(digit) ?? []), ...labels]);
}

const startsWithLetter = /^\p{L}/u;

/**
 * Whether a digit is the ordinal of the row whose label the letters behind it begin, its point lost: `8 属于行政查询事项`.
 * A label shorter than what tells one must end there: the 3 of `3 （六）其他处理` is a value, and not that of 3.其他.
 */
export function isOrdinalOf(digit: string, behind: string): boolean {
  const isLead = (lead: string): boolean =>
    behind.startsWith(lead) &&
    (lead.length >= leadLength || !startsWithLetter.test(behind.slice(lead.length)));
  return leads.get(digit)?.some(isLead) ?? false;
}
