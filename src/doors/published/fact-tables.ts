import { sql, type RawBuilder } from 'kysely';
import { formCells, totalKey } from '../../schema/catalogue/cells.js';
import { categoryIdOf } from '../../schema/warehouse/categories.js';
import { column, maybe } from './columns.js';
import { toValuesSource } from './dimension-tables.js';
import type { PublishedTable, TableNeed } from './published-table.js';
import { byReport, columnsOfReport } from './report-slicing.js';

const leafColumns = [
  column('cell_ref', 'text', '', ''),
  column('form_table', 'text', '', ''),
  column('category_id', 'integer', '', ''),
  column('applicant_type', 'text', '', ''),
  column('in_v2019', 'boolean', '', ''),
  column('in_v2021', 'boolean', '', ''),
  maybe('measure', 'text', '', ''),
  column('unit', 'text', '', ''),
];

const leaves = formCells
  .filter((cell) => cell.column !== totalKey)
  .map((cell) => [
    cell.ref,
    cell.table,
    categoryIdOf(cell),
    cell.table === 'APPLICATIONS' ? cell.column : '',
    cell.editions.includes('V2019'),
    cell.editions.includes('V2021'),
    cell.measure?.toLowerCase() ?? null,
    cell.unit,
  ]);

/** Cells of a report in the edition that has fewest. */
const fewestCells = Math.min(
  ...(['V2019', 'V2021'] as const).map(
    (edition) =>
      formCells.filter((cell) => cell.column !== totalKey && cell.editions.includes(edition)).length,
  ),
);

const ofTable = (part: 'edition' | 'rest'): RawBuilder<unknown> =>
  sql.raw(
    `case leaves.form_table when 'DISCLOSURE' then dim_reports.disclosure_${part} when 'APPLICATIONS' then dim_reports.applications_${part} else dim_reports.proceedings_${part} end`,
  );

const editionColumns = ['disclosure_edition', 'applications_edition', 'proceedings_edition'] as const;

/** Which reports are needed at all. */
function reportConditions({ years, slice }: Pick<TableNeed, 'years' | 'slice'>): RawBuilder<unknown>[] {
  const { from, after, upTo } = slice ?? {};
  return [
    ...(years?.from === undefined ? [] : [sql`dim_reports.year >= ${years.from}`]),
    ...(years?.to === undefined ? [] : [sql`dim_reports.year <= ${years.to}`]),
    ...(from === undefined ? [] : [sql`dim_reports.report_id >= ${from}`]),
    ...(after === undefined ? [] : [sql`dim_reports.report_id > ${after}`]),
    ...(upTo === undefined ? [] : [sql`dim_reports.report_id <= ${upTo}`]),
  ];
}

const every = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions], sql` and `);

/** The leaves and the cells that are stored, of all reports or of those of a slice. */
function cellTables(need: Pick<TableNeed, 'years' | 'slice'>): RawBuilder<unknown> {
  const conditions = reportConditions(need);
  const own =
    conditions.length === 0
      ? sql``
      : sql` where report_key in (select report_key from dim_reports where ${every(conditions)})`;
  return sql`leaves as (${toValuesSource(leafColumns, leaves)}),
    stored as (
      select report_key, category_id, '' as applicant_type, value, status, raw, correction from fct_disclosures${own}
      union all select report_key, category_id, applicant_type, value, status, raw, correction from fct_applications${own}
      union all select report_key, category_id, '', value, status, raw, correction from fct_proceedings${own}
    )`;
}

/** Whether the edition of a report has the leaf. */
const isOfEdition = sql`case ${ofTable('edition')}
  when 'V2019' then leaves.in_v2019 when 'V2021' then leaves.in_v2021 else false end`;

/**
 * Every cell that the edition of a report has, stored or not: what is not stored is what the rest status of its
 * table says, as in `resolvers/query/report-cells.ts`.
 */
function cellsSource(need: TableNeed): RawBuilder<unknown> {
  return sql`
    with ${cellTables(need)}
    select dim_reports.report_id, leaves.cell_ref, dim_reports.year, dim_reports.agency_id,
      dim_reports.region_id, dim_reports.scope, dim_reports.is_counted, leaves.measure, leaves.unit,
      case when stored.status is not null then stored.value::decimal(38, 6)
        when ${ofTable('rest')} = 'ZERO' then 0::decimal(38, 6) end as value,
      coalesce(stored.status, ${ofTable('rest')}) as status,
      case when stored.status is not null then stored.raw
        else case ${ofTable('rest')} when 'ZERO' then '0' when 'BLANK' then '' end end as raw,
      stored.correction is not null as is_corrected
    from dim_reports cross join leaves
    left join stored on stored.report_key = dim_reports.report_key
      and stored.category_id = leaves.category_id and stored.applicant_type = leaves.applicant_type
    where (stored.status is not null or ${isOfEdition}) and ${every(reportConditions(need))}`;
}

const columnsOfLeaf = ['cell_ref', 'measure', 'unit'] as const;

/**
 * How many cells there are, without making them: those that the editions have, for all reports alike at once, and those that
 * are stored all the same.
 */
