import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../resolvers/context.js';
import type { Settings } from '../../settings.js';
import { estimateCost, type OperationCost } from '../cost/estimate-cost.js';
import { RequestRefusal } from '../http/request-refusal.js';

/** A context of a request that pays for what it asks. */
export interface ChargedContext extends Context {
  charge?(points: number): Promise<void>;
}

type Resolved = GraphQLRequestContextDidResolveOperation<ChargedContext>;

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

/** The cost of an operation; null where its variables do not fit, which graphql-js tells when it executes. */
function costOf(
  { schema, document, request, contextValue }: Resolved,
  operation: OperationDefinitionNode,
): OperationCost | null {
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
    {
      maxErrors: 1,
    },
  );
  if (!coerced) return null;
  const fragments = fragmentsOf(document);
  return estimateCost({ schema, operation, fragments, variables: coerced, release: contextValue });
}

function refuse({ total, byField }: OperationCost, limit: number): never {
  const [name, most] = Object.entries(byField).sort(([, one], [, other]) => other - one)[0]!;
  const message = `The operation is estimated to cost ${total} of at most ${limit}; nothing was run. Most of it is "${name}" (${most}): ask for fewer rows (first), fewer figures or fewer levels, and go on from endCursor.`;
  throw new RequestRefusal('TOO_EXPENSIVE', message, { cost: { total, limit, byField } });
}

/** Estimates every operation before it runs, refuses what is above the limit, and tells the cost in `extensions.cost`. */
export function budgetPlugin({ costLimit }: Pick<Settings, 'costLimit'>): ApolloServerPlugin<ChargedContext> {
  return {
    async requestDidStart() {
      let cost: OperationCost | null = null;
      return {
        async didResolveOperation(request) {
          const { operation } = request;
          if (operation?.operation !== 'query') return;
          cost = costOf(request, operation);
          if (!cost) return;
          if (cost.total > costLimit) refuse(cost, costLimit);
          await request.contextValue.charge?.(cost.total);
        },
        async willSendResponse({ response }) {
          if (!cost || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { total: cost.total, limit: costLimit },
          };
        },
      };
    },
  };
}
