import type { ReportFilter } from '../../schema/graphql/filters.input.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import type { Context } from '../context.js';
import { parsePage, toPageInfo } from '../pagination/page.js';
import { fetchReports, type ReportListing } from '../query/list-reports.js';
import { toReportSelection } from './selection-of-filter.js';
import { toReport, type ReportNode } from './to-nodes.js';

interface ReportListArgs {
  readonly where?: ReportFilter | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

/** What a filter lets through, in the words of the query. */
export function toReportListing(
  where: ReportFilter | undefined,
  { regions }: Context,
): Omit<ReportListing, 'first' | 'offset'> {
  return { selection: toReportSelection(where, regions), scope: where?.scope, search: where?.search };
}

/** A page of reports, superseded ones included. */
export async function listReports(args: ReportListArgs, context: Context): Promise<Connection<ReportNode>> {
  const { where } = args;
  const scope = { releaseId: context.info.release_id, question: { reports: where } };
  const page = parsePage(args.first, args.after, context.pageLimit, scope);
  const listing = { ...toReportListing(where, context), ...page };
  const { rows, totalCount, hasNextPage } = await fetchReports(listing, context.db);
  return {
    nodes: rows.map(toReport),
    pageInfo: toPageInfo(page, rows.length, hasNextPage, scope),
    totalCount,
  };
}
