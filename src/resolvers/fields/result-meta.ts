import type { ResultMeta } from '../../schema/graphql/statistics.type.js';
import type { Context } from '../context.js';
import { toCursor, type CursorScope, type Page } from '../pagination/page.js';
import { printQuestion } from '../parameters/print-question.js';
import type { StatisticsQuestion } from '../parameters/statistics-question.js';
import type { StatisticsQuery } from '../query/statistics-query.js';
import { toWarnings } from './statistics-warnings.js';

/** What a cursor of the tables over HTTP is bound to: the question as its URL asks it. */
export function toUrlScope(question: StatisticsQuestion, releaseId: string): CursorScope {
  return { releaseId, question: printQuestion(question).toString() };
}

/**
 * Where the same rows and figures are as CSV. An answer that is one page of several gives the URL of this page;
 * without `pageSize` and `cursor` it leads to all rows.
 */
function toCsvUrl(
  question: StatisticsQuestion,
  page: Page,
  isWhole: boolean,
  { info, publicUrl }: Context,
): string {
  const parameters = printQuestion(question);
  if (!isWhole) {
    parameters.set('pageSize', String(page.first));
    parameters.set('cursor', toCursor(page.offset, toUrlScope(question, info.release_id)));
  }
  return `${publicUrl}/v1/statistics.csv?${parameters.toString()}`;
}

/** What stands behind an answer: the release, where it is as a file, how to cite it, and what to mind. */
export function toResultMeta(
  question: StatisticsQuestion,
  query: StatisticsQuery,
  isWhole: boolean,
  context: Context,
): ResultMeta {
  const { info, years } = context;
  return {
    release: info.release_id,
    csvUrl: toCsvUrl(question, query, isWhole, context),
    citation: `年报 nianbao，版本 ${info.release_id}（${info.built_at.slice(0, 10)}），据各机关政府信息公开工作年度报告。`,
    warnings: toWarnings(query, years),
  };
}
