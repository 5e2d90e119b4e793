import type { FastifyRequest } from 'fastify';
import { readJson } from '../http/json-body.js';
import { RequestRefusal } from '../http/request-refusal.js';
import type { GraphQLQuestion } from './admit-document.js';

/** A GraphQL request before its document is known. */
export interface AskedQuestion extends Omit<GraphQLQuestion, 'text'> {
  readonly text?: string | undefined;
  readonly documentId?: string | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;

function bad(message: string): RequestRefusal {
  return new RequestRefusal('BAD_REQUEST', message);
}

function isRecord(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw bad(`"${name}" has to be a text.`);
}

function recordOf(parameters: Parameters, name: string): Parameters | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (isRecord(value)) return value;
  throw bad(`"${name}" has to be an object.`);
}

function toQuestion(parameters: Parameters): AskedQuestion {
  if (recordOf(parameters, 'extensions')?.['persistedQuery'] !== undefined) {
    throw bad(
      'Queries are not registered by asking them; send "documentId" for a trusted document, or the text.',
    );
  }
  const question = {
    text: textOf(parameters, 'query'),
    documentId: textOf(parameters, 'documentId'),
    operationName: textOf(parameters, 'operationName'),
    variables: recordOf(parameters, 'variables'),
  };
  if (question.text || question.documentId) return question;
  throw bad('The request has neither "query" nor "documentId".');
}

/** URL parameters that hold JSON. */
const jsonParameters = ['variables', 'extensions'] as const;

function parametersOf(query: Parameters): Parameters {
  const parameters: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw bad(`The URL has "${name.slice(0, 40)}" more than once.`);
    const isJson = (jsonParameters as readonly string[]).includes(name);
    parameters[name] = isJson && value !== '' ? readJson(value) : value;
  }
  return parameters;
}

/** What a request asks, by POST or by GET. Throws BAD_REQUEST or BATCHING_DISABLED. */
export function readQuestion(request: FastifyRequest): AskedQuestion {
  if (request.method !== 'POST') return toQuestion(parametersOf(request.query as Parameters));
  const { body } = request;
  if (Array.isArray(body)) {
    const message = `The body is a list of ${body.length} operations; send one request for each.`;
    throw new RequestRefusal('BATCHING_DISABLED', message);
  }
  if (!isRecord(body)) throw bad('The body has to be a JSON object.');
  return toQuestion(body);
}
