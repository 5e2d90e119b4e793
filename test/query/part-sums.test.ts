import { describe, expect, it } from 'vitest';
import { KeptPartSums, toPartSums, type PartSums } from '../../src/resolvers/columns/part-sums.js';
import { statesPerRow } from '../../src/resolvers/columns/figure-sums.js';
import { cellStates } from '../../src/resolvers/query/cell-states.js';

const mebibyte = 2 ** 20;
const ofSize = (bytes: number): PartSums => ({ counts: [], sums: [new Float64Array(bytes / 8)] });

describe('sums by part', () => {
  it('keep the reports of every state that any report is in, and no other', () => {
    const counts = new Int32Array(2 * statesPerRow);
    counts[cellStates.REPORTED] = 3;
    counts[statesPerRow + cellStates.ABSENT] = 2;
    const sums = toPartSums({ sums: [Float64Array.of(7, 0)], digits: 0, counts, asOfYear: null });
    expect(sums.counts).toEqual([
      { state: cellStates.REPORTED, reports: Int32Array.of(3, 0) },
      { state: cellStates.ABSENT, reports: Int32Array.of(0, 2) },
    ]);
    expect(sums.sums).toEqual([Float64Array.of(7, 0)]);
  });

  it('are made once while they are kept; where there is no more room those asked for longest ago go', () => {
    const kept = new KeptPartSums(96 * mebibyte);
    const made: string[] = [];
    const ask = (key: string): PartSums | null =>
      kept.get(key, () => {
        made.push(key);
        return ofSize(40 * mebibyte);
      });
    const first = ask('penalties');
    ask('licenses');
    expect(ask('penalties')).toBe(first);
    ask('fees');
    expect(ask('penalties')).toBe(first);
    expect(made).toEqual(['penalties', 'licenses', 'fees']);
    ask('licenses');
    expect(made).toEqual(['penalties', 'licenses', 'fees', 'licenses']);
  });

  it('that cannot be made are not kept', () => {
    const kept = new KeptPartSums(96 * mebibyte);
    expect(kept.get('fees', () => null)).toBeNull();
    expect(kept.get('fees', () => ofSize(8))).not.toBeNull();
  });
});
