import type { TypedDocumentString } from '../generated/graphql.js';

/** What went wrong with a question, told so that a person knows what to do. */
export interface Fault {
  /** `offline`: nothing answered. `server`: something answered, but not as it should. `refused`: the question was. */
  readonly kind: 'offline' | 'server' | 'refused';
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

function toFault({ message, path, extensions }: GraphqlError): Fault {
  const code = extensions?.code ?? 'UNKNOWN';
  const kind = code === 'INTERNAL_SERVER_ERROR' ? 'server' : 'refused';
  return { kind, code, message, ...(path?.[0] !== undefined && { part: String(path[0]) }) };
}

async function send(body: object, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(new URL('graphql', document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
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

/** Asks the public API one question. Throws an AskError where no part of it was answered. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Data>> {
  const response = await send({ query: document.toString(), variables }, signal);
  const body = await readBody<Data>(response);
  const faults = (body.errors ?? []).map(toFault);
  if (body.data && Object.values(body.data).some((part) => part !== null)) return { data: body.data, faults };
  const [fault] = faults;
  if (fault) throw new AskError(response.status >= 500 ? { ...fault, kind: 'server' } : fault);
  if (body.data) return { data: body.data, faults };
  throw new AskError({ kind: 'server', code: `HTTP_${response.status}`, message: response.statusText });
}
