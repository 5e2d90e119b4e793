import { sql, type RawBuilder } from 'kysely';
import type { FormTableKey } from '../../schema/catalogue/cells.js';
import { factTables, reportKeyColumns } from './statement-columns.js';
import type { StatisticsPlan } from './statistics-plan.js';
import type { ReportSelection } from './statistics-query.js';

function isOneOf(column: string, values: readonly string[]): RawBuilder<unknown> {
  if (values.length === 0) return sql`false`;
  return sql`${sql.ref(column)} in (${sql.join(values)})`;
}

function issueCondition(codes: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select 1 from report_issues where report_issues.report_key = dim_reports.report_key and ${isOneOf('report_issues.code', codes)})`;
}

function regionCondition(codes: readonly string[]): RawBuilder<unknown> {
  const columns = ['dim_regions.province_key', 'dim_regions.prefecture_key', 'dim_regions.county_key'];
  return sql`(${sql.join(
    columns.map((column) => isOneOf(column, codes)),
    sql` or `,
  )})`;
}

/** The conditions of a selection of reports, each a bound comparison; nothing is put into the text. */
export function toReportConditions(selection: ReportSelection): RawBuilder<unknown>[] {
  const { year, regionCodes, level, agencyType, agency, hasIssue, lacksIssue } = selection;
  const conditions: (RawBuilder<unknown> | undefined)[] = [
    year?.from === undefined ? undefined : sql`dim_reports.year >= ${year.from}`,
    year?.to === undefined ? undefined : sql`dim_reports.year <= ${year.to}`,
    regionCodes && regionCondition(regionCodes),
    level && isOneOf('dim_agencies.level', level),
    agencyType && isOneOf('dim_agencies.type', agencyType),
    agency && isOneOf('dim_reports.agency_id', agency),
    hasIssue && issueCondition(hasIssue),
    lacksIssue && sql`not ${issueCondition(lacksIssue)}`,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** The tables of the form a plan looks into. */
export function tablesOf(plan: StatisticsPlan): FormTableKey[] {
  const tables = new Set(plan.atoms.map((atom) => atom.table));
  if (plan.memberPlan) tables.add(plan.memberPlan.table);
  return [...tables];
}

/** Columns that decide what a report's unlisted cells are: reports alike in them are counted together. */
export function signatureColumns(plan: StatisticsPlan): string[] {
  const editions = tablesOf(plan).flatMap((table) => [factTables[table].edition, factTables[table].rest]);
  const properties = plan.figures.flatMap((figure) =>
    figure.kind === 'reportRatio'
      ? [figure.property === 'isZeroReport' ? 'is_zero_report' : 'is_consistent']
      : [],
  );
  return [...new Set([...editions, ...properties])];
}

/**
 * Under GOVERNMENT_REPORTS a report on a whole area already contains the areas inside it. Where both fall
 * into one row, only the wider one is counted.
 */
function outermost(plan: StatisticsPlan): RawBuilder<unknown> {
  if (plan.scope !== 'GOVERNMENT_REPORTS') return sql``;
  const keys = plan.reportKeys
    .filter((key) => key !== 'YEAR')
    .map((key) => sql.ref(reportKeyColumns[key].source));
  const contains = (level: string, key: string): RawBuilder<unknown> =>
    sql`coalesce(bool_or(dim_regions.level = ${sql.lit(level)}) over (partition by ${sql.join([
      sql.ref('dim_reports.year'),
      sql.ref(key),
      ...keys,
    ])}), false)`;
  return sql`
    qualify dim_regions.level is null or dim_regions.level = 'PROVINCE'
      or (not ${contains('PROVINCE', 'dim_regions.province_key')}
        and (dim_regions.level = 'PREFECTURE' or not ${contains('PREFECTURE', 'dim_regions.prefecture_key')}))`;
}

/**
 * The reports a question is about, with the keys of its rows.
 * @example select dim_reports.report_key, dim_reports.year, dim_regions.county_key as county, … from dim_reports …
 */
export function toReportsCte(plan: StatisticsPlan): RawBuilder<unknown> {
  const keys = plan.reportKeys
    .filter((key) => key !== 'YEAR')
    .map((key) => sql`${sql.ref(reportKeyColumns[key].source)} as ${sql.ref(reportKeyColumns[key].column)}`);
  const signature = signatureColumns(plan).map((column) => sql.ref(`dim_reports.${column}`));
  const columns = [sql.ref('dim_reports.report_key'), sql.ref('dim_reports.year'), ...keys, ...signature];
  const conditions = [
    sql`dim_reports.is_counted`,
    sql`dim_reports.scope = ${plan.scope}`,
    ...toReportConditions(plan.selection),
  ];
  return sql`
    select ${sql.join(columns)}
    from dim_reports
    inner join dim_agencies on dim_agencies.agency_id = dim_reports.agency_id
    left join dim_regions on dim_regions.region_code = dim_reports.region_code
    where ${sql.join(conditions, sql` and `)}${outermost(plan)}`;
}
