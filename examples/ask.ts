/** What code generation makes of an operation: its text, with the types of its answer and variables. */
export interface TypedDocument<Answer, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Answer;
}

interface GraphQLAnswer<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * Asks a server one operation, and gives its answer, typed. Throws where the answer has errors, with their codes and
 * messages: each says what was received and what would be right.
 */
export async function ask<Answer, Variables>(
  url: string | URL,
  document: TypedDocument<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as GraphQLAnswer<Answer>;
  if (errors) {
    throw new Error(
      errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`).join('\n'),
    );
  }
  if (!data) throw new Error(`The server answered ${response.status} without data.`);
  return data;
}
