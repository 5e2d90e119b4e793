import { agencyTypes } from '../../schema/catalogue/agency-types.js';
import { applicantTypes, outcomeGroups, outcomes } from '../../schema/catalogue/application-rows.js';
import { dimensions } from '../../schema/catalogue/dimensions.js';
import { geographies } from '../../schema/catalogue/geographies.js';
import { issueKinds } from '../../schema/catalogue/issues.js';
import { procedures, proceedingResults } from '../../schema/catalogue/proceeding-columns.js';
import { countingScopes, regionLevels } from '../../schema/catalogue/regions.js';
import type { BilingualText } from '../../schema/catalogue/text.js';

/** One parameter of a URL: what it is called, what it takes and what it does. */
export interface Parameter {
  readonly name: string;
  readonly description: BilingualText;
  /** The words it takes; undefined where it takes any text. */
  readonly members?: readonly string[];
  /** Takes several values, separated by commas. */
  readonly isList?: boolean;
  readonly example?: string;
}

const keysOf = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

/** The filters on the rows and columns of the form; the same narrow a single indicator: `OUTCOMES(outcome:GRANTED)`. */
export const cellFilterParameters = [
  {
    name: 'applicantType',
    description: { zh: '申请人类型。', en: 'Who applied.' },
    members: keysOf(applicantTypes),
    isList: true,
  },
  {
    name: 'outcome',
    description: { zh: '办理结果。', en: 'Outcomes.' },
    members: keysOf(outcomes),
    isList: true,
  },
  {
    name: 'outcomeGroup',
    description: { zh: '办理结果大类。', en: 'Outcome groups.' },
    members: keysOf(outcomeGroups),
    isList: true,
  },
  {
    name: 'procedure',
    description: { zh: '救济程序。', en: 'Procedures.' },
    members: keysOf(procedures),
    isList: true,
  },
  {
    name: 'proceedingResult',
    description: { zh: '复议诉讼结果。', en: 'Results of proceedings.' },
    members: keysOf(proceedingResults),
    isList: true,
  },
] as const satisfies readonly Parameter[];

export type CellFilterName = (typeof cellFilterParameters)[number]['name'];

/** The filters of a question that are plain lists, named as the fields of GraphQL's `StatisticsFilter`. */
export const listFilterParameters = [
  {
    name: 'level',
    description: { zh: '报告机关的层级。', en: 'Level of the reporting body.' },
    members: keysOf(regionLevels),
    isList: true,
  },
  {
    name: 'agencyType',
    description: { zh: '机关类型。', en: 'Kinds of body.' },
    members: keysOf(agencyTypes),
    isList: true,
  },
  { name: 'agency', description: { zh: '机关的标识。', en: 'Ids of bodies.' }, isList: true },
  ...cellFilterParameters,
  {
    name: 'hasIssue',
    description: { zh: '只取有这些问题之一的报告。', en: 'Only reports with one of these issues.' },
    members: issueKinds.map(({ code }) => code),
    isList: true,
  },
  {
    name: 'lacksIssue',
    description: { zh: '排除有这些问题的报告。', en: 'Without the reports that have any of these.' },
    members: issueKinds.map(({ code }) => code),
    isList: true,
  },
] as const satisfies readonly Parameter[];

/** Years as they are written in a URL. */
export const yearParameter: Parameter = {
  name: 'year',
  description: {
    zh: '统计年度：2023、2021-2023、2021-、-2023。',
    en: 'Years: 2023, 2021-2023, 2021- or -2023.',
  },
  example: '2021-2023',
};

/** Every parameter that says what is asked; how it is printed is said elsewhere. */
export const statisticsParameters: readonly Parameter[] = [
  {
    name: 'by',
    description: { zh: '分组维度，决定有哪些行。', en: 'Decides the rows; empty for one row of everything.' },
    members: keysOf(dimensions),
    isList: true,
    example: 'PROVINCE,YEAR',
  },
  {
    name: 'indicators',
    description: {
      zh: '指标的键，可限定表内行列：OUTCOMES(outcomeGroup:REFUSED|UNAVAILABLE)。',
      en: 'Keys of indicators, each perhaps of a narrower cut of the form: OUTCOMES(outcomeGroup:REFUSED|UNAVAILABLE).',
    },
    isList: true,
    example: 'PENALTIES,LICENSES',
  },
  {
    name: 'scope',
    description: { zh: '统计口径。', en: 'Which kind of report is counted.' },
    members: keysOf(countingScopes),
  },
  {
    name: 'geography',
    description: {
      zh: '各年度按其当时的区划，还是按一年的区划。',
      en: 'Each year on its own divisions, or all on those of one.',
    },
    members: keysOf(geographies),
  },
  {
    name: 'mapYear',
    description: { zh: 'HARMONISED 所用区划的年份。', en: 'The year of the divisions of HARMONISED.' },
    example: '2024',
  },
  yearParameter,
  {
    name: 'region',
    description: { zh: '区划代码，含其下级。', en: 'Codes of regions, each with everything below it.' },
    isList: true,
  },
  { name: 'within', description: { zh: '在此地区之内。', en: 'Within this region.' }, example: '130000' },
  { name: 'search', description: { zh: '按名称查找地区。', en: 'Regions by name.' } },
  ...listFilterParameters,
  {
    name: 'having',
    description: {
      zh: '保留哪些行：PENALTIES.GT.100、PENALTIES:CHANGE_RATE.GTE.0.1。',
      en: 'Which rows are kept: PENALTIES.GT.100, PENALTIES:CHANGE_RATE.GTE.0.1.',
    },
    isList: true,
    example: 'PENALTIES.GT.100',
  },
  {
    name: 'orderBy',
    description: {
      zh: '行的次序：PENALTIES.DESC、PENALTIES:SHARE.DESC、YEAR.ASC；默认按 by 各键升序。',
      en: 'Order of the rows: PENALTIES.DESC, PENALTIES:SHARE.DESC, YEAR.ASC; the keys in `by` by default.',
    },
    isList: true,
    example: 'PENALTIES.DESC',
  },
];
