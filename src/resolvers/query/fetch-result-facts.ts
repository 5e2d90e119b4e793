import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import { countingScopes } from '../../schema/catalogue/regions.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import { describeReports } from '../columns/describe-reports.js';
import type { ReleaseColumns } from '../columns/report-columns.js';
import { fromFilteredReports, fromMatchingReports, tablesOf, toReportsCte } from './reports-cte.js';
import type { ResultFacts } from './result-facts.js';
import { factTables } from './statement-columns.js';
import type { GroupsPlan } from './statistics-plan.js';

interface PlanRecord {
  readonly reports: string;
  readonly years: string | null;
  readonly v2019: string;
  readonly v2021: string;
  readonly matching: string;
  readonly others: string;
  readonly set_aside: string;
}

function isOnEdition(plan: GroupsPlan, edition: EditionKey): RawBuilder<unknown> {
  const columns = tablesOf(plan).map((table) => factTables[table].edition);
  const tests = columns.map((column) => sql`${sql.ref(column)} in (${sql.lit(edition)}, 'MIXED')`);
  return tests.length === 0 ? sql`false` : sql`(${sql.join(tests, sql` or `)})`;
}

/** The reports that are counted in a plan, described in one row. */
function toDescription(plan: GroupsPlan): RawBuilder<unknown> {
  return sql`
    select count(*) as reports, string_agg(distinct cast(year as varchar), ',') as years,
      count(*) filter (where ${isOnEdition(plan, 'V2019')}) as v2019,
      count(*) filter (where ${isOnEdition(plan, 'V2021')}) as v2021
    from (${toReportsCte(plan)}) as counted`;
}

/** Reports that gave way to one that counts, where the filter lets through the former and not the latter. */
function toSetAside(plan: GroupsPlan): RawBuilder<unknown> {
  const conditions = [sql`not dim_reports.is_counted`, sql`dim_reports.scope = ${plan.scope}`];
  return sql`
    select count(*) as set_aside ${fromFilteredReports(plan, conditions)}
      and dim_reports.superseded_by not in (
        select dim_reports.report_id ${fromMatchingReports(plan, plan.scope)})`;
}

/**
 * What is true of the reports of an answer, from the columns in memory or else in one statement. `plans` are those of its rows and of its total, if that
 * was asked for: the same filter, in other rows.
 * @example with described as (select count(*) as reports, … from (…) as counted), matching as (select count(*) filter
 *   (where dim_reports.scope = …) as matching, … from dim_reports …), superseded as (…) select … from described cross join …
 */
export async function fetchResultFacts(
  plans: readonly [GroupsPlan, ...GroupsPlan[]],
  db: Kysely<Warehouse>,
  columns: ReleaseColumns | null = null,
): Promise<ResultFacts> {
  const inMemory = columns && describeReports(plans, columns);
  if (inMemory) return inMemory;
  const [plan] = plans;
  const other = countingScopes.find(({ key }) => key !== plan.scope)!.key;
  const described = plans.map(toDescription);
  const { rows } = await sql<PlanRecord>`
    with described as (${sql.join(described, sql` union all `)}),
    matching as (
      select count(*) filter (where dim_reports.scope = ${plan.scope}) as matching,
        count(*) filter (where dim_reports.scope = ${other}) as others
      ${fromMatchingReports(plan)}),
    superseded as (${toSetAside(plan)})
    select described.*, matching.*, superseded.* from described cross join matching cross join superseded`.execute(
    db,
  );
  const years = rows.flatMap((row) => (row.years ?? '').split(',').filter(Boolean).map(Number));
  const most = (column: 'reports' | 'v2019' | 'v2021' | 'matching' | 'others' | 'set_aside'): number =>
    Math.max(...rows.map((row) => Number(row[column])));
  return {
    reports: most('reports'),
    years: [...new Set(years)].sort((left, right) => left - right),
    editions: { V2019: most('v2019'), V2021: most('v2021') },
    contained: most('matching') - Math.min(...rows.map((row) => Number(row.reports))),
    ofOtherScope: most('others'),
    setAside: most('set_aside'),
  };
}
