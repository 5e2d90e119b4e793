import { applicationColumns, applicationRef } from './application-columns.js';
import type { AccountingRule } from './equation.js';

/** C1, printed in the form itself: per column, items one and two together are items three and four together. */
export const flowRule: AccountingRule = {
  code: 'C1_FLOW_DOES_NOT_CLOSE',
  says: '本年新收＋上年结转＝总计＋结转下年度',
  equationsOf: ({ applications }) =>
    applications === null
      ? []
      : applicationColumns.map((column) => ({
          name: `“${column.name}”一列`,
          left: [applicationRef('RECEIVED', column.key), applicationRef('CARRIED_IN', column.key)],
          right: [applicationRef('CLOSED', column.key), applicationRef('CARRIED_OUT', column.key)],
        })),
};
