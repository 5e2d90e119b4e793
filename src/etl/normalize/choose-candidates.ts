import type { RegionRuleKey } from '../../schema/catalogue/regions.js';
import type { Region, RegionIndex } from './region-index.js';
import type { PlacedName } from './resolve-region.js';

/** Of the candidates of a name, the only one that more evidence supports; where that is none or many, as it was. */
export function chooseCandidates(
  placed: PlacedName,
  rule: RegionRuleKey,
  words: string,
  regions: RegionIndex,
  choose: (candidates: readonly Region[]) => readonly Region[],
): PlacedName {
  const candidates = placed.region.candidates.flatMap((id) => regions.table.find(id) ?? []);
  const chosen = choose(candidates);
  if (chosen.length !== 1) return placed;
  const { id } = chosen[0]!;
  const evidence = [placed.region.evidence, words].filter(Boolean).join('；');
  return { ...placed, region: { code: id, candidates: [id], rule, evidence } };
}
