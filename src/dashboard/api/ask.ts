import type { TypedDocumentString } from '../generated/graphql.js';
import { faultOfStatus, secondsOf, toFault, type Fault, type GraphqlError } from './fault.js';
import { pinnedRelease } from './pinned-release.js';

/** An answer: the data, and the faults of parts of it. */
export interface Answer<Data> {
  readonly data: Data;
  readonly faults: readonly Fault[];
}

/** Thrown where there is no answer at all. */
export class AskError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
}

const headers = { accept: 'application/json' };

/** Trusted documents are asked by GET: the answer of a release can be kept by the browser, and only asked about. */
function byId(endpoint: URL, documentId: string, variables: unknown): [URL, RequestInit] {
  endpoint.searchParams.set('documentId', documentId);
  endpoint.searchParams.set('variables', JSON.stringify(variables));
  return [endpoint, { headers }];
}

/** A text for a server that does not know the document, such as one of another version. */
function byText(endpoint: URL, query: string, variables: unknown): [URL, RequestInit] {
  const body = JSON.stringify({ query, variables });
  return [endpoint, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }];
}

async function send([address, request]: [URL, RequestInit], signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { ...request, signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AskError({ kind: 'offline', code: 'OFFLINE', message: String(cause) });
  }
}

const waitOf = ({ headers }: Response): number | undefined => secondsOf(headers.get('retry-after'));

async function readBody<Data>(response: Response): Promise<GraphqlBody<Data>> {
  try {
    return (await response.json()) as GraphqlBody<Data>;
  } catch {
    throw new AskError(faultOfStatus(response.status, response.statusText, waitOf(response)));
  }
}

interface Received<Data> {
  readonly response: Response;
  readonly body: GraphqlBody<Data>;
}

/** The answer and its body; a document that the server does not know is sent again as text. */
async function fetchBody<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Received<Data>> {
  const endpoint = (): URL => new URL('graphql', window.document.baseURI);
  const id = String(document.__meta__?.['hash']);
  const response = await send(byId(endpoint(), id, variables), signal);
  const body = await readBody<Data>(response);
  if (body.errors?.[0]?.extensions?.code !== 'DOCUMENT_UNKNOWN') return { response, body };
  const second = await send(byText(endpoint(), document.toString(), variables), signal);
  return { response: second, body: await readBody<Data>(second) };
}

/** Whether anything was answered besides the release, which every question asks for. */
const hasAnswer = (data: object): boolean =>
  Object.entries(data).some(([part, value]) => part !== 'release' && value !== null);

const pinned = pinnedRelease === null ? {} : { release: pinnedRelease };

/** Asks the public API one question, of the release that the address names. Throws an AskError where no part of it was answered. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Data>> {
  const { response, body } = await fetchBody(document, { ...variables, ...pinned }, signal);
  const faults = (body.errors ?? []).map((error) => toFault(error, waitOf(response)));
  if (body.data && hasAnswer(body.data)) return { data: body.data, faults };
  const [fault] = faults;
  if (fault)
    throw new AskError(fault.code === 'UNKNOWN' ? faultOfStatus(response.status, fault.message) : fault);
  if (body.data) return { data: body.data, faults };
  throw new AskError(faultOfStatus(response.status, '', waitOf(response)));
}
