import type { ResultMeta } from '../../schema/graphql/statistics.type.js';
import type { Context } from '../context.js';
import type { StatisticsQuery } from '../query/statistics-query.js';
import { toWarnings } from './statistics-warnings.js';

/** What stands behind an answer: the release, how to cite it, and what to mind. */
export function toResultMeta(query: StatisticsQuery, { info, years }: Context): ResultMeta {
  return {
    release: info.release_id,
    citation: `年报 nianbao，版本 ${info.release_id}（${info.built_at.slice(0, 10)}），据各机关政府信息公开工作年度报告。`,
    warnings: toWarnings(query, years),
  };
}
