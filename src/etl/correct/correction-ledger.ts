import type { NormalizedReport } from '../../schema/report/normalized-report.js';
import { UserError } from '../../user-error.js';
import { correctReport } from './correct-report.js';
import type { Correction, TargetBody } from './correction.js';

/** What became of the accepted corrections of a build. */
export interface CorrectionCounts {
  readonly applied: number;
  /** Where those stand whose report was not given. */
  readonly unused: readonly string[];
}

const keyOfBody = ({ agency, year, scope }: TargetBody): string => [agency, year, scope].join('|');

/** The corrections of a build by the report they are for, and which of them were used. */
export class CorrectionLedger {
  private readonly accepted: readonly Correction[];
  private readonly byReport = new Map<string, Correction[]>();
  private readonly used = new Set<Correction>();
  private readonly seenBodies = new Set<string>();
  private readonly namedBodies: ReadonlySet<string>;

  constructor(corrections: readonly Correction[]) {
    this.accepted = corrections.filter((correction) => correction.status === 'ACCEPTED');
    for (const correction of this.accepted) {
      const { sha256, body } = correction.target;
      const key = sha256 ?? keyOfBody(body!);
      this.byReport.set(key, [...(this.byReport.get(key) ?? []), correction]);
    }
    this.namedBodies = new Set(
      this.accepted.flatMap(({ target }) => (target.body ? keyOfBody(target.body) : [])),
    );
  }

  /** The report with its corrections applied; refuses as `correctReport` does. */
  correct<T extends NormalizedReport>(report: T, agencyId: string): T {
    if (this.accepted.length === 0) return report;
    const key = [agencyId, report.year, report.scope].join('|');
    if (this.namedBodies.has(key)) this.seenBodies.add(key);
    const mine = [
      ...(this.byReport.get(report.source.sha256) ?? []),
      ...(this.byReport.get(key) ?? []),
    ].filter(({ target }) => target.body === null || keyOfBody(target.body) === key);
    for (const correction of mine) this.used.add(correction);
    return correctReport(report, mine);
  }

  /**
   * What became of them, after all reports are read. Throws CORRECTION_TARGET_MISSING where a document was named
   * that was not given, but another of the same body, year and scope was.
   */
  finish(): CorrectionCounts {
    const unused = this.accepted.filter((correction) => !this.used.has(correction));
    for (const { place, target } of unused) {
      if (!target.body || !this.seenBodies.has(keyOfBody(target.body))) continue;
      const message = `${place}: no report of ${target.body.agency} ${target.body.year} has the hash ${target.sha256}.`;
      const remedy = 'The document was replaced: look at it again, then mend or withdraw the correction.';
      throw new UserError('CORRECTION_TARGET_MISSING', message, remedy);
    }
    return { applied: this.used.size, unused: unused.map((correction) => correction.place) };
  }
}
