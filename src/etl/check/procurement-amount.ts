import type { AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import { Exact } from '../../schema/report/accounting/equation.js';
import { cellAt } from '../../schema/report/cell-at.js';
import type { NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { regionLevelOf } from './body-of-report.js';
import type { ReportRule } from './report-rule.js';

const code = 'PROCUREMENT_IMPLAUSIBLE';
const ref = 'disclosure/PROCUREMENT/AMOUNT';

/** In 万元: 100 million yuan. */
const mostOfDepartment = 10_000;

/** Bodies that build for their whole area. */
const builders: readonly AgencyTypeKey[] = ['GOVERNMENT', 'DEVELOPMENT_ZONE'];

function isCountyDepartment(report: NormalizedReport): boolean {
  const isOwnWork = report.scope === 'AGENCY_REPORTS' && !builders.includes(report.agency.type);
  return isOwnWork && regionLevelOf(report) === 'COUNTY';
}

/** The amount in 万元; null where it has no number, or a number without a unit. */
function amountOf(report: NormalizedReport): string | null {
  const reading = cellAt(report, ref);
  if (reading.kind !== 'listed' && reading.kind !== 'unlistedZero') return null;
  return reading.cell.unit === undefined ? reading.cell.value : null;
}

/** A department of a county that buys for more than 100 million yuan has probably printed 元 under 万元. */
export const procurementAmountRule: ReportRule = {
  id: 'P1',
  code,
  hardness: 'soft',
  source: {
    zh: '国办公开办函〔2019〕60号表二第（九）项；界线为经验值',
    en: 'Item nine of table two of the 2019 form; the limit is a matter of experience.',
  },
  says: {
    zh: '县级部门的采购总金额不超过10000万元',
    en: 'a department of a county procures for no more than 100 million yuan',
  },
  check: (report) => {
    const amount = isCountyDepartment(report) ? amountOf(report) : null;
    if (amount === null) return { assessed: 0, issues: [] };
    if (amount === '0' || !new Exact(amount).greaterThan(mostOfDepartment))
      return { assessed: 1, issues: [] };
    const message =
      `“政府集中采购”一行的采购总金额合${amount}万元，对${report.agency.name}来说过大，单位可能应为元；请与原件核对单位。` +
      `Row “Procurement” comes to ${amount} × 10,000 yuan, too much for ${report.agency.name}; the unit may have been ` +
      `yuan. Compare the unit with the print.`;
    return { assessed: 1, issues: [toIssue(code, message, [ref])] };
  },
};
