import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/cli/progress.js';

/** What is told after each step of so many done in so many seconds. */
function walk(total: number, steps: readonly (readonly [seconds: number, done: number])[]): string[] {
  const pace = new Pace(total);
  return steps.map(([seconds, done]) => pace.tell(done, seconds * 1000));
}

describe('the rate and the time left', () => {
  it('are not told before they are known: starting took ten seconds, and says nothing of the rest', () => {
    expect(walk(1000, [[10, 1], [10.2, 20], [11, 101], [12, 201]])).toEqual(['', '', '100/s, 9 s left', '100/s, 8 s left']); // prettier-ignore
  });

  it('are those of the last half minute: what came from a cache at first went faster', () => {
    const fromCache = Array.from({ length: 11 }, (_, second) => [second, 1 + second * 1000] as const);
    const read = Array.from({ length: 60 }, (_, second) => [11 + second, 10_001 + 5 * (second + 1)] as const);
    expect(walk(10_601, [...fromCache, ...read]).at(-1)).toBe('5.0/s, 1 min left');
  });

  it('are told in hours where it takes hours', () => {
    expect(walk(36_002, [[0, 1], [10, 11]]).at(-1)).toBe('1.0/s, 10 h 00 min left'); // prettier-ignore
  });
});
