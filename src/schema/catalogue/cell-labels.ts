import { applicantTypes, applicationRows } from './application-rows.js';
import { cellByRef, totalKey, type FormCell } from './cells.js';
import { disclosureBlocks, disclosureRows, type DisclosureColumn } from './disclosure-rows.js';
import { procedures, proceedingResults } from './proceeding-columns.js';

const totalLabel = '总计';

function disclosureLabel(cell: FormCell): string {
  const row = disclosureRows.find((candidate) => candidate.key === cell.row)!;
  const block = disclosureBlocks.find((candidate) => candidate.key === row.block)!;
  const columns = Object.values<readonly DisclosureColumn[]>(block.columns).flat();
  const edition = cell.editions.at(-1)!;
  const rowLabel = (row.labels as Record<string, string>)[edition]!;
  return `${rowLabel} · ${columns.findLast((column) => column.key === cell.column)!.label}`;
}

function applicationLabel(cell: FormCell): string {
  const row = applicationRows.find((candidate) => candidate.key === cell.row)!;
  const column = applicantTypes.find((candidate) => candidate.key === cell.column)?.label.zh ?? totalLabel;
  return `${row.ordinal}${row.label.zh} · ${column}`;
}

function proceedingLabel(cell: FormCell): string {
  const procedure = procedures.find((candidate) => candidate.key === cell.row)!;
  const result = proceedingResults.find((candidate) => candidate.key === cell.column)?.printed ?? totalLabel;
  return `${procedure.printed} · ${result}`;
}

const labelers: Readonly<Record<FormCell['table'], (cell: FormCell) => string>> = {
  DISCLOSURE: disclosureLabel,
  APPLICATIONS: applicationLabel,
  PROCEEDINGS: proceedingLabel,
};

/** A cell in the words of the form, e.g. `行政处罚 · 本年处理决定数量`. An unknown reference comes back as it is. */
export function labelOfCell(ref: string): string {
  const cell = cellByRef.get(ref);
  return cell && (cell.column === totalKey || cell.measure) ? labelers[cell.table](cell) : ref;
}
