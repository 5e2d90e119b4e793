import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toUrlScope } from '../../resolvers/fields/result-meta.js';
import { parseQuestion } from '../../resolvers/parameters/parse-question.js';
import { statisticsParameters, type Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import type { StatisticsQuestion } from '../../resolvers/parameters/statistics-question.js';
import {
  assertKnown,
  textOf,
  toMember,
  type UrlParameters,
} from '../../resolvers/parameters/url-parameters.js';
import { Refusal } from '../../resolvers/refusal.js';
import {
  fetchStatisticsPage,
  streamStatisticsTable,
  toStatisticsColumns,
  type RowWindow,
} from '../questions/statistics-answer.js';
import { details, type Detail } from '../questions/statistics-columns.js';
import { toJsonObject } from '../table/write-json.js';
import { outputParameters, parseWriteOptions } from './output-parameters.js';
import { pageParameters, parseWindow, toNextParameters, usualPageSize } from './page-parameters.js';
import { isKept, sendFile, sendJsonPage } from './send-table.js';
import { toFormat } from './to-format.js';

/** How much of each figure is told. */
export const detailParameter: Parameter = {
  name: 'detail',
  description: {
    zh: 'value：只有数值；status：加状态，比率另有分子分母（默认）；full：再加各种状态的报告数。',
    en: '`value`: the number; `status`: with why it is, or is not, there, and the terms of a ratio (default); `full`: with the reports in each state.',
  },
  members: details,
};

/** All that `/v1/statistics` takes. */
export const statisticsRouteParameters: readonly Parameter[] = [
  ...statisticsParameters,
  detailParameter,
  ...pageParameters,
  ...outputParameters,
];

interface Asked {
  readonly question: StatisticsQuestion;
  readonly detail: Detail;
}

function parseAsked(given: UrlParameters): Asked {
  assertKnown(given, statisticsRouteParameters);
  const detail = toMember('detail', textOf(given, 'detail') ?? 'status', details) as Detail;
  return { question: parseQuestion(given), detail };
}

/** Values of a page of JSON; a file has no bound. */
const mostValues = 200_000;

/**
 * The window with no more values than a page has: fewer rows where the URL does not say how many. Refuses, with
 * BAD_PAGE, a size that is more.
 */
function toBoundedWindow(
  given: UrlParameters,
  { first = usualPageSize, offset }: RowWindow,
  columns: number,
): RowWindow {
  const most = Math.max(1, Math.floor(mostValues / columns));
  if (first <= most) return { first, offset };
  if (textOf(given, 'pageSize') === undefined) return { first: most, offset };
  const message = `pageSize is ${first}; a page of ${columns} columns has at most ${most} rows. Ask for fewer figures, or for a file.`;
  throw new Refusal('BAD_PAGE', message, { received: first, limit: most });
}

async function answerStatistics(
  request: FastifyRequest<{ Params: { extension: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const given = request.query as UrlParameters;
  const { release } = request;
  const { extension } = request.params;
  const { question, detail } = parseAsked(given);
  const scope = toUrlScope(question, release.info.release_id);
  if (extension !== 'json') {
    const format = toFormat(extension);
    const window = parseWindow(given, scope, true);
    const options = parseWriteOptions(given, 'statistics');
    if (isKept(reply, format)) return reply.send();
    return sendFile(reply, streamStatisticsTable(question, detail, window, release), format, options);
  }
  const window = toBoundedWindow(
    given,
    parseWindow(given, scope, false),
    toStatisticsColumns(question, detail).length,
  );
  if (isKept(reply)) return reply.send();
  const page = await fetchStatisticsPage(question, detail, window, release);
  const next = page.hasMore ? toNextParameters(given, window, page.rows.length, scope) : null;
  return sendJsonPage(reply, {
    rows: page.rows.map((row) => toJsonObject(row, page.columns)),
    total: page.total,
    warnings: page.warnings,
    next: next && `${release.publicUrl}/v1/statistics.json?${next.toString()}`,
    release: release.info.release_id,
  });
}

/** `/v1/statistics.{json|csv|ndjson|parquet|xlsx}`: the question of GraphQL's `statistics`, asked by a URL. */
export function addStatisticsRoutes(app: FastifyInstance): void {
  app.get('/v1/statistics.:extension', answerStatistics);
}
