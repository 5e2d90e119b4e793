import { totalKey } from '../../schema/catalogue/cells.js';
import { proceedingResults, procedures } from '../../schema/catalogue/proceeding-columns.js';
import type { AccountingRule } from './equation.js';

/** C4: per procedure, the four results add up to the total. */
export const proceedingsTotalRule: AccountingRule = {
  code: 'C4_PROCEEDINGS_TOTAL',
  says: '各项结果之和＝总计',
  equationsOf: ({ proceedings }) =>
    proceedings === null
      ? []
      : procedures.map((procedure) => ({
          name: `“${procedure.label.zh}”一组`,
          left: proceedingResults.map((result) => `proceedings/${procedure.key}/${result.key}`),
          right: [`proceedings/${procedure.key}/${totalKey}`],
        })),
};
