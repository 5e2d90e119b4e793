/** Reports of one year. */
export interface YearCount {
  readonly year: number;
  readonly reports: number;
}

/**
 * The year that is shown where none was chosen: the latest with at least half as many reports as the fullest, so
 * that a year of which the reports are still coming in is not the first thing seen. Undefined without reports.
 */
export function defaultYear(counts: readonly YearCount[]): number | undefined {
  const most = Math.max(0, ...counts.map(({ reports }) => reports));
  const eligible = counts.filter(({ reports }) => reports > 0 && reports * 2 >= most);
  return eligible.length === 0 ? undefined : Math.max(...eligible.map(({ year }) => year));
}
