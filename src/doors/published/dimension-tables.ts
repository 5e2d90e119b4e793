import { sql, type RawBuilder } from 'kysely';
import { formCells, totalKey } from '../../schema/catalogue/cells.js';
import { indicators } from '../../schema/catalogue/indicators.js';
import { agencyTypes } from '../../schema/catalogue/agency-types.js';
import { statuses } from '../../schema/catalogue/statuses.js';
import type { FlatColumn, FlatValue } from '../table/flat-table.js';
import { duckdbTypes } from '../table/write-parquet.js';
import { column, maybe } from './columns.js';
import type { PublishedTable } from './published-table.js';
import { byReport } from './report-slicing.js';

/** A SELECT over rows that are in the catalogue and not in the warehouse. */
export function toValuesSource(
  columns: readonly FlatColumn[],
  rows: readonly (readonly FlatValue[])[],
): RawBuilder<unknown> {
  const tuples = rows.map((row) => sql`(${sql.join(row.map((value) => sql.lit(value)))})`);
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  const cast = columns.map(
    ({ name, type }) => sql`${sql.ref(name)}::${sql.raw(duckdbTypes[type])} as ${sql.ref(name)}`,
  );
  return sql`select ${sql.join(cast)} from (values ${sql.join(tuples)}) as listed (${names})`;
}

const dimRegions: PublishedTable = {
  name: 'dim_regions',
  kind: 'dimension',
  label: { zh: '行政区划', en: 'Regions' },
  description: {
    zh: 'GB/T 2260行政区划；*_key列是该地区的报告归入的省、市、县。',
    en: 'Divisions of GB/T 2260; the *_key columns are what a report of the region is grouped under.',
  },
  columns: [
    column('region_id', 'text', '地区标识', 'Id of the region', {
      zh: '地区标识；单独一个代码即该代码最后的地区。',
      en: 'Id of the region; a code alone is its last holder.',
    }),
    column('region_code', 'text', '区划代码', 'Code of the region'),
    column('name', 'text', '名称', 'Name'),
    column('full_name', 'text', '全称', 'Name with the regions above it'),
    column('level', 'text', '层级', 'Level'),
    maybe('parent_id', 'text', '上级地区标识', 'Id of the region above'),
    maybe('valid_from', 'integer', '起始年份', 'First year it was in force'),
    maybe('valid_to', 'integer', '终止年份', 'Last year it was in force'),
    column('province_key', 'text', '归入的省', 'Province it is grouped under'),
    column('prefecture_key', 'text', '归入的市', 'Prefecture it is grouped under'),
    column('county_key', 'text', '归入的县', 'County it is grouped under'),
  ],
  primaryKey: ['region_id'],
  references: [],
  filters: { level: 'level', within: 'region_id' },
  toSource: () => sql`select * from dim_regions`,
};

const dimAgencies: PublishedTable = {
  name: 'dim_agencies',
  kind: 'dimension',
  label: { zh: '行政机关', en: 'Bodies' },
  description: { zh: '编制报告的行政机关。', en: 'Bodies that report.' },
  columns: [
    column('agency_id', 'text', '机关标识', 'Id of the body'),
    column('name', 'text', '名称', 'Name'),
    column('agency_type', 'text', '机关类型', 'Type of the body'),
    maybe('region_id', 'text', '地区标识', 'Id of the region'),
    maybe('level', 'text', '层级', 'Level'),
  ],
  primaryKey: ['agency_id'],
  references: [
    { column: 'agency_type', table: 'dim_agency_types', references: 'agency_type' },
    { column: 'region_id', table: 'dim_regions', references: 'region_id' },
  ],
  filters: { level: 'level', within: 'region_id', agencyType: 'agency_type' },
  toSource: () => sql`select agency_id, name, type as agency_type, region_id, level from dim_agencies`,
};

const agencyTypeColumns = [
  column('agency_type', 'text', '机关类型', 'Type of the body'),
  column('label_zh', 'text', '中文名称', 'Name in Chinese'),
  column('label_en', 'text', '英文名称', 'Name in English'),
];

const dimAgencyTypes: PublishedTable = {
  name: 'dim_agency_types',
  kind: 'dimension',
  label: { zh: '机关类型', en: 'Types of body' },
  description: { zh: '行政机关的类型。', en: 'Types of bodies.' },
  columns: agencyTypeColumns,
  primaryKey: ['agency_type'],
  references: [],
  filters: { agencyType: 'agency_type' },
  toSource: () =>
    toValuesSource(
      agencyTypeColumns,
      agencyTypes.map(({ key, label }) => [key, label.zh, label.en]),
    ),
};

const statusColumns = [
  column('status', 'text', '状态', 'Status'),
  column('label_zh', 'text', '中文名称', 'Name in Chinese'),
  column('label_en', 'text', '英文名称', 'Name in English'),
  column('definition_zh', 'text', '含义', 'Meaning, in Chinese'),
];

const dimStatuses: PublishedTable = {
  name: 'dim_statuses',
  kind: 'dimension',
  label: { zh: '状态', en: 'Statuses' },
  description: { zh: '为什么有或没有一个数字。', en: 'Why a number is, or is not, there.' },
  columns: statusColumns,
  primaryKey: ['status'],
  references: [],
  filters: {},
  toSource: () =>
    toValuesSource(
      statusColumns,
      statuses.map(({ key, label, definition }) => [key, label.zh, label.en, definition.zh]),
    ),
};

