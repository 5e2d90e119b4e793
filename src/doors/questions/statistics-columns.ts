import { agencyTypes } from '../../schema/catalogue/agency-types.js';
import { applicantTypes, outcomeGroups, outcomes } from '../../schema/catalogue/application-rows.js';
import { dimensions, type DimensionKey } from '../../schema/catalogue/dimensions.js';
import { indicatorByKey } from '../../schema/catalogue/indicators.js';
import { procedures, proceedingResults } from '../../schema/catalogue/proceeding-columns.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import { statuses } from '../../schema/catalogue/statuses.js';
import { units } from '../../schema/catalogue/units.js';
import { cellFilterParameters } from '../../resolvers/parameters/statistics-parameters.js';
import type { AskedFigure } from '../../resolvers/parameters/statistics-question.js';
import type { Figure } from '../../resolvers/query/figure.js';
import type { StatisticsGroup } from '../../resolvers/query/fetch-statistics.js';
import type { FlatColumn, FlatValue } from '../table/flat-table.js';

/** What stands behind a key of an answer: names that are not in the catalogue. */
export interface KeyNames {
  readonly regionName: (code: string) => string;
  readonly agencyName: (id: string) => string;
}

/** A column of an answer, with how its value is found in a group. */
export interface StatisticsColumn extends FlatColumn {
  readonly valueOf: (group: StatisticsGroup, names: KeyNames) => FlatValue;
}

/** How much of each figure is told. */
export const details = ['value', 'status', 'full'] as const;
export type Detail = (typeof details)[number];

const labelOf = (
  list: readonly { readonly key: string; readonly label: BilingualText }[],
): ((key: string) => string) => {
  const labels = new Map(list.map(({ key, label }) => [key, label.zh]));
  return (key) => labels.get(key) ?? key;
};

interface KeyKind {
  /** Name of the column of the key and of that of its name; YEAR has no other name. */
  readonly column: string;
  readonly nameColumn?: string;
  readonly nameOf?: (key: string, names: KeyNames) => string;
}

const ofRegion = (level: string): KeyKind => ({
  column: `${level}_id`,
  nameColumn: `${level}_name`,
  nameOf: (key, names) => names.regionName(key),
});
const ofList = (
  column: string,
  list: readonly { readonly key: string; readonly label: BilingualText }[],
): KeyKind => ({ column, nameColumn: `${column}_name`, nameOf: labelOf(list) });

const keyKinds: Readonly<Record<DimensionKey, KeyKind>> = {
  PROVINCE: ofRegion('province'),
  PREFECTURE: ofRegion('prefecture'),
  COUNTY: ofRegion('county'),
  YEAR: { column: 'year' },
  AGENCY: {
    column: 'agency_id',
    nameColumn: 'agency_name',
    nameOf: (key, names) => names.agencyName(key),
  },
  AGENCY_TYPE: ofList('agency_type', agencyTypes),
  APPLICANT_TYPE: ofList('applicant_type', applicantTypes),
  OUTCOME: ofList('outcome', outcomes),
  OUTCOME_GROUP: ofList('outcome_group', outcomeGroups),
  PROCEDURE: ofList('procedure', procedures),
  PROCEEDING_RESULT: ofList('proceeding_result', proceedingResults),
};

/** The columns of a dimension: its key, and the name of what the key stands for. */
export function toKeyColumns(key: DimensionKey): StatisticsColumn[] {
  const { column, nameColumn, nameOf } = keyKinds[key];
  const { label, definition } = dimensions.find((dimension) => dimension.key === key)!;
  const shared = { isNullable: true, label, description: definition };
  if (nameColumn === undefined || nameOf === undefined) {
    const valueOf = (group: StatisticsGroup): FlatValue =>
      group.keys[key] == null ? null : Number(group.keys[key]);
    return [{ ...shared, name: column, type: 'integer', valueOf }];
  }
  return [
    {
      ...shared,
      name: column,
      type: 'text',
      label: { zh: `${label.zh}标识`, en: `${label.en} (key)` },
      valueOf: (group) => group.keys[key] ?? null,
    },
    {
      ...shared,
      name: nameColumn,
      type: 'text',
      valueOf: (group, names) => (group.keys[key] == null ? null : nameOf(group.keys[key], names)),
    },
  ];
}

/** Of an answer whose years are mapped onto the divisions of one: whether those of a row can be set side by side. */
export const comparableColumns: readonly StatisticsColumn[] = [
  {
    name: 'comparable',
    type: 'boolean',
    isNullable: false,
    label: { zh: '可比', en: 'Comparable' },
    description: {
      zh: '本行各年度能否按同一区划相比。',
      en: 'Whether the years of the row can be set side by side on the divisions of one year.',
    },
    valueOf: ({ incomparability }) => incomparability === null,
  },
  {
    name: 'incomparable_reason',
    type: 'text',
    isNullable: true,
    label: { zh: '不可比原因', en: 'Why not comparable' },
    description: {
      zh: '不可比的原因；可比的为空。',
      en: 'Why the years cannot be set side by side; empty where they can.',
    },
    valueOf: ({ incomparability }) =>
      incomparability && `${incomparability.reason.zh} ${incomparability.reason.en}`,
  },
];

