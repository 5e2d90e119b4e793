import {
  applicationColumnRefs,
  applicationColumns,
  applicationRef,
  applicationRowsOf,
} from './application-columns.js';
import type { AccountingRule } from './equation.js';

/** C2: per column, the outcomes of the table's edition add up to the row （七）总计. A mixed table cannot be assessed. */
export const outcomesRule: AccountingRule = {
  id: 'C2',
  code: 'C2_OUTCOMES_DO_NOT_ADD_UP',
  hardness: 'hard',
  source: {
    zh: '表三第三项“本年度办理结果”的“（七）总计”',
    en: 'Row （七） of item three of table three is the total of the outcomes.',
  },
  says: { zh: '各项办理结果之和＝（七）总计', en: 'the outcomes together = closed, row （七）' },
  equationsOf: ({ applications }) =>
    applications === null || applications === 'MIXED'
      ? []
      : applicationColumns.map(({ key, name }) => ({
          name,
          left: applicationRowsOf(applications)
            .filter((row) => row.outcomeGroup !== undefined)
            .map((row) => applicationRef(row.key, key)),
          right: [applicationRef('CLOSED', key)],
          line: applicationColumnRefs(applications, key),
        })),
};
