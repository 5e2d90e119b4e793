import { sql, type RawBuilder } from 'kysely';

/**
 * A report counts for its body and year, a superseded one too; not one whose document was told to be another body's. Only
 * reports that others gave way to are looked among for the winner: they are few.
 */
const fromReported = sql`
  from dim_reports as own
  left join (select report_id, sha256 from dim_reports where report_id in (select superseded_by from dim_reports)) as winner
    on winner.report_id = own.superseded_by
  where winner.report_id is null or winner.sha256 <> own.sha256`;

/**
 * Every body and year that there is a report of.
 * @example select distinct own.agency_id, own.year from dim_reports as own …
 */
export const reported = sql`
  select distinct own.agency_id, own.year${fromReported}`;

/**
 * The same as numbers: each body that has a report, by its place in the order of ids, and its years as bits, the first the lowest.
 * @example select agencies.number, bit_or(1 << (own.year - 2019))::integer from … group by agencies.number
 */
export function buildReportedYears(first: number): RawBuilder<unknown> {
  return sql`
  with reported as (
    select own.agency_id, bit_or(1 << (own.year - ${sql.lit(first)}))::integer as years${fromReported}
    group by own.agency_id
  )
  select agencies.number, reported.years
  from reported
  inner join (select agency_id, (row_number() over (order by agency_id) - 1)::integer as number from dim_agencies)
    as agencies using (agency_id)`;
}
