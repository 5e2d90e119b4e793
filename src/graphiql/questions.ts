import list from '../questions/questions.json';

/** One of the questions of docs/questions.md, ready for the editors. */
export interface Question {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** The operation. */
  readonly query: string;
  readonly operationName: string;
  /** JSON, indented. */
  readonly variables: string;
}

const operations: Readonly<Record<string, string>> = import.meta.glob('../questions/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The questions, in the order of docs/questions.md. */
export const questions: readonly Question[] = list.map(({ name, zh, en, variables }) => {
  const query = operations[`../questions/${name}.graphql`]!;
  const operationName = /query (\w+)/.exec(query)![1]!;
  return { name, zh, en, query, operationName, variables: JSON.stringify(variables, null, 2) };
});

/** The question that the address names as `?question=NAME`; undefined for none. */
export function questionOfAddress(search: string): Question | undefined {
  const named = new URLSearchParams(search).get('question');
  return questions.find(({ name }) => name === named);
}
