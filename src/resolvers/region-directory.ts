import type { Kysely } from 'kysely';
import { nationCode } from '../schema/catalogue/regions.js';
import type { Row, Warehouse } from '../schema/warehouse/tables.js';
import { Refusal } from './refusal.js';

type RegionRow = Row<'dim_regions'>;

/** The divisions of the warehouse, held in memory: a few thousand rows that every answer names. */
export class RegionDirectory {
  private readonly byCode: ReadonlyMap<string, RegionRow>;
  private readonly byParent: ReadonlyMap<string | null, readonly RegionRow[]>;

  constructor(private readonly rows: readonly RegionRow[]) {
    this.byCode = new Map(rows.map((row) => [row.region_code, row]));
    const byParent = new Map<string | null, RegionRow[]>();
    for (const row of rows) byParent.set(row.parent_code, [...(byParent.get(row.parent_code) ?? []), row]);
    this.byParent = byParent;
  }

  /** Reads the directory of an open warehouse. */
  static async read(db: Kysely<Warehouse>): Promise<RegionDirectory> {
    return new RegionDirectory(
      await db.selectFrom('dim_regions').selectAll().orderBy('region_code').execute(),
    );
  }

  /** The region of a code, or undefined. */
  find(code: string): RegionRow | undefined {
    return this.byCode.get(code);
  }

  /** The region of a code. Refuses an unknown one with UNKNOWN_REGION. */
  get(code: string): RegionRow {
    const row = this.byCode.get(code);
    if (row) return row;
    const message = `${JSON.stringify(code)} is not the code of a region here. Codes have six digits (GB/T 2260), e.g. 130529; regions(search:) finds them by name.`;
    throw new Refusal('UNKNOWN_REGION', message, { received: code });
  }

  /** The regions right below one, in the order of their codes. */
  listChildren(code: string): readonly RegionRow[] {
    return this.byParent.get(code) ?? [];
  }

  /** Every region, in the order of the codes. */
  listAll(): readonly RegionRow[] {
    return this.rows;
  }

  /** Whether a region is another or lies within it. */
  isWithin(row: RegionRow, code: string): boolean {
    return code === nationCode || [row.region_code, row.province_key, row.prefecture_key].includes(code);
  }

  /** The regions whose name, or full name, has the text in it; names that begin with it first. */
  search(text: string): readonly RegionRow[] {
    const wanted = text.normalize('NFKC').replace(/\s+/g, '');
    if (wanted === '') return [];
    const fits = this.rows.filter((row) => row.full_name.includes(wanted) || row.region_code === wanted);
    const named = fits.filter((row) => row.name.startsWith(wanted) || row.region_code === wanted);
    return [...named, ...fits.filter((row) => !named.includes(row))];
  }

  /** The regions with exactly this name or full name, or whose name begins with it. Refuses when there are none. */
  resolveSearch(text: string): readonly RegionRow[] {
    const wanted = text.normalize('NFKC').replace(/\s+/g, '');
    const exact = this.rows.filter((row) => row.name === wanted || row.full_name === wanted);
    const found =
      exact.length > 0 ? exact : this.rows.filter((row) => wanted !== '' && row.name.startsWith(wanted));
    if (found.length > 0) return found;
    throw new Refusal('UNKNOWN_REGION', `No region is named ${JSON.stringify(text)}.`, { received: text });
  }
}