function countedCells({ columns, years }: Pick<TableNeed, 'columns' | 'years'>): RawBuilder<unknown> | null {
  const ofReports = columnsOfReport.filter((name) => columns.has(name));
  const ofLeaves = columnsOfLeaf.filter((name) => columns.has(name));
  if (ofReports.length + ofLeaves.length < columns.size) return null;
  const listed = [
    ...ofReports.map((name) => sql`dim_reports.${sql.ref(name)}, `),
    ...ofLeaves.map((name) => sql`leaves.${sql.ref(name)}, `),
  ];
  const list = listed.length === 0 ? sql`` : sql.join(listed, sql``);
  const all = every(reportConditions({ years }));
  const alike = sql.join([...ofReports, ...editionColumns].map((name) => sql.ref(name)));
  return sql`
    with ${cellTables({ years })}
    select ${list}dim_reports.reports as row_count
    from (select ${alike}, count(*) as reports from dim_reports where ${all} group by all) as dim_reports
      cross join leaves
    where ${isOfEdition}
    union all
    select ${list}1 from stored inner join dim_reports using (report_key)
      inner join leaves using (category_id, applicant_type)
    where ${all} and not ${isOfEdition}`;
}

const ofReport = { column: 'report_id', table: 'dim_reports', references: 'report_id' };

const fctCells: PublishedTable = {
  name: 'fct_cells',
  kind: 'fact',
  label: { zh: '报告数字（长表）', en: 'Figures of the reports (long)' },
  description: {
    zh: '每份报告的每个单元格一行，合计格除外。零、未填、不适用、无法辨认、未见各有其状态；相加时请只取 is_counted 为真的一种 scope。',
    en: 'One row a report and cell, printed totals left out. Zero, blank, not applicable, unreadable and not seen stay apart; add up only counted reports of one scope.',
  },
  columns: [
    column('report_id', 'text', '报告标识', 'Id of the report'),
    column('cell_ref', 'text', '单元格', 'Reference of the cell'),
    column('year', 'integer', '统计年度', 'Year'),
    column('agency_id', 'text', '机关标识', 'Id of the body'),
    maybe('region_id', 'text', '地区标识', 'Id of the region'),
    column('scope', 'text', '统计口径', 'What the report counts'),
    column('is_counted', 'boolean', '是否计入', 'Whether the report counts'),
    maybe('measure', 'text', '数量', 'Measure it belongs to'),
    column('unit', 'text', '单位', 'Unit'),
    maybe('value', 'decimal', '数值', 'Number'),
    column('status', 'text', '状态', 'Status'),
    maybe('raw', 'text', '印出的文字', 'As printed'),
    column('is_corrected', 'boolean', '是否更正', 'Whether it was corrected'),
  ],
  primaryKey: ['report_id', 'cell_ref'],
  references: [ofReport, { column: 'cell_ref', table: 'dim_cells', references: 'cell_ref' }],
  filters: { year: 'year', within: 'region_id' },
  slicing: byReport(fewestCells),
  toCounted: countedCells,
  toSource: cellsSource,
};

const reportIssues: PublishedTable = {
  name: 'report_issues',
  kind: 'fact',
  label: { zh: '报告的问题', en: 'Issues of reports' },
  description: { zh: '读者应当知道的报告问题。', en: 'What a reader of a report should know.' },
  columns: [
    column('report_id', 'text', '报告标识', 'Id of the report'),
    column('position', 'integer', '序号', 'Position'),
    column('year', 'integer', '统计年度', 'Year'),
    maybe('region_id', 'text', '地区标识', 'Id of the region'),
    column('code', 'text', '问题代码', 'Code'),
    column('severity', 'text', '严重程度', 'Severity'),
    column('message', 'text', '说明', 'Message'),
  ],
  primaryKey: ['report_id', 'position'],
  references: [ofReport],
  filters: { year: 'year', within: 'region_id' },
  slicing: byReport(1),
  toSource: () => sql`
    select dim_reports.report_id, report_issues.position, dim_reports.year, dim_reports.region_id,
      report_issues.code, report_issues.severity, report_issues.message
    from report_issues inner join dim_reports using (report_key)`,
};

const printedTotals: PublishedTable = {
  name: 'printed_totals',
  kind: 'fact',
  label: { zh: '印制的合计', en: 'Printed totals' },
  description: {
    zh: '报告上印出的合计，供核对，不可再相加。与该表其余单元格状态相同的合计（如全零表中的0）不另列。',
    en: 'Totals as printed, to reconcile, never to add up. One that is what the rest of its table is (such as a 0 among zeros) is not listed.',
  },
  columns: [
    column('report_id', 'text', '报告标识', 'Id of the report'),
    column('cell_ref', 'text', '单元格', 'Reference of the cell'),
    column('year', 'integer', '统计年度', 'Year'),
    maybe('region_id', 'text', '地区标识', 'Id of the region'),
    maybe('value', 'decimal', '数值', 'Number'),
    column('status', 'text', '状态', 'Status'),
    maybe('raw', 'text', '印出的文字', 'As printed'),
  ],
  primaryKey: ['report_id', 'cell_ref'],
  references: [ofReport, { column: 'cell_ref', table: 'dim_cells', references: 'cell_ref' }],
  filters: { year: 'year', within: 'region_id' },
  slicing: byReport(1),
  toSource: () => sql`
    select dim_reports.report_id, printed_totals.ref as cell_ref, dim_reports.year, dim_reports.region_id,
      printed_totals.value::decimal(38, 6) as value, printed_totals.status, printed_totals.raw
    from printed_totals inner join dim_reports using (report_key)`,
};

/** What the reports say. */
export const factTables: readonly PublishedTable[] = [fctCells, printedTotals, reportIssues];
