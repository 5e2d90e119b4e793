import { checkAccountingRules } from './accounting-rules.mjs';
import { toPrintedCell } from './cell-grammar.mjs';
import { formRefs } from './form.mjs';

const isPrintedZero = ({ status, raw }) => status === 'ZERO' && raw === '0';

/** The cells of texts by reference, in the order of the form; printed zeros are left to `unlisted: ZERO`. */
function toCells(texts, unlisted) {
  const unknown = Object.keys(texts).filter((ref) => !formRefs.includes(ref));
  if (unknown.length > 0) throw new Error(`Not a cell of the form: ${unknown.join(', ')}`);
  const cells = formRefs
    .filter((ref) => ref in texts)
    .map((ref) => [ref, toPrintedCell(ref, texts[ref])])
    .filter(([, cell]) => unlisted === 'ABSENT' || !isPrintedZero(cell));
  return Object.fromEntries(cells);
}

/** A normalized report of the texts seen in its cells. The title is composed: it is not the printed one. */
export function toReport({ source, year, agency, region, scope, editions, texts, unlisted }) {
  const report = {
    outcome: 'read',
    source: { ...source, publishedOn: null },
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    year,
    agency,
    region: { code: region.code, candidates: [region.code], rule: region.rule },
    scope,
    editions,
    unlisted,
    cells: toCells(texts, unlisted),
  };
  return { ...report, issues: checkAccountingRules(report) };
}
