import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { createContext, type Context } from '../resolvers/context.js';
import { findRelease } from '../resolvers/find-release.js';
import { Refusal } from '../resolvers/refusal.js';

type Variables = Readonly<Record<string, unknown>>;

/** The fields at the root of an operation, those of its fragments included. */
export function listRootFields(selections: SelectionSetNode, document: DocumentNode): FieldNode[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return listRootFields(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? listRootFields(fragment.selectionSet, document) : [];
  });
}

function releaseOf(field: FieldNode, variables: Variables): string | null {
  const value = field.arguments?.find(({ name }) => name.value === 'release')?.value;
  if (value?.kind === Kind.VARIABLE) {
    const given = variables[value.name.value];
    return typeof given === 'string' ? given : null;
  }
  return value?.kind === Kind.STRING || value?.kind === Kind.INT ? value.value : null;
}

/** The release that the root fields of an operation name, or null. Refuses fields that do not agree with ONE_RELEASE. */
export function findNamedRelease(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Variables,
): string | null {
  const fields = listRootFields(operation.selectionSet, document).filter(
    ({ name }) => !name.value.startsWith('__'),
  );
  const named = new Set(fields.map((field) => releaseOf(field, variables)));
  if (named.size <= 1) return [...named][0] ?? null;
  const received = [...named].map((release) => release ?? 'the newest');
  const message = `The fields of one operation name different releases (${received.join(', ')}). Ask each in an operation of its own.`;
  throw new Refusal('ONE_RELEASE', message, { received });
}

/** Lets an operation be answered by an earlier release that its fields name: `statistics(release: "…")`. */
export function answerByNamedRelease(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue }) {
          if (!operation) return;
          const id = findNamedRelease(operation, document, request.variables ?? {});
          if (id === null) return;
          const release = await findRelease(contextValue.releases, id);
          Object.assign(contextValue, createContext(release, contextValue.releases));
        },
      };
    },
  };
}
