import { nationCode, type SuccessionExtentKey } from '../schema/catalogue/regions.js';

/** As much of a table of areas as is checked. */
interface CheckedRegions {
  readonly regions: readonly { readonly id: string; readonly parent: string }[];
  readonly successions: readonly {
    readonly from: string;
    readonly to: string;
    readonly year: number;
    readonly extent: SuccessionExtentKey;
  }[];
}

/** Nodes that lie on a circle of the edges, each circle told once, in the order it is met. */
function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (node: string, path: string[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) circles.push(path.slice(at));
    if (at >= 0 || done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return circles;
}

const tell = (circle: readonly string[]): string => [...circle, circle[0]!].join(' → ');

function findParentFaults({ regions }: CheckedRegions): string[] {
  const ids = new Set([nationCode, ...regions.map(({ id }) => id)]);
  const unknown = regions
    .filter(({ parent }) => !ids.has(parent))
    .map(({ id, parent }) => `${id} lies in ${parent}, which is not in the table`);
  const circles = findCircles(new Map(regions.map(({ id, parent }) => [id, [parent]])));
  return [...unknown, ...circles.map((circle) => `regions lie in each other: ${tell(circle)}`)];
}

/** Two areas may give each other parts in one year; as a whole, each cannot go into the other. */
function findSuccessionFaults({ regions, successions }: CheckedRegions): string[] {
  const ids = new Set(regions.map(({ id }) => id));
  const unknown = successions.flatMap(({ from, to, year }) =>
    [from, to]
      .filter((id) => !ids.has(id))
      .map((id) => `the succession ${from} → ${to} of ${year} names ${id}, which is not in the table`),
  );
  const whole = successions.filter(({ extent }) => extent === 'WHOLE');
  const circles = [...new Set(whole.map(({ year }) => year))].flatMap((year) => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of whole.filter((succession) => succession.year === year))
      edges.set(from, [...(edges.get(from) ?? []), to]);
    return findCircles(edges).map((circle) => `regions went into each other in ${year}: ${tell(circle)}`);
  });
  return [...unknown, ...circles];
}

/**
 * What is wrong with a table of areas, one sentence each: an area within itself, or that went into itself, would be walked
 * in a circle for ever, and be counted more than once.
 */
export function findRegionFaults(reference: CheckedRegions): string[] {
  return [...findParentFaults(reference), ...findSuccessionFaults(reference)];
}
