import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import { disclosureBlocks, type DisclosureBlock } from '../../schema/catalogue/disclosure-rows.js';
import { procedures, proceedingResults } from '../../schema/catalogue/proceeding-columns.js';
import { parseCellText } from './cell-grammar.js';
import { lettersOf } from './compact.js';
import { shareInForm } from './form-words.js';
import { toContainment } from './similarity.js';
import type { Token } from './tokens.js';

const blocks: readonly DisclosureBlock[] = disclosureBlocks;

const heads = [
  ...blocks
    .flatMap((block) => Object.values(block.columns).flat())
    .flatMap(({ label, aliases }) => [label, ...aliases]),
  ...applicantTypes.map((type) => type.label.zh),
  ...[...procedures, ...proceedingResults].map((column) => column.printed),
  ...['信息内容', '申请人情况', '法人或其他组织', '合计', '小计', '备注', '第二十条第项', '行政诉讼'],
];
const shareInHeads = toContainment(heads.map(lettersOf).join(' '));

const leastLabelShare = 0.9;
const mostFilledShare = 0.2;

const isRowLabel = (token: Token): boolean =>
  token.kind === 'label' && token.letters.length >= 2 && shareInForm(token.letters) >= leastLabelShare;

function isForeign(text: string): boolean {
  const letters = lettersOf(text);
  return (
    letters.length > 0 && shareInForm(letters) <= mostFilledShare && shareInHeads(letters) <= mostFilledShare
  );
}

/**
 * Whether the letters between two bars are what a body filled in, and no part of a label: a numeral behind a label,
 * or words the form does not have, right behind a row's label or with more cells behind them.
 */
export function isFilledIn(text: string, before: readonly Token[], isLast: boolean): boolean {
  const last = before.at(-1);
  if (!last || !before.some((token) => token.kind === 'label')) return false;
  const isBehindRow = last.kind !== 'label' || isRowLabel(last);
  if (!isBehindRow) return false;
  if (parseCellText(text).kind === 'number') return true;
  return (last.kind === 'label' || !isLast) && isForeign(text);
}
