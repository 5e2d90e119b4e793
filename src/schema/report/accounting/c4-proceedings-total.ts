import { totalKey } from '../../catalogue/cells.js';
import { proceedingResults, procedures } from '../../catalogue/proceeding-columns.js';
import type { AccountingRule } from './equation.js';

/** C4: per procedure, the four results add up to the total. */
export const proceedingsTotalRule: AccountingRule = {
  id: 'C4',
  code: 'C4_PROCEEDINGS_TOTAL',
  hardness: 'hard',
  source: { zh: '表四各组的“总计”', en: 'The last column of each group of table four is its total.' },
  says: { zh: '各项结果之和＝总计', en: 'the four results together = total' },
  equationsOf: ({ proceedings }) =>
    proceedings === null
      ? []
      : procedures.map(({ key, label }) => {
          const left = proceedingResults.map((result) => `proceedings/${key}/${result.key}`);
          const right = [`proceedings/${key}/${totalKey}`];
          const name = { zh: `“${label.zh}”一组`, en: `group “${label.en}”` };
          return { name, left, right, line: [...left, ...right] };
        }),
};
