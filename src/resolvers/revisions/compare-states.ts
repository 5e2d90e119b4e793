import type { RevisionKindKey } from '../../schema/catalogue/revisions.js';
import type { ReportState } from './report-state.js';

/** One difference between two releases; before or after is null where the report is not there. */
export interface Revision {
  readonly kind: RevisionKindKey;
  readonly before: ReportState | null;
  readonly after: ReportState | null;
}

function kindsOf(before: ReportState, after: ReportState): RevisionKindKey[] {
  const kinds: RevisionKindKey[] = [];
  if (before.is_counted !== after.is_counted) kinds.push(after.is_counted ? 'COUNTED' : 'SET_ASIDE');
  if (before.fingerprint !== after.fingerprint)
    kinds.push(before.corrections === after.corrections ? 'READ_ANEW' : 'CORRECTED');
  return kinds;
}

/** States by a key that only one of them has. */
function bySoleKey(states: Iterable<ReportState>, keyOf: (state: ReportState) => string) {
  const found = new Map<string, ReportState | null>();
  for (const state of states) found.set(keyOf(state), found.has(keyOf(state)) ? null : state);
  return found;
}

/** Takes out of both sides what has a key in common that tells it from all others of its side. */
function takePairs(
  old: Map<string, ReportState>,
  next: Map<string, ReportState>,
  keyOf: (state: ReportState) => string,
  kind: RevisionKindKey,
): Revision[] {
  const oldByKey = bySoleKey(old.values(), keyOf);
  const pairs: Revision[] = [];
  for (const [key, after] of bySoleKey(next.values(), keyOf)) {
    const before = oldByKey.get(key);
    if (!before || !after) continue;
    old.delete(before.report_id);
    next.delete(after.report_id);
    pairs.push({ kind, before, after });
  }
  return pairs;
}

/** Takes the reports that both sides have out of them, with what is different in each. */
function takeCommon(old: Map<string, ReportState>, next: Map<string, ReportState>): Revision[] {
  const revisions: Revision[] = [];
  for (const [id, before] of [...old]) {
    const after = next.get(id);
    if (!after) continue;
    old.delete(id);
    next.delete(id);
    revisions.push(...kindsOf(before, after).map((kind) => ({ kind, before, after })));
  }
  return revisions;
}

const toKey = ({ before, after }: Revision): string => {
  const { agency_id, year, report_id } = (after ?? before)!;
  return [agency_id, year, report_id].join('|');
};

function toMap(states: readonly ReportState[]): Map<string, ReportState> {
  return new Map(states.map((state) => [state.report_id, state]));
}

/** What is different in `after`, report by report, by body and year. */
export function compareStates(before: readonly ReportState[], after: readonly ReportState[]): Revision[] {
  const old = toMap(before);
  const next = toMap(after);
  const revisions = [
    ...takeCommon(old, next),
    ...takePairs(old, next, ({ sha256 }) => sha256, 'ATTRIBUTED_ANEW'),
    ...takePairs(
      old,
      next,
      ({ agency_id, year, scope }) => [agency_id, year, scope].join('|'),
      'DOCUMENT_REPLACED',
    ),
    ...[...old.values()].map((state) => ({ kind: 'REPORT_REMOVED', before: state, after: null }) as const),
    ...[...next.values()].map((state) => ({ kind: 'REPORT_ADDED', before: null, after: state }) as const),
  ];
  return revisions.toSorted((one, other) => (toKey(one) < toKey(other) ? -1 : 1));
}
