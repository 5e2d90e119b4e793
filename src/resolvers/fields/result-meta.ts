import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ResultMeta } from '../../schema/graphql/statistics.type.js';
import type { Context } from '../context.js';
import { toCursor, type CursorScope, type Page } from '../pagination/page.js';
import { printQuestion } from '../parameters/print-question.js';
import type { StatisticsQuestion } from '../parameters/statistics-question.js';
import { fetchWarnings, type WarnedAnswer } from './statistics-warnings.js';

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

/** What stands behind an answer, with what its warnings are told from. */
export interface ResultMetaNode extends ResultMeta {
  readonly answer: WarnedAnswer;
}

/** What stands behind an answer: the release, where it is as a file and how to cite it. */
export function toResultMeta(
  question: StatisticsQuestion,
  plans: WarnedAnswer['plans'],
  page: Page & { readonly isWhole: boolean },
  context: Context,
): ResultMetaNode {
  const { info } = context;
  return {
    release: info.release_id,
    csvUrl: toCsvUrl(question, page, page.isWhole, context),
    citation: `年报 nianbao，版本 ${info.release_id}（${info.built_at.slice(0, 10)}），据各机关政府信息公开工作年度报告。`,
    answer: { plans, where: question.where },
  };
}

@Resolver(() => ResultMeta)
export class ResultMetaResolver {
  @FieldResolver(() => [String], {
    description:
      '提醒（先中文后英文）：只说这一结果确有的事——跨年的存量、兼有两版格式、被上级报告包含而未计的报告、另一口径中符合条件的报告、按近似名称理解的地区。\n\nWhat to mind, only where it is true of this answer: stocks over years, both editions of the form, reports left out because a wider one contains them, reports of the other scope that fit the filter, a region that was not named exactly.',
  })
  warnings(@Root() { answer }: ResultMetaNode, @Ctx() context: Context): Promise<string[]> {
    return fetchWarnings(answer, context);
  }
}
