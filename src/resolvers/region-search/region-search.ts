import { regionLevels } from '../../schema/catalogue/regions.js';
import { GroupedKeys } from './grouped-keys.js';
import { isOneTypoApart } from './one-typo.js';
import { rankOfMatch, regionMatches, type RegionMatchKey } from './region-matches.js';
import { isChainName, namesOfRegion, type RegionName, type RegionRow } from './region-names.js';
import { isLatin, toSearchText } from './search-text.js';

/** A region a search has met, and how. */
export interface FoundRegion {
  readonly row: RegionRow;
  readonly match: RegionMatchKey;
}

/** Told of a region that was met, by its place among the rows. */
type Add = (index: number, match: RegionMatchKey) => void;

const longestSearch = 60;
/** A word of fewer letters may be half of another: no typo is allowed for. */
const leastForTypo = { characters: 3, letters: 4 };
const leastCodeDigits = 2;
const kinds = [
  'CODE',
  'NAME',
  'SHORT_NAME',
  'FORMER_NAME',
  'PINYIN',
  'INITIALS',
] as const satisfies readonly RegionName['match'][];
const indexOf = (value: number): number => Math.floor(value / kinds.length);
const kindOf = (value: number): RegionName['match'] => kinds[value % kinds.length]!;
/** A code or initials off by one are another's. */
const isWithoutTypo = (match: RegionName['match']): boolean => match === 'CODE' || match === 'INITIALS';
const levelRank = new Map<string, number>(regionLevels.map(({ key }, rank) => [key, rank]));

const beginningOf: Readonly<Record<RegionName['match'], RegionMatchKey>> = {
  CODE: 'PINYIN_BEGINNING',
  NAME: 'NAME_BEGINNING',
  SHORT_NAME: 'NAME_BEGINNING',
  FORMER_NAME: 'NAME_BEGINNING',
  PINYIN: 'PINYIN_BEGINNING',
  INITIALS: 'PINYIN_BEGINNING',
};

/** What is in force before what is not, the wider before the narrower. */
function compareRows(left: RegionRow, right: RegionRow): number {
  return (
    Number(left.valid_to !== null) - Number(right.valid_to !== null) ||
    levelRank.get(left.level)! - levelRank.get(right.level)! ||
    (left.region_id < right.region_id ? -1 : 1)
  );
}

/** Matches that were met, each region under its closest. */
class Found {
  /** One more than the rank of each row's closest match; 0 where it was not met. */
  private readonly ranks: Uint8Array;
  /** The rows that were met, each once. */
  private readonly met: number[] = [];

  constructor(private readonly rows: readonly RegionRow[]) {
    this.ranks = new Uint8Array(rows.length);
  }

  get isEmpty(): boolean {
    return this.met.length === 0;
  }

  readonly add: Add = (index, match) => {
    const mark = rankOfMatch(match) + 1;
    const known = this.ranks[index]!;
    if (known === 0) this.met.push(index);
    if (known === 0 || mark < known) this.ranks[index] = mark;
  };

  /** By closeness, and then in the order of the rows. */
  toList(): FoundRegion[] {
    this.met.sort((left, right) => this.ranks[left]! - this.ranks[right]! || left - right);
    return this.met.map((index) => ({
      row: this.rows[index]!,
      match: regionMatches[this.ranks[index]! - 1]!.key,
    }));
  }
}

/**
 * Finds regions by code, full, short and former names and pinyin, written in any width, with or without tone
 * marks, with the places above them before them, and where nothing fits, with one typo. Everything is prepared when
 * it is made; a search reads only what begins, ends or is alike.
 */
export class RegionSearch {
  /** In the order in which matches alike are shown. */
  private readonly rows: readonly RegionRow[];
  private readonly byId: ReadonlyMap<string, RegionRow>;
  /** Each name with the places of its regions among the rows, times the kinds of name, plus the kind. */
  private readonly keys = new GroupedKeys();
  private readonly chainNames = new Map<string, readonly RegionName[]>();
  /** All names, one a line, for what stands inside of them, and where each begins. */
  private readonly text: string;
  private readonly starts: Uint32Array;

