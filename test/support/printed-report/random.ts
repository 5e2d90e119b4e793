/** A stream of random numbers that a seed decides: the same seed draws the same. */
export interface Random {
  /** A number from 0 to 1, 1 left out. */
  readonly next: () => number;
  /** A whole number from 0 to `max`, both possible. */
  readonly upTo: (max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Opens the stream of a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (max: number): number => Math.floor(next() * (max + 1));
  return {
    next,
    upTo,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[upTo(choices.length - 1)]!,
  };
}
