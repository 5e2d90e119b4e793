import { sql, type Kysely } from 'kysely';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';

/** A report as one release has it, with a fingerprint of its figures. */
export interface ReportState {
  readonly report_key: number;
  readonly report_id: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly year: number;
  readonly scope: CountingScopeKey;
  readonly source_uri: string;
  readonly sha256: string;
  readonly is_counted: boolean;
  readonly superseded_by: string | null;
  readonly corrections: number;
  /** Equal where every cell is equal: value, status, print and correction. */
  readonly fingerprint: string;
}

const parts = ['value', 'status', 'raw', 'correction'].map((name) => sql.ref(name));

function cellsOf(table: string, place: readonly string[]) {
  const columns = [sql.lit(table), ...place.map((name) => sql.ref(name)), ...parts];
  return sql`select report_key, hash(${sql.join(columns)}) as mark, correction from ${sql.table(table)}`;
}

/**
 * Every report of a release in the order of their ids.
 * @example with cells as (select report_key, hash(…) as mark, correction from "fct_disclosures" union all …) select …
 */
export async function fetchReportStates(db: Kysely<Warehouse>): Promise<ReportState[]> {
  const cells = sql.join(
    [
      cellsOf('fct_disclosures', ['category_id']),
      cellsOf('fct_applications', ['category_id', 'applicant_type']),
      cellsOf('fct_proceedings', ['category_id', 'procedure', 'result']),
      cellsOf('printed_totals', ['ref']),
    ],
    sql` union all `,
  );
  const rests = sql`hash(disclosure_edition, disclosure_rest, applications_edition, applications_rest, proceedings_edition, proceedings_rest)`;
  const { rows } = await sql<ReportState>`
    with cells as (${cells}),
    marks as (select report_key, bit_xor(mark) as mark, count(correction)::integer as corrections from cells group by report_key)
    select report_key, report_id, agency_id, agency_name, year, scope, source_uri, sha256, is_counted, superseded_by,
      coalesce(corrections, 0) as corrections, (xor(${rests}, coalesce(mark, 0)))::varchar as fingerprint
    from dim_reports left join marks using (report_key) order by report_id`.execute(db);
  return rows;
}
