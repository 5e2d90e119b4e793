import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../src/dashboard/model/language.js';
import {
  defaultState,
  rankingLevels,
  readState,
  themes,
  views,
  writeState,
  type ViewState,
} from '../../src/dashboard/model/view-state.js';

const optional = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values);
const identity = fc.stringMatching(/^[\dA-Za-z汉字&=#%+/-]{1,40}$/);

const states: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...views),
  region: fc.stringMatching(/^\d{6}(@\d{4})?$/),
  year: fc.oneof(fc.constant(null), fc.constant('all' as const), fc.integer({ min: 1900, max: 2099 })),
  indicator: fc.constantFrom('PENALTIES', 'DISCLOSURE_RATE', 'FEES'),
  scope: fc.constantFrom(...valuesOf('CountingScope')),
  level: optional(fc.constantFrom(...rankingLevels)),
  type: optional(fc.constantFrom(...valuesOf('AgencyType'))),
  agency: optional(identity),
  report: optional(identity),
  cell: optional(fc.constantFrom('disclosure/PENALTIES/DECISIONS', 'applications/CLOSED/TOTAL')),
  tables: fc.uniqueArray(fc.constantFrom('map', 'ranks', 'quality-rates')),
  all: fc.boolean(),
  mark: optional(identity),
  sort: optional(
    fc.record({
      chart: fc.constantFrom('map', 'quality-rates'),
      column: fc.integer({ min: 0, max: 99 }),
      isAscending: fc.boolean(),
    }),
  ),
  release: optional(fc.stringMatching(/^[0-9a-f]{12}$/)),
  language: fc.constantFrom('zh', 'en'),
  theme: fc.constantFrom(...themes),
  embed: fc.boolean(),
  chart: optional(fc.constantFrom('map', 'years')),
});

describe('the state in the address', () => {
  test('what is written is read back, whatever the state is', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
      { endOnFailure: true },
    );
  });

  test('a state as by default needs no query string', () => {
    expect(writeState(defaultState)).toBe('');
    expect(readState('')).toEqual(defaultState);
  });

  test('whatever a link says, the state is one the page has; nothing of it is taken over unchecked', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const state = readState(`?${search}`);
        expect(readState(writeState(state))).toEqual(state);
      }),
      { endOnFailure: true },
    );
    expect(
      readState('?view=<script>&year=20x4&indicator=1&agency="><img>&lang=fr&theme=red&region=..'),
    ).toEqual(defaultState);
  });
});
