import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import { formTables, type FormTableKey } from '../../schema/catalogue/cells.js';
import { countingScopes, type CountingScopeKey } from '../../schema/catalogue/regions.js';
import { categories } from '../../schema/warehouse/categories.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import type { NumberColumns } from '../../warehouse/read-numbers.js';
import { cellStates } from '../query/cell-states.js';
import { listedBy } from '../query/pages-of-lists.js';
import { factTables } from '../query/statement-columns.js';
import { toBlocks } from './to-blocks.js';
import { toCategoryFacts, type StoredFacts } from './to-category-facts.js';
import { toAgencies, toRegions, toSubjectHashes } from './to-dictionaries.js';
import {
  noWinner,
  winnerElsewhere,
  type ReleaseColumns,
  type ReportColumns,
  type ReportOrder,
  type SubjectColumns,
} from './report-columns.js';
import { signatureExpression } from './signature.js';

/** Runs a statement whose columns are all numbers without nulls. */
export type ReadNumbers = (statement: string) => Promise<NumberColumns>;

/** The sets reports are kept in: by counting scope, first those that count. Their numbers are their order. */
const reportSets = [true, false].flatMap((isCounted) =>
  countingScopes.map(({ key }) => ({ scope: key, isCounted })),
);

const setExpression = `case ${reportSets
  .map(({ scope, isCounted }, set) => `when is_counted = ${isCounted} and scope = '${scope}' then ${set}`)
  .join(' ')} end`;

/** Regions that have reports, so ordered that each lies in one range of those above it. */
const regionOrder = `province_key, prefecture_key, county_key, region_id`;
const regionsWithReports = `region_id in (select region_id from dim_reports)`;

const reportsStatement = `
  select report_key, report_set, slot, year, agency, signature, winner, rank, row_id from (
    select reports.report_key, (${setExpression})::integer as report_set, coalesce(regions.slot, 0)::integer as slot,
      year, agencies.number as agency, (${signatureExpression})::integer as signature,
      (case when is_counted or superseded_by is null then ${noWinner}
        else coalesce(winners.report_key, ${winnerElsewhere}) end)::integer as winner, rank, row_id
    from (select dim_reports.*, rowid::integer as row_id,
      (row_number() over (order by ${listedBy.dim_reports}) - 1)::integer as rank from dim_reports) as reports
    inner join (select agency_id, (row_number() over (order by agency_id) - 1)::integer as number from dim_agencies)
      as agencies using (agency_id)
    left join (select region_id, row_number() over (order by ${regionOrder})::integer as slot
      from dim_regions where ${regionsWithReports}) as regions using (region_id)
    left join (select report_id, report_key from dim_reports) as winners on winners.report_id = reports.superseded_by)
  order by report_set, slot, year, signature, agency`;

function toFactsStatement(table: FormTableKey): string {
  const column =
    table === 'APPLICATIONS'
      ? `case applicant_type ${applicantTypes.map(({ key }, index) => `when '${key}' then ${index}`).join(' ')} end`
      : '0';
  const { UNREADABLE, BLANK, NOT_APPLICABLE, ABSENT } = cellStates;
  return `
    select report_key, category_id::integer, (${column})::integer,
      (case when value is not null then 0 when status = 'UNREADABLE' then ${UNREADABLE} when status = 'BLANK' then ${BLANK}
        when status = 'NOT_APPLICABLE' then ${NOT_APPLICABLE} else ${ABSENT} end)::integer,
      coalesce(value, 0)::double
    from ${factTables[table].table}`;
}

/** Of each category the sum of absolute values, and whether all are whole; told in exact decimals. */
const sizesStatement = formTables
  .map(
    ({ key }) => `
    select category_id::integer, coalesce(sum(abs(value)), 0)::double,
      coalesce(bool_and(value = trunc(value)), true)::integer from ${factTables[key].table} group by 1`,
  )
  .join(' union all ');

