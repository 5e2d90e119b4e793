import { Exact } from '../../schema/report/accounting/equation.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { findProseClaim, type ProseClaim } from './find-prose-claims.js';
import { proseFigureKinds, type ProseFigureKind } from './prose-figures.js';
import { sentencesOf, type ProseSentence } from './prose-sentences.js';
import { proseScopesOf, type ProseScope } from './prose-scopes.js';
import { toFindings, type ReportRule } from './report-rule.js';

const code = 'C10_PROSE_FIGURE';

const cellsOfKind: Readonly<Record<ProseFigureKind['key'], readonly string[]>> = {
  APPLICATIONS: ['applications/RECEIVED/TOTAL', 'applications/CARRIED_IN/TOTAL', 'applications/CLOSED/TOTAL'],
  REVIEWS: ['proceedings/REVIEW/TOTAL', 'proceedings/REVIEW/PENDING'],
  LAWSUITS: ['LAWSUIT_DIRECT', 'LAWSUIT_AFTER_REVIEW'].flatMap((key) => [
    `proceedings/${key}/TOTAL`,
    `proceedings/${key}/PENDING`,
  ]),
};

const listed = (scopes: readonly ProseScope[], language: 'zh' | 'en'): string =>
  [...new Set(scopes.map(({ name, value }) => `${name[language]} ${value}`))].join(
    language === 'zh' ? '、' : ', ',
  );

function toFailure(kind: ProseFigureKind, claim: ProseClaim, scopes: readonly ProseScope[]): Issue {
  const message =
    `正文写“${claim.quote}”，而表格中${listed(scopes, 'zh')}，没有一个是${claim.value}；请核对正文与表格。` +
    `The prose says ${claim.value} ${kind.name.en}; the table has ${listed(scopes, 'en')}. Compare the sentence ` +
    `with the listed cells.`;
  return toIssue(code, message, cellsOfKind[kind.key]);
}

function checkKind(
  report: NormalizedReport,
  kind: ProseFigureKind,
  sentences: readonly ProseSentence[],
): Issue | true | null {
  const claim = findProseClaim(report, kind, sentences);
  if (!claim) return null;
  const scopes = proseScopesOf(report, kind);
  if (scopes.some(({ value }) => value !== null && new Exact(value).equals(claim.value))) return true;
  return scopes.every(({ value }) => value !== null) ? toFailure(kind, claim, scopes) : null;
}

/**
 * C10: a figure that the prose states is one that the tables have, in some way of counting. Only sentences that
 * leave no doubt what they count are read; a figure that fits any way of counting is right.
 */
export const proseRule: ReportRule = {
  id: 'C10',
  code,
  hardness: 'soft',
  source: {
    zh: '同一报告的正文与表格',
    en: 'Prose and tables of one report; the way of counting differs between bodies.',
  },
  says: {
    zh: '正文所写的申请、复议、诉讼件数与表格的某一口径相符',
    en: 'applications, reviews and lawsuits of the prose are those of the tables in some way of counting',
  },
  needsProse: true,
  check: (report) => {
    const sentences = sentencesOf(report);
    return toFindings(proseFigureKinds.map((kind) => checkKind(report, kind, sentences)));
  },
};
