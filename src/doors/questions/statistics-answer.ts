import { toCellCut, toReportSelection } from '../../resolvers/fields/selection-of-filter.js';
import { toHarmonization, toMappedSelection } from '../../resolvers/fields/to-harmonization.js';
import { fetchWarnings } from '../../resolvers/fields/statistics-warnings.js';
import type { ServedRelease } from '../../resolvers/context.js';
import type { RowKey } from '../../resolvers/pagination/page.js';
import type { StatisticsQuestion } from '../../resolvers/parameters/statistics-question.js';
import {
  fetchStatistics,
  streamStatistics,
  type StatisticsGroup,
} from '../../resolvers/query/fetch-statistics.js';
import { planStatistics } from '../../resolvers/query/plan-statistics.js';
import type { StatisticsQuery } from '../../resolvers/query/statistics-query.js';
import type { FlatRow, FlatTable } from '../table/flat-table.js';
import {
  comparableColumns,
  toFigureColumns,
  toKeyColumns,
  type Detail,
  type KeyNames,
  type StatisticsColumn,
} from './statistics-columns.js';

/** Which of the rows are asked for; all from `offset` on where there is no `first`. */
export interface RowWindow {
  readonly first?: number | undefined;
  readonly offset: number;
  /** The key of the row before the first of them: a table is gone on from there, and nothing before it is counted. */
  readonly behind?: RowKey | undefined;
}

/** A page of an answer, flat. */
export interface StatisticsTablePage {
  readonly columns: readonly StatisticsColumn[];
  readonly rows: readonly FlatRow[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly warnings: readonly string[];
}

/** More rows than any answer has. */
const everyRow = 2_000_000_000;

const figureId = (index: number): string => `asked${index}`;

function toQuery(
  question: StatisticsQuestion,
  release: ServedRelease,
  { first = everyRow, offset }: RowWindow,
): StatisticsQuery {
  const { by, scope, where, figures, having, orderBy } = question;
  const harmonization = toHarmonization(question, release);
  return {
    by,
    scope,
    harmonization,
    selection: toMappedSelection(toReportSelection(where, release), harmonization),
    cut: toCellCut(where),
    requests: figures.map(({ key, where: cut }, index) => ({
      id: figureId(index),
      indicator: key,
      cut: toCellCut(cut),
    })),
    having,
    orderBy,
    first,
    offset,
  };
}

/** The columns of an answer, in the order of the question. */
export function toStatisticsColumns(
  { by, figures, geography }: Pick<StatisticsQuestion, 'by' | 'figures' | 'geography'>,
  detail: Detail,
): StatisticsColumn[] {
  return [
    ...by.flatMap(toKeyColumns),
    ...(geography === 'HARMONISED' ? comparableColumns : []),
    ...figures.flatMap((asked, index) => toFigureColumns(asked, figureId(index), detail)),
  ];
}

async function findNames(groups: readonly StatisticsGroup[], release: ServedRelease): Promise<KeyNames> {
  const ids = [...new Set(groups.flatMap(({ keys }) => keys.AGENCY ?? []))];
  const rows =
    ids.length === 0
      ? []
      : await release.db
          .selectFrom('dim_agencies')
          .select(['agency_id', 'name'])
          .where('agency_id', 'in', ids)
          .execute();
  const agencies = new Map(rows.map(({ agency_id: id, name }) => [id, name]));
  return {
    regionName: (code) => release.regions.find(code)?.full_name ?? code,
    agencyName: (id) => agencies.get(id) ?? id,
  };
}

async function toRows(
  groups: readonly StatisticsGroup[],
  columns: readonly StatisticsColumn[],
  release: ServedRelease,
): Promise<FlatRow[]> {
  const names = await findNames(groups, release);
  return groups.map((group) => columns.map(({ valueOf }) => valueOf(group, names)));
}

/** A page of the answer to a question, with the number of all rows. */
export async function fetchStatisticsPage(
  question: StatisticsQuestion,
  detail: Detail,
  window: RowWindow,
  release: ServedRelease,
): Promise<StatisticsTablePage> {
  const query = toQuery(question, release, window);
  const columns = toStatisticsColumns(question, detail);
  const plan = release.observer.plan(() => planStatistics(query));
  const [{ groups, totalCount, hasNextPage }, warnings] = await Promise.all([
    fetchStatistics(plan, release.db, release.columns),
    fetchWarnings({ plans: [plan], where: question.where }, release),
  ]);
  return {
    columns,
    rows: await toRows(groups, columns, release),
    total: totalCount,
    hasMore: hasNextPage,
    warnings,
  };
}

/** The answer to a question as a table that is fetched as it is read. */
export function streamStatisticsTable(
  question: StatisticsQuestion,
  detail: Detail,
  window: RowWindow,
  release: ServedRelease,
): FlatTable {
  const query = toQuery(question, release, window);
  const plan = release.observer.plan(() => planStatistics(query));
  const columns = toStatisticsColumns(question, detail);
  async function* batches(): AsyncGenerator<readonly FlatRow[]> {
    for await (const groups of streamStatistics(plan, release.db, release.columns)) {
      yield await toRows(groups, columns, release);
    }
  }
  return { columns, batches: batches() };
}