/** The reports of one set, as they were read. */
interface ReadReports {
  readonly slots: Int32Array;
  readonly years: Int32Array;
  readonly agency: Int32Array;
  readonly codes: Int32Array;
  /** The key of the report each gave way to, or why there is none. */
  readonly winners: Int32Array;
  readonly ranks: Int32Array;
  readonly rowids: Int32Array;
  /** Position of a report by its key; −1 where it is in another set. */
  readonly positions: Int32Array;
}

/** Cuts the reports, which come set by set, into their sets. */
function toSets(columns: NumberColumns['columns']): ReadReports[] {
  const [keys, sets, ...others] = columns as Int32Array[];
  const most = keys!.reduce((greatest, key) => Math.max(greatest, key), 0);
  let end = 0;
  return reportSets.map((_, set) => {
    const start = end;
    while (end < sets!.length && sets![end] === set) end += 1;
    const positions = new Int32Array(most + 1).fill(-1);
    for (let index = start; index < end; index += 1) positions[keys![index]!] = index - start;
    const [slots, years, agency, codes, winners, ranks, rowids] = others.map((column) =>
      column.slice(start, end),
    );
    return {
      ...{ slots: slots!, years: years!, agency: agency!, codes: codes!, winners: winners! },
      ...{ ranks: ranks!, rowids: rowids!, positions },
    };
  });
}

/** The reports of each set that have an issue, by its code. */
async function readIssues(
  read: ReadNumbers,
  db: Kysely<Warehouse>,
  sets: readonly ReadReports[],
): Promise<Map<string, Int32Array>[]> {
  const codes = await db.selectFrom('report_issues').select('code').distinct().orderBy('code').execute();
  const numbered = `(select code, (row_number() over (order by code) - 1)::integer as number
    from (select distinct code from report_issues)) as codes`;
  const { columns, length } = await read(
    `select distinct report_key, codes.number from report_issues inner join ${numbered} using (code)`,
  );
  const [keys, numbers] = columns as [Int32Array, Int32Array];
  return sets.map(({ positions }) => {
    const lists: number[][] = codes.map(() => []);
    for (let index = 0; index < length; index += 1) {
      const position = positions[keys[index]!] ?? -1;
      if (position >= 0) lists[numbers[index]!]!.push(position);
    }
    return new Map(codes.map(({ code }, index) => [code as string, Int32Array.from(lists[index]!).sort()]));
  });
}

/** Signatures by their number in the columns, most releases having a handful of them. */
function toSignatures(codes: Int32Array): { signature: Uint16Array; signatures: number[] } {
  const numbers = new Map<number, number>();
  const signature = Uint16Array.from(codes, (code) => {
    const number = numbers.get(code) ?? numbers.size;
    numbers.set(code, number);
    return number;
  });
  return { signature, signatures: [...numbers.keys()] };
}

type Facts = ReportColumns['facts'];

/** The stored cells of the sets of reports that are named, each by category. */
async function readFacts(
  read: ReadNumbers,
  places: readonly { readonly positions: Int32Array; readonly starts: Int32Array }[],
): Promise<Facts[]> {
  const tables = await Promise.all(formTables.map(({ key }) => read(toFactsStatement(key))));
  const sizes = (await read(sizesStatement)).columns as [Int32Array, Float64Array, Int32Array];
  const sizeOf = new Map(
    Array.from(sizes[0], (id, index) => [id, { total: sizes[1][index]!, isWhole: sizes[2][index] === 1 }]),
  );
  const found: Facts[] = [];
  for (const own of places) {
    const facts: Facts[number][] = new Array(categories.length + 1).fill(undefined);
    for (const { columns } of tables) {
      for (const [id, ofCategory] of toCategoryFacts(columns as StoredFacts, { ...own, sizeOf }))
        facts[id] = ofCategory;
      // A release may be read while another is served: the requests of that one have their turn.
      await setImmediate();
    }
    found.push(facts);
  }
  return found;
}

