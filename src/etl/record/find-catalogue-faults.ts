import { isAgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import { cellByRef } from '../../schema/catalogue/cells.js';
import { issueKinds, rejectionKinds } from '../../schema/catalogue/issues.js';
import { regionRules } from '../../schema/catalogue/regions.js';
import type { Cell, DocumentOutcome, NormalizedReport } from '../../schema/report/normalized-report.js';

const decimal = /^-?\d+(?:\.\d+)?$/u;
const nothingPrinted = ['BLANK', 'NOT_APPLICABLE'];

function findCellFault(ref: string, cell: Cell): string | null {
  if (!cellByRef.has(ref)) return `cells has no place ${JSON.stringify(ref)} in the form.`;
  if (cell.value === null) {
    const needsNumber = cell.status === 'REPORTED' || cell.status === 'ZERO';
    return needsNumber ? `cells.${ref} is ${cell.status} but has no value.` : null;
  }
  if (!decimal.test(cell.value))
    return `cells.${ref}.value is no decimal; received ${JSON.stringify(cell.value)}.`;
  const isZero = Number(cell.value) === 0;
  const fits =
    cell.status === 'REPORTED'
      ? !isZero
      : isZero &&
        (cell.status === 'ZERO' || (cell.inferredZero === true && nothingPrinted.includes(cell.status)));
  return fits ? null : `cells.${ref} is ${cell.status} with value ${JSON.stringify(cell.value)}.`;
}

/** A line may leave out what only some reports have; a report that was read needs all of these. */
const neededFields = ['agency', 'region', 'scope', 'editions', 'cells', 'issues'] as const;

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
