import { sql, type RawBuilder } from 'kysely';
import type { FigureSql } from '../../resolvers/query/figure-sql.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { indicators, type Indicator } from '../../schema/catalogue/indicators.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { BilingualText } from '../../schema/catalogue/text.js';
import type { FlatColumn } from '../table/flat-table.js';
import { column, maybe } from './columns.js';
import { toGroupedRows, type FigureColumn } from './grouped-figures.js';
import type { PublishedTable, TableFilters, TableNeed } from './published-table.js';

/** Stands for the region of reports whose region is not known: a key is never null. */
export const unknownRegion = { code: '000000', name: '（地区未定）' } as const;

/** The rows of a wide table besides the year: their key columns and where these come from. */
interface Grain {
  readonly dimension: DimensionKey | null;
  readonly keys: readonly FlatColumn[];
  readonly primaryKey: readonly string[];
  readonly filters: TableFilters;
  /** The key columns, and the joins they need, over `grouped`. */
  readonly select: RawBuilder<unknown>;
  readonly joins: RawBuilder<unknown>;
}

const year = column('year', 'integer', '统计年度', 'Year');

function ofRegion(dimension: DimensionKey, key: string): Grain {
  return {
    dimension,
    keys: [
      column('region_id', 'text', '地区标识', 'Id of the region', {
        zh: `地区标识；${unknownRegion.code}为地区未定的报告。`,
        en: `Id of the region; ${unknownRegion.code} for reports whose region is not known.`,
      }),
      column('region_name', 'text', '地区', 'Region'),
      maybe('region_level', 'text', '地区层级', 'Level of the region'),
      maybe('province_name', 'text', '省', 'Province'),
      year,
    ],
    primaryKey: ['region_id', 'year'],
    filters: { year: 'year', level: 'region_level', within: 'region_id' },
    select: sql`coalesce(grouped.${sql.ref(key)}, ${sql.lit(unknownRegion.code)}) as region_id,
      coalesce(regions.full_name, ${sql.lit(unknownRegion.name)}) as region_name, regions.level as region_level,
      provinces.name as province_name, grouped.year`,
    joins: sql`left join dim_regions as regions on regions.region_id = grouped.${sql.ref(key)}
      left join dim_regions as provinces on provinces.region_id = regions.province_key`,
  };
}

const nation: Grain = {
  dimension: null,
  keys: [year],
  primaryKey: ['year'],
  filters: { year: 'year' },
  select: sql`grouped.year`,
  joins: sql``,
};

const agency: Grain = {
  dimension: 'AGENCY',
  keys: [
    column('agency_id', 'text', '机关标识', 'Id of the body'),
    column('agency_name', 'text', '行政机关', 'Body'),
    column('agency_type', 'text', '机关类型', 'Type of the body'),
    maybe('region_id', 'text', '地区标识', 'Id of the region'),
    year,
  ],
  primaryKey: ['agency_id', 'year'],
  filters: { year: 'year', within: 'region_id', agencyType: 'agency_type' },
  select: sql`grouped.agency as agency_id, bodies.name as agency_name, bodies.type as agency_type,
    bodies.region_id, grouped.year`,
  joins: sql`left join dim_agencies as bodies on bodies.agency_id = grouped.agency`,
};

const agencyType: Grain = {
  dimension: 'AGENCY_TYPE',
  keys: [column('agency_type', 'text', '机关类型', 'Type of the body'), year],
  primaryKey: ['agency_type', 'year'],
  filters: { year: 'year', agencyType: 'agency_type' },
  select: sql`grouped.agency_type, grouped.year`,
  joins: sql``,
};

function toFigureColumn(indicator: Indicator, part: keyof FigureSql, zh: string, en: string): FigureColumn {
  const suffix = part === 'value' ? '' : `_${part}`;
  const type =
    part === 'status' ? 'text' : part === 'value' && indicator.unit === 'RATIO' ? 'double' : 'decimal';
  const { label, definition } = indicator;
  const words = part === 'value' ? definition : { zh: `${label.zh}的${zh}。`, en: `${label.en}: ${en}.` };
  return {
    indicator,
    part,
    column: {
      name: `${indicator.key.toLowerCase()}${suffix}`,
      type,
      isNullable: part !== 'status',
      label: part === 'value' ? label : { zh: `${label.zh}·${zh}`, en: `${label.en}, ${en}` },
      description: words,
    },
  };
}

const valueAndStatus: readonly FigureColumn[] = indicators.flatMap((indicator) => [
  toFigureColumn(indicator, 'value', '数值', 'number'),
  toFigureColumn(indicator, 'status', '状态', 'status'),
]);

