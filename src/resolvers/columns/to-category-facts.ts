import type { CategoryFacts } from './report-columns.js';

/** Columns of a fact table: report, category, column of the form, why there is no number, the number. */
export type StoredFacts = readonly [Int32Array, Int32Array, Int32Array, Int32Array, Float64Array];

/** Where reports stand and how large the numbers of a category are. */
export interface FactPlaces {
  /** Position of a report by its key; −1 where it is not counted. */
  readonly positions: Int32Array;
  /** The first report of each block, and behind the last block the number of reports. */
  readonly starts: Int32Array;
  readonly sizeOf: ReadonlyMap<number, { readonly total: number; readonly isWhole: boolean }>;
}

/** Amounts are stored to the millionth. */
const digitsOfAmounts = 6;

/** The rows of a fact table in the order of their reports: a counting sort, since there are millions. */
function sortByReport(keys: Int32Array, { positions, starts }: FactPlaces): Int32Array {
  const reports = starts[starts.length - 1]!;
  const next = new Int32Array(reports + 1);
  for (const key of keys) {
    const position = positions[key] ?? -1;
    if (position >= 0) next[position + 1]! += 1;
  }
  for (let report = 0; report < reports; report += 1) next[report + 1]! += next[report]!;
  const order = new Int32Array(next[reports]!);
  for (let row = 0; row < keys.length; row += 1) {
    const position = positions[keys[row]!] ?? -1;
    if (position >= 0) order[next[position]!++] = row;
  }
  return order;
}

function toFirstOfBlock(report: Int32Array, starts: Int32Array): Int32Array {
  const first = new Int32Array(starts.length);
  let fact = 0;
  for (let block = 0; block < starts.length; block += 1) {
    while (fact < report.length && report[fact]! < starts[block]!) fact += 1;
    first[block] = fact;
  }
  return first;
}

function allocate(id: number, length: number, { sizeOf }: FactPlaces): Omit<CategoryFacts, 'firstOfBlock'> {
  const { total, isWhole } = sizeOf.get(id)!;
  const digits = isWhole ? 0 : digitsOfAmounts;
  return {
    report: new Int32Array(length),
    column: new Uint8Array(length),
    missing: new Uint8Array(length),
    value: new Float64Array(length),
    digits,
    total: total * 10 ** digits,
  };
}

/** The stored cells of one table of the form by category, each in the order of the reports. */
export function toCategoryFacts(stored: StoredFacts, places: FactPlaces): Map<number, CategoryFacts> {
  const [keys, categoryIds, columns, missing, values] = stored;
  const order = sortByReport(keys, places);
  const lengths = new Map<number, number>();
  for (const row of order) lengths.set(categoryIds[row]!, (lengths.get(categoryIds[row]!) ?? 0) + 1);
  const lists = [...lengths].map(([id, length]) => ({ id, own: allocate(id, length, places), next: 0 }));
  const listOf: (typeof lists)[number][] = [];
  for (const list of lists) listOf[list.id] = list;
  for (const row of order) {
    const list = listOf[categoryIds[row]!]!;
    const { own } = list;
    const at = list.next++;
    own.report[at] = places.positions[keys[row]!]!;
    own.column[at] = columns[row]!;
    own.missing[at] = missing[row]!;
    own.value[at] = Math.round(values[row]! * 10 ** own.digits);
  }
  return new Map(
    lists.map(({ id, own }) => [id, { ...own, firstOfBlock: toFirstOfBlock(own.report, places.starts) }]),
  );
}
