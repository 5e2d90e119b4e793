import { applicationColumnRefs, applicationColumns, applicationRef } from './application-columns.js';
import type { AccountingRule } from './equation.js';

/** C1, printed in the form itself: per column, items one and two together are items three and four together. */
export const flowRule: AccountingRule = {
  id: 'C1',
  code: 'C1_FLOW_DOES_NOT_CLOSE',
  hardness: 'hard',
  source: {
    zh: '表三表头：第一项加第二项之和，等于第三项加第四项之和',
    en: 'Printed in the head of table three of the form.',
  },
  says: {
    zh: '本年新收＋上年结转＝总计＋结转下年度',
    en: 'received + carried in = closed + carried out',
  },
  equationsOf: ({ applications }) =>
    applications === null
      ? []
      : applicationColumns.map(({ key, name }) => ({
          name,
          left: [applicationRef('RECEIVED', key), applicationRef('CARRIED_IN', key)],
          right: [applicationRef('CLOSED', key), applicationRef('CARRIED_OUT', key)],
          line: applicationColumnRefs(applications, key),
        })),
};
