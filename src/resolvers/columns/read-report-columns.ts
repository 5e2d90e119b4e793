import { sql, type Kysely } from 'kysely';
import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import { formTables, type FormTableKey } from '../../schema/catalogue/cells.js';
import { categories } from '../../schema/warehouse/categories.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import type { NumberColumns } from '../../warehouse/read-numbers.js';
import { cellStates } from '../query/cell-states.js';
import { factTables } from '../query/statement-columns.js';
import { toBlocks } from './to-blocks.js';
import { toCategoryFacts, type StoredFacts } from './to-category-facts.js';
import { toAgencies, toRegions } from './to-dictionaries.js';
import type { ReportColumns } from './report-columns.js';
import { signatureExpression } from './signature.js';

/** Runs a statement whose columns are all numbers without nulls. */
export type ReadNumbers = (statement: string) => Promise<NumberColumns>;

const counted = `is_counted and scope = 'AGENCY_REPORTS'`;

/** Regions that have reports, so ordered that each lies in one range of those above it. */
const regionOrder = `province_key, prefecture_key, county_key, region_id`;
const regionsWithReports = `region_id in (select region_id from dim_reports where ${counted})`;

const reportsStatement = `
  select report_key, slot, year, agency, signature from (
    select report_key, coalesce(regions.slot, 0)::integer as slot, year, agencies.number as agency,
      (${signatureExpression})::integer as signature
    from dim_reports
    inner join (select agency_id, (row_number() over (order by agency_id) - 1)::integer as number from dim_agencies)
      as agencies using (agency_id)
    left join (select region_id, row_number() over (order by ${regionOrder})::integer as slot
      from dim_regions where ${regionsWithReports}) as regions using (region_id)
    where ${counted})
  order by slot, year, signature, agency`;

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

async function readIssues(
  read: ReadNumbers,
  db: Kysely<Warehouse>,
  positions: Int32Array,
): Promise<Map<string, Int32Array>> {
  const codes = await db.selectFrom('report_issues').select('code').distinct().orderBy('code').execute();
  const numbered = `(select code, (row_number() over (order by code) - 1)::integer as number
    from (select distinct code from report_issues)) as codes`;
  const { columns, length } = await read(
    `select distinct report_key, codes.number from report_issues inner join ${numbered} using (code)`,
  );
  const [keys, numbers] = columns as [Int32Array, Int32Array];
  const lists: number[][] = codes.map(() => []);
  for (let index = 0; index < length; index += 1) {
    const position = positions[keys[index]!] ?? -1;
    if (position >= 0) lists[numbers[index]!]!.push(position);
  }
  return new Map(codes.map(({ code }, index) => [code as string, Int32Array.from(lists[index]!).sort()]));
}

function toPositions(keys: Int32Array): Int32Array {
  const positions = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1).fill(-1);
  keys.forEach((key, position) => {
    positions[key] = position;
  });
  return positions;
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

async function readFacts(read: ReadNumbers, positions: Int32Array, starts: Int32Array) {
  const tables = await Promise.all(formTables.map(({ key }) => read(toFactsStatement(key))));
  const sizes = (await read(sizesStatement)).columns as [Int32Array, Float64Array, Int32Array];
  const sizeOf = new Map(
    Array.from(sizes[0], (id, index) => [id, { total: sizes[1][index]!, isWhole: sizes[2][index] === 1 }]),
  );
  const facts: ReportColumns['facts'][number][] = new Array(categories.length + 1).fill(undefined);
  for (const { columns } of tables)
    for (const [id, own] of toCategoryFacts(columns as StoredFacts, { positions, starts, sizeOf }))
      facts[id] = own;
  return facts;
}

/** Reads the columns of an open release. */
export async function readReportColumns(read: ReadNumbers, db: Kysely<Warehouse>): Promise<ReportColumns> {
  const [keys, slots, years, agency, codes] = (await read(reportsStatement)).columns as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const agencies = await db.selectFrom('dim_agencies').selectAll().orderBy('agency_id').execute();
  const { rows: regions } = await sql<{
    region_id: string;
    province_key: string;
    prefecture_key: string;
    county_key: string;
  }>`
    select region_id, province_key, prefecture_key, county_key from dim_regions
    where ${sql.raw(regionsWithReports)} order by ${sql.raw(regionOrder)}`.execute(db);
  const { signature, signatures } = toSignatures(codes);
  const { blocks, firstBlock } = toBlocks({ slots, years, signature, slotCount: regions.length + 1 });
  const positions = toPositions(keys);
  const first = years.reduce((least, year) => Math.min(least, year), Number.MAX_SAFE_INTEGER);
  const last = years.reduce((most, year) => Math.max(most, year), 0);
  return {
    count: keys.length,
    agency,
    signature,
    signatures,
    years: keys.length === 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 },
    agencies: toAgencies(agencies),
    regions: { ...toRegions(regions), firstBlock },
    blocks,
    facts: await readFacts(read, positions, blocks.start),
    issues: await readIssues(read, db, positions),
  };
}
