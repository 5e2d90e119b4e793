import { applicantTypes, applicationRows } from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import { applicationRef, applicationRowsOf } from './application-columns.js';
import type { AccountingRule } from './equation.js';

/** C3: per row of the applications table, the six kinds of applicant add up to the total. */
export const rowTotalRule: AccountingRule = {
  code: 'C3_ROW_TOTAL',
  says: '各类申请人之和＝总计',
  equationsOf: ({ applications }) => {
    if (applications === null) return [];
    const rows = applications === 'MIXED' ? applicationRows : applicationRowsOf(applications);
    return rows.map((row) => ({
      name: `“${row.printed}”一行`,
      left: applicantTypes.map((type) => applicationRef(row.key, type.key)),
      right: [applicationRef(row.key, totalKey)],
    }));
  },
};
