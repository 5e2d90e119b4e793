import type { CellSum } from './cell-sums.js';
import type { CategoryFacts } from './report-columns.js';

/** A list of stored cells that is read along. */
interface Cursor {
  readonly facts: CategoryFacts;
  /** Bits of the columns of the form that belong to the sum. */
  readonly columns: number;
  readonly factor: number;
  /** The sum it belongs to. */
  readonly sum: number;
  at: number;
  end: number;
}

/** No report comes behind this one. */
const noReport = 0x7fffffff;

/**
 * Reads the stored cells of some sums report by report, over the blocks of a question: the lists of the categories are
 * sorted by report, so they are merged. The arrays are of the report that `next` gave last, by sum.
 */
export class StoredReader {
  readonly listed: Int32Array;
  readonly numbers: Int32Array;
  /** Why cells that are stored have no number: the reason that explains most, 0 for none. */
  readonly missing: Int32Array;
  readonly value: Float64Array;
  private readonly cursors: readonly Cursor[];
  private active: Cursor[] = [];

  constructor(sums: readonly CellSum[]) {
    this.listed = new Int32Array(sums.length);
    this.numbers = new Int32Array(sums.length);
    this.missing = new Int32Array(sums.length);
    this.value = new Float64Array(sums.length);
    this.cursors = sums.flatMap(({ categories }, sum) =>
      categories.map((category): Cursor => ({ ...category, sum, at: 0, end: 0 })),
    );
  }

  /** Turns to a block; false where nothing is stored for it. */
  open(block: number): boolean {
    this.active.length = 0;
    for (const cursor of this.cursors) {
      const { firstOfBlock } = cursor.facts;
      cursor.at = firstOfBlock[block]!;
      cursor.end = firstOfBlock[block + 1]!;
      if (cursor.at < cursor.end) this.active.push(cursor);
    }
    return this.active.length > 0;
  }

  /** The next report of the block that has a stored cell, −1 behind the last. */
  next(): number {
    for (;;) {
      const report = this.nearest();
      if (report === noReport) return -1;
      this.listed.fill(0);
      this.numbers.fill(0);
      this.missing.fill(0);
      this.value.fill(0);
      let isStored = false;
      for (const cursor of this.active) if (this.take(cursor, report)) isStored = true;
      if (isStored) return report;
    }
  }

  private nearest(): number {
    let nearest = noReport;
    for (const { at, end, facts } of this.active) {
      if (at >= end) continue;
      const report = facts.report[at]!;
      if (report < nearest) nearest = report;
    }
    return nearest;
  }

  /** Adds the cells of a report to their sum; false where none belongs to it. */
  private take(cursor: Cursor, report: number): boolean {
    const { facts, columns, factor, sum, end } = cursor;
    let isStored = false;
    let { at } = cursor;
    for (; at < end && facts.report[at] === report; at += 1) {
      if ((columns & (1 << facts.column[at]!)) === 0) continue;
      isStored = true;
      this.listed[sum]! += 1;
      const missing = facts.missing[at]!;
      if (missing === 0) {
        this.numbers[sum]! += 1;
        this.value[sum]! += facts.value[at]! * factor;
      } else if (this.missing[sum] === 0 || missing < this.missing[sum]!) this.missing[sum] = missing;
    }
    cursor.at = at;
    return isStored;
  }
}
