import { sql, type RawBuilder } from 'kysely';
import type { FormTableKey } from '../../schema/catalogue/cells.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import { areaMark, bodyMark, joinRegions, placeColumns } from './regions-source.js';
import { factTables, reportKeyColumns } from './statement-columns.js';
import type { GroupsPlan } from './statistics-plan.js';
import type { ReportSelection } from './statistics-query.js';

/** Whether a column is one of some values; never, where there are none. */
export function isOneOf(column: string, values: readonly string[]): RawBuilder<unknown> {
  if (values.length === 0) return sql`false`;
  return sql`${sql.ref(column)} in (${sql.join(values)})`;
}

function issueCondition(codes: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select 1 from report_issues where report_issues.report_key = dim_reports.report_key and ${isOneOf('report_issues.code', codes)})`;
}

function regionCondition(codes: readonly string[]): RawBuilder<unknown> {
  const columns = ['province_key', 'prefecture_key', 'county_key', 'region_id'].map(
    (column) => `dim_regions.${column}`,
  );
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
export function tablesOf(plan: GroupsPlan): FormTableKey[] {
  const tables = new Set(plan.atoms.map((atom) => atom.table));
  if (plan.memberPlan) tables.add(plan.memberPlan.table);
  return [...tables];
}

/** Columns that decide what a report's unlisted cells are: reports alike in them are counted together. */
export function signatureColumns(plan: GroupsPlan): string[] {
  const editions = tablesOf(plan).flatMap((table) => [factTables[table].edition, factTables[table].rest]);
  const properties = plan.figures.flatMap((figure) =>
    figure.kind === 'reportRatio'
      ? [figure.property === 'isZeroReport' ? 'is_zero_report' : 'is_consistent']
      : [],
  );
  return [...new Set([...editions, ...properties])];
}

/** Levels that may contain others, with the key a report below has the containing region under. */
const containers = [
  { level: 'NATION', key: null },
  { level: 'PROVINCE', key: 'province_key' },
  { level: 'PREFECTURE', key: 'prefecture_key' },
  { level: 'COUNTY', key: 'county_key' },
] as const;

function isContainedIn(
  { level, key }: (typeof containers)[number],
  keys: readonly string[],
): RawBuilder<unknown> {
  const rank = containers.findIndex((container) => container.level === level);
  const narrower = [...containers.slice(rank + 1).map((container) => container.level), 'TOWNSHIP'];
  const sameRow = ['year', ...keys].map(
    (column) => sql`wider.${sql.ref(column)} is not distinct from candidates.${sql.ref(column)}`,
  );
  const conditions = [
    sql`wider.body_level = ${sql.lit(level)}`,
    sql`(candidates.body_level is null or candidates.body_level in (${sql.join(narrower.map((name) => sql.lit(name)))}))`,
    ...(key === null ? [] : [sql`wider.region_id = candidates.${sql.ref(key)}`]),
    ...sameRow,
  ];
  return sql`exists (select 1 from candidates as wider where ${sql.join(conditions, sql` and `)})`;
}

/**
 * Under GOVERNMENT_REPORTS a report on a whole area already contains the areas inside it. Where both fall into one
 * row and year, only the wider one is counted.
 */
function outermost(plan: GroupsPlan, candidates: RawBuilder<unknown>): RawBuilder<unknown> {
  const keys = plan.reportKeys.filter((key) => key !== 'YEAR').map((key) => reportKeyColumns[key].column);
  const contained = containers.map((container) => isContainedIn(container, keys));
  return sql`
    with candidates as (${candidates})
    select * from candidates where not (${sql.join(contained, sql` or `)})`;
}

/** Who reported and on which edition of table two. An area is the same whichever of its bodies reports on it. */
const form = sql`coalesce(dim_reports.disclosure_edition, '') as form`;

/**
 * Every report that the filter of a question lets through, whether it counts or gave way to another: where from, and
 * on what conditions.
 * @example from dim_reports inner join dim_agencies … where dim_reports.scope = … and …
 */
export function fromFilteredReports(
  { selection, harmonization }: Pick<GroupsPlan, 'selection' | 'harmonization'>,
  conditions: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  return sql`
    from dim_reports
    inner join dim_agencies on dim_agencies.agency_id = dim_reports.agency_id
    ${joinRegions(harmonization?.mapped ?? [])}
    where ${sql.join([...conditions, ...toReportConditions(selection)], sql` and `)}`;
}

/**
 * Every report that counts and that the filter of a question lets through; of one scope, or of any where none is given.
 * @example from dim_reports inner join dim_agencies … where dim_reports.is_counted and dim_reports.scope = … and …
 */
export function fromMatchingReports(
  plan: Pick<GroupsPlan, 'selection' | 'harmonization'>,
  scope?: CountingScopeKey,
): RawBuilder<unknown> {
  const ofScope = scope === undefined ? [] : [sql`dim_reports.scope = ${scope}`];
  return fromFilteredReports(plan, [sql`dim_reports.is_counted`, ...ofScope]);
}

/**
 * The reports a question is about, with the keys of its rows.
 * @example select dim_reports.report_key, dim_reports.year, dim_regions.county_key as county, … from dim_reports …
 */
export function toReportsCte(plan: GroupsPlan): RawBuilder<unknown> {
  const keys = [...plan.reportKeys, ...plan.carriedKeys]
    .filter((key) => key !== 'YEAR')
    .map((key) => sql`${sql.ref(reportKeyColumns[key].source)} as ${sql.ref(reportKeyColumns[key].column)}`);
  const signature = signatureColumns(plan).map((column) => sql.ref(`dim_reports.${column}`));
  const isOfAreas = plan.scope === 'GOVERNMENT_REPORTS';
  const mapped = plan.harmonization?.mapped ?? [];
  const marks = [isOfAreas ? areaMark(mapped) : bodyMark(mapped), form];
  const columns = [
    sql.ref('dim_reports.report_key'),
    sql.ref('dim_reports.year'),
    ...keys,
    ...signature,
    ...(isOfAreas ? placeColumns(mapped) : []),
    ...(plan.marksBodies ? marks : []),
  ];
  const candidates = sql`
    select ${sql.join(columns)}${fromMatchingReports(plan, plan.scope)}`;
  return isOfAreas ? outermost(plan, candidates) : candidates;
}
