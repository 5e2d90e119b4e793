import { sql, type RawBuilder } from 'kysely';
import { readReleaseColumns } from '../../resolvers/columns/read-release-columns.js';
import type { ReleaseColumns } from '../../resolvers/columns/report-columns.js';
import { sumGroups } from '../../resolvers/columns/sum-groups.js';
import type { StatisticsPlan } from '../../resolvers/query/statistics-plan.js';
import { DraftWarehouse } from '../../warehouse/draft-warehouse.js';
import { commandLimits } from '../table/read-limits.js';
import { duckdbTypes } from '../table/write-parquet.js';
import { toHeldSums, type HeldSums } from './held-sums.js';
import { martTables } from './mart-tables.js';
import type { PublishedTable, TableNeed } from './published-table.js';

/**
 * Reports from which on a release has its wide tables ready: with fewer they are computed as they are asked for, since
 * to plan their statements would take most of the build.
 */
export const storedFrom = 500;

const heldTable = 'held_sums';

/** Bodies whose rows are made at a time: some ten thousand rows of fifty indicators. */
const bodiesAtATime = 8_192;

/** The rows of a wide table as they are kept, in the order of its key. */
function toStoredSelect(table: PublishedTable, summed?: TableNeed['summed']): RawBuilder<unknown> {
  const needed = new Set(table.columns.map(({ name }) => name));
  const columns = table.columns.map(
    ({ name, type }) => sql`${sql.ref(name)}::${sql.raw(duckdbTypes[type])} as ${sql.ref(name)}`,
  );
  const keys = table.primaryKey.map((key) => sql.ref(key));
  const source = table.toSource({ columns: needed, isStored: false, summed });
  return sql`select ${sql.join(columns)} from (${source}) as source order by ${sql.join(keys)}`;
}

/** The bodies by portions, in the order of their ids, where a table has a row for each of them. */
function portionsOf(
  { primaryKey }: PublishedTable,
  { agencies }: ReleaseColumns,
  most: number,
): (readonly string[] | null)[] {
  if (!primaryKey.includes('agency_id')) return [null];
  const count = Math.max(1, Math.ceil(agencies.ids.length / most));
  return Array.from({ length: count }, (_, index) => agencies.ids.slice(index * most, (index + 1) * most));
}

/** The rows of a portion over sums of the columns; null where the columns do not have them. */
function toSummedSelect(table: PublishedTable, bodies: readonly string[] | null, columns: ReleaseColumns) {
  let held: HeldSums | null = null;
  const summed = (plan: StatisticsPlan): RawBuilder<unknown> => {
    const selection = bodies === null ? plan.selection : { ...plan.selection, agency: bodies };
    const groups = sumGroups({ ...plan, selection }, columns, Number.POSITIVE_INFINITY);
    held = groups && toHeldSums(heldTable, groups);
    return held?.select ?? sql`select`;
  };
  const select = toStoredSelect(table, summed);
  return held === null ? null : { select, held: (held as HeldSums).columns };
}

async function storeMart(
  draft: DraftWarehouse,
  table: PublishedTable,
  columns: ReleaseColumns,
  most: number,
): Promise<void> {
  for (const [index, bodies] of portionsOf(table, columns, most).entries()) {
    const summed = toSummedSelect(table, bodies, columns);
    if (!summed) return draft.store(table.name, toStoredSelect(table), true);
    await draft.hold(heldTable, summed.held);
    await draft.store(table.name, summed.select, index === 0);
  }
}

/**
 * Keeps the wide tables in a warehouse that nobody serves yet: the rows of the statements that would compute them, in
 * the order of their keys. What the columns in memory can add up is added up there, since a statement of fifty
 * indicators takes minutes over the reports of a country; the others are computed by their statements. The names are
 * those that every door lists. Rows of bodies are made for `most` of them at a time, so that memory is bounded.
 */
export async function storeMarts(path: string, most = bodiesAtATime): Promise<void> {
  await DraftWarehouse.change(path, commandLimits, async (draft) => {
    const columns = await readReleaseColumns(async (text) => draft.readNumbers(text), draft.db);
    for (const table of martTables) await storeMart(draft, table, columns, most);
  });
}
