import type { ReportSelection } from '../query/statistics-query.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { AgencyColumns, ReleaseColumns, ReportColumns } from './report-columns.js';

/** The reports that a filter lets through. */
export interface SelectedReports {
  /** Blocks that may hold some of them, ascending. */
  readonly blocks: Int32Array;
  /** By body, 1 for those let through; null where all are. */
  readonly agencies: Uint8Array | null;
  /** By report, 1 for those let through; null where all are. */
  readonly reports: Uint8Array | null;
}

function slotsOf(codes: readonly string[], { regions }: ReportColumns): number[] {
  const slots = new Set(codes.flatMap((code) => regions.slotsIn.get(code) ?? []));
  return [...slots].sort((left, right) => left - right);
}

/** The blocks that the region and the years of a filter let through, ascending. */
export function selectBlocks({ year, regionCodes }: ReportSelection, columns: ReportColumns): Int32Array {
  const { blocks, regions } = columns;
  const isInYears = (block: number): boolean =>
    (year?.from ?? blocks.year[block]!) <= blocks.year[block]! &&
    blocks.year[block]! <= (year?.to ?? blocks.year[block]!);
  const ranges = regionCodes
    ? slotsOf(regionCodes, columns).map((slot) => [regions.firstBlock[slot]!, regions.firstBlock[slot + 1]!])
    : [[0, blocks.count]];
  const selected: number[] = [];
  for (const [from, to] of ranges as [number, number][])
    for (let block = from; block < to; block += 1) if (isInYears(block)) selected.push(block);
  return Int32Array.from(selected);
}

/** Marks the bodies that a filter of bodies lets through with 1; null where it says nothing of them. */
export function selectAgencies(
  { level, agencyType, agency }: ReportSelection,
  { ids, types, type, levels, numberOf }: AgencyColumns,
): Uint8Array | null {
  if (!level && !agencyType && !agency) return null;
  const isType = types.map((key) => !agencyType || (agencyType as readonly string[]).includes(key));
  const isOfBody = (index: number): boolean =>
    isType[type[index]!]! && (!level || (level as readonly (string | null)[]).includes(levels[index]!));
  const mask = new Uint8Array(ids.length);
  const numbers = agency?.flatMap((id) => numberOf.get(id) ?? []) ?? ids.keys();
  for (const index of numbers) mask[index] = isOfBody(index) ? 1 : 0;
  return mask;
}

function selectByIssue(
  { hasIssue, lacksIssue }: ReportSelection,
  { count, issues }: ReportColumns,
): Uint8Array | null {
  if (!hasIssue && !lacksIssue) return null;
  const mark = (codes: readonly string[], mask: Uint8Array, value: 0 | 1): void => {
    for (const code of codes) for (const report of issues.get(code) ?? []) mask[report] = value;
  };
  const mask = new Uint8Array(count);
  if (hasIssue) mark(hasIssue, mask, 1);
  else mask.fill(1);
  if (lacksIssue) mark(lacksIssue, mask, 0);
  return mask;
}

/** Of some blocks those that have a report of one of the bodies: of a few bodies they are few. */
function withBodies(selected: Int32Array, bodies: Uint8Array, { agency, blocks }: ReportColumns): Int32Array {
  return selected.filter((block) => {
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1)
      if (bodies[agency[report]!] === 1) return true;
    return false;
  });
}

/** Finds the reports of a filter, the region and the years by ranges. */
export function selectReports(selection: ReportSelection, columns: ReportColumns): SelectedReports {
  const agencies = selectAgencies(selection, columns.agencies);
  const blocks = selectBlocks(selection, columns);
  return {
    blocks: selection.agency ? withBodies(blocks, agencies!, columns) : blocks,
    agencies,
    reports: selectByIssue(selection, columns),
  };
}

type Tell = (block: number, start: number, end: number) => void;

/** Tells the selected reports as ranges: whole runs of one signature, or single reports where bodies or issues choose. */
export function eachRange(
  { blocks: selected, agencies, reports }: SelectedReports,
  { blocks, agency }: ReportColumns,
  tell: Tell,
): void {
  for (const block of selected) {
    if (!agencies && !reports) {
      for (let run = blocks.firstRun[block]!; run < blocks.firstRun[block + 1]!; run += 1)
        tell(block, blocks.runStart[run]!, blocks.runStart[run + 1]!);
      continue;
    }
    for (let report = blocks.start[block]!; report < blocks.start[block + 1]!; report += 1)
      if ((!agencies || agencies[agency[report]!] === 1) && (!reports || reports[report] === 1))
        tell(block, report, report + 1);
  }
}

/** By report, 1 for those selected. */
export function toMask(selected: SelectedReports, columns: ReportColumns): Uint8Array {
  const mask = new Uint8Array(columns.count);
  eachRange(selected, columns, (_, start, end) => mask.fill(1, start, end));
  return mask;
}

/** All reports of a scope, or of both where none is given: those that count, and those that gave way to others. */
export function setsOf(
  { counted, superseded }: ReleaseColumns,
  scope: CountingScopeKey | undefined,
): readonly ReportColumns[] {
  return [counted, superseded].flatMap((ofScope) =>
    scope === undefined ? Object.values(ofScope) : [ofScope[scope]],
  );
}
