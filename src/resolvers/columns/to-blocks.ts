import type { BlockColumns } from './report-columns.js';

/** The keys of all reports, sorted by slot, year and signature. */
export interface SortedReports {
  readonly slots: Int32Array;
  readonly years: Int32Array;
  readonly signature: Uint16Array;
  readonly slotCount: number;
}

/** Cuts sorted reports into blocks of one region and year, and these into runs of one signature. */
export function toBlocks({ slots, years, signature, slotCount }: SortedReports): {
  blocks: BlockColumns;
  firstBlock: Int32Array;
} {
  const [start, slot, year, firstRun, runStart]: number[][] = [[], [], [], [], []];
  for (let report = 0; report < slots.length; report += 1) {
    const isNewBlock =
      report === 0 || slots[report] !== slots[report - 1] || years[report] !== years[report - 1];
    if (isNewBlock) {
      start!.push(report);
      slot!.push(slots[report]!);
      year!.push(years[report]!);
      firstRun!.push(runStart!.length);
    }
    if (isNewBlock || signature[report] !== signature[report - 1]) runStart!.push(report);
  }
  const count = start!.length;
  const firstBlock = new Int32Array(slotCount + 1).fill(count);
  for (let block = count - 1; block >= 0; block -= 1) firstBlock[slot![block]!] = block;
  for (let index = slotCount - 1; index >= 0; index -= 1)
    firstBlock[index] = Math.min(firstBlock[index]!, firstBlock[index + 1]!);
  return {
    firstBlock,
    blocks: {
      count,
      start: Int32Array.from([...start!, slots.length]),
      slot: Int32Array.from(slot!),
      year: Int32Array.from(year!),
      firstRun: Int32Array.from([...firstRun!, runStart!.length]),
      runStart: Int32Array.from([...runStart!, slots.length]),
    },
  };
}
