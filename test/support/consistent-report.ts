import fc from 'fast-check';
import type { TableEdition } from '../../src/schema/catalogue/editions.js';
import { applicationRows } from '../../src/schema/catalogue/application-rows.js';
import type { Cell, NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { consistentTruth, refsOfTruth, toValue, type Truth } from './printed-report/truth.js';

function toCell(value: string): Cell {
  return { value, status: Number(value) === 0 ? 'ZERO' : 'REPORTED', raw: value };
}

const plus = (...values: readonly (string | undefined)[]): string =>
  String(values.reduce((sum, value) => sum + Number(value ?? 0), 0));

/** What the soft rules ask besides: documents that were issued stay in force, and decisions are not items. */
function withSoftRules(values: Map<string, string>): Map<string, string> {
  for (const row of ['REGULATIONS', 'NORMATIVE_DOCUMENTS']) {
    const [issued, inForce] = ['ISSUED', 'IN_FORCE'].map((column) => `disclosure/${row}/${column}`);
    if (values.has(inForce!)) values.set(inForce!, plus(values.get(issued!), values.get(inForce!)));
  }
  for (const row of ['LICENSES', 'OTHER_SERVICES', 'PENALTIES', 'COERCIONS']) {
    const [before, change, decisions] = ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'DECISIONS'].map(
      (column) => `disclosure/${row}/${column}`,
    );
    if (values.has(before!) && plus(values.get(before!), values.get(change!)) === values.get(decisions!))
      values.set(decisions!, plus(values.get(decisions!), '1'));
  }
  return values;
}

function toReport(truth: Truth): NormalizedReport {
  const { edition } = truth;
  const values = new Map([...refsOfTruth(truth)].map(([ref, printed]) => [ref, toValue(printed)]));
  return makeReport({
    year: edition === 'V2019' ? 2019 : 2024,
    agency: { name: '灯塔省人民政府', type: 'GOVERNMENT' },
    scope: 'GOVERNMENT_REPORTS',
    region: { code: '130000', candidates: [], rule: 'TITLE' },
    editions: { disclosure: edition, applications: edition, proceedings: edition },
    unlisted: 'ABSENT',
    cells: Object.fromEntries([...withSoftRules(values)].map(([ref, value]) => [ref, toCell(value)])),
  });
}

/** Random reports of a province that keep every rule, hard and soft, with every cell listed. */
export const consistentReport: fc.Arbitrary<NormalizedReport> = fc
  .constantFrom<Truth['edition']>('V2019', 'V2021')
  .chain(consistentTruth)
  .map(toReport);

const flowRows = ['RECEIVED', 'CARRIED_IN', 'CLOSED', 'CARRIED_OUT'];

/** The ids of the rules that a cell is part of when it is far too large; told from the form, not from the rules. */
export function rulesBrokenAt(ref: string, edition: TableEdition): string[] {
  const [table, row, column] = ref.split('/');
  if (table === 'proceedings') return ['C4'];
  if (table === 'disclosure') {
    const isIssued = column === 'ISSUED' && ['REGULATIONS', 'NORMATIVE_DOCUMENTS'].includes(row!);
    return isIssued && edition === 'V2021' ? ['C7'] : [];
  }
  const isOutcome = applicationRows.some((candidate) => candidate.key === row) && !flowRows.includes(row!);
  const c1 = flowRows.includes(row!) ? ['C1'] : [];
  return [...c1, ...(isOutcome || row === 'CLOSED' ? ['C2'] : []), 'C3'];
}
