import { cellStateKeys, cellStates } from '../query/cell-states.js';
import { statesPerRow, type FigureSums } from './figure-sums.js';

/** The sums of a figure by block of reports of one region and year. */
export interface BlockSums {
  /** Reports by block, for each state that any report is in. */
  readonly counts: readonly { readonly state: number; readonly reports: Int32Array }[];
  /** A measure's sum, or a ratio's two. */
  readonly sums: readonly Float64Array[];
}

/** The sums of a figure of which every block is a row. */
export function toBlockSums({ sums, counts }: FigureSums): BlockSums {
  const byState = cellStateKeys.map((key) => {
    const state = cellStates[key];
    const reports = new Int32Array(counts.length / statesPerRow);
    for (let block = 0; block < reports.length; block += 1)
      reports[block] = counts[block * statesPerRow + state]!;
    return { state, reports };
  });
  return { counts: byState.filter(({ reports }) => reports.some((count) => count > 0)), sums };
}

/** The most that is kept of the sums by block of a release, in bytes: those of some two hundred figures of a country. */
const mostBytes = 96 * 2 ** 20;

const bytesOf = ({ counts, sums }: BlockSums): number =>
  counts.reduce((sum, { reports }) => sum + reports.byteLength, 0) +
  sums.reduce((sum, { byteLength }) => sum + byteLength, 0);

/**
 * The sums by block of the figures that were asked for, those asked for last: every question about places and years adds
 * these up, and not the reports of the country again. Sums of integers that doubles hold, so the order is no matter.
 */
export class BlockSumsOfRelease {
  private readonly kept = new Map<string, BlockSums>();
  private bytes = 0;

  /** The sums of a figure, made where they are not kept; null where they cannot be made. */
  get(key: string, make: () => BlockSums | null): BlockSums | null {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const made = make();
    if (!made) return null;
    this.kept.set(key, made);
    this.bytes += bytesOf(made);
    this.shrink();
    return made;
  }

  private shrink(): void {
    for (const [key, sums] of this.kept) {
      if (this.bytes <= mostBytes) return;
      this.kept.delete(key);
      this.bytes -= bytesOf(sums);
    }
  }
}
