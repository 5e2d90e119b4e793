import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { fieldName, indicators } from '../../schema/catalogue/indicators.js';
import type { FigureNode } from '../../schema/graphql/figure.type.js';
import { StatisticsRow } from '../../schema/graphql/statistics.type.js';
import type { StatisticsGroup } from '../query/fetch-statistics.js';
import type { RowReportsLoader } from '../loaders/row-reports.js';
import { requestIdOf } from './requested-figures.js';

function toId(group: StatisticsGroup, by: readonly DimensionKey[]): string {
  return by.length === 0
    ? 'ALL'
    : by.map((dimension) => `${dimension}=${group.keys[dimension] ?? ''}`).join('|');
}

/** The finest region of the row: county before prefecture before province. */
export function regionIdOf(keys: StatisticsGroup['keys']): string | null {
  return keys.COUNTY ?? keys.PREFECTURE ?? keys.PROVINCE ?? null;
}

/** What the rows of one answer share. */
export interface AnswerSource {
  readonly by: readonly DimensionKey[];
  /** The question, to which the cursors of its rows are bound. */
  readonly question: unknown;
  readonly reportsOfRow: RowReportsLoader;
  /** Whether its years are mapped onto the divisions of one. */
  readonly isHarmonized: boolean;
}

/** A row with what its fields need to go on. */
export interface StatisticsRowNode extends StatisticsRow {
  readonly keys: StatisticsGroup['keys'];
  readonly source: AnswerSource;
}

/** The typed field of a request that is for a whole indicator, by the id of the request. */
const fieldOfRequest: ReadonlyMap<string, string> = new Map(
  indicators.map(({ key }) => [requestIdOf(key, null), fieldName(key)]),
);

/** A group of an answer as GraphQL shows it, each figure under the field of its indicator. */
export function toStatisticsRow(group: StatisticsGroup, source: AnswerSource): StatisticsRowNode {
  const { keys } = group;
  const figures = new Map<string, FigureNode>();
  const typed: Record<string, FigureNode> = {};
  for (const [id, figure] of group.figures) {
    figures.set(id, figure);
    const field = fieldOfRequest.get(id);
    if (field !== undefined) typed[field] = figure;
  }
  return Object.assign(new StatisticsRow(), typed, {
    id: toId(group, source.by),
    keys,
    source,
    year: keys.YEAR == null ? null : Number(keys.YEAR),
    agencyType: keys.AGENCY_TYPE ?? null,
    applicantType: keys.APPLICANT_TYPE ?? null,
    outcome: keys.OUTCOME ?? null,
    outcomeGroup: keys.OUTCOME_GROUP ?? null,
    procedure: keys.PROCEDURE ?? null,
    proceedingResult: keys.PROCEEDING_RESULT ?? null,
    comparable: source.isHarmonized ? group.incomparability === null : null,
    incomparableReason:
      group.incomparability && `${group.incomparability.reason.zh} ${group.incomparability.reason.en}`,
    regionId: regionIdOf(keys),
    agencyId: keys.AGENCY ?? null,
    figures,
  });
}
