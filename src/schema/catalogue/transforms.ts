import type { BilingualText } from './text.js';

/** What can be made of a row's figure by setting it beside others. */
interface Entry {
  readonly key: string;
  readonly definition: BilingualText;
}

/** The number of a row that rows are kept or ordered by. */
export const transforms = [
  { key: 'VALUE', definition: { zh: '数值本身。', en: 'The number itself.' } },
  {
    key: 'CHANGE',
    definition: {
      zh: '比上年增减；比率为两个比率之差。',
      en: 'Difference from the year before; of a rate, the difference of the rates.',
    },
  },
  {
    key: 'CHANGE_RATE',
    definition: {
      zh: '比上年增减的比例；上年不大于零时没有。',
      en: 'Difference from the year before over the number of that year; missing where that is not above zero.',
    },
  },
  {
    key: 'SHARE',
    definition: {
      zh: '占全部（total）的份额；比率没有份额。',
      en: 'Share of everything that `where` lets through; a rate has none.',
    },
  },
] as const satisfies readonly Entry[];

export type TransformKey = (typeof transforms)[number]['key'];

/** How a number is compared; a missing number satisfies no comparison. */
export const operators = [
  { key: 'GT', sign: '>', definition: { zh: '大于。', en: 'Greater than.' } },
  { key: 'GTE', sign: '>=', definition: { zh: '大于或等于。', en: 'Greater than or equal to.' } },
  { key: 'LT', sign: '<', definition: { zh: '小于。', en: 'Less than.' } },
  { key: 'LTE', sign: '<=', definition: { zh: '小于或等于。', en: 'Less than or equal to.' } },
  { key: 'EQ', sign: '=', definition: { zh: '等于。', en: 'Equal to.' } },
  { key: 'NEQ', sign: '<>', definition: { zh: '不等于。', en: 'Not equal to.' } },
] as const satisfies readonly (Entry & { readonly sign: string })[];

export type OperatorKey = (typeof operators)[number]['key'];

export const directions = [
  { key: 'ASC', definition: { zh: '从小到大。', en: 'The smallest first.' } },
  { key: 'DESC', definition: { zh: '从大到小。', en: 'The largest first.' } },
] as const satisfies readonly Entry[];

export type DirectionKey = (typeof directions)[number]['key'];

/** Whom a row is ranked among. */
export const rankScopes = [
  {
    key: 'RESULT',
    definition: {
      zh: '结果的全部行（having 之后，不只本页）。',
      en: 'All rows of the result: after `having`, and not of the page alone.',
    },
  },
  {
    key: 'PROVINCE',
    definition: {
      zh: '同省、其他键（年度、机关类型等）相同的各行。',
      en: 'The rows of the same province that agree in every key that is not a place: same year, same kind of body.',
    },
  },
  {
    key: 'PREFECTURE',
    definition: {
      zh: '同一地级、其他键相同的各行。',
      en: 'The rows of the same prefecture that agree in every key that is not a place.',
    },
  },
] as const satisfies readonly Entry[];

export type RankScopeKey = (typeof rankScopes)[number]['key'];

/** What a row is a share of. */
export const shareBases = [
  {
    key: 'RESULT',
    definition: {
      zh: '筛选条件放行的全部，即 total；having 不改变它。',
      en: 'Everything that `where` lets through, which is `total`; `having` does not change it.',
    },
  },
  {
    key: 'REGION',
    definition: {
      zh: '同一年度、该行地区的合计；按地区以外的键分组时取本地区，只按地区分组时取上一级地区。',
      en: 'The region of the row as a whole, in the same year; where the row is itself a whole region, the region one level above.',
    },
  },
  {
    key: 'OUTCOMES',
    definition: {
      zh: '其他键相同、全部办理结果的合计。',
      en: 'All outcomes together, the other keys being the same; filters on outcomes are lifted.',
    },
  },
  {
    key: 'APPLICANT_TYPES',
    definition: {
      zh: '其他键相同、全部申请人类型的合计。',
      en: 'All applicant types together, the other keys being the same; filters on applicant types are lifted.',
    },
  },
] as const satisfies readonly Entry[];

export type ShareBaseKey = (typeof shareBases)[number]['key'];

/** Why two years of a row cannot simply be compared, or why there is no difference or rate of change. */
export const changeObstacles = [
  {
    key: 'NO_REPORT_THEN',
    definition: { zh: '基期没有报告。', en: 'There is no report of the earlier year.' },
  },
  {
    key: 'NO_NUMBER_NOW',
    definition: { zh: '本期没有数字。', en: 'There is no number in the year itself.' },
  },
  {
    key: 'NO_NUMBER_THEN',
    definition: { zh: '基期没有数字。', en: 'There is no number in the earlier year.' },
  },
  {
    key: 'PARTIAL',
    definition: {
      zh: '两期中有一期只有部分报告有数字。',
      en: 'Of one of the two years only some reports have a number.',
    },
  },
  {
    key: 'EDITION_BREAK',
    definition: {
      zh: '两期的表二用了不同版本的格式，同名栏目含义不同。',
      en: 'Table two is printed on different editions of the form, whose columns of one name mean different things.',
    },
  },
  {
    key: 'BODIES_DIFFER',
    definition: {
      zh: '两期报告的机关不尽相同。',
      en: 'Not the same bodies reported in both years.',
    },
  },
  {
    key: 'AREA_DIFFERS',
    definition: {
      zh: '换算到 mapYear 的区划后，两期中有一期的地域仍不同：其间有拆分或部分划转。',
      en: 'Mapped onto the divisions of `mapYear`, one of the two years is still of another area: a split, or a part that moved.',
    },
  },
  {
    key: 'BASE_NOT_POSITIVE',
    definition: {
      zh: '基期不大于零，没有变化率；差额仍可比。',
      en: 'The earlier number is not above zero, so there is no rate of change; the difference stands.',
    },
  },
] as const satisfies readonly Entry[];

export type ChangeObstacleKey = (typeof changeObstacles)[number]['key'];