  constructor(rows: readonly RegionRow[]) {
    this.rows = [...rows].sort(compareRows);
    this.byId = new Map(rows.map((row) => [row.region_id, row]));
    this.rows.forEach((row, index) => {
      for (const { text, match } of namesOfRegion(row))
        this.keys.add(text, index * kinds.length + kinds.indexOf(match), !isWithoutTypo(match));
    });
    this.text = this.rows.map((row) => row.name).join('\n');
    this.starts = new Uint32Array(this.rows.length);
    this.rows.reduce((start, row, index) => {
      this.starts[index] = start;
      return start + row.name.length + 1;
    }, 0);
  }

  /** The regions that a text may mean, the closest first; none for an empty text. */
  search(text: string): FoundRegion[] {
    const wanted = toSearchText(text);
    if (wanted === '' || wanted.length > longestSearch) return [];
    const found = new Found(this.rows);
    this.visitEqual(wanted, found.add);
    this.addChains(wanted, found.add);
    this.addParts(wanted, found.add);
    if (found.isEmpty) this.addTypos(wanted, found.add);
    return found.toList();
  }

  private visitEqual(text: string, visit: (index: number, match: RegionName['match']) => void): void {
    this.keys.visitEqual(text, (value) => visit(indexOf(value), kindOf(value)));
  }

  /** Places named after those above them: 河北巨鹿, 河北省邢台市巨鹿县, hebei julu. */
  private addChains(wanted: string, add: Add): void {
    for (let at = 1; at < wanted.length; at += 1) {
      this.visitEqual(wanted.slice(at), (index, match) => {
        if (isWithoutTypo(match)) return;
        if (this.isAbove(wanted.slice(0, at), this.rows[index]!)) add(index, match);
      });
    }
  }

  private addParts(wanted: string, add: Add): void {
    const isCode = /^\d/u.test(wanted);
    if (isCode && wanted.length < leastCodeDigits) return;
    this.keys.visitBeginning(wanted, (value) => add(indexOf(value), beginningOf[kindOf(value)]));
    if (isCode || isLatin(wanted)) return;
    for (let at = this.text.indexOf(wanted), index = 0; at >= 0; at = this.text.indexOf(wanted, at + 1)) {
      while (index + 1 < this.starts.length && this.starts[index + 1]! <= at) index += 1;
      add(index, 'NAME_PART');
    }
  }

  /**
   * Whatever differs in one place only is the same before the middle or behind it, or swaps the two letters at the
   * middle: only what begins or ends alike is compared.
   */
  private addTypos(wanted: string, add: Add): void {
    const least = isLatin(wanted) ? leastForTypo.letters : leastForTypo.characters;
    if (wanted.length < least || /^\d/u.test(wanted)) return;
    const middle = wanted.length >> 1;
    const swapped =
      wanted.slice(0, middle - 1) + wanted[middle]! + wanted[middle - 1]! + wanted.slice(middle + 1);
    const isClose = (key: string): boolean => isOneTypoApart(key, wanted);
    const addClose = (value: number): void => {
      const match = kindOf(value);
      if (!isWithoutTypo(match)) add(indexOf(value), match === 'PINYIN' ? 'PINYIN_TYPO' : 'NAME_TYPO');
    };
    this.keys.visitBeginning(wanted.slice(0, middle), addClose, isClose);
    this.keys.visitEnding(wanted.slice(middle), addClose, isClose);
    this.keys.visitEqual(swapped, addClose);
  }

  /** Whether a text is made of names of the regions above one, the widest first, any of them left out. */
  private isAbove(text: string, row: RegionRow): boolean {
    if (text === '') return true;
    const parent = row.parent_id === null ? undefined : this.byId.get(row.parent_id);
    if (!parent) return false;
    if (this.isAbove(text, parent)) return true;
    return this.namesForChain(parent).some(
      (name) => text.endsWith(name.text) && this.isAbove(text.slice(0, -name.text.length), parent),
    );
  }

  private namesForChain(row: RegionRow): readonly RegionName[] {
    const known = this.chainNames.get(row.region_id);
    if (known) return known;
    const names = namesOfRegion(row).filter(isChainName);
    this.chainNames.set(row.region_id, names);
    return names;
  }
}
