import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { IssueCode } from '../../schema/catalogue/issues.js';
import { ReportFilter } from '../../schema/graphql/filters.input.js';
import { IssueCount } from '../../schema/graphql/report.type.js';
import type { Context } from '../context.js';
import { fetchIssueCounts } from '../query/list-reports.js';
import { toReportListing } from './report-connection.js';

@Resolver()
export class IssueCountResolver {
  @Query(() => [IssueCount], {
    nullable: true,
    description:
      '各种问题的报告数；没有报告出现的问题不列。\n\nReports by issue, superseded ones included; an issue that no report has is left out.',
  })
  async issueCounts(
    @Arg('where', () => ReportFilter, { nullable: true, description: '筛选条件。\n\nFilters on reports.' })
    where: ReportFilter | undefined,
    @Ctx() context: Context,
  ): Promise<IssueCount[]> {
    const { db, columns } = context;
    const rows = await fetchIssueCounts(toReportListing(where ?? undefined, context), db, columns);
    return rows.map(({ code, reports }) => ({ code: code as IssueCode, reports }));
  }
}
