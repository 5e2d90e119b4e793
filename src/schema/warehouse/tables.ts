import type { AgencyBasis } from '../catalogue/agency-bases.js';
import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import type { TableEdition } from '../catalogue/editions.js';
import type {
  CountingScopeKey,
  RegionKindKey,
  RegionLevelKey,
  SuccessionExtentKey,
} from '../catalogue/regions.js';
import type { CellStatus } from '../catalogue/statuses.js';

/** Bumped whenever a table or the meaning of a column changes: a warehouse of another version is refused. */
export const warehouseVersion = 5;

/** Digits behind the decimal point that a stored value can have; the widest printed amount has six. */
export const valueScale = 6;

/** Digits in all that a stored value can have. */
export const valuePrecision = 18;

/** Column types of the warehouse, as DuckDB spells them. */
export type ColumnType = 'varchar' | 'integer' | 'smallint' | 'boolean' | 'date' | 'decimal(18,6)';

/** A table of the star: its columns in order, with type; a trailing `?` in the type's name means nullable. */
export interface TableDefinition {
  readonly name: string;
  readonly comment: string;
  readonly columns: Readonly<Record<string, { readonly type: ColumnType; readonly nullable?: boolean }>>;
}

/** What the cells of a report's table are that have no row of their own. */
export type RestStatus = Extract<CellStatus, 'ZERO' | 'BLANK' | 'ABSENT'>;

const text = { type: 'varchar' } as const;
const maybeText = { type: 'varchar', nullable: true } as const;
const integer = { type: 'integer' } as const;
const maybeInteger = { type: 'integer', nullable: true } as const;
const factColumns = {
  value: { type: 'decimal(18,6)', nullable: true },
  status: text,
  raw: maybeText,
  place: maybeText,
  correction: maybeText,
} as const;

/**
 * The tables of the warehouse. Facts hold a row for each cell that is not what the report's rest status says. A
 * corrected cell has the right value and status, the raw text of the print, and a `StoredCorrection` in JSON.
 */
export const tables = [
  {
    name: 'warehouse_info',
    comment: 'One row: which build this is.',
    columns: {
      warehouse_version: integer,
      code_version: text,
      release_id: text,
      built_at: text,
      inputs_sha256: text,
      reports: integer,
      facts: integer,
    },
  },
  {
    name: 'dim_regions',
    comment:
      'Areas: divisions of GB/T 2260 with the years they were in force, townships, zones. One row for each holder of a code; the *_key columns are what a report of the area is grouped under. JSON: short_names, former_names.',
    columns: {
      region_id: text,
      region_code: text,
      name: text,
      full_name: text,
      short_names: text,
      former_names: text,
      pinyin: text,
      initials: text,
      level: text,
      kind: text,
      parent_id: maybeText,
      valid_from: { type: 'integer', nullable: true },
      valid_to: { type: 'integer', nullable: true },
      province_key: text,
      prefecture_key: text,
      county_key: text,
    },
  },
  {
    name: 'region_successions',
    comment:
      'What became of an area: from January 1 to December 31 of the year, all of it or a part went into another.',
    columns: { from_id: text, to_id: text, year: integer, extent: text, source: text },
  },
  {
    name: 'dim_agencies',
    comment:
      'Bodies: the years of their reports, and those in which they ought to report; both ends included, open where null.',
    columns: {
      agency_id: text,
      name: text,
      type: text,
      line: maybeText,
      region_id: maybeText,
      level: maybeText,
      parent_id: maybeText,
      basis: text,
      first_year: maybeInteger,
      last_year: maybeInteger,
      expected_from: maybeInteger,
      expected_to: maybeInteger,
    },
  },
  {
    name: 'agency_names',
    comment:
      'Names of a body, with the first and last statistics year of a report that prints it; null where none does. Names of one stem are two ways to say one thing.',
    columns: { agency_id: text, name: text, stem: text, from_year: maybeInteger, to_year: maybeInteger },
  },
  { name: 'dim_years', comment: 'Statistics years.', columns: { year: integer, edition: maybeText } },
  {
    name: 'dim_categories',
    comment: 'Every row and column of the form; for applications a row, the columns being applicant types.',
    columns: {
      category_id: { type: 'smallint' },
      table_key: text,
      row_key: text,
      column_key: maybeText,
      measure_key: maybeText,
      outcome_group: maybeText,
      unit: text,
      additivity: text,
      in_v2019: { type: 'boolean' },
      in_v2021: { type: 'boolean' },
      article: text,
    },
  },
  {
    name: 'dim_applicant_types',
    comment: 'Columns of the applications table, the printed total left out.',
    columns: { applicant_type: text, label_zh: text, label_en: text, position: { type: 'smallint' } },
  },
  {
    name: 'dim_reports',
    comment:
      'One row a report: whose, of when, from where, on which edition, and what its unlisted cells are.',
    columns: {
      report_key: integer,
      report_id: text,
      title: maybeText,
      agency_id: text,
      agency_name: text,
      region_id: maybeText,
      region_rule: text,
      region_candidates: text,
      region_evidence: maybeText,
      year: integer,
      scope: text,
      source_uri: text,
      sha256: text,
      media_type: text,
      published_on: { type: 'date', nullable: true },
      retrieved_on: { type: 'date', nullable: true },
      disclosure_edition: maybeText,
      disclosure_rest: text,
      applications_edition: maybeText,
      applications_rest: text,
      proceedings_edition: maybeText,
      proceedings_rest: text,
      is_zero_report: { type: 'boolean', nullable: true },
      is_consistent: { type: 'boolean', nullable: true },
      is_counted: { type: 'boolean' },
      superseded_by: maybeText,
    },
  },
  {
    name: 'report_sections',
    comment: 'The prose of a report, by section of the form.',
    columns: { report_key: integer, number: integer, heading: text, content: text },
  },
  {
    name: 'report_issues',
    comment: 'What a reader of a report should know; cells is a JSON array of references.',
    columns: {
      report_key: integer,
      position: integer,
      code: text,
      severity: text,
      message: text,
      cells: text,
    },
  },
  {
    name: 'rejected_documents',
    comment: 'Documents that were given and could not be read, with the reason.',
    columns: { source_uri: text, sha256: text, media_type: text, code: text, message: text },
  },
  {
    name: 'fct_disclosures',
    comment: 'Cells of section two that differ from the rest status of their report.',
    columns: { report_key: integer, category_id: { type: 'smallint' }, ...factColumns },
  },
  {
    name: 'fct_applications',
    comment: 'Cells of section three by row and applicant type; no printed totals.',
    columns: { report_key: integer, category_id: { type: 'smallint' }, applicant_type: text, ...factColumns },
  },
  {
    name: 'fct_proceedings',
    comment: 'Cells of section four by procedure and result; no printed totals.',
    columns: {
      report_key: integer,
      category_id: { type: 'smallint' },
      procedure: text,
      result: text,
      ...factColumns,
    },
  },
  {
    name: 'printed_totals',
    comment:
      'Printed totals that differ from the rest status of their report: to reconcile, never to add up.',
    columns: { report_key: integer, table_key: text, ref: text, ...factColumns },
  },
] as const satisfies readonly TableDefinition[];

