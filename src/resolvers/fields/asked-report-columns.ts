import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { allReportColumns, type ReportColumn } from '../query/list-reports.js';
import { fieldsOf } from './asked-fields.js';

/** What a report is told by, and what its lists are found by. */
const identity: readonly ReportColumn[] = ['report_key', 'report_id', 'agency_id', 'year', 'superseded_by'];

const editions: readonly ReportColumn[] = [
  'disclosure_edition',
  'applications_edition',
  'proceedings_edition',
];
const cells: readonly ReportColumn[] = [
  ...editions,
  'disclosure_rest',
  'applications_rest',
  'proceedings_rest',
];

/** The columns that a field of a report is made of, beside those of its identity. */
const columnsOfField: ReadonlyMap<string, readonly ReportColumn[]> = new Map([
  ['id', []],
  ['year', []],
  ['agency', []],
  ['supersededBy', []],
  ['issues', []],
  ['sections', []],
  ['title', ['title', 'agency_name']],
  ['agencyName', ['agency_name']],
  ['scope', ['scope']],
  ['isCounted', ['is_counted']],
  ['source', ['source_uri', 'sha256', 'media_type', 'published_on', 'retrieved_on']],
  ['editions', editions],
  ['regionEvidence', ['region_rule', 'region_evidence', 'region_candidates']],
  ['cell', cells],
  ['cells', cells],
]);

/**
 * The columns that the reports of a connection are to be read with, for what is asked of its nodes through aliases and
 * fragments. All of them where something is asked that this list does not know.
 */
export function askedReportColumns(info: GraphQLResolveInfo): readonly ReportColumn[] {
  const tree = parseResolveInfo(info) as ResolveTree;
  const fields = fieldsOf(tree, 'ReportConnection', 'nodes').flatMap((nodes) =>
    Object.values(nodes.fieldsByTypeName['Report'] ?? {}),
  );
  const columns = new Set(identity);
  for (const { name } of fields) {
    const own = columnsOfField.get(name);
    if (!own) return allReportColumns;
    for (const column of own) columns.add(column);
  }
  return [...columns];
}
