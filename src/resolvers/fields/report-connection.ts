import type { ReportFilter } from '../../schema/graphql/filters.input.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import type { Context } from '../context.js';
import { parsePage, toConnection } from '../pagination/page.js';
import { fetchReports, type ReportColumn, type ReportListing } from '../query/list-reports.js';
import { toSearchWords } from '../search-words.js';
import { toReportSelection } from './selection-of-filter.js';
import { toReport, type ReportNode } from './to-nodes.js';
import type { StatisticsRowNode } from './to-statistics-row.js';

interface ReportListArgs {
  readonly where?: ReportFilter | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

/** What a filter lets through, in the words of the query. */
export function toReportListing(
  where: ReportFilter | undefined,
  context: Context,
): Omit<ReportListing, 'first' | 'offset'> {
  const search = where?.search && toSearchWords(where.search);
  return { selection: toReportSelection(where, context), scope: where?.scope, search };
}

/** A page of reports, superseded ones included, read with the columns that are asked of them. */
export async function listReports(
  args: ReportListArgs,
  context: Context,
  asked: readonly ReportColumn[],
): Promise<Connection<ReportNode>> {
  const { where } = args;
  const scope = { releaseId: context.info.release_id, question: { reports: where } };
  const page = parsePage(args.first, args.after, context.pageLimit, scope);
  const listing = { ...toReportListing(where, context), ...page };
  const fetched = await fetchReports(listing, asked, context.db, context.columns);
  return toConnection(fetched, toReport, page, scope);
}

/** A page of the reports of one body; one statement for all bodies of a level of a query. */
export async function listReportsOf(
  agencyId: string,
  args: Omit<ReportListArgs, 'where'>,
  { info, pageLimit, loaders }: Context,
): Promise<Connection<ReportNode>> {
  const scope = { releaseId: info.release_id, question: { reportsOf: agencyId } };
  const page = parsePage(args.first, args.after, pageLimit, scope);
  return toConnection(await loaders.reportsOfAgency.load({ agencyId, ...page }), toReport, page, scope);
}

/** A page of the reports counted in one row of an answer; one statement for all rows of the answer. */
export async function listReportsBehind(
  { id, keys, source }: StatisticsRowNode,
  args: Omit<ReportListArgs, 'where'>,
  { info, pageLimit }: Context,
): Promise<Connection<ReportNode>> {
  const scope = { releaseId: info.release_id, question: { reportsBehind: source.question, row: id } };
  const page = parsePage(args.first, args.after, pageLimit, scope);
  return toConnection(await source.reportsOfRow.load({ keys, ...page }), toReport, page, scope);
}
