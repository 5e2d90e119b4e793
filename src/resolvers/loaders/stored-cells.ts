import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CellStatus } from '../../schema/catalogue/statuses.js';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import { isOfReports } from '../query/is-of-reports.js';

/** A cell that has a row of its own, with its reference. */
export interface StoredCell {
  readonly report_key: number;
  readonly ref: string;
  readonly value: string | null;
  readonly status: CellStatus;
  readonly raw: string | null;
  readonly place: string | null;
  /** A `StoredCorrection` in JSON; null where the print stands. */
  readonly correction: string | null;
}

/**
 * The stored cells of some reports, from all three tables and the printed totals, in one statement.
 * @example select report_key, 'disclosure/' || row_key || '/' || column_key as ref, … union all …
 */
export async function fetchStoredCells(
  db: Kysely<Warehouse>,
  reportKeys: readonly number[],
): Promise<StoredCell[]> {
  const isAsked = (table: string): RawBuilder<boolean> => isOfReports(table, reportKeys, 'facts');
  const columns = sql`facts.value, facts.status, facts.raw, facts.place, facts.correction`;
  const { rows } = await sql<StoredCell>`
    select facts.report_key, 'disclosure/' || row_key || '/' || column_key as ref, ${columns}
    from fct_disclosures as facts inner join dim_categories using (category_id)
    where ${isAsked('fct_disclosures')}
    union all
    select facts.report_key, 'applications/' || row_key || '/' || applicant_type, ${columns}
    from fct_applications as facts inner join dim_categories using (category_id)
    where ${isAsked('fct_applications')}
    union all
    select facts.report_key, 'proceedings/' || facts.procedure || '/' || facts.result, ${columns}
    from fct_proceedings as facts where ${isAsked('fct_proceedings')}
    union all
    select facts.report_key, facts.ref, ${columns}
    from printed_totals as facts where ${isAsked('printed_totals')}`.execute(db);
  return rows;
}
