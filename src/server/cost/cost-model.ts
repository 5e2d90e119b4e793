/**
 * What an operation costs, in points: an estimate of work, made before anything is run. A point is a hundred fields of
 * an answer; a statement over the facts costs as much as a thousand. test/attacks/cost-table.test.ts fails where a field of the
 * schema that may cost something is in none of these lists. docs/operate.md tells what was measured.
 */

/** Fields of an answer that cost one point. */
export const fieldsPerPoint = 100;

/**
 * Groups of facts that cost one point where a statement has to add them up before it can choose a page: once for the
 * question, and once for each of its figures.
 */
export const groupsPerPoint = 1_000;

/** A row that the groups of its question are added up to. */
export const totalField = 'StatisticsConnection.total';

/** Points of the statement behind a field, once for each place in the document: loaders ask one for a whole level. */
export const statementPoints: Readonly<Record<string, number>> = {
  'Query.statistics': 10,
  'Query.coverage': 10,
  'Query.revisions': 50,
  'Query.issueCounts': 5,
  'Query.reports': 5,
  'Query.agencies': 5,
  'Query.report': 1,
  'Query.agency': 1,
  'Query.releases': 1,
  'Region.agencies': 5,
  'Agency.reports': 5,
  'Agency.names': 1,
  'Agency.parent': 1,
  'Agency.branches': 2,
  'StatisticsRow.agency': 1,
  'StatisticsRow.reports': 5,
  'StatisticsConnection.total': 10,
  'CoverageRow.agency': 1,
  'CoverageRow.missing': 10,
  'Figure.change': 5,
  'Figure.rank': 2,
  'Figure.share': 5,
  'Report.agency': 1,
  'Report.supersededBy': 1,
  'Report.issues': 2,
  'Report.sections': 2,
  'Report.cell': 2,
  'Report.cells': 2,
  'Issue.cells': 2,
  'Cell.report': 1,
  'Revision.cells': 4,
};

/**
 * Fields for which the groups of their question are added up once more, or sorted: each costs what the groups cost in the
 * question itself.
 */
export const regroupingFields: readonly string[] = [
  'Figure.change',
  'Figure.rank',
  'Figure.share',
  'StatisticsRow.reports',
  'CoverageRow.missing',
];

/** Fields with arguments or fields of their own that are answered from memory, or from the row they stand in. */
export const freeFields: readonly string[] = [
  'Query.region',
  'Query.regions',
  'Query.indicators',
  'Query.release',
  'Agency.region',
  'Cell.correction',
  'Cell.place',
  'CellDifference.after',
  'CellDifference.before',
  'CoverageRow.region',
  'Figure.coverage',
  'Figure.text',
  'MissingReport.agency',
  'Region.children',
  'Region.parent',
  'RegionSuccession.from',
  'RegionSuccession.to',
  'Report.editions',
  'Report.regionEvidence',
  'Report.source',
  'Revision.after',
  'Revision.before',
  'StatisticsConnection.meta',
  'StatisticsRow.region',
];

/** How long lists are that no argument bounds: rather more than most are. */
export const listLengths: Readonly<Record<string, number>> = {
  'Agency.names': 5,
  'Change.obstacles': 3,
  'Indicator.caveats': 3,
  'Indicator.dimensions': 8,
  'Indicator.years': 20,
  'Issue.cells': 10,
  'Query.indicators': 80,
  'Query.issueCounts': 30,
  'Query.releases': 10,
  'Region.changes': 3,
  'Region.formerNames': 3,
  'Region.predecessors': 3,
  'Region.shortNames': 3,
  'Region.successors': 3,
  'RegionEvidence.candidates': 5,
  'Report.issues': 5,
  'Report.sections': 8,
  'ResultMeta.warnings': 3,
  'Revision.cells': 100,
};
