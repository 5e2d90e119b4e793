import { readFile } from 'node:fs/promises';
import list from '../../src/questions/questions.json' with { type: 'json' };

/** A question of docs/questions.md with its operation. */
export interface Question {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The questions of docs/questions.md, in their order. */
export const questions: readonly Question[] = await Promise.all(
  list.map(async ({ name, zh, en, variables }) => ({
    name,
    zh,
    en,
    variables,
    query: await readFile(new URL(`../../src/questions/${name}.graphql`, import.meta.url), 'utf8'),
  })),
);
