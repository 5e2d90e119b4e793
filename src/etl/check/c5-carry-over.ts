import { applicationColumns, applicationRef } from '../../schema/report/accounting/application-columns.js';
import type { Issue } from '../../schema/report/normalized-report.js';
import type { CrossYearFailure, CrossYearRule } from '../cross-year-rule.js';
import { toIssue } from '../issue.js';

const code = 'C5_CARRY_OVER';

function toFailure({ line, agencyName, year, earlierId, laterId, values }: CrossYearFailure): Issue {
  const { name } = applicationColumns.find((column) => column.key === line)!;
  const [carriedOut, carriedIn] = values;
  const message =
    `${name.zh}：${agencyName}${year - 1}年报告（${earlierId}）“结转下年度继续办理”是${carriedOut}，` +
    `${year}年报告（${laterId}）“上年结转”是${carriedIn}，两数应当相等；请核对两份报告。` +
    `In ${name.en}, the report of ${year - 1} (${earlierId}) carries out ${carriedOut}, that of ${year} (${laterId}) ` +
    `carries in ${carriedIn}: they should be equal. Compare both prints.`;
  return toIssue(code, message, [applicationRef('CARRIED_IN', line)]);
}

/** C5: what a body carries in is what it carried out the year before, in every column. */
export const carryOverRule: CrossYearRule = {
  id: 'C5',
  code,
  hardness: 'hard',
  source: {
    zh: '表三“二、上年结转政府信息公开申请数量”与上一年度表三“四、结转下年度继续办理”',
    en: 'Item two of table three and item four of the year before.',
  },
  says: { zh: '上年结转＝上一年度的结转下年度', en: 'carried in = carried out of the year before' },
  table: 'APPLICATIONS',
  equations: applicationColumns.map(({ key }) => ({
    line: key,
    terms: [
      { of: 'earlier', ref: applicationRef('CARRIED_OUT', key), sign: 1 },
      { of: 'later', ref: applicationRef('CARRIED_IN', key), sign: -1 },
    ],
  })),
  toIssue: toFailure,
};
