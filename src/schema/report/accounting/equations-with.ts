import type { Equation } from './equation.js';

const byRef = new WeakMap<readonly Equation[], ReadonlyMap<string, readonly Equation[]>>();

function equationsByRef(equations: readonly Equation[]): ReadonlyMap<string, readonly Equation[]> {
  const known = byRef.get(equations);
  if (known) return known;
  const found = new Map<string, Equation[]>();
  for (const equation of equations)
    for (const ref of [...equation.left, ...equation.right])
      found.set(ref, [...(found.get(ref) ?? []), equation]);
  byRef.set(equations, found);
  return found;
}

/**
 * Those of some equations that add up any of some cells. A report in short form lists a few of two hundred cells, so it
 * is looked at from them; the list of equations is to be one that is kept, as `equationsOf` gives it.
 */
export function equationsWith(
  equations: readonly Equation[],
  refs: readonly string[],
): ReadonlySet<Equation> {
  const ofRef = equationsByRef(equations);
  const found = new Set<Equation>();
  for (const ref of refs) for (const equation of ofRef.get(ref) ?? []) found.add(equation);
  return found;
}
