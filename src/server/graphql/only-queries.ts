import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** A validation rule: the service answers questions and changes nothing, so there are queries only. */
export function onlyQueries(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === 'query') return;
      const message = `There is no ${node.operation} here; the service only answers queries.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
