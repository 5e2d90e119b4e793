/** The doors that requests come to, as metrics and traces call them. */
export const doors = ['graphql', 'rest', 'odata', 'health', 'page'] as const;

export type Door = (typeof doors)[number];

/** What became of a request. */
export const outcomes = [
  'answered',
  'partial',
  'not_modified',
  'refused',
  'unavailable',
  'failed',
  'client_gone',
] as const;

export type Outcome = (typeof outcomes)[number];

const healthPaths = ['/healthz', '/readyz', '/health', '/ready'];

/** The door an address leads to. */
export function doorOf(url: string): Door {
  const [path = ''] = url.split('?', 1);
  const [, first = ''] = path.split('/');
  if (first === 'graphql') return 'graphql';
  if (first === 'v1') return 'rest';
  if (first === 'odata') return 'odata';
  return healthPaths.includes(path) ? 'health' : 'page';
}

/** What became of a request, by its status, whether it was sent to its end, and whether a part of it was refused. */
export function outcomeOf(status: number, isSent: boolean, hasErrors: boolean): Outcome {
  if (!isSent) return 'client_gone';
  if (status === 304) return 'not_modified';
  if (status === 503 || status === 504) return 'unavailable';
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  return hasErrors ? 'partial' : 'answered';
}

/**
 * What a route of a door is called: its pattern, of which there are as many as routes of ours. GraphQL tells more when
 * it knows more, and a page is a page.
 */
export function operationOfRoute(pattern: string): string {
  return ['rest', 'odata'].includes(doorOf(pattern)) ? pattern : 'none';
}
