import type { TypedDocumentString } from '../generated/graphql.js';
import { pinnedRelease } from './pinned-release.js';

/** What went wrong with a question, told so that a person knows what to do. */
export interface Fault {
  /**
   * `offline`: nothing answered. `server`: something answered, but not as it should. `busy`: not now, or not in time.
   * `refused`: the question was.
   */
  readonly kind: 'offline' | 'server' | 'busy' | 'refused';
  readonly code: string;
  readonly message: string;
  /** The part of the question that failed; the others are answered. */
  readonly part?: string;
}

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

interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
}

/** Codes that may be gone when the same question is asked again. */
const passingCodes: ReadonlySet<string> = new Set([
  'TIMEOUT',
  'BUSY',
  'RESOURCE',
  'RATE_LIMITED',
  'REQUEST_TIMEOUT',
]);

function toFault({ message, path, extensions }: GraphqlError): Fault {
  const code = extensions?.code ?? 'UNKNOWN';
  const kind = code === 'INTERNAL_SERVER_ERROR' ? 'server' : passingCodes.has(code) ? 'busy' : 'refused';
  return { kind, code, message, ...(path?.[0] !== undefined && { part: String(path[0]) }) };
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

async function readBody<Data>(response: Response): Promise<GraphqlBody<Data>> {
  try {
    return (await response.json()) as GraphqlBody<Data>;
  } catch {
    throw new AskError({ kind: 'server', code: `HTTP_${response.status}`, message: response.statusText });
  }
}

/** The body of the answer; a document that the server does not know is sent again as text. */
async function fetchBody<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: GraphqlBody<Data> }> {
  const endpoint = (): URL => new URL('graphql', window.document.baseURI);
  const id = String(document.__meta__?.['hash']);
  const response = await send(byId(endpoint(), id, variables), signal);
  const body = await readBody<Data>(response);
  if (body.errors?.[0]?.extensions?.code !== 'DOCUMENT_UNKNOWN') return { status: response.status, body };
  const second = await send(byText(endpoint(), document.toString(), variables), signal);
  return { status: second.status, body: await readBody<Data>(second) };
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
  const { status, body } = await fetchBody(document, { ...variables, ...pinned }, signal);
  const faults = (body.errors ?? []).map(toFault);
  if (body.data && hasAnswer(body.data)) return { data: body.data, faults };
  const [fault] = faults;
  if (fault)
    throw new AskError(status >= 500 && fault.kind === 'refused' ? { ...fault, kind: 'server' } : fault);
  if (body.data) return { data: body.data, faults };
  throw new AskError({ kind: 'server', code: `HTTP_${status}`, message: '' });
}
