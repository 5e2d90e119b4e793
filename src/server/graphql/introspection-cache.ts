import { createHash } from 'node:crypto';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { listRootFields } from '../named-release.js';
import type { GraphQLQuestion } from './admit-document.js';

/** Tools ask the same few texts; what is beyond is answered anew. */
const mostAnswers = 20;

/** Whether an operation asks about the schema and nothing else, so that no release has a part in its answer. */
export function isIntrospection(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  const names = listRootFields(operation.selectionSet, document).map(({ name }) => name.value);
  return names.length > 0 && names.every((name) => name === '__schema' || name === '__type');
}

/** Answers about the schema, which is the same as long as the program runs; of those asked last. */
export class IntrospectionCache {
  private readonly answers = new Map<string, string>();

  /** The answer that was given to the same question, or undefined. */
  find(question: GraphQLQuestion): string | undefined {
    const key = this.keyOf(question);
    const answer = this.answers.get(key);
    if (answer === undefined) return undefined;
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  keep(question: GraphQLQuestion, answer: string): void {
    this.answers.set(this.keyOf(question), answer);
    if (this.answers.size <= mostAnswers) return;
    const [oldest] = this.answers.keys();
    this.answers.delete(oldest!);
  }

  private keyOf({ text, operationName, variables }: GraphQLQuestion): string {
    const question = JSON.stringify([text, operationName ?? null, variables ?? null]);
    return createHash('sha256').update(question).digest('base64');
  }
}
