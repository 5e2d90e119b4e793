import type { PrintNote } from './details/detail.js';
import type { Shape } from './shapes.js';
import type { Truth } from './truth.js';

/** A detail that follows from what was drawn otherwise. */
interface ImpliedDetail extends PrintNote {
  readonly isIn: (truth: Truth, shape: Shape, year: number) => boolean;
}

/** Details of domain § 2.2 that no report is made to have: they come with a truth, a year or a shape. */
export const impliedNotes: readonly ImpliedDetail[] = [
  {
    key: '2',
    says: 'the form of 2019 in a later year',
    example: '2022 with 本年新制作数量',
    handled: 'The edition is told by the heads, never by the year.',
    isIn: (truth, _, year) => truth.edition === 'V2019' && year > 2020,
  },
  {
    key: '4',
    says: 'table two of 2021, table three with the single row （六）',
    example: '（六）其他处理 with values',
    handled: 'The edition of table three is told by its rows.',
    isIn: (truth) => truth.edition === 'V2021' && 'OTHER_HANDLING' in truth.applications,
  },
  {
    key: '8',
    says: 'decimals of fees and procurement',
    example: '59237.2449',
    handled: 'Kept exactly as printed.',
    isIn: (truth) =>
      Object.values(truth.disclosure).some((values) => values.some((value) => /\d\.\d/.test(value))),
  },
  {
    key: '17',
    says: 'the last value of a row on the next line',
    example: '0 0 0 0 0 0⏎0',
    handled: 'Six values and one on the next line are a row.',
    isIn: (_, shape) => shape.wrapsTotals === true,
  },
  {
    key: '18',
    says: 'labels over lines, values behind, below or in their midst',
    example: '5.要求行政机关确认或重新出 0 0 0 0 0 0 0⏎具已获取信息',
    handled: 'Letters are aligned with those of the form over lines; values in the midst are the label’s.',
    isIn: (_, shape) => shape.wrapsLabels === true,
  },
  {
    key: '20',
    says: 'values before their labels',
    example: '7545⏎行政事业性收费',
    handled:
      'Told by the order of values where every row and column closes, and within a block by its captions.',
    isIn: (_, shape) => shape.key === 'G',
  },
];

/** The keys of the details that a report has without being made to. */
export const impliedDetails = (truth: Truth, shape: Shape, year: number): string[] =>
  impliedNotes.filter((note) => note.isIn(truth, shape, year)).map(({ key }) => key);
