import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ServedRelease } from '../../resolvers/context.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import {
  fieldsPerPoint,
  groupsPerPoint,
  listLengths,
  regroupingFields,
  statementPoints,
  totalField,
} from './cost-model.js';
import { boundRows, type AskedPart, type RowBound } from './row-bound.js';

/** The estimated cost of an operation, in points, and of each of its root fields by its name in the answer. */
export interface OperationCost {
  readonly total: number;
  readonly byField: Readonly<Record<string, number>>;
}

/** What an operation is estimated with. */
export interface CostInput {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, with the defaults of the operation. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly release: ServedRelease;
}

interface Cost {
  readonly fields: number;
  readonly points: number;
}

interface GroupedArguments {
  readonly by?: readonly DimensionKey[];
  readonly where?: AskedPart | null;
}

class CostEstimator {
  constructor(private readonly input: CostInput) {}

  /** The cost of a selection for one object, within a question of so many rows and groups. */
  ofSelection(selections: SelectionSetNode | undefined, type: GraphQLObjectType, within: RowBound): Cost {
    let [fields, points] = [0, 0];
    for (const [node, parent] of this.fieldsOf(selections, type)) {
      const cost = this.ofField(node, parent, within);
      fields += cost.fields;
      points += cost.points;
    }
    return { fields, points };
  }

  /** Fields through fragments. */
  *fieldsOf(
    selections: SelectionSetNode | undefined,
    type: GraphQLObjectType,
  ): Generator<[FieldNode, GraphQLObjectType]> {
    for (const node of selections?.selections ?? []) {
      if (node.kind === Kind.FIELD) yield [node, type];
      else if (node.kind === Kind.INLINE_FRAGMENT) yield* this.fieldsOf(node.selectionSet, type);
      else yield* this.fieldsOf(this.input.fragments.get(node.name.value)?.selectionSet, type);
    }
  }

  ofField(node: FieldNode, parent: GraphQLObjectType, within: RowBound): Cost {
    const definition = parent.getFields()[node.name.value];
    // Introspection: answered from memory, and bounded by its own rule.
    if (!definition) return { fields: 1, points: 0 };
    const coordinate = `${parent.name}.${definition.name}`;
    const args = getArgumentValues(definition, node, this.input.variables);
    const bound = coordinate === totalField ? { rows: 1, groups: 1 } : this.boundOf(args, within);
    const items = isListType(getNullableType(definition.type)) ? this.itemsOf(coordinate, args, within) : 1;
    const type = getNamedType(definition.type);
    const inner = isObjectType(type)
      ? this.ofSelection(node.selectionSet, type, bound)
      : { fields: 0, points: 0 };
    const isAddedUp = 'by' in args || type.name === 'Figure' || regroupingFields.includes(coordinate);
    const groups = isAddedUp ? bound.groups - 1 : 0;
    return {
      fields: 1 + items * (isCompositeType(type) ? inner.fields : 1),
      points: inner.points + (statementPoints[coordinate] ?? 0) + groups / groupsPerPoint,
    };
  }

  /** How many rows and groups the selection of a field stands in. */
  private boundOf(args: Record<string, unknown>, { rows, groups }: RowBound): RowBound {
    const first = typeof args['first'] === 'number' ? args['first'] : rows;
    const { by, where } = args as GroupedArguments;
    return by ? boundRows(by, where, first, this.input.release) : { rows: first, groups };
  }

  private itemsOf(coordinate: string, args: Record<string, unknown>, { rows }: RowBound): number {
    if (typeof args['first'] === 'number') return args['first'];
    return listLengths[coordinate] ?? rows;
  }
}

/**
 * Estimates an operation that is valid. Throws a GraphQLError where a variable does not fit its argument.
 * @example { statistics(by: [YEAR], first: 20) { rows { year penalties { value } } } }
 * // a statement (10), and at most 8 years × 3 fields: 11 points
 */
export function estimateCost(input: CostInput): OperationCost {
  const estimator = new CostEstimator(input);
  const byField: Record<string, number> = {};
  let total = 0;
  for (const [node, type] of estimator.fieldsOf(input.operation.selectionSet, input.schema.getQueryType()!)) {
    const { fields, points } = estimator.ofField(node, type, { rows: 1, groups: 1 });
    const name = (node.alias ?? node.name).value;
    const cost = points + fields / fieldsPerPoint;
    byField[name] = Math.ceil((byField[name] ?? 0) + cost);
    total += cost;
  }
  return { total: Math.max(1, Math.ceil(total)), byField };
}
