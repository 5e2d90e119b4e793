import type { DocumentOutcome } from '../schema/report/normalized-report.js';
import type { RegionIndex } from './normalize/region-index.js';

/**
 * The outcome with the region that the operator gave, whatever else was told: the holder of the code in the year
 * of the report. A code that was of nobody then, nor of one that became or was made from it, leaves it as it is.
 */
export function placeByOperator(
  outcome: DocumentOutcome,
  code: string,
  regions: RegionIndex,
): DocumentOutcome {
  if (outcome.outcome === 'rejected') return outcome;
  const region = regions.findByCode(code, outcome.year);
  if (!region) return outcome;
  const { id } = region;
  return {
    ...outcome,
    region: { code: id, candidates: [id], rule: 'OPERATOR', evidence: code },
    issues: outcome.issues.filter((issue) => issue.code !== 'REGION_UNDECIDED'),
  };
}
