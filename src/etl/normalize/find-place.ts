import type { Region, RegionIndex } from './region-index.js';

/** A chain of places read off a name: the divisions it can end in, and how many characters it takes. */
export interface PlaceChain {
  readonly ends: readonly Region[];
  readonly length: number;
  /** Whether the last place of the chain is named in full. */
  readonly isFull: boolean;
}

/**
 * Words that make a short form part of another name: 城关镇 is no place called 城关, and 邢台县, where no such county is
 * in force, is not the city; 市场 and the like are words of their own.
 */
const continuation =
  /^(?:市(?![场政容民级直属])|县(?![级直委域])|区(?![域划级])|州(?!委)|旗|盟|[镇乡村]|街道|社区|路|新区|开发区|经济|高新|工业园|产业园|林场|农场|火车|机场|大道|山(?:保护|风景|旅游|自然)|灌区|流域|新城|航海|航道|海关)/u;

/** 公安局 is the police wherever it is; the county 公安县 is meant by 公安 before other words only. */
const police = /^公安(?:分?局|厅|部|机关|交通|交警)/u;

interface Step {
  readonly regions: readonly Region[];
  readonly length: number;
  readonly isFull: boolean;
}

function stepsAt(name: string, start: number, index: RegionIndex, year: number | null): Step[] {
  const steps: Step[] = [];
  if (!index.mayBeginAt(name, start)) return steps;
  for (let length = 2; length <= index.longestName && start + length <= name.length; length++) {
    const text = name.slice(start, start + length);
    const full = index.findFull(text, year);
    if (full.length > 0) steps.push({ regions: full, length, isFull: true });
    const short = index.findShort(text, year);
    if (short.length > 0 && !continuation.test(name.slice(start + length)) && !police.test(name.slice(start)))
      steps.push({ regions: short, length, isFull: false });
  }
  return steps;
}

function extend(
  name: string,
  start: number,
  chain: PlaceChain | null,
  index: RegionIndex,
  year: number | null,
): PlaceChain[] {
  return stepsAt(name, start, index, year).flatMap((step) => {
    const ends = chain
      ? step.regions.filter((region) => chain.ends.some((above) => index.isWithin(region, above)))
      : step.regions;
    if (ends.length === 0) return [];
    const length = (chain?.length ?? 0) + step.length;
    const next: PlaceChain = { ends, length, isFull: step.isFull };
    return [next, ...extend(name, start + step.length, next, index, year)];
  });
}

/**
 * The longest chain of places that a text begins with at a position, each within the one before, e.g.
 * 河北邢台巨鹿县, as they were in a year. Null where it begins with no place.
 */
export function findPlaceChain(
  name: string,
  start: number,
  index: RegionIndex,
  year: number | null,
): PlaceChain | null {
  const chains = extend(name, start, null, index, year);
  const longest = Math.max(0, ...chains.map((chain) => chain.length));
  const best = chains.filter((chain) => chain.length === longest);
  const preferred = best.some((chain) => chain.isFull) ? best.filter((chain) => chain.isFull) : best;
  if (preferred.length === 0) return null;
  const ends = [...new Set(preferred.flatMap((chain) => chain.ends))];
  return { ends, length: longest, isFull: preferred[0]!.isFull };
}
