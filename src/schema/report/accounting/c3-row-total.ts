import { applicantTypes } from '../../catalogue/application-rows.js';
import { totalKey } from '../../catalogue/cells.js';
import { applicationRef, applicationRowsOf } from './application-columns.js';
import type { AccountingRule } from './equation.js';

/** C3: per row of the applications table, the six kinds of applicant add up to the total. */
export const rowTotalRule: AccountingRule = {
  id: 'C3',
  code: 'C3_ROW_TOTAL',
  hardness: 'hard',
  source: { zh: '表三“总计”一列', en: 'The last column of table three is the total of the others.' },
  says: { zh: '各类申请人之和＝总计', en: 'the six kinds of applicant together = total' },
  equationsOf: ({ applications }) =>
    applicationRowsOf(applications).map((row) => {
      const left = applicantTypes.map((type) => applicationRef(row.key, type.key));
      const right = [applicationRef(row.key, totalKey)];
      const name = { zh: `“${row.ordinal}${row.printed}”一行`, en: `row “${row.label.en}”` };
      return { name, left, right, line: [...left, ...right] };
    }),
};
