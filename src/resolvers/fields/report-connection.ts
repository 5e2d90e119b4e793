import type { ReportFilter } from '../../schema/graphql/filters.input.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import type { Context } from '../context.js';
import { parsePage, toPageInfo } from '../pagination/page.js';
import { fetchReports } from '../query/list-reports.js';
import { toReportSelection } from './selection-of-filter.js';
import { toReport, type ReportNode } from './to-nodes.js';

interface ReportListArgs {
  readonly where?: ReportFilter | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

/** A page of reports, superseded ones included. */
export async function listReports(args: ReportListArgs, context: Context): Promise<Connection<ReportNode>> {
  const { where } = args;
  const scope = { releaseId: context.info.release_id, question: { reports: where } };
  const page = parsePage(args.first, args.after, context.pageLimit, scope);
  const listing = {
    selection: toReportSelection(where, context.regions),
    scope: where?.scope,
    search: where?.search,
    ...page,
  };
  const { rows, totalCount, hasNextPage } = await fetchReports(listing, context.db);
  return {
    nodes: rows.map(toReport),
    pageInfo: toPageInfo(page, rows.length, hasNextPage, scope),
    totalCount,
  };
}
