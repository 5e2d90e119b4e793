import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Context } from '../../resolvers/context.js';
import { listRootFields } from '../named-release.js';

/**
 * What an operation is called in metrics: the field of `Query` that it asks, `several`, or `introspection`; to be
 * called for a valid operation only, so that the names are those of the schema.
 */
export function toOperationName({ selectionSet }: OperationDefinitionNode, document: DocumentNode): string {
  const names = new Set(listRootFields(selectionSet, document).map(({ name }) => name.value));
  const asked = [...names].filter((name) => !name.startsWith('__'));
  if (asked.length === 0) return 'introspection';
  return asked.length === 1 ? asked[0]! : 'several';
}

/** Tells the observer of a request which field of `Query` it asks. */
export function observePlugin(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, contextValue }) {
          if (operation) contextValue.observer.asks(toOperationName(operation, document));
        },
      };
    },
  };
}