export type TableName = (typeof tables)[number]['name'];

type TypeOf<C> = C extends { type: 'boolean' }
  ? boolean
  : C extends { type: 'integer' | 'smallint' }
    ? number
    : string;
type ColumnOf<C> = C extends { nullable: true } ? TypeOf<C> | null : TypeOf<C>;
type RowOf<T> = T extends { columns: infer C } ? { -readonly [K in keyof C]: ColumnOf<C[K]> } : never;

interface NarrowedColumns {
  dim_regions: { level: RegionLevelKey; kind: RegionKindKey };
  region_successions: { extent: SuccessionExtentKey };
  dim_agencies: { type: AgencyTypeKey; level: RegionLevelKey | null; basis: AgencyBasis };
  dim_reports: {
    scope: CountingScopeKey;
    disclosure_edition: TableEdition;
    disclosure_rest: RestStatus;
    applications_edition: TableEdition;
    applications_rest: RestStatus;
    proceedings_edition: TableEdition;
    proceedings_rest: RestStatus;
  };
  fct_disclosures: { status: CellStatus };
  fct_applications: { status: CellStatus };
  fct_proceedings: { status: CellStatus };
  printed_totals: { status: CellStatus };
}

type Narrow<Row, N> = Omit<Row, keyof N> & N;

/** Row types by table, for Kysely. Decimals and dates are text, so that nothing is rounded. */
export type Warehouse = {
  [T in (typeof tables)[number] as T['name']]: T['name'] extends keyof NarrowedColumns
    ? Narrow<RowOf<T>, NarrowedColumns[T['name']]>
    : RowOf<T>;
};

/** One row of a table. */
export type Row<T extends TableName> = Warehouse[T];

/** The definition of a table by its name. */
export function tableDefinition(name: TableName): TableDefinition {
  return tables.find((table) => table.name === name)!;
}

/**
 * The statement that makes a table.
 * @example create table "dim_years" ("year" integer not null, "edition" varchar)
 */
export function toCreateTable(table: TableDefinition): string {
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `"${name}" ${column.type}${column.nullable ? '' : ' not null'}`,
  );
  return `create table "${table.name}" (${columns.join(', ')})`;
}
