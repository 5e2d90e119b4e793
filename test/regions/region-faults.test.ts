import { expect, describe, it } from 'vitest';
import { readReferenceRegions, type ReferenceRegions } from '../../src/etl/reference-regions.js';
import { findRegionFaults } from '../../src/etl/region-faults.js';
import { referenceRegions } from '../../src/package-root.js';

const shipped = readReferenceRegions(referenceRegions);

function changed(change: (regions: ReferenceRegions['regions']) => ReferenceRegions['regions']) {
  return findRegionFaults({ ...shipped, regions: change(shipped.regions) });
}

const withParent = (id: string, parent: string) =>
  changed((regions) => regions.map((region) => (region.id === id ? { ...region, parent } : region)));

const withSuccessions = (...added: readonly (readonly [from: string, to: string, year: number])[]) =>
  findRegionFaults({
    ...shipped,
    successions: [
      ...shipped.successions,
      ...added.map(([from, to, year]) => ({ from, to, year, extent: 'WHOLE' as const, source: 'test' })),
    ],
  });

describe('the table of regions', () => {
  it('that ships has no fault', () => {
    expect(findRegionFaults(shipped)).toEqual([]);
  });

  it('is refused where a region lies in one that lies in it, or in one that is not there', () => {
    expect(withParent('130000', '130529')).toEqual([
      'regions lie in each other: 130000 → 130529 → 130500 → 130000',
    ]);
    expect(withParent('130529', '130599')).toEqual(['130529 lies in 130599, which is not in the table']);
  });

  it('is refused where regions went into each other as a whole in one year, and not where one came back later', () => {
    expect(withSuccessions(['130529', '130530', 2030], ['130530', '130529', 2030])).toEqual([
      'regions went into each other in 2030: 130529 → 130530 → 130529',
    ]);
    expect(withSuccessions(['130529', '130530', 2030], ['130530', '130529', 2031])).toEqual([]);
    expect(withSuccessions(['130529', '139999', 2030])).toEqual([
      'the succession 130529 → 139999 of 2030 names 139999, which is not in the table',
    ]);
  });
});
