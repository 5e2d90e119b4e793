import type { CellDimensionKey, ReportDimensionKey } from '../../schema/catalogue/dimensions.js';
import type { GroupsPlan, Member } from '../query/statistics-plan.js';
import { joinMarks, markReports, type BodyMarks } from './body-marks.js';
import { groupReports, groupSelected, type GroupedReports } from './group-reports.js';
import { withoutContained } from './outermost.js';
import type { ReleaseColumns, ReportColumns } from './report-columns.js';
import { selectReports, type SelectedReports } from './select-reports.js';
import { editionCodes, editionOf } from './signature.js';
import type { FigureSums } from './figure-sums.js';
import { FigureSummer } from './sum-figures.js';

/** The rows of a question with their sums: members of the form within rows of reports. */
export interface SummedGroups {
  readonly plan: GroupsPlan;
  /** The reports they are summed over. */
  readonly columns: ReportColumns;
  readonly rowCount: number;
  /** Whether a row is on the form of any of its reports. */
  readonly isInForm: (row: number) => boolean;
  /** By key, a number whose order is that of the key; −1 for none. */
  readonly keyOf: (key: ReportDimensionKey | CellDimensionKey, row: number) => number;
  readonly reportsOf: (row: number) => number;
  /** By id of the figure. */
  readonly figures: ReadonlyMap<string, FigureSums>;
  readonly marks: BodyMarks | null;
  /** Rows of reports are `memberCount` rows each. */
  readonly memberCount: number;
}

/** More sums than this are left to DuckDB, which can be interrupted and keeps them on fewer bytes. */
const mostSums = 200_000;

function toInForm(
  members: readonly Member[],
  grouped: GroupedReports,
  plan: GroupsPlan,
  columns: ReportColumns,
) {
  const { table } = plan.memberPlan!;
  const found = new Uint8Array(grouped.rowCount * members.length);
  const { row, signature } = grouped.groups;
  const editions = columns.signatures.map((code) => editionOf(code, table));
  const isIn = ({ inV2019, inV2021 }: Member, edition: number): boolean => {
    if (edition === editionCodes.V2019) return inV2019;
    if (edition === editionCodes.V2021) return inV2021;
    return edition === editionCodes.MIXED || (inV2019 && inV2021);
  };
  for (let group = 0; group < row.length; group += 1)
    members.forEach((member, index) => {
      if (isIn(member, editions[signature[group]!]!)) found[row[group]! * members.length + index] = 1;
    });
  return found;
}

/** The members of each dimension of the form by their position in the order of the form. */
function positionsOf({ memberPlan }: GroupsPlan): ReadonlyMap<CellDimensionKey, readonly string[]> {
  return new Map(
    (memberPlan?.dimensions ?? []).map((dimension) => [
      dimension,
      [...new Set(memberPlan!.members.map(({ keys }) => keys[dimension]!))],
    ]),
  );
}

/** The text of a key by its number. */
export function textOfKey(
  { plan, columns: { agencies, regions } }: SummedGroups,
  key: ReportDimensionKey | CellDimensionKey,
  number: number,
): string | number | null {
  switch (key) {
    case 'YEAR':
      return number;
    case 'AGENCY':
      return agencies.ids[number] ?? null;
    case 'AGENCY_TYPE':
      return agencies.types[number] ?? null;
    case 'PROVINCE':
    case 'PREFECTURE':
    case 'COUNTY':
      return regions.ids[number] ?? null;
    default:
      return positionsOf(plan).get(key)![number]!;
  }
}

/** The reports that count in a question where some are contained in others of their row; null where all do. */
function selectOutermost({ selection, scope, reportKeys }: GroupsPlan, columns: ReportColumns) {
  return scope === 'GOVERNMENT_REPORTS'
    ? withoutContained(selectReports(selection, columns), reportKeys, columns)
    : null;
}

/** The reports that count in a question: of reports on whole areas, none that another of its row contains. */
export function selectCounted(plan: GroupsPlan, columns: ReportColumns): SelectedReports {
  return selectOutermost(plan, columns) ?? selectReports(plan.selection, columns);
}

function hasStockOverYears({ reportKeys, figures }: GroupsPlan): boolean {
  return (
    !reportKeys.includes('YEAR') && figures.some((figure) => figure.kind === 'measure' && figure.isStock)
  );
}

/** Marks the rows with the bodies that reported. */
function markBodies({ place, rowCount }: GroupedReports, columns: ReportColumns): BodyMarks {
  return 'partition' in place
    ? joinMarks(place.partition.marks(), place.selected, place.rowOf, rowCount)
    : markReports(place.blocks, place.rowOf, rowCount, columns);
}

function sumFigures(plan: GroupsPlan, summer: FigureSummer): Map<string, FigureSums> | null {
  const sums = new Map<string, FigureSums>();
  for (const figure of plan.figures) {
    const own = summer.sum(figure);
    if (!own) return null;
    sums.set(figure.id, own);
  }
  return sums;
}

/**
 * The rows of a question and their sums from the columns in memory: the same as `toSummedRows` says in SQL. Null where
 * regions are those of another year than the reports, where a sum might not be exact, or where there are more than
 * `most` of them.
 */
export function sumGroups(
  plan: GroupsPlan,
  release: ReleaseColumns,
  most: number = mostSums,
): SummedGroups | null {
  if (plan.harmonization !== null) return null;
  const columns = release.counted[plan.scope];
  const hasYears = hasStockOverYears(plan);
  const rowKeys = { keys: plan.reportKeys, carried: plan.carriedKeys, hasYears };
  const outermost = selectOutermost(plan, columns);
  const grouped = outermost
    ? groupReports(rowKeys, outermost, columns)
    : groupSelected(rowKeys, plan.selection, columns);
  const members = plan.memberPlan?.members ?? null;
  const memberCount = members?.length ?? 1;
  const years = hasYears ? Math.max(1, columns.years.count) : 1;
  const rowCount = grouped.rowCount * memberCount;
  if (rowCount * years * plan.figures.length > most) return null;
  const summer = new FigureSummer(grouped, columns, { members: members ?? [null], years });
  const figures = sumFigures(plan, summer);
  if (!figures) return null;
  const inForm = members && toInForm(members, grouped, plan, columns);
  const ofReports = (row: number): number => Math.floor(row / memberCount);
  const positions = positionsOf(plan);
  const memberKeys = new Map(
    [...positions].map(([dimension, keys]) => [
      dimension,
      members!.map((member) => keys.indexOf(member.keys[dimension]!)),
    ]),
  );
  return {
    plan,
    columns,
    rowCount,
    memberCount,
    isInForm: (row) => (inForm ? inForm[row] === 1 : true),
    keyOf: (key, row) =>
      memberKeys.get(key as CellDimensionKey)?.[row % memberCount] ??
      grouped.keys.get(key as ReportDimensionKey)![ofReports(row)]!,
    reportsOf: (row) => grouped.reports[ofReports(row)]!,
    figures,
    marks: plan.marksBodies ? markBodies(grouped, columns) : null,
  };
}
