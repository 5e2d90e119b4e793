import type { DocumentOutcome, NormalizedReport } from '../../schema/report/normalized-report.js';
import { findCatalogueFaults } from './find-catalogue-faults.js';
import { findSchemaFaults } from './find-schema-faults.js';

/** Why a record is no outcome of a document: one sentence per fault, with the field and what was received. */
export interface RecordFaults {
  readonly faults: readonly string[];
}

const mostFaults = 5;

/** Fields a line may leave out, with what that means. */
function withDefaults(outcome: DocumentOutcome): DocumentOutcome {
  if (outcome.outcome === 'rejected') return outcome;
  const given: Partial<NormalizedReport> = outcome;
  const editions = { disclosure: null, applications: null, proceedings: null, ...given.editions };
  return {
    ...outcome,
    title: given.title ?? null,
    year: given.year ?? null,
    editions,
    issues: given.issues ?? [],
  };
}

/**
 * Checks one parsed line of NDJSON against `report.schema.json` and the catalogue: the outcome, its omitted
 * fields filled in, or the faults in words. Never throws.
 */
export function checkDocumentOutcome(json: unknown): DocumentOutcome | RecordFaults {
  const schemaFaults = findSchemaFaults(json);
  if (schemaFaults.length > 0) return { faults: schemaFaults };
  const outcome = withDefaults(json as DocumentOutcome);
  const faults = findCatalogueFaults(outcome);
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : outcome;
}
