/** A place on the tile map. */
export interface Tile {
  readonly code: string;
  readonly abbreviation: string;
  readonly en: string;
  readonly column: number;
  readonly row: number;
  /** Not in the scope of the reports: drawn, hatched, and not a link. */
  readonly outOfScope?: true;
}

const tile = (code: string, abbreviation: string, en: string, column: number, row: number): Tile => ({
  code,
  abbreviation,
  en,
  column,
  row,
});

const outside = (code: string, abbreviation: string, en: string, column: number, row: number): Tile => ({
  ...tile(code, abbreviation, en, column, row),
  outOfScope: true,
});

/**
 * All 34 province-level divisions as tiles of one size: neighbours are mostly neighbours, and no border is drawn.
 * The idea of such a layout is Andrew Batson's (andrewbatson.com, 30 May 2016, a hex grid); the coordinates are ours.
 */
export const provinceTiles: readonly Tile[] = [
  tile('230000', '黑', 'Heilongjiang', 6, 0),
  tile('220000', '吉', 'Jilin', 6, 1),
  tile('650000', '新', 'Xinjiang', 0, 2),
  tile('640000', '宁', 'Ningxia', 2, 2),
  tile('150000', '蒙', 'Inner Mongolia', 3, 2),
  tile('110000', '京', 'Beijing', 4, 2),
  tile('120000', '津', 'Tianjin', 5, 2),
  tile('210000', '辽', 'Liaoning', 6, 2),
  tile('630000', '青', 'Qinghai', 0, 3),
  tile('620000', '甘', 'Gansu', 1, 3),
  tile('610000', '陕', 'Shaanxi', 2, 3),
  tile('140000', '晋', 'Shanxi', 3, 3),
  tile('130000', '冀', 'Hebei', 4, 3),
  tile('370000', '鲁', 'Shandong', 5, 3),
  tile('540000', '藏', 'Tibet', 0, 4),
  tile('510000', '川', 'Sichuan', 1, 4),
  tile('500000', '渝', 'Chongqing', 2, 4),
  tile('410000', '豫', 'Henan', 3, 4),
  tile('340000', '皖', 'Anhui', 4, 4),
  tile('320000', '苏', 'Jiangsu', 5, 4),
  tile('310000', '沪', 'Shanghai', 6, 4),
  tile('530000', '滇', 'Yunnan', 1, 5),
  tile('520000', '黔', 'Guizhou', 2, 5),
  tile('420000', '鄂', 'Hubei', 3, 5),
  tile('360000', '赣', 'Jiangxi', 4, 5),
  tile('330000', '浙', 'Zhejiang', 5, 5),
  tile('450000', '桂', 'Guangxi', 2, 6),
  tile('430000', '湘', 'Hunan', 3, 6),
  tile('440000', '粤', 'Guangdong', 4, 6),
  tile('350000', '闽', 'Fujian', 5, 6),
  outside('710000', '台', 'Taiwan', 6, 6),
  tile('460000', '琼', 'Hainan', 3, 7),
  outside('820000', '澳', 'Macao', 4, 7),
  outside('810000', '港', 'Hong Kong', 5, 7),
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
