import { cellStateKeys, cellStates } from '../query/cell-states.js';
import { statesPerRow, type FigureSums } from './figure-sums.js';

/** The sums of a figure by part of a partition of the reports. */
export interface PartSums {
  /** Reports by part, for each state that any report is in. */
  readonly counts: readonly { readonly state: number; readonly reports: Int32Array }[];
  /** A measure's sum, or a ratio's two. */
  readonly sums: readonly Float64Array[];
}

/** The sums of a figure of which every part is a row. */
export function toPartSums({ sums, counts }: FigureSums): PartSums {
  const byState = cellStateKeys.map((key) => {
    const state = cellStates[key];
    const reports = new Int32Array(counts.length / statesPerRow);
    for (let part = 0; part < reports.length; part += 1) reports[part] = counts[part * statesPerRow + state]!;
    return { state, reports };
  });
  return { counts: byState.filter(({ reports }) => reports.some((count) => count > 0)), sums };
}

const bytesOf = ({ counts, sums }: PartSums): number =>
  counts.reduce((sum, { reports }) => sum + reports.byteLength, 0) +
  sums.reduce((sum, { byteLength }) => sum + byteLength, 0);

/**
 * The sums by part of the figures that were asked for, those asked for last: every question about the keys of the parts
 * adds these up, and not the reports of the country again. Sums of integers that doubles hold, so the order is no matter.
 */
export class KeptPartSums {
  private readonly kept = new Map<string, PartSums>();
  private bytes = 0;

  /** @param mostBytes the most that is kept */
  constructor(private readonly mostBytes: number) {}

  /** The sums of a figure, made where they are not kept; null where they cannot be made. */
  get(key: string, make: () => PartSums | null): PartSums | null {
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
      if (this.bytes <= this.mostBytes) return;
      this.kept.delete(key);
      this.bytes -= bytesOf(sums);
    }
  }
}