/** The name of a figure's column: the key of its indicator, and of a narrower cut the members it is narrowed to. */
export function toFigureName({ key, where }: AskedFigure): string {
  const cut = cellFilterParameters.flatMap(({ name }) => {
    const members = where?.[name];
    return members ? [name.replace(/[A-Z]/g, (letter) => `_${letter}`), ...members] : [];
  });
  return [key, ...cut].join('__').toLowerCase();
}

function toCutLabel({ where }: AskedFigure): string {
  const lists = {
    applicantType: applicantTypes,
    outcome: outcomes,
    outcomeGroup: outcomeGroups,
    procedure: procedures,
    proceedingResult: proceedingResults,
  } as const;
  const words = cellFilterParameters.flatMap(({ name }) => (where?.[name] ?? []).map(labelOf(lists[name])));
  return words.length === 0 ? '' : `（${words.join('、')}）`;
}

type FigurePart = readonly [
  suffix: string,
  type: FlatColumn['type'],
  label: BilingualText,
  valueOf: (figure: Figure) => FlatValue,
];

const statusPart: FigurePart = ['_status', 'text', { zh: '状态', en: 'status' }, (figure) => figure.status];
const termParts: readonly FigurePart[] = [
  ['_numerator', 'decimal', { zh: '分子', en: 'numerator' }, (figure) => figure.numerator],
  ['_denominator', 'decimal', { zh: '分母', en: 'denominator' }, (figure) => figure.denominator],
];
const yearPart: FigurePart = [
  '_as_of_year',
  'integer',
  { zh: '采用年度', en: 'year that counted' },
  (figure) => figure.asOfYear,
];
const coverageParts: readonly FigurePart[] = [
  ['_reports', 'integer', { zh: '报告数', en: 'reports' }, ({ coverage }) => coverage.reports],
  ['_reported', 'integer', { zh: '有数字', en: 'with a number' }, ({ coverage }) => coverage.reported],
  ['_zero', 'integer', { zh: '零', en: 'zero' }, ({ coverage }) => coverage.zero],
  ['_partial', 'integer', { zh: '部分填报', en: 'partial' }, ({ coverage }) => coverage.partial],
  ['_blank', 'integer', { zh: '未填', en: 'blank' }, ({ coverage }) => coverage.blank],
  [
    '_not_applicable',
    'integer',
    { zh: '不适用', en: 'not applicable' },
    ({ coverage }) => coverage.notApplicable,
  ],
  ['_unreadable', 'integer', { zh: '无法辨认', en: 'unreadable' }, ({ coverage }) => coverage.unreadable],
  ['_absent', 'integer', { zh: '未见', en: 'not seen' }, ({ coverage }) => coverage.absent],
];

function toParts(asked: AskedFigure, detail: Detail): FigurePart[] {
  const { unit } = indicatorByKey.get(asked.key)!;
  const value: FigurePart = [
    '',
    unit === 'RATIO' ? 'double' : 'decimal',
    { zh: '', en: '' },
    (figure) => figure.exact,
  ];
  if (detail === 'value') return [value];
  const terms = unit === 'RATIO' ? termParts : [];
  return detail === 'status'
    ? [value, statusPart, ...terms]
    : [value, statusPart, ...terms, ...(unit === 'RATIO' ? [] : [yearPart]), ...coverageParts];
}

const statusWords = statuses.map(({ key, label }) => `${key} ${label.zh}`).join('，');

/** The columns of a figure that is found in a group under an id. */
export function toFigureColumns(asked: AskedFigure, id: string, detail: Detail): StatisticsColumn[] {
  const indicator = indicatorByKey.get(asked.key)!;
  const name = toFigureName(asked);
  const unit = units.find(({ key }) => key === indicator.unit)!.label;
  return toParts(asked, detail).map(([suffix, type, label, valueOf]) => ({
    name: `${name}${suffix}`,
    type,
    isNullable: suffix === '' || type !== 'text',
    label: {
      zh: `${indicator.label.zh}${toCutLabel(asked)}${label.zh === '' ? '' : `·${label.zh}`}`,
      en: `${indicator.label.en}${label.en === '' ? '' : `, ${label.en}`}`,
    },
    description:
      suffix === ''
        ? {
            zh: `${indicator.definition.zh}单位：${unit.zh}。`,
            en: `${indicator.definition.en} Unit: ${unit.en}.`,
          }
        : suffix === '_status'
          ? { zh: `${statusWords}。`, en: 'Why the number is, or is not, there.' }
          : { zh: `${indicator.label.zh}：${label.zh}。`, en: `${indicator.label.en}: ${label.en}.` },
    valueOf: (group) => valueOf(group.figures.get(id)!),
  }));
}
