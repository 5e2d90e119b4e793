import { Refusal } from '../../resolvers/refusal.js';

/** A `$filter` that cannot be read, with where and what would be right there. */
export function toBadFilter(filter: string, at: number, expected: string): Refusal {
  const near = filter.slice(at, at + 30);
  const message = `$filter cannot be read at character ${at + 1}, ${JSON.stringify(near)}: expected ${expected}.`;
  return new Refusal('BAD_FILTER', message, { at: at + 1, near });
}
