import type { ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import { regionLevels } from '../../schema/catalogue/regions.js';
import { groupReports, type GroupedReports, type RowsOfReports } from './group-reports.js';
import type { ReportColumns } from './report-columns.js';
import type { SelectedReports } from './select-reports.js';

/** Levels, the widest first, each with the key under which a report below has the region that contains its area. */
const containers = [
  { level: 'NATION', key: null },
  { level: 'PROVINCE', key: 'PROVINCE' },
  { level: 'PREFECTURE', key: 'PREFECTURE' },
  { level: 'COUNTY', key: 'COUNTY' },
] as const;

/** Stands for the whole country, in which every area lies. */
const everyArea = -1;

/** The rank of a body whose level is not known, and of one whose level is none of those there are. */
const unknownLevel = -1;
const noLevel = -2;

/** The place of a level among the levels. */
function rankOf(level: string | null): number {
  if (level === null) return unknownLevel;
  const rank = regionLevels.findIndex(({ key }) => key === level);
  return rank < 0 ? noLevel : rank;
}

/** Tells of every selected report its number, row and slot. */
function eachReport(
  { place: { blocks: selected, rowOf } }: GroupedReports<RowsOfReports>,
  { blocks }: ReportColumns,
  tell: (report: number, row: number, slot: number) => void,
): void {
  for (const block of selected)
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1)
      if (rowOf[report]! >= 0) tell(report, rowOf[report]!, blocks.slot[block]!);
}

/**
 * Of reports on whole areas those that no other of the same row and year contains: the same as `toReportsCte` says in SQL.
 * Null where there is no contained one, so that all count.
 * @param keys the keys of the rows; years are told apart whether they are among them or not
 */
export function withoutContained(
  selected: SelectedReports,
  keys: readonly ReportDimensionKey[],
  columns: ReportColumns,
): SelectedReports | null {
  const { regions, agency, agencies } = columns;
  const grouped = groupReports(
    { keys: [...new Set<ReportDimensionKey>([...keys, 'YEAR'])], carried: [], hasYears: false },
    selected,
    columns,
  );
  const ranks = agencies.levels.map(rankOf);
  const keyOf = (row: number, area: number): number => row * (regions.ids.length + 1) + area + 1;
  /** By level, the rows with the areas that reports of that level in them are on; of the nation the rows alone. */
  const areas = containers.map(() => new Set<number>());
  eachReport(grouped, columns, (report, row, slot) => {
    const rank = ranks[agency[report]!]!;
    const area = rank === 0 ? everyArea : regions.own[slot]!;
    if (rank === 0 || area >= 0) areas[rank]?.add(keyOf(row, area));
  });
  const isContained = (report: number, row: number, slot: number): boolean => {
    const rank = ranks[agency[report]!]!;
    return containers.some(({ key }, level) => {
      if (rank === noLevel || (rank >= 0 && rank <= level)) return false;
      const area = key === null ? everyArea : regions.keys[key][slot]!;
      return (key === null || area >= 0) && areas[level]!.has(keyOf(row, area));
    });
  };
  const mask = new Uint8Array(columns.count);
  let isAnyContained = false;
  eachReport(grouped, columns, (report, row, slot) => {
    if (isContained(report, row, slot)) isAnyContained = true;
    else mask[report] = 1;
  });
  return isAnyContained ? { blocks: selected.blocks, agencies: null, reports: mask } : null;
}
