import type { NormalizedReport } from '../../schema/report/normalized-report.js';

/** A sentence of the prose with the section it stands in; spaces and line breaks are left out. */
export interface ProseSentence {
  readonly section: number;
  readonly text: string;
}

/** The sentences of a report's prose. */
export function sentencesOf(report: NormalizedReport): ProseSentence[] {
  return (report.sections ?? []).flatMap(({ number, text }) =>
    text
      .normalize('NFKC')
      .replace(/\s+/gu, '')
      .split(/[。;!?]/u)
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ section: number, text: sentence })),
  );
}
