import { sql, type Kysely } from 'kysely';
import { nationCode, type CountingScopeKey, type RegionLevelKey } from '../schema/catalogue/regions.js';
import { tableDefinition, type Row, type Warehouse } from '../schema/warehouse/tables.js';
import { Refusal } from './refusal.js';
import { Harmonization } from './harmonization/harmonization.js';
import { RegionOverlaps } from './harmonization/region-overlaps.js';
import { isInForce, RegionHistory } from './region-history.js';
import { RegionSearch, type FoundRegion } from './region-search/region-search.js';
import type { RegionMatchKey } from './region-search/region-matches.js';
import { resolveRegionSearch, type ResolvedRegion } from './region-search/resolve-region.js';

type RegionRow = Row<'dim_regions'>;

function groupBy<Key>(rows: readonly RegionRow[], keyOf: (row: RegionRow) => Key): Map<Key, RegionRow[]> {
  const groups = new Map<Key, RegionRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function toSpan({ name, valid_from, valid_to }: RegionRow): string {
  return `${name} ${valid_from ?? '…'}–${valid_to ?? '…'}`;
}

const regionColumns = Object.keys(tableDefinition('dim_regions').columns) as (keyof RegionRow)[];

/**
 * All regions, divisions by their ids and then zones. Each column comes as one JSON text: rows of the driver take four
 * times as long, an object of JSON for each row twice, and the first answer waits for them.
 * @example select to_json(list(region_id))::varchar as region_id, to_json(list(name))::varchar as name, … from dim_regions
 */
async function readRegions(db: Kysely<Warehouse>): Promise<RegionRow[]> {
  const texts = regionColumns.map(
    (name) => sql`to_json(list(${sql.ref(name)}))::varchar as ${sql.ref(name)}`,
  );
  const { rows: found } = await sql<Record<keyof RegionRow, string | null>>`
    select ${sql.join(texts)} from dim_regions`.execute(db);
  const columns = regionColumns.map((name) => JSON.parse(found[0]![name] ?? '[]') as unknown[]);
  const rows: Record<string, unknown>[] = columns[0]!.map(() => ({}));
  regionColumns.forEach((name, column) => {
    for (let index = 0; index < rows.length; index += 1) rows[index]![name] = columns[column]![index];
  });
  const inOrder = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
  return (rows as unknown as RegionRow[]).sort(
    (one, other) => inOrder(one.kind, other.kind) || inOrder(one.region_id, other.region_id),
  );
}

const isNamed = (match: RegionMatchKey): boolean => match === 'NAME' || match === 'SHORT_NAME';

/** The regions of the warehouse, with their history, held in memory: some 45,000 rows that every answer names. */
export class RegionDirectory {
  private readonly byId: ReadonlyMap<string, RegionRow>;
  private readonly byCode: ReadonlyMap<string, readonly RegionRow[]>;
  private readonly byParent: ReadonlyMap<string | null, readonly RegionRow[]>;
  private readonly history: RegionHistory;
  private readonly overlaps: RegionOverlaps;
  private readonly harmonizations = new Map<string, Harmonization>();
  private readonly counts = new Map<RegionLevelKey, number>();
  private prepared: RegionSearch | undefined;

  constructor(
    private readonly rows: readonly RegionRow[],
    successions: readonly Row<'region_successions'>[] = [],
  ) {
    this.byId = new Map(rows.map((row) => [row.region_id, row]));
    this.byCode = groupBy(rows, (row) => row.region_code);
    this.byParent = groupBy(rows, (row) => row.parent_id);
    this.history = new RegionHistory(successions);
    this.overlaps = new RegionOverlaps(rows, successions);
    for (const { level } of rows) this.counts.set(level, (this.counts.get(level) ?? 0) + 1);
  }

  /** Reads the directory of an open warehouse. */
  static async read(db: Kysely<Warehouse>): Promise<RegionDirectory> {
    const rows = await readRegions(db);
    const successions = await db
      .selectFrom('region_successions')
      .selectAll()
      .orderBy('year')
      .orderBy('from_id')
      .orderBy('to_id')
      .execute();
    return new RegionDirectory(rows, successions);
  }

  /** The region of an id, or undefined; a code alone is the id of its last holder. */
  find(id: string): RegionRow | undefined {
    return this.byId.get(id);
  }

  /** The region of an id or a code; with a year, the holder of the code on its December 31. Refuses with UNKNOWN_REGION. */
  get(code: string, year: number | null = null): RegionRow {
    const holders = this.byCode.get(code) ?? [];
    const row = year === null ? undefined : holders.find((holder) => isInForce(holder, year));
    const found = row ?? (year === null || holders.length === 0 ? this.byId.get(code) : undefined);
    if (found && (year === null || isInForce(found, year))) return found;
    throw new Refusal('UNKNOWN_REGION', this.toUnknownMessage(code, year), { received: code });
  }

  /** The regions right below one, divisions by their ids and then zones: all that ever were. */
  listChildren(id: string): readonly RegionRow[] {
    return this.byParent.get(id) ?? [];
  }

  /** Every region, divisions by their ids and then zones: those of the past among them. */
  listAll(): readonly RegionRow[] {
    return this.rows;
  }

  /** How many regions a level has, those of the past among them. */
  countAt(level: RegionLevelKey): number {
    return this.counts.get(level) ?? 0;
  }

  /** The index that searches ask: made with the first of them, or by `prepareSearch` before anybody waits for it. */
  private get searching(): RegionSearch {
    return (this.prepared ??= new RegionSearch(this.rows));
  }

  /** Makes the index that searches ask, if it is not there yet. */
  prepareSearch(): void {
    void this.searching;
  }

  /** Whether a region is another or lies within it. */
  isWithin(row: RegionRow, id: string): boolean {
    return (
      id === nationCode || [row.region_id, row.province_key, row.prefecture_key, row.county_key].includes(id)
    );
  }

  /** The regions whose area, whole or in part, went into one, the earliest first. */
  listPredecessors(id: string): readonly RegionRow[] {
    return this.toRows(this.history.listPredecessors(id));
  }

  /** The regions that the area of one, whole or in part, went into, the earliest first. */
  listSuccessors(id: string): readonly RegionRow[] {
    return this.toRows(this.history.listSuccessors(id));
  }

  /** What happened to a region's area: every part it gave or got, with year, extent and source. */
  listSuccessions(id: string): readonly Row<'region_successions'>[] {
    return this.history.listAll(id);
  }

  /** The regions that a text may mean, the closest first. */
  search(text: string): readonly FoundRegion[] {
    return this.searching.search(text);
  }

  /**
   * The one region that the text of a filter means. Refuses a text that means none (UNKNOWN_REGION), or several alike
   * (AMBIGUOUS_REGION).
   */
  resolveSearch(text: string): ResolvedRegion {
    return resolveRegionSearch(text, this.searching);
  }

  /** Id of the one region in force that has exactly this name, short name or chain of places; null where none or several do. */
  findNamed(text: string): string | null {
    const found = this.searching
      .search(text)
      .filter(({ row, match }) => row.level !== 'TOWNSHIP' && row.valid_to === null && isNamed(match));
    return found.length === 1 ? found[0]!.row.region_id : null;
  }

  /** Some years mapped onto the divisions of one, for a kind of report; kept, as there are few years. */
  harmonize(mapYear: number, years: readonly number[], scope: CountingScopeKey): Harmonization {
    const name = [mapYear, scope, ...years].join();
    const known = this.harmonizations.get(name);
    if (known) return known;
    const made = new Harmonization(this.overlaps, mapYear, years, scope);
    this.harmonizations.set(name, made);
    return made;
  }

  private toRows(ids: readonly string[]): readonly RegionRow[] {
    return ids.flatMap((id) => this.byId.get(id) ?? []);
  }

  private toUnknownMessage(code: string, year: number | null): string {
    const holders = this.byCode.get(code) ?? [];
    if (year !== null && holders.length > 0)
      return `${code} was nobody's code at the end of ${year}: ${holders.map(toSpan).join(', ')}. Leave the year out for its last holder.`;
    return `${JSON.stringify(code)} is not the code of a region here. Codes have six digits (GB/T 2260), e.g. 130529, those of townships nine; regions(search:) finds them by name.`;
  }
}
