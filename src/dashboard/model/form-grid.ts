import type { ReportViewQuery } from '../generated/graphql.js';

/** A cell of a report as the page has it. */
export type PrintedCell = NonNullable<ReportViewQuery['report']>['cells'][number];

/** One table of the form: rows and columns in the order of the cells, and the cells by their place. */
export interface FormGrid {
  readonly table: 'disclosure' | 'applications' | 'proceedings';
  readonly rows: readonly { readonly key: string; readonly label: string; readonly labelEn: string }[];
  readonly columns: readonly { readonly key: string; readonly label: string; readonly labelEn: string }[];
  cellAt(row: string, column: string): PrintedCell | undefined;
}

const tables = ['disclosure', 'applications', 'proceedings'] as const;

const halves = (label: string): readonly [string, string] => {
  const at = label.lastIndexOf(' · ');
  return at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + 3)];
};

const partsOf = ({ ref }: PrintedCell): readonly [string, string, string] =>
  ref.split('/') as [string, string, string];

function gridOf(table: FormGrid['table'], cells: readonly PrintedCell[]): FormGrid {
  const rows = new Map<string, FormGrid['rows'][number]>();
  const columns = new Map<string, FormGrid['columns'][number]>();
  const byPlace = new Map<string, PrintedCell>();
  for (const cell of cells) {
    const [, row, column] = partsOf(cell);
    const [zh, en] = [halves(cell.label), halves(cell.labelEn)];
    if (!rows.has(row)) rows.set(row, { key: row, label: zh[0], labelEn: en[0] });
    if (!columns.has(column)) columns.set(column, { key: column, label: zh[1], labelEn: en[1] });
    byPlace.set(`${row}/${column}`, cell);
  }
  return {
    table,
    rows: [...rows.values()],
    columns: [...columns.values()],
    cellAt: (row, column) => byPlace.get(`${row}/${column}`),
  };
}

/** The cells of a report as the tables they were printed in; a table that was not seen is left out. */
export function formGrids(cells: readonly PrintedCell[]): readonly FormGrid[] {
  return tables
    .map((table) =>
      gridOf(
        table,
        cells.filter((cell) => partsOf(cell)[0] === table),
      ),
    )
    .filter(({ rows }) => rows.length > 0);
}