const indicatorColumns = [
  column('indicator', 'text', '指标', 'Key of the indicator'),
  column('kind', 'text', '种类', 'Measure or metric'),
  column('label_zh', 'text', '中文名称', 'Name in Chinese'),
  column('label_en', 'text', '英文名称', 'Name in English'),
  column('definition_zh', 'text', '定义', 'Definition in Chinese'),
  column('definition_en', 'text', '英文定义', 'Definition in English'),
  column('unit', 'text', '单位', 'Unit'),
  maybe('formula', 'text', '公式', 'Formula'),
  column('legal_basis', 'text', '法律依据', 'Legal basis'),
];

const dimIndicators: PublishedTable = {
  name: 'dim_indicators',
  kind: 'dimension',
  label: { zh: '指标', en: 'Indicators' },
  description: { zh: '宽表各列的指标。', en: 'The indicators that are columns of the wide tables.' },
  columns: indicatorColumns,
  primaryKey: ['indicator'],
  references: [],
  filters: {},
  toSource: () =>
    toValuesSource(
      indicatorColumns,
      indicators.map((indicator) => [
        indicator.key.toLowerCase(),
        indicator.kind,
        indicator.label.zh,
        indicator.label.en,
        indicator.definition.zh,
        indicator.definition.en,
        indicator.unit,
        indicator.formula,
        indicator.legalBasis,
      ]),
    ),
};

const cellColumns = [
  column('cell_ref', 'text', '单元格', 'Reference of the cell'),
  column('form_table', 'text', '表', 'Table of the form'),
  column('row_key', 'text', '行', 'Row'),
  column('column_key', 'text', '列', 'Column'),
  maybe('measure', 'text', '数量', 'Measure it belongs to'),
  column('unit', 'text', '单位', 'Unit'),
  column('is_printed_total', 'boolean', '是否印制的合计', 'Whether it is a printed total'),
  column('in_v2019', 'boolean', '2019年版有此项', 'Whether the 2019 form has it'),
  column('in_v2021', 'boolean', '2021年版有此项', 'Whether the 2021 form has it'),
  column('legal_basis', 'text', '法律依据', 'Legal basis'),
];

const dimCells: PublishedTable = {
  name: 'dim_cells',
  kind: 'dimension',
  label: { zh: '格式单元格', en: 'Cells of the form' },
  description: { zh: '年度报告三张表的每个单元格。', en: 'Every cell of the three tables of the form.' },
  columns: cellColumns,
  primaryKey: ['cell_ref'],
  references: [],
  filters: {},
  toSource: () =>
    toValuesSource(
      cellColumns,
      formCells.map((cell) => [
        cell.ref,
        cell.table,
        cell.row,
        cell.column,
        cell.measure?.toLowerCase() ?? null,
        cell.unit,
        cell.column === totalKey,
        cell.editions.includes('V2019'),
        cell.editions.includes('V2021'),
        cell.article,
      ]),
    ),
};

const reportColumns = [
  column('report_id', 'text', '报告标识', 'Id of the report'),
  maybe('title', 'text', '标题', 'Title'),
  column('agency_id', 'text', '机关标识', 'Id of the body'),
  column('agency_name', 'text', '报告上的机关名称', 'Name of the body on the report'),
  maybe('region_id', 'text', '地区标识', 'Id of the region'),
  column('year', 'integer', '统计年度', 'Year'),
  column('scope', 'text', '统计口径', 'What it counts'),
  column('source_uri', 'text', '来源', 'Where it was found'),
  column('sha256', 'text', '文件的SHA-256', 'SHA-256 of the document'),
  maybe('published_on', 'date', '发布日期', 'Date of publication'),
  maybe('is_zero_report', 'boolean', '是否全零', 'Whether every number is zero'),
  maybe('is_consistent', 'boolean', '勾稽是否合格', 'Whether no hard rule fails'),
  column('is_counted', 'boolean', '是否计入', 'Whether it counts'),
];

const dimReports: PublishedTable = {
  name: 'dim_reports',
  kind: 'dimension',
  label: { zh: '年度报告', en: 'Reports' },
  description: {
    zh: '每份报告一行：谁的、哪一年的、来自哪里。is_counted 为假的报告已被同一机关同一年度的另一份取代，不计入合计。',
    en: 'One row a report: whose, of when, from where. One that is not counted was replaced by another of the same body and year.',
  },
  columns: reportColumns,
  primaryKey: ['report_id'],
  references: [
    { column: 'agency_id', table: 'dim_agencies', references: 'agency_id' },
    { column: 'region_id', table: 'dim_regions', references: 'region_id' },
  ],
  filters: { year: 'year', within: 'region_id' },
  slicing: byReport(
    1,
    reportColumns.map(({ name }) => name),
  ),
  toSource: () => sql`select * from dim_reports`,
};

/** Who, where, when and what. */
export const dimensionTables: readonly PublishedTable[] = [
  dimRegions,
  dimAgencyTypes,
  dimAgencies,
  dimIndicators,
  dimCells,
  dimStatuses,
  dimReports,
];
