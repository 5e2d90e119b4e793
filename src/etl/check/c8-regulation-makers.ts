import { agencyTypeOf, type AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import { Exact } from '../../schema/report/accounting/equation.js';
import { valueAt } from '../../schema/report/cell-at.js';
import type { NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { regionLevelOf } from './body-of-report.js';
import type { ReportRule } from './report-rule.js';

const code = 'C8_REGULATIONS_BY_NON_MAKER';

/** What a body prints of its own regulations. What the 2019 form calls disclosed may be another body's. */
const columns = ['ISSUED', 'REPEALED', 'IN_FORCE'].map((column) => `disclosure/REGULATIONS/${column}`);

/** The office prints the figures of its government. */
const governments: readonly AgencyTypeKey[] = ['GOVERNMENT', 'GOVERNMENT_OFFICE'];

/** Whether a body may make regulations; null where its region is not known. */
function mayMakeRegulations(report: NormalizedReport): boolean | null {
  const { type } = report.agency;
  if (agencyTypeOf(type).isTownship) return false;
  const level = regionLevelOf(report);
  if (level === null) return null;
  return level === 'NATION' || (level !== 'COUNTY' && governments.includes(type));
}

function toMessage(report: NormalizedReport, printed: string): string {
  const { name } = report.agency;
  return (
    `“规章”一行印有${printed}，但${name}无权制定规章，可能是把规范性文件填入了此行；请与原件核对。` +
    `Row “Regulations” prints ${printed}, but ${name} has no power to make them: normative documents may have been ` +
    `entered in this row. Compare it with the print and with the row below.`
  );
}

/** C8: only ministries and the governments of provinces, cities with districts and autonomous prefectures make 规章. */
export const regulationMakersRule: ReportRule = {
  id: 'C8',
  code,
  hardness: 'soft',
  source: { zh: '《立法法》第九十一条、第九十三条', en: 'Legislation Law, articles 91 and 93.' },
  says: {
    zh: '只有国务院部门和省、设区的市、自治州人民政府可以有规章',
    en: 'only ministries and governments of provinces, cities with districts and autonomous prefectures have regulations',
  },
  check: (report) => {
    const printed = columns.filter((ref) => valueAt(report, ref) !== null);
    const isMaker = printed.length > 0 ? mayMakeRegulations(report) : null;
    if (isMaker === null) return { assessed: 0, issues: [] };
    const cells = printed.filter((ref) => {
      const value = valueAt(report, ref)!;
      return value !== '0' && new Exact(value).greaterThan(0);
    });
    if (isMaker || cells.length === 0) return { assessed: 1, issues: [] };
    const numbers = cells.map((ref) => valueAt(report, ref)!).join('、');
    return { assessed: 1, issues: [toIssue(code, toMessage(report, numbers), cells)] };
  },
};
