/** Rows that one report prints once: the first and the last of the applications table. */
const rowsOfOneReport = ['本年新收政府信息公开申请数量', '结转下年度继续办理'];

/**
 * Whether a compact text holds more than one report: each of the rows that frame the applications table stands in it more
 * than once. Whose numbers are whose could then only be guessed.
 */
export function holdsSeveralReports(text: string): boolean {
  const words = text.replace(/[|｜]/gu, '');
  return rowsOfOneReport.every((row) => words.split(row).length > 2);
}
