import { resolve } from 'node:path';
import { readRegionIndex, type RegionIndex } from '../etl/normalize/region-index.js';
import type { DocumentOutcome } from '../schema/report/normalized-report.js';
import { UserError } from '../user-error.js';
import { applyOperatorWord, type OperatorWord } from './operator-word.js';
import { readSidecar } from './read-sidecar.js';

/** What the operator says of the documents of a run: of all of them, and of single files. */
export class OperatorWords {
  private constructor(
    private readonly regions: RegionIndex,
    private readonly ofAll: OperatorWord | null,
    private readonly byPath: ReadonlyMap<string, OperatorWord>,
  ) {}

  /**
   * Reads what is said by `--region` and by sidecars; null where that is nothing. Throws SETTING_INVALID where the
   * option is no region, and what `readSidecar` throws.
   */
  static async read(sidecars: readonly string[], region?: string): Promise<OperatorWords | null> {
    if (region === undefined && sidecars.length === 0) return null;
    const regions = readRegionIndex();
    const isRegion = (code: string): boolean => regions.findKnown(code) !== undefined;
    if (region !== undefined && !isRegion(region)) {
      const message = `--region is ${JSON.stringify(region)}, which is not the code of a region.`;
      throw new UserError('SETTING_INVALID', message, 'Give a code of GB/T 2260, e.g. 130529.');
    }
    const byPath = new Map<string, OperatorWord>();
    for (const sidecar of sidecars)
      for (const { path, word } of await readSidecar(sidecar, isRegion)) byPath.set(path, word);
    const ofAll = region === undefined ? null : { region, evidence: `--region ${region}` };
    return new OperatorWords(regions, ofAll, byPath);
  }

  /** An outcome of a file as the operator says it is; what is said of the file goes before what is said of all. */
  apply(path: string, outcome: DocumentOutcome): DocumentOutcome {
    const word = this.byPath.get(resolve(path));
    const words = [this.ofAll, word].filter((said) => said !== null && said !== undefined);
    return words.reduce((told, said) => applyOperatorWord(told, said, this.regions), outcome);
  }
}
