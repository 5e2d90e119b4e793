import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UrlParameters } from '../../resolvers/parameters/url-parameters.js';
import { textOf } from '../../resolvers/parameters/url-parameters.js';
import { parsePage, toCursor } from '../../resolvers/pagination/page.js';
import { Refusal } from '../../resolvers/refusal.js';
import { findTable, publishedTables } from '../published/index.js';
import type { PublishedTable } from '../published/published-table.js';
import { countRows, fetchTablePage, type TablePage } from '../questions/table-question.js';
import { toJsonBody } from '../table/write-json.js';
import { largestPage, parseEntityQuestion } from './entity-question.js';
import { toMetadata } from './metadata.js';

type SetRequest = FastifyRequest<{ Params: { set: string } }>;

const jsonType = 'application/json;odata.metadata=minimal;charset=utf-8';

const emptyPage: TablePage = { rows: [], hasMore: false };

/** Where the service is, as the client sees it: what it asked for unless the operator says otherwise. */
function rootOf({ release, protocol, host }: FastifyRequest): string {
  const origin = release.publicUrl === '' ? `${protocol}://${host}` : release.publicUrl;
  return `${origin}/odata/`;
}

function toTable(name: string): PublishedTable {
  const table = findTable(name);
  if (table) return table;
  const received = name.slice(0, 100);
  const message = `There is no entity set ${JSON.stringify(received)}; the service document lists them.`;
  throw new Refusal('UNKNOWN_TABLE', message, { received });
}

/** Query options, which clients may write with a plus for a space. */
function optionsOf(request: FastifyRequest): UrlParameters {
  return request.query as UrlParameters;
}

function nextLink(request: SetRequest, cursor: string, left: number | undefined): string {
  const kept = Object.entries(optionsOf(request)).filter(
    ([name]) => !['$skip', '$skiptoken', '$top'].includes(name),
  );
  const parameters = new URLSearchParams(
    Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
  );
  if (left !== undefined) parameters.set('$top', String(left));
  parameters.set('$skiptoken', cursor);
  const query = parameters.toString().replaceAll('%24', '$').replaceAll('+', '%20');
  return `${rootOf(request)}${request.params.set}?${query}`;
}

async function answerSet(request: SetRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { release } = request;
  const given = optionsOf(request);
  const table = toTable(request.params.set);
  const { question, top, skip, isCounted } = parseEntityQuestion(given, table);
  const asked = Object.entries(given).filter(([name]) => !['$skip', '$skiptoken', '$top'].includes(name));
  const scope = { releaseId: release.info.release_id, question: ['odata', table.name, asked] };
  const token = textOf(given, '$skiptoken');
  const place = token === undefined ? { offset: skip } : parsePage(1, token, 1, scope);
  const first = Math.min(top ?? largestPage, largestPage);
  const [{ rows, hasMore, last }, total] = await Promise.all([
    first === 0 ? emptyPage : fetchTablePage(question, { ...place, first }, release),
    isCounted ? countRows(question, release) : null,
  ]);
  const left = top === undefined ? undefined : top - rows.length;
  const goesOn = hasMore && left !== 0;
  const counted = total === null ? '' : `"@odata.count":${total},`;
  const context = JSON.stringify(`${rootOf(request)}$metadata#${table.name}`);
  const next = goesOn
    ? `,"@odata.nextLink":${JSON.stringify(nextLink(request, toCursor(place.offset + rows.length, scope, last), left))}`
    : '';
  const head = `{"@odata.context":${context},${counted}"value":`;
  return reply.type(jsonType).send(await toJsonBody(head, rows, `${next}}`));
}

async function answerCount(request: SetRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { question } = parseEntityQuestion(optionsOf(request), toTable(request.params.set));
  return reply.type('text/plain').send(String(await countRows(question, request.release)));
}

async function answerService(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply.type(jsonType).send(
    JSON.stringify({
      '@odata.context': `${rootOf(request)}$metadata`,
      value: publishedTables.map(({ name, label }) => ({
        name,
        title: label.zh,
        kind: 'EntitySet',
        url: name,
      })),
    }),
  );
}

async function answerMetadata(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const accept = request.headers.accept ?? '*/*';
  const format = textOf(optionsOf(request), '$format') ?? 'xml';
  const isXml = /xml|\*\/\*|application\/\*/.test(accept) && /xml/.test(format);
  if (isXml) return reply.type('application/xml;charset=utf-8').send(toMetadata());
  const message = '$metadata is there as application/xml only.';
  return reply
    .status(406)
    .type(jsonType)
    .send(JSON.stringify({ error: { code: 'NOT_ACCEPTABLE', message } }));
}

/** How the server tells an error, whatever its cause. */
export interface ExplainedError {
  readonly status: number;
  readonly message: string;
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The body of an error as OData has it (JSON Format § 19). */
function toErrorBody({ message, extensions: { code, ...details } }: ExplainedError): string {
  return JSON.stringify({ error: { code, message, innererror: details } });
}

/** OData 4.0, read-only: the tables as entity sets of scalars. `explain` tells what is no matter of this door. */
export async function odataDoor(
  app: FastifyInstance,
  { explain }: { readonly explain: (error: unknown, request: FastifyRequest) => ExplainedError },
): Promise<void> {
  app.addHook('onSend', async (_request, reply) => void reply.header('OData-Version', '4.0'));
  app.setErrorHandler((error, request, reply) => {
    const told = explain(error, request);
    const isUnknown = error instanceof Refusal && error.code === 'UNKNOWN_TABLE';
    void reply
      .status(isUnknown ? 404 : told.status)
      .headers({ 'cache-control': 'no-store', ...told.headers });
    void reply.type(jsonType).send(toErrorBody(told));
  });
  app.get('/odata', answerService);
  app.get('/odata/', answerService);
  app.get('/odata/$metadata', answerMetadata);
  app.get('/odata/:set', answerSet);
  app.get('/odata/:set/$count', answerCount);
}
