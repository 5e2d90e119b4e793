import { applicantTypes, applicationRows } from './application-rows.js';
import { cellByRef, totalKey, type FormCell } from './cells.js';
import { disclosureBlocks, disclosureRows, type DisclosureColumn } from './disclosure-rows.js';
import { procedures, proceedingResults } from './proceeding-columns.js';
import type { BilingualText } from './text.js';

const totalLabel = { zh: '总计', en: 'Total' };

function disclosureLabel(cell: FormCell): BilingualText {
  const row = disclosureRows.find((candidate) => candidate.key === cell.row)!;
  const block = disclosureBlocks.find((candidate) => candidate.key === row.block)!;
  const columns = Object.values<readonly DisclosureColumn[]>(block.columns).flat();
  const edition = cell.editions.at(-1)!;
  const rowLabel = (row.labels as Record<string, string>)[edition]!;
  const columnLabel = columns.findLast((column) => column.key === cell.column)!.label;
  const measures = row.measures as Record<string, { readonly label: BilingualText }>;
  return { zh: `${rowLabel} · ${columnLabel}`, en: measures[cell.column]!.label.en };
}

function applicationLabel(cell: FormCell): BilingualText {
  const row = applicationRows.find((candidate) => candidate.key === cell.row)!;
  const column = applicantTypes.find((candidate) => candidate.key === cell.column)?.label ?? totalLabel;
  return {
    zh: `${row.ordinal}${row.label.zh} · ${column.zh}`,
    en: `${row.label.en} · ${column.en}`,
  };
}

function proceedingLabel(cell: FormCell): BilingualText {
  const procedure = procedures.find((candidate) => candidate.key === cell.row)!;
  const result = proceedingResults.find((candidate) => candidate.key === cell.column);
  return {
    zh: `${procedure.printed} · ${result?.printed ?? totalLabel.zh}`,
    en: `${procedure.label.en} · ${result?.label.en ?? totalLabel.en}`,
  };
}

const labelers: Readonly<Record<FormCell['table'], (cell: FormCell) => BilingualText>> = {
  DISCLOSURE: disclosureLabel,
  APPLICATIONS: applicationLabel,
  PROCEEDINGS: proceedingLabel,
};

/**
 * A cell in the words of the form, row first, e.g. `行政处罚 · 本年处理决定数量`, and in English. An unknown
 * reference comes back as it is.
 */
export function labelsOfCell(ref: string): BilingualText {
  const cell = cellByRef.get(ref);
  return cell && (cell.column === totalKey || cell.measure)
    ? labelers[cell.table](cell)
    : { zh: ref, en: ref };
}
