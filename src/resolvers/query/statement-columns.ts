import type { FormTableKey } from '../../schema/catalogue/cells.js';
import type { CellDimensionKey, ReportDimensionKey } from '../../schema/catalogue/dimensions.js';

/** Where each dimension of a report stands in the star, and the column it is grouped under. */
export const reportKeyColumns: Readonly<
  Record<ReportDimensionKey, { readonly column: string; readonly source: string }>
> = {
  PROVINCE: { column: 'province', source: 'dim_regions.province_key' },
  PREFECTURE: { column: 'prefecture', source: 'dim_regions.prefecture_key' },
  COUNTY: { column: 'county', source: 'dim_regions.county_key' },
  YEAR: { column: 'year', source: 'dim_reports.year' },
  AGENCY: { column: 'agency', source: 'dim_reports.agency_id' },
  AGENCY_TYPE: { column: 'agency_type', source: 'dim_agencies.type' },
};

/** Where each dimension of the form stands in its fact table. */
export const cellKeyColumns: Readonly<
  Record<CellDimensionKey, { readonly column: string; readonly source: string }>
> = {
  APPLICANT_TYPE: { column: 'applicant_type', source: 'facts.applicant_type' },
  OUTCOME: { column: 'outcome', source: 'dim_categories.row_key' },
  OUTCOME_GROUP: { column: 'outcome_group', source: 'dim_categories.outcome_group' },
  PROCEDURE: { column: 'procedure', source: 'facts.procedure' },
  PROCEEDING_RESULT: { column: 'result', source: 'facts.result' },
};

/** The fact table of each table of the form, with the columns of `dim_reports` that speak of it. */
export const factTables = {
  DISCLOSURE: {
    table: 'fct_disclosures',
    cte: 'disclosures',
    edition: 'disclosure_edition',
    rest: 'disclosure_rest',
  },
  APPLICATIONS: {
    table: 'fct_applications',
    cte: 'applications',
    edition: 'applications_edition',
    rest: 'applications_rest',
  },
  PROCEEDINGS: {
    table: 'fct_proceedings',
    cte: 'proceedings',
    edition: 'proceedings_edition',
    rest: 'proceedings_rest',
  },
} as const satisfies Record<FormTableKey, object>;

/** The column a dimension's key comes back in. */
export function keyColumn(dimension: ReportDimensionKey | CellDimensionKey): string {
  return dimension in reportKeyColumns
    ? reportKeyColumns[dimension as ReportDimensionKey].column
    : cellKeyColumns[dimension as CellDimensionKey].column;
}
