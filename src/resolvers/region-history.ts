import type { Row } from '../schema/warehouse/tables.js';

type SuccessionRow = Row<'region_successions'>;

/** Whether a region was in force on December 31 of a year; null is today. */
export function isInForce(row: Row<'dim_regions'>, year: number | null): boolean {
  if (year === null) return row.valid_to === null;
  return (row.valid_from ?? year) <= year && (row.valid_to ?? year) >= year;
}

function groupBy(
  rows: readonly SuccessionRow[],
  idOf: (row: SuccessionRow) => string,
): Map<string, SuccessionRow[]> {
  const groups = new Map<string, SuccessionRow[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group) group.push(row);
    else groups.set(idOf(row), [row]);
  }
  return groups;
}

/** What became of what: successions by the region that gave and by the one that got, the earliest first. */
export class RegionHistory {
  private readonly byGiver: ReadonlyMap<string, readonly SuccessionRow[]>;
  private readonly byTaker: ReadonlyMap<string, readonly SuccessionRow[]>;

  constructor(successions: readonly SuccessionRow[]) {
    this.byGiver = groupBy(successions, (row) => row.from_id);
    this.byTaker = groupBy(successions, (row) => row.to_id);
  }

  /** Ids of the regions whose area, whole or in part, went into one; each once. */
  listPredecessors(id: string): readonly string[] {
    return [...new Set((this.byTaker.get(id) ?? []).map((row) => row.from_id))];
  }

  /** Ids of the regions that the area of one, whole or in part, went into; each once. */
  listSuccessors(id: string): readonly string[] {
    return [...new Set((this.byGiver.get(id) ?? []).map((row) => row.to_id))];
  }

  /** Every succession that a region gave or took part in, the earliest first. */
  listAll(id: string): readonly SuccessionRow[] {
    const rows = [...(this.byTaker.get(id) ?? []), ...(this.byGiver.get(id) ?? [])];
    return rows.sort((a, b) => a.year - b.year);
  }
}
