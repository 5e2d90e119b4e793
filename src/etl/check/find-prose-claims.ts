import type { NormalizedReport } from '../../schema/report/normalized-report.js';
import type { ProseFigureKind } from './prose-figures.js';
import type { ProseSentence } from './prose-sentences.js';

/** A figure that the prose states. */
export interface ProseClaim {
  readonly value: string;
  /** The words of the report, up to the figure and its unit. */
  readonly quote: string;
}

/** Words before a figure that make it one of another time, or a part. */
const otherMeaning =
  /上年|上一年|去年|往年|历年|累计|截至|以来|上半年|下半年|季度|月份|其中|结转|同比|各|所属|下属|乡镇|街道/u;

/** Words that make a figure one of another body than the report's, by what the report counts. */
const otherBody = {
  AGENCY_REPORTS: /全省|全市|全县|全区|全州|全旗|系统|部门|(?:省|市|县|区|州|旗)政府(?!信息)/u,
  GOVERNMENT_REPORTS: /本级|办公室|办公厅|本机关|我办|部门|单位|局/u,
  UNKNOWN: /./u,
} as const;

const longestQuote = 40;

function isOfAnotherYear(text: string, year: number | null): boolean {
  return [...text.matchAll(/(20\d\d)年/gu)].some(([, named]) => Number(named) !== year);
}

function isAmbiguous(report: NormalizedReport, kind: ProseFigureKind, before: string): boolean {
  return (
    otherMeaning.test(before) ||
    kind.narrower.test(before) ||
    otherBody[report.scope].test(before) ||
    isOfAnotherYear(before, report.year)
  );
}

function claimsIn(report: NormalizedReport, kind: ProseFigureKind, sentence: ProseSentence): ProseClaim[] {
  const { text, section } = sentence;
  if (!/\d/.test(text)) return [];
  return kind.patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      const before = text.slice(0, end);
      if (section !== kind.section && !kind.about.test(before)) return [];
      if (isAmbiguous(report, kind, before)) return [];
      return [{ value: match[1]!.replaceAll(',', ''), quote: before.slice(-longestQuote) }];
    }),
  );
}

/** The one figure of a kind that the prose of a report states without doubt; null where there is none, or more than one. */
export function findProseClaim(
  report: NormalizedReport,
  kind: ProseFigureKind,
  sentences: readonly ProseSentence[],
): ProseClaim | null {
  const claims = sentences.flatMap((sentence) => claimsIn(report, kind, sentence));
  const isOne = new Set(claims.map((claim) => claim.value)).size === 1;
  return isOne ? claims[0]! : null;
}
