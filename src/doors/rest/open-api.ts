import type { Parameter } from '../../resolvers/parameters/statistics-parameters.js';
import { refusalKinds } from '../../resolvers/refusal.js';
import { publishedTables } from '../published/index.js';
import type { PublishedTable } from '../published/published-table.js';
import type { FlatColumn, FlatType } from '../table/flat-table.js';
import { fileFormats } from '../table/formats.js';
import { statisticsRouteParameters } from './statistics-routes.js';
import { tableRouteParameters } from './table-routes.js';

const jsonTypes: Readonly<Record<FlatType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  double: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
};

function toParameter({ name, description, members, isList, example }: Parameter) {
  const word = { type: 'string', ...(members && { enum: members }) };
  return {
    name,
    in: 'query',
    description: `${description.zh}\n\n${description.en}`,
    ...(isList ? { style: 'form', explode: false } : {}),
    schema: isList ? { type: 'array', items: word } : word,
    ...(example !== undefined && { example: isList ? example.split(',') : example }),
  };
}

function toProperty({ type, isNullable, label, description }: FlatColumn) {
  const plain = jsonTypes[type];
  const schema = isNullable ? { anyOf: [plain, { type: 'null' }] } : plain;
  return { ...schema, title: label.zh, description: `${description.zh}\n\n${description.en}` };
}

function toPageSchema(row: object) {
  return {
    type: 'object',
    required: ['rows', 'next', 'total', 'release', 'warnings'],
    properties: {
      rows: { type: 'array', items: row },
      next: { type: ['string', 'null'], description: '下一页的地址。\n\nURL of the page behind it.' },
      total: { type: 'integer', description: '全部行数。\n\nNumber of all rows.' },
      release: { type: 'string', description: '作答的版本。\n\nThe release that answered.' },
      warnings: { type: ['string', 'null'], description: '提醒。\n\nWhat to mind, a line each.' },
    },
  };
}

const problem = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
});

function toResponses(content: object) {
  return {
    200: { description: '结果。\n\nThe answer.', content },
    400: problem('拒绝的问题，见代码。\n\nA question that is refused; the code says why.'),
    404: problem('没有此表或此格式。\n\nNo such table or format.'),
  };
}

/** The paths of one thing in all its formats. */
function toPaths(path: string, id: string, tag: string, summary: string, parameters: object[], row: object) {
  const operation = (extension: string, content: object) => ({
    get: {
      operationId: `${id}_${extension}`,
      tags: [tag],
      summary,
      parameters,
      responses: toResponses(content),
    },
  });
  return {
    [`${path}.json`]: operation('json', { 'application/json': { schema: toPageSchema(row) } }),
    ...Object.fromEntries(
      fileFormats.map(({ extension, mediaType }) => [
        `${path}.${extension}`,
        operation(extension, { [mediaType.split(';')[0]!]: { schema: { type: 'string' } } }),
      ]),
    ),
  };
}

/** What stands beside the files of a table: what its columns are, and checksums. */
function besidePaths({ name, label }: PublishedTable, parameters: object[]) {
  const plain = (id: string, summary: string, type: string, schema: object, asked: object[]) => ({
    get: {
      operationId: `${name}_${id}`,
      tags: ['tables'],
      summary: `${label.zh} ${summary}`,
      parameters: asked,
      responses: toResponses({ [type]: { schema } }),
    },
  });
  const checksums = fileFormats
    .filter(({ isReproducible }) => isReproducible)
    .map(({ extension }) => [
      `/v1/tables/${name}.${extension}.sha256`,
      plain(`${extension}_sha256`, '校验和 Checksum', 'text/plain', { type: 'string' }, parameters),
    ]);
  return {
    [`/v1/tables/${name}.metadata.json`]: plain(
      'metadata',
      '列的说明（CSVW）Metadata of the CSV',
      'application/json',
      { type: 'object' },
      [],
    ),
    ...Object.fromEntries(checksums),
  };
}

function tablePaths() {
  return publishedTables.flatMap((table) => [
    besidePaths(table, tableRouteParameters(table).map(toParameter)),
    toPaths(
      `/v1/tables/${table.name}`,
      table.name,
      'tables',
      `${table.label.zh} ${table.label.en}`,
      tableRouteParameters(table).map(toParameter),
      { $ref: `#/components/schemas/${table.name}` },
    ),
  ]);
}

const errors = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string' },
          extensions: {
            type: 'object',
            required: ['code'],
            properties: {
              code: { type: 'string', description: refusalKinds.map(({ code }) => code).join(', ') },
            },
          },
        },
      },
    },
  },
};

function rowSchemas() {
  return publishedTables.map(({ name, description, columns }) => [
    name,
    {
      type: 'object',
      description: `${description.zh}\n\n${description.en}`,
      properties: Object.fromEntries(columns.map((column) => [column.name, toProperty(column)])),
    },
  ]);
}

/** The description of `/v1` in OpenAPI 3.1, computed from the lists that the routes themselves use. */
export function toOpenApi(publicUrl: string, release: string): object {
  const list = {
    description: '各表。\n\nThe tables.',
    content: { 'application/json': { schema: { type: 'object' } } },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: '年报 nianbao',
      version: release,
      description:
        '政府信息公开年报数据表。\n\nTables of the annual reports on government information disclosure.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl === '' ? '/' : publicUrl }],
    paths: {
      '/v1/tables': {
        get: {
          operationId: 'tables',
          tags: ['tables'],
          summary: '列出各表 The tables',
          responses: { 200: list },
        },
      },
      ...Object.assign({}, ...tablePaths()),
      ...toPaths(
        '/v1/statistics',
        'statistics',
        'statistics',
        '统计 Statistics, as of GraphQL',
        statisticsRouteParameters.map(toParameter),
        { type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } },
      ),
    },
    components: { schemas: { Errors: errors, ...Object.fromEntries(rowSchemas()) } },
  };
}
