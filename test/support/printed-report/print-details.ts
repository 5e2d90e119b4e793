import { blankDetails } from './details/blank-details.js';
import type { PrintDetail } from './details/detail.js';
import { headDetails } from './details/head-details.js';
import { labelDetails } from './details/label-details.js';
import { proseDetails } from './details/prose-details.js';
import { rowDetails } from './details/row-details.js';
import { valueDetails } from './details/value-details.js';

/** The hybrid table of 2021: block （一） has the columns of 2019. */
const hybrid: PrintDetail = {
  key: '3',
  says: 'columns of 2019 in block （一）, of 2021 in the others',
  example: '本年新制作数量 above 本年处理决定数量',
  handled: 'Each block is read in the edition of its own heads; the table is `MIXED`.',
  in: 'V2021',
  fill: (truth) => ({ ...truth, isHybrid: true }),
};

/** The details a generator can draw. */
export const printDetails: readonly PrintDetail[] = [
  hybrid,
  ...labelDetails,
  ...headDetails,
  ...valueDetails,
  ...blankDetails,
  ...rowDetails,
  ...proseDetails,
];
