import { applicationColumns, applicationRef, applicationRowsOf } from './application-columns.js';
import type { AccountingRule } from './equation.js';

/** C2: per column, the outcomes of the table's edition add up to the row （七）总计. A mixed table cannot be assessed. */
export const outcomesRule: AccountingRule = {
  code: 'C2_OUTCOMES_DO_NOT_ADD_UP',
  says: '各项办理结果之和＝（七）总计',
  equationsOf: ({ applications }) =>
    applications === null || applications === 'MIXED'
      ? []
      : applicationColumns.map((column) => ({
          name: `“${column.name}”一列`,
          left: applicationRowsOf(applications)
            .filter((row) => row.outcomeGroup !== undefined)
            .map((row) => applicationRef(row.key, column.key)),
          right: [applicationRef('CLOSED', column.key)],
        })),
};
