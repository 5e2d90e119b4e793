import { isAgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import { issueKinds, rejectionKinds } from '../../schema/catalogue/issues.js';
import { regionRules } from '../../schema/catalogue/regions.js';
import type { DocumentOutcome, NormalizedReport } from '../../schema/report/normalized-report.js';
import { findCellFault } from './find-cell-fault.js';

/** A line may leave out what only some reports have; a report that was read needs all of these. */
const neededFields = ['agency', 'region', 'scope', 'editions', 'cells', 'issues'] as const;

/** The form has six sections. */
const lastSection = 6;

function findReportFaults(report: NormalizedReport): string[] {
  const lacking = neededFields.filter((field) => report[field] === undefined);
  if (lacking.length > 0) return lacking.map((field) => `A record that was read needs the field ${field}.`);
  const codes = report.issues
    .map((issue) => issue.code)
    .filter((code) => !issueKinds.some((kind) => kind.code === code));
  return [
    ...(isAgencyTypeKey(report.agency.type)
      ? []
      : [`agency.type has no type ${JSON.stringify(report.agency.type)}.`]),
    ...(regionRules.some((rule) => rule.key === report.region.rule)
      ? []
      : [`region.rule has no rule ${JSON.stringify(report.region.rule)}.`]),
    ...codes.map((code) => `issues has no code ${JSON.stringify(code)}.`),
    ...(report.sections ?? [])
      .filter(({ number }) => number < 1 || number > lastSection)
      .map(({ number }) => `sections has no section ${number}; the form has 1 to ${lastSection}.`),
    ...Object.entries(report.cells).flatMap(([ref, cell]) => findCellFault(ref, cell) ?? []),
  ];
}

/** What a record that follows the schema has that the catalogue does not know; empty where it knows all. */
export function findCatalogueFaults(outcome: DocumentOutcome): string[] {
  if (outcome.outcome === 'read') return findReportFaults(outcome);
  if (outcome.reason === undefined) return ['A record that was rejected needs the field reason.'];
  const isKnown = rejectionKinds.some((kind) => kind.code === outcome.reason.code);
  return isKnown ? [] : [`reason.code has no code ${JSON.stringify(outcome.reason.code)}.`];
}
