/**
 * What an operation costs, in points: an estimate of work, made before anything is run. A point is a hundred fields of
 * an answer; a statement over the facts costs as much as a thousand.
 * A list without a bound that is not named here counts as many items as the page it stands in.
 */

/** Fields of an answer that cost one point. */
export const fieldsPerPoint = 100;

/** Groups of facts that cost one point where a statement has to add them up before it can choose a page. */
export const groupsPerPoint = 20_000;

/** Points of the statement behind a field, once for each place in the document: loaders ask one for a whole level. */
export const statementPoints: Readonly<Record<string, number>> = {
  'Query.statistics': 10,
  'Query.reports': 5,
  'Query.agencies': 5,
  'Query.report': 1,
  'Query.agency': 1,
  'Region.agencies': 5,
  'Agency.reports': 5,
  'StatisticsRow.agency': 1,
  'Report.agency': 1,
  'Report.supersededBy': 1,
  'Report.issues': 2,
  'Report.sections': 2,
  'Report.cell': 2,
  'Report.cells': 2,
  'Cell.report': 1,
};

/** Root fields that are answered from memory. */
export const freeRootFields: readonly string[] = [
  'Query.region',
  'Query.regions',
  'Query.indicators',
  'Query.release',
];

/** How long lists are that no argument bounds: rather more than most are. */
export const listLengths: Readonly<Record<string, number>> = {
  'Indicator.caveats': 3,
  'Indicator.dimensions': 8,
  'Indicator.years': 20,
  'Issue.cells': 10,
  'Query.indicators': 80,
  'Report.issues': 5,
  'Report.sections': 8,
  'ResultMeta.warnings': 3,
};
