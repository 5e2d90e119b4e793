import type { Kysely } from 'kysely';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import { streamRows } from '../../warehouse/stream-rows.js';
import { answerStatistics } from '../columns/answer-statistics.js';
import type { ReleaseColumns } from '../columns/report-columns.js';
import { buildStatisticsStatement } from './build-statistics-statement.js';
import type { StatisticsPlan } from './statistics-plan.js';
import { toGroup, type StatisticsGroup } from './to-group.js';

export { rankName, type StatisticsGroup } from './to-group.js';

/** A page of groups. */
export interface StatisticsPage {
  readonly groups: readonly StatisticsGroup[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

async function countRows(plan: StatisticsPlan, db: Kysely<Warehouse>): Promise<number> {
  const { rows } = await buildStatisticsStatement({ ...plan, first: 1, offset: 0 }).execute(db);
  return Number(rows[0]?.['total_count'] ?? 0);
}

/** The answer from the columns in memory; null where there are none, or they do not have it. */
function answerInMemory(plan: StatisticsPlan, columns: ReleaseColumns | null): StatisticsPage | null {
  const page = columns && answerStatistics(plan, columns);
  if (!page) return null;
  return {
    groups: page.records.map((record) => toGroup(plan, record)),
    totalCount: page.totalCount,
    hasNextPage: page.totalCount > plan.offset + plan.first,
  };
}

/**
 * Answers a plan from the columns in memory, or else by its one statement, and turns the rows into groups of figures.
 * Where the filters leave no member of the form there is nothing to ask, and no row. A page behind the last row is
 * counted once more.
 */
export async function fetchStatistics(
  plan: StatisticsPlan,
  db: Kysely<Warehouse>,
  columns: ReleaseColumns | null = null,
): Promise<StatisticsPage> {
  if (plan.memberPlan?.members.length === 0) return { groups: [], totalCount: 0, hasNextPage: false };
  const inMemory = answerInMemory(plan, columns);
  if (inMemory) return inMemory;
  const { rows } = await buildStatisticsStatement(plan).execute(db);
  const isBehind = rows.length === 0 && plan.offset > 0;
  return {
    groups: rows.slice(0, plan.first).map((record) => toGroup(plan, record)),
    totalCount: isBehind ? await countRows(plan, db) : Number(rows[0]?.['total_count'] ?? 0),
    hasNextPage: rows.length > plan.first,
  };
}

/** Records that are turned into groups at a time, so that other requests have their turn. */
const recordsAtATime = 2048;

function* inChunks<T>(records: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < records.length; start += recordsAtATime)
    yield records.slice(start, start + recordsAtATime);
}

/**
 * The same groups without a page, as they come: for answers that are sent on row by row. The plan's `first` and
 * `offset` still hold.
 */
export async function* streamStatistics(
  plan: StatisticsPlan,
  db: Kysely<Warehouse>,
  columns: ReleaseColumns | null = null,
): AsyncGenerator<readonly StatisticsGroup[]> {
  if (plan.memberPlan?.members.length === 0) return;
  const inMemory = columns && answerStatistics(plan, columns);
  if (inMemory) {
    for (const records of inChunks(inMemory.records)) yield records.map((record) => toGroup(plan, record));
    return;
  }
  const batches = streamRows(buildStatisticsStatement(plan), db);
  let left = plan.first;
  for await (const records of batches) {
    yield records.slice(0, left).map((record) => toGroup(plan, record));
    left -= records.length;
    if (left <= 0) return;
  }
}
