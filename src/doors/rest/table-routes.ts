import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServedRelease } from '../../resolvers/context.js';
import type { Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import { assertKnown, type UrlParameters } from '../../resolvers/parameters/url-parameters.js';
import { Refusal } from '../../resolvers/refusal.js';
import { findTable, publishedTables } from '../published/index.js';
import { toCsvMetadata } from '../published/csv-metadata.js';
import type { PublishedTable } from '../published/published-table.js';
import { countRows, fetchTablePage, streamTable } from '../questions/table-question.js';
import { fileFormats } from '../table/formats.js';
import { outputParameters, parseWriteOptions } from './output-parameters.js';
import { pageParameters, parseWindow, toNextParameters, usualPageSize } from './page-parameters.js';
import { isKept, sendChecksum, sendFile, sendJsonPage } from './send-table.js';
import { parseTableQuestion, tableParameters } from './table-parameters.js';
import { extensions, toFileKind } from './to-format.js';

/** All that the route of a table takes. */
export function tableRouteParameters(table: PublishedTable): Parameter[] {
  return [...tableParameters(table), ...pageParameters, ...outputParameters];
}

function toTable(name: string): PublishedTable {
  const table = findTable(name);
  if (table) return table;
  const received = name.slice(0, 100);
  const names = publishedTables.map((known) => known.name);
  const message = `There is no table ${JSON.stringify(received)}. There are: ${names.join(', ')}.`;
  throw new Refusal('UNKNOWN_TABLE', message, { received, allowed: names });
}

/** A table as `/v1/tables` lists it. */
function describe(table: PublishedTable, { publicUrl }: ServedRelease) {
  const path = `${publicUrl}/v1/tables/${table.name}`;
  return {
    name: table.name,
    kind: table.kind,
    label: table.label.zh,
    labelEn: table.label.en,
    description: table.description.zh,
    descriptionEn: table.description.en,
    primaryKey: table.primaryKey,
    filters: tableParameters(table).map(({ name }) => name),
    columns: table.columns.map(({ name, type, isNullable, label, description }) => ({
      name,
      type,
      nullable: isNullable,
      label: label.zh,
      labelEn: label.en,
      description: description.zh,
      descriptionEn: description.en,
    })),
    urls: Object.fromEntries(extensions.map((extension) => [extension, `${path}.${extension}`])),
    metadata: `${path}.metadata.json`,
    checksums: fileFormats
      .filter(({ isReproducible }) => isReproducible)
      .map(({ extension }) => `${path}.${extension}.sha256`),
  };
}

async function answerTable(
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const given = request.query as UrlParameters;
  const { release } = request;
  const [name = '', ...rest] = request.params.file.split('.');
  const table = toTable(name);
  const extension = rest.join('.');
  if (extension === 'metadata.json')
    return reply.send(isKept(reply) ? undefined : toCsvMetadata(table, release));
  const file = extension === 'json' ? null : toFileKind(extension);
  assertKnown(given, tableRouteParameters(table));
  const question = parseTableQuestion(given, table, release.regions);
  const asked = Object.entries(given).filter(([key]) => !['cursor', 'pageSize'].includes(key));
  const scope = { releaseId: release.info.release_id, question: [name, asked] };
  if (file) {
    const window = parseWindow(given, scope, true);
    const options = parseWriteOptions(given, name);
    if (isKept(reply, file.format)) return reply.send();
    const send = file.isChecksum ? sendChecksum : sendFile;
    return send(reply, streamTable(question, window, release), file.format, options);
  }
  const { first = usualPageSize, ...place } = parseWindow(given, scope, false);
  const window = { ...place, first };
  if (isKept(reply)) return reply.send();
  const [{ rows, hasMore, last }, total] = await Promise.all([
    fetchTablePage(question, window, release),
    countRows(question, release),
  ]);
  const next = hasMore ? toNextParameters(given, window, rows.length, scope, last).toString() : null;
  return sendJsonPage(reply, {
    rows,
    next: next && `${release.publicUrl}/v1/tables/${name}.json?${next}`,
    total,
    release: release.info.release_id,
    warnings: [],
  });
}

/** `/v1/tables`, and every table of it as `/v1/tables/NAME.{json|csv|ndjson|parquet|xlsx|metadata.json}`, files with `.sha256` behind for their checksum. */
export function addTableRoutes(app: FastifyInstance): void {
  app.get('/v1/tables', async ({ release }) => ({
    release: release.info.release_id,
    tables: publishedTables.map((table) => describe(table, release)),
  }));
  app.get('/v1/tables/:file', answerTable);
}
