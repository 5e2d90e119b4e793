/**
 * What a person can do about a question without an answer: `offline`: mend the connection; `busy`: wait; `costly`: ask for
 * less; `missing`: look for something else; `refused`: choose otherwise; `denied`, `server`: nothing, but tell the operator.
 */
export type FaultKind = 'offline' | 'busy' | 'costly' | 'missing' | 'refused' | 'denied' | 'server';

/** What went wrong with a question, told so that a person knows what to do. */
export interface Fault {
  readonly kind: FaultKind;
  readonly code: string;
  readonly message: string;
  /** Seconds after which the server wants to be asked again; where it told none, none. */
  readonly retryAfter?: number;
  /** The part of the question that failed; the others are answered. */
  readonly part?: string;
}

/** An error as the API tells it. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly retryAfter?: unknown };
}

/** Codes of docs/errors.md by what can be done; every other code of the API is a refusal that its message explains. */
const kindByCode: Readonly<Record<string, FaultKind>> = {
  BUSY: 'busy',
  RATE_LIMITED: 'busy',
  STOPPING: 'busy',
  REQUEST_TIMEOUT: 'busy',
  TIMEOUT: 'costly',
  RESOURCE: 'costly',
  TOO_EXPENSIVE: 'costly',
  TOO_LONG: 'costly',
  TOO_DEEP: 'costly',
  TOO_MANY_ALIASES: 'costly',
  TOO_MANY_ROOT_FIELDS: 'costly',
  TOO_MANY_DIRECTIVES: 'costly',
  UNKNOWN_REGION: 'missing',
  UNKNOWN_AGENCY: 'missing',
  UNKNOWN_RELEASE: 'missing',
  YEAR_OUTSIDE_DATA: 'missing',
  UNAUTHENTICATED: 'denied',
  DOCUMENTS_ONLY: 'denied',
  CSRF_BLOCKED: 'denied',
  METHOD_NOT_ALLOWED: 'denied',
  NOT_FOUND: 'denied',
  INTERNAL_SERVER_ERROR: 'server',
};

/** Seconds out of a header Retry-After; undefined for a date, or where there is none. */
export function secondsOf(retryAfter: string | null): number | undefined {
  return retryAfter !== null && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) : undefined;
}

const waiting = (seconds: number | undefined): { readonly retryAfter?: number } =>
  seconds === undefined ? {} : { retryAfter: seconds };

/** A fault out of an error of the API; `retryAfter` is what the headers of the answer tell, in seconds. */
export function toFault({ message, path, extensions }: GraphqlError, retryAfter?: number): Fault {
  const code = extensions?.code ?? 'UNKNOWN';
  const kind = kindByCode[code] ?? 'refused';
  const told = typeof extensions?.retryAfter === 'number' ? extensions.retryAfter : retryAfter;
  return {
    kind,
    code,
    message,
    ...(kind === 'busy' && waiting(told)),
    ...(path?.[0] !== undefined && { part: String(path[0]) }),
  };
}

const kindByStatus: Readonly<Record<number, FaultKind>> = {
  401: 'denied',
  403: 'denied',
  404: 'denied',
  408: 'busy',
  429: 'busy',
  503: 'busy',
  504: 'costly',
};

/** A fault out of an answer that is not of the API, such as of a proxy before it. */
export function faultOfStatus(status: number, message: string, retryAfter?: number): Fault {
  const kind = kindByStatus[status] ?? 'server';
  return { kind, code: `HTTP_${status}`, message, ...(kind === 'busy' && waiting(retryAfter)) };
}
