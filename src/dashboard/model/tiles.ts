/** A place on the tile map. */
export interface Tile {
  readonly code: string;
  readonly abbreviation: string;
  readonly en: string;
  /** The two letters of ISO 3166-2:CN, where English has no room for the name. */
  readonly letters: string;
  readonly column: number;
  readonly row: number;
  /** Not in the scope of the reports: drawn, hatched, and not a link. */
  readonly outOfScope?: true;
}

const tile = (
  code: string,
  abbreviation: string,
  en: string,
  letters: string,
  column: number,
  row: number,
): Tile => ({ code, abbreviation, en, letters, column, row });

const outside = (...parts: Parameters<typeof tile>): Tile => ({ ...tile(...parts), outOfScope: true });

/**
 * All 34 province-level divisions as tiles of one size: neighbours are mostly neighbours, and no border is drawn.
 * The idea of such a layout is Andrew Batson's (andrewbatson.com, 30 May 2016, a hex grid); the coordinates are ours.
 */
export const provinceTiles: readonly Tile[] = [
  tile('230000', '黑', 'Heilongjiang', 'HL', 6, 0),
  tile('220000', '吉', 'Jilin', 'JL', 6, 1),
  tile('650000', '新', 'Xinjiang', 'XJ', 0, 2),
  tile('640000', '宁', 'Ningxia', 'NX', 2, 2),
  tile('150000', '蒙', 'Inner Mongolia', 'NM', 3, 2),
  tile('110000', '京', 'Beijing', 'BJ', 4, 2),
  tile('120000', '津', 'Tianjin', 'TJ', 5, 2),
  tile('210000', '辽', 'Liaoning', 'LN', 6, 2),
  tile('630000', '青', 'Qinghai', 'QH', 0, 3),
  tile('620000', '甘', 'Gansu', 'GS', 1, 3),
  tile('610000', '陕', 'Shaanxi', 'SN', 2, 3),
  tile('140000', '晋', 'Shanxi', 'SX', 3, 3),
  tile('130000', '冀', 'Hebei', 'HE', 4, 3),
  tile('370000', '鲁', 'Shandong', 'SD', 5, 3),
  tile('540000', '藏', 'Tibet', 'XZ', 0, 4),
  tile('510000', '川', 'Sichuan', 'SC', 1, 4),
  tile('500000', '渝', 'Chongqing', 'CQ', 2, 4),
  tile('410000', '豫', 'Henan', 'HA', 3, 4),
  tile('340000', '皖', 'Anhui', 'AH', 4, 4),
  tile('320000', '苏', 'Jiangsu', 'JS', 5, 4),
  tile('310000', '沪', 'Shanghai', 'SH', 6, 4),
  tile('530000', '滇', 'Yunnan', 'YN', 1, 5),
  tile('520000', '黔', 'Guizhou', 'GZ', 2, 5),
  tile('420000', '鄂', 'Hubei', 'HB', 3, 5),
  tile('360000', '赣', 'Jiangxi', 'JX', 4, 5),
  tile('330000', '浙', 'Zhejiang', 'ZJ', 5, 5),
  tile('450000', '桂', 'Guangxi', 'GX', 2, 6),
  tile('430000', '湘', 'Hunan', 'HN', 3, 6),
  tile('440000', '粤', 'Guangdong', 'GD', 4, 6),
  tile('350000', '闽', 'Fujian', 'FJ', 5, 6),
  outside('710000', '台', 'Taiwan', 'TW', 6, 6),
  tile('460000', '琼', 'Hainan', 'HI', 3, 7),
  outside('820000', '澳', 'Macao', 'MO', 4, 7),
  outside('810000', '港', 'Hong Kong', 'HK', 5, 7),
];

/** The English name of a province-level division; undefined for any other place. */
export function englishName(code: string): string | undefined {
  return provinceTiles.find((candidate) => candidate.code === code)?.en;
}

/** Where the members of a place stand that has no map: in rows, in the order given, as square as it can be. */
export function blockLayout(count: number, maximumColumns = 8): readonly { column: number; row: number }[] {
  const columns = Math.max(1, Math.min(maximumColumns, Math.ceil(Math.sqrt(count * 1.4))));
  return Array.from({ length: count }, (_, index) => ({
    column: index % columns,
    row: Math.floor(index / columns),
  }));
}
