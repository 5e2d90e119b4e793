/** Places for the reports in each state, and one for none. */
export const statesPerRow = 8;

/** The sums of a figure by row: member of the form within row of reports. */
export interface FigureSums {
  /** A measure's sum, or a ratio's two, in units of ten to the power of −`digits`. */
  readonly sums: readonly Float64Array[];
  readonly digits: number;
  /** Reports in each state, `statesPerRow` places a row. */
  readonly counts: Int32Array;
  /** Of a stock over several years the one that counted. */
  readonly asOfYear: number | null;
}