interface RegionRow {
  readonly region_id: string;
  readonly province_key: string;
  readonly prefecture_key: string;
  readonly county_key: string;
}

/** What reports are on: single bodies; or areas, and the body where the area is not known. */
function toSubjects(
  scope: CountingScopeKey,
  { agency, slots }: ReadReports,
  hashes: SubjectColumns['hashes'],
  bodies: number,
): SubjectColumns {
  if (scope === 'AGENCY_REPORTS') return { of: agency, hashes };
  return { of: agency.map((body, report) => (slots[report] === 0 ? body : bodies + slots[report]!)), hashes };
}

/** The reports of all sets in the order in which they are listed. */
function toOrder(sets: readonly ReadReports[]): ReportOrder {
  const rowids = new Int32Array(sets.reduce((sum, { ranks }) => sum + ranks.length, 0));
  for (const set of sets) set.ranks.forEach((rank, report) => (rowids[rank] = set.rowids[report]!));
  return { rowids };
}

function yearsOf(years: Int32Array): ReportColumns['years'] {
  if (years.length === 0) return { first: 0, count: 0 };
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return { first, count: last - first + 1 };
}

/** Reads what is kept in memory of the reports of an open release. */
export async function readReleaseColumns(read: ReadNumbers, db: Kysely<Warehouse>): Promise<ReleaseColumns> {
  const sets = toSets((await read(reportsStatement)).columns);
  const rows = await db.selectFrom('dim_agencies').selectAll().orderBy('agency_id').execute();
  const { rows: regionRows } = await sql<RegionRow>`
    select region_id, province_key, prefecture_key, county_key from dim_regions
    where ${sql.raw(regionsWithReports)} order by ${sql.raw(regionOrder)}`.execute(db);
  const [agencies, regions] = [toAgencies(rows), toRegions(regionRows)];
  const slotCount = regionRows.length + 1;
  const hashes = toSubjectHashes(rows.length + slotCount);
  await setImmediate();
  const placed = sets.map((own) => {
    const { signature, signatures } = toSignatures(own.codes);
    const { blocks, firstBlock } = toBlocks({ slots: own.slots, years: own.years, signature, slotCount });
    return { own, signature, signatures, blocks, firstBlock };
  });
  const issues = await readIssues(read, db, sets);
  const counted = placed.filter((_, set) => reportSets[set]!.isCounted);
  const facts = await readFacts(
    read,
    counted.map(({ own, blocks }) => ({ positions: own.positions, starts: blocks.start })),
  );
  const toColumns = ({ scope, isCounted }: (typeof reportSets)[number], set: number): ReportColumns => {
    const { own, signature, signatures, blocks, firstBlock } = placed[set]!;
    return {
      ...{ count: own.agency.length, agency: own.agency, rank: own.ranks },
      ...{ signature, signatures, agencies, blocks },
      subjects: toSubjects(scope, own, hashes, rows.length),
      years: yearsOf(own.years),
      regions: { ...regions, firstBlock },
      facts: isCounted ? facts[set]! : [],
      issues: issues[set]!,
    };
  };
  const ofScope = <T>(isCounted: boolean, make: (set: number) => T): Record<CountingScopeKey, T> =>
    Object.fromEntries(
      reportSets.flatMap((own, set) => (own.isCounted === isCounted ? [[own.scope, make(set)]] : [])),
    ) as Record<CountingScopeKey, T>;
  const positionsOf = (scope: CountingScopeKey): Int32Array =>
    sets[reportSets.findIndex((set) => set.isCounted && set.scope === scope)]!.positions;
  return {
    agencies,
    order: toOrder(sets),
    counted: ofScope(true, (set) => toColumns(reportSets[set]!, set)),
    superseded: ofScope(false, (set) => {
      const positions = positionsOf(reportSets[set]!.scope);
      const winner = sets[set]!.winners.map((key) => (key < 0 ? key : positions[key]!));
      return { ...toColumns(reportSets[set]!, set), winner };
    }),
  };
}
