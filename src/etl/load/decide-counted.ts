import { agencyTypes, type AgencyType } from '../../schema/catalogue/agency-types.js';
import { issueKindOf } from '../../schema/catalogue/issues.js';

const manyPerRegion = agencyTypes
  .filter((type: AgencyType) => type.manyPerRegion)
  .map((type) => `'${type.key}'`)
  .join(', ');

/** One document is one report: where it was told to be of two bodies or years, the telling given last counts. */
const oneReportADocument = `
  update dim_reports set is_counted = false, superseded_by = latest.report_id
  from dim_reports as latest
  where latest.sha256 = dim_reports.sha256
    and latest.report_key = (
      select max(report_key) from dim_reports as same where same.sha256 = dim_reports.sha256)
    and latest.report_key > dim_reports.report_key`;

/**
 * Of several reports of one body, year and scope the one published last counts; where that is not told, the one
 * given last. A region has one report on its whole area a year, its government's own before any other body's. The
 * others stay, marked with the one that supersedes them.
 */
const oneReportABody = `
  update dim_reports set
    is_counted = ranked.position = 1,
    superseded_by = case when ranked.position > 1 then ranked.winner end
  from (
    select dim_reports.report_key,
      first_value(dim_reports.report_id) over same as winner,
      row_number() over same as position
    from dim_reports inner join dim_agencies using (agency_id)
    where dim_reports.is_counted
    window same as (
      partition by
        case when scope = 'GOVERNMENT_REPORTS' and dim_reports.region_id is not null and type not in (${manyPerRegion})
          then dim_reports.region_id else agency_id end,
        year, scope
      order by scope = 'GOVERNMENT_REPORTS' and type <> 'GOVERNMENT', published_on desc nulls last, report_key desc)
  ) as ranked
  where ranked.report_key = dim_reports.report_key`;

const { code, severity, label } = issueKindOf('BODY_NAMES_DIFFER');

const namesDiffer = `
  inner join agency_names as loser_name
    on loser_name.agency_id = loser.agency_id and loser_name.name = loser.agency_name
  inner join agency_names as winner_name
    on winner_name.agency_id = winner.agency_id and winner_name.name = winner.agency_name
  where loser_name.stem <> winner_name.stem or loser.agency_id <> winner.agency_id`;

/**
 * A report that gave way to one under a name that says something else may be of another body: both say so. 卫健委 and
 * 卫生健康局 are two ways to say one thing.
 */
const tellDifferentNames = `
  insert into report_issues
  select report_key, 1000000 + row_number() over (partition by report_key order by other), '${code}', '${severity}',
    '${label.zh}：' || other || '。${label.en}', '[]'
  from (
    select loser.report_key, winner.agency_name as other
    from dim_reports as loser inner join dim_reports as winner on winner.report_id = loser.superseded_by ${namesDiffer}
    union
    select winner.report_key, loser.agency_name
    from dim_reports as loser inner join dim_reports as winner on winner.report_id = loser.superseded_by ${namesDiffer})`;

/** The statements that decide which reports count, in their order, once all are loaded. */
export const decideCounted: readonly string[] = [oneReportADocument, oneReportABody, tellDifferentNames];