const ratesWithTerms: readonly FigureColumn[] = indicators
  .filter(({ kind }) => kind === 'metric')
  .flatMap((indicator) => [
    toFigureColumn(indicator, 'value', '数值', 'number'),
    toFigureColumn(indicator, 'status', '状态', 'status'),
    toFigureColumn(indicator, 'numerator', '分子', 'numerator'),
    toFigureColumn(indicator, 'denominator', '分母', 'denominator'),
  ]);

const reports = column('reports', 'integer', '报告数', 'Number of reports');

function toSource(
  grain: Grain,
  figures: readonly FigureColumn[],
  scope: CountingScopeKey,
  { columns, ...need }: TableNeed,
): RawBuilder<unknown> {
  const needed = figures.filter((figure) => columns.has(figure.column.name));
  const own = needed.map(({ column: { name } }) => sql`, grouped.${sql.ref(name)}`);
  return sql`select ${grain.select}, grouped.reports${own.length > 0 ? sql.join(own, sql``) : sql``}
    from (${toGroupedRows(grain.dimension, needed, scope, need)}) as grouped ${grain.joins}`;
}

interface Mart {
  readonly name: string;
  readonly label: BilingualText;
  readonly grain: Grain;
  readonly figures?: readonly FigureColumn[];
  readonly scope?: CountingScopeKey;
  /** At the grain of a report there is nothing to count. */
  readonly hasReports?: boolean;
}

const province = ofRegion('PROVINCE', 'province');
const prefecture = ofRegion('PREFECTURE', 'prefecture');
const county = ofRegion('COUNTY', 'county');

const marts: readonly Mart[] = [
  { name: 'mart_nation_years', label: { zh: '全国·年度', en: 'Nation by year' }, grain: nation },
  { name: 'mart_province_years', label: { zh: '省·年度', en: 'Provinces by year' }, grain: province },
  { name: 'mart_prefecture_years', label: { zh: '市·年度', en: 'Prefectures by year' }, grain: prefecture },
  { name: 'mart_county_years', label: { zh: '县·年度', en: 'Counties by year' }, grain: county },
  {
    name: 'mart_agency_type_years',
    label: { zh: '机关类型·年度', en: 'Types of body by year' },
    grain: agencyType,
  },
  {
    name: 'mart_agency_years',
    label: { zh: '机关·年度', en: 'Bodies by year' },
    grain: agency,
    hasReports: false,
  },
  {
    name: 'mart_government_years',
    label: { zh: '政府汇总报告·年度', en: 'Area reports of governments by year' },
    grain: agency,
    scope: 'GOVERNMENT_REPORTS',
    hasReports: false,
  },
  {
    name: 'mart_province_rates',
    label: { zh: '省·年度比率及其分子分母', en: 'Rates of provinces with their terms' },
    grain: province,
    figures: ratesWithTerms,
  },
  {
    name: 'mart_prefecture_rates',
    label: { zh: '市·年度比率及其分子分母', en: 'Rates of prefectures with their terms' },
    grain: prefecture,
    figures: ratesWithTerms,
  },
  {
    name: 'mart_county_rates',
    label: { zh: '县·年度比率及其分子分母', en: 'Rates of counties with their terms' },
    grain: county,
    figures: ratesWithTerms,
  },
];

const scopeWords: Readonly<Record<CountingScopeKey, BilingualText>> = {
  AGENCY_REPORTS: { zh: '只计各机关自身的报告。', en: 'Counts the reports of single bodies only.' },
  GOVERNMENT_REPORTS: {
    zh: '只计政府汇总报告；上级报告已含下级，各行不可相加。',
    en: 'Area reports of governments only; a wider one contains the narrower, so rows do not add up.',
  },
};

function toTable({
  name,
  label,
  grain,
  figures = valueAndStatus,
  scope = 'AGENCY_REPORTS',
  hasReports = true,
}: Mart): PublishedTable {
  const words = scopeWords[scope];
  return {
    name,
    kind: 'mart',
    label,
    description: {
      zh: `每行一个年度，每个指标一列，另有状态列：空值不是零，为什么空看状态。比率由分子分母相除，不可相加或平均。${words.zh}`,
      en: `A column for every indicator and one for its status: nothing is not zero, and the status says why. Rates are divided, never to be added or averaged. ${words.en}`,
    },
    columns: [...grain.keys, ...(hasReports ? [reports] : []), ...figures.map((figure) => figure.column)],
    primaryKey: grain.primaryKey,
    references: [],
    filters: grain.filters,
    toSource: (need) =>
      need.isStored ? sql`select * from ${sql.table(name)}` : toSource(grain, figures, scope, need),
  };
}

/** Wide tables by year: what GraphQL's `statistics` answers for the same keys, one row a key and year. */
export const martTables: readonly PublishedTable[] = marts.map(toTable);
