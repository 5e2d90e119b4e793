import { disclosureRows } from '../../schema/catalogue/disclosure-rows.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import { Exact, sumOf } from '../../schema/report/accounting/equation.js';
import { valueAt } from '../../schema/report/cell-at.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { toFindings, type ReportRule } from './report-rule.js';

const code = 'C9_DECISIONS_ARE_ITEMS';

/** A row of the 2019 form with items and decisions. */
interface DecisionRow {
  readonly name: BilingualText;
  readonly cells: readonly string[];
}

const decisionRows: readonly DecisionRow[] = disclosureRows
  .filter((row) => 'ITEMS_LAST_YEAR' in row.measures && 'DECISIONS' in row.measures)
  .map(({ key, labels, measures }) => ({
    name: {
      zh: labels.V2019,
      en: (measures as Record<string, { label: BilingualText }>)['DECISIONS']!.label.en,
    },
    cells: ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'DECISIONS'].map((column) => `disclosure/${key}/${column}`),
  }));

function toFailure({ name, cells }: DecisionRow, numbers: readonly string[]): Issue {
  const [before, change, decisions] = numbers;
  const message =
    `“${name.zh}”一行处理决定数量${decisions}正好等于上一年项目数量${before}加本年增减${change}，` +
    `很可能把三列读作“上一年、增减、本年”；此数多半是事项数，不宜与其他年度的处理决定数量相比，请与原件核对。` +
    `In row “${name.en}”, ${decisions} decisions are exactly ${before} items last year plus a change of ${change}: ` +
    `the columns were probably read as last year, change, this year. Do not compare it with decisions of other years.`;
  return toIssue(code, message, cells);
}

/** Rows without decisions say nothing: a body without items has none. */
function checkRow(report: NormalizedReport, row: DecisionRow): Issue | true | null {
  const numbers = row.cells.map((ref) => valueAt(report, ref)).filter((value) => value !== null);
  if (numbers.length < row.cells.length) return null;
  const [before, change, decisions] = numbers;
  if (decisions === '0') return true;
  const isSum = sumOf([before!, change!]).equals(decisions!) && !new Exact(decisions!).isZero();
  return !isSum || toFailure(row, numbers);
}

/** C9: on the 2019 form decisions are cases, so they are not last year's items plus their change (6 of 15 tables are). */
export const decisionsRule: ReportRule = {
  id: 'C9',
  code,
  hardness: 'soft',
  source: {
    zh: '国办公开办函〔2019〕60号表二：项目数量以项计，处理决定数量以件计',
    en: 'Table two of the 2019 form: items are counted in kinds, decisions in cases.',
  },
  says: {
    zh: '处理决定数量不是上一年项目数量＋本年增减',
    en: 'decisions are not the items of last year plus their change',
  },
  check: (report) => toFindings(decisionRows.map((row) => checkRow(report, row))),
};
