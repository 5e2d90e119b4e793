import {
  isCellDimension,
  type DimensionKey,
  type ReportDimensionKey,
} from '../../schema/catalogue/dimensions.js';
import { Refusal } from '../refusal.js';
import { planFigures } from './plan-figures.js';
import { findTable, planMembers } from './plan-members.js';
import type { GroupsPlan } from './statistics-plan.js';
import type { GroupsQuery } from './statistics-query.js';

function assertNoRepetition(by: readonly DimensionKey[]): void {
  const repeated = by.filter((dimension, index) => by.indexOf(dimension) !== index);
  if (repeated.length === 0) return;
  const message = `The dimensions in "by" must differ; ${repeated.join(', ')} is there twice.`;
  throw new Refusal('COMBINATION_NOT_ALLOWED', message, { dimensions: repeated });
}

/** What rows need beside what was asked. */
export interface GroupsNeeds {
  readonly carriedKeys: readonly ReportDimensionKey[];
  readonly marksBodies: boolean;
}

/**
 * Decides what the rows of a question are made of, from the catalogue alone. Refuses an indicator that the form
 * does not break down as asked and dimensions that no table has together (COMBINATION_NOT_ALLOWED).
 */
export function planGroups(query: GroupsQuery, needs: GroupsNeeds): GroupsPlan {
  assertNoRepetition(query.by);
  const cellDimensions = query.by.filter(isCellDimension);
  findTable(cellDimensions);
  const { figures, atoms } = planFigures(query);
  return {
    ...needs,
    reportKeys: query.by.filter((dimension): dimension is ReportDimensionKey => !isCellDimension(dimension)),
    memberPlan: planMembers(cellDimensions, query.cut, atoms),
    order: query.by,
    selection: query.selection,
    scope: query.scope,
    harmonization: query.harmonization ?? null,
    atoms,
    figures,
  };
}
