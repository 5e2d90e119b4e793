import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStates } from '../../src/resolvers/revisions/compare-states.js';
import type { ReportState } from '../../src/resolvers/revisions/report-state.js';

const small = (letters: string): fc.Arbitrary<string> => fc.constantFrom(...letters);

const state: fc.Arbitrary<ReportState> = fc
  .record({
    agency: small('ABC'),
    year: fc.integer({ min: 2021, max: 2023 }),
    sha256: small('uvwxyz'),
    is_counted: fc.boolean(),
    corrections: fc.nat(2),
    fingerprint: small('12'),
  })
  .map(({ agency, year, sha256, ...rest }) => ({
    report_key: 1,
    report_id: `${agency}-${year}-${sha256}`,
    agency_id: agency,
    agency_name: agency,
    year,
    scope: 'AGENCY_REPORTS' as const,
    source_uri: `${sha256}.html`,
    sha256,
    superseded_by: null,
    ...rest,
  }));

const release = fc.uniqueArray(state, { selector: ({ report_id }) => report_id, maxLength: 12 });

const ids = (states: readonly (ReportState | null)[]): string[] =>
  [...new Set(states.filter((found) => found !== null).map(({ report_id }) => report_id))].toSorted();

describe('the differences between two releases', () => {
  test('are none where they are the same', () => {
    fc.assert(
      fc.property(release, (states) => {
        expect(compareStates(states, [...states].toReversed())).toEqual([]);
      }),
      { endOnFailure: true },
    );
  });

  test('turn the first into the second: nothing is left out, nothing is told twice', () => {
    fc.assert(
      fc.property(release, release, (before, after) => {
        const revisions = compareStates(before, after);
        const old = new Set(ids(before));
        const next = new Set(ids(after));
        const gone = ids(before).filter((id) => !next.has(id));
        const come = ids(after).filter((id) => !old.has(id));
        const paired = revisions.filter(
          (revision) => revision.before?.report_id !== revision.after?.report_id,
        );
        expect(ids(paired.map((revision) => revision.before))).toEqual(gone);
        expect(ids(paired.map((revision) => revision.after))).toEqual(come);
        expect(paired.filter((revision) => revision.before)).toHaveLength(gone.length);
        expect(paired.filter((revision) => revision.after)).toHaveLength(come.length);
      }),
      { endOnFailure: true },
    );
  });

  test('pair a document with itself under another body, and a body with its other document', () => {
    const one: ReportState = fc.sample(state, { numRuns: 1, seed: 1 })[0]!;
    const moved = { ...one, report_id: 'moved', agency_id: 'Z' };
    const replaced = { ...one, report_id: 'replaced', sha256: 'other' };
    const kindOf = (after: ReportState): string[] => compareStates([one], [after]).map(({ kind }) => kind);
    expect(kindOf(moved)).toEqual(['ATTRIBUTED_ANEW']);
    expect(kindOf(replaced)).toEqual(['DOCUMENT_REPLACED']);
    expect(kindOf({ ...one, fingerprint: 'other' })).toEqual(['READ_ANEW']);
    expect(kindOf({ ...one, fingerprint: 'other', corrections: one.corrections + 1 })).toEqual(['CORRECTED']);
    expect(kindOf({ ...one, is_counted: !one.is_counted })).toEqual([
      one.is_counted ? 'SET_ASIDE' : 'COUNTED',
    ]);
  });
});
