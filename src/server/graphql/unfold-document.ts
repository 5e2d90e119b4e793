import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { RequestRefusal } from '../http/request-refusal.js';

/** How large a selection becomes when its fragments are put in place. */
export interface Unfolded {
  /** Fields. */
  readonly size: number;
  /** Fields in fields. */
  readonly depth: number;
  /** The same, below fields of introspection. */
  readonly introspectionDepth: number;
}

const nothing: Unfolded = { size: 0, depth: 0, introspectionDepth: 0 };

function beside(one: Unfolded, other: Unfolded): Unfolded {
  return {
    size: one.size + other.size,
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
  };
}

function below(name: string, inner: Unfolded): Unfolded {
  const size = inner.size + 1;
  const deepest = Math.max(inner.depth, inner.introspectionDepth) + 1;
  if (name === '__schema' || name === '__type') return { size, depth: 0, introspectionDepth: deepest };
  return {
    size,
    depth: inner.depth + 1,
    introspectionDepth: inner.introspectionDepth === 0 ? 0 : inner.introspectionDepth + 1,
  };
}

/** Measures selections with their fragments; each fragment is looked into once, so this is linear in the document. */
export class DocumentUnfolder {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Unfolded | 'open'>();

  constructor(document: DocumentNode) {
    const definitions = document.definitions.filter(
      (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
    );
    this.fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
  }

  /** Measures a selection. Throws FRAGMENT_CYCLE for a fragment that contains itself; an unknown one counts nothing. */
  unfold(selections: SelectionSetNode | undefined): Unfolded {
    return (selections?.selections ?? []).reduce<Unfolded>((sum, node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return beside(sum, this.unfold(node.selectionSet));
      if (node.kind === Kind.FRAGMENT_SPREAD) return beside(sum, this.unfoldFragment(node.name.value));
      return beside(sum, below(node.name.value, this.unfold(node.selectionSet)));
    }, nothing);
  }

  /** The names that a selection has in an answer, at its first level. */
  countFields(selections: SelectionSetNode): number {
    const [names, fragments] = [new Set<string>(), new Set<string>()];
    const collect = ({ selections: nodes }: SelectionSetNode): void => {
      for (const node of nodes) {
        if (node.kind === Kind.FIELD) names.add((node.alias ?? node.name).value);
        else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
        else if (!fragments.has(node.name.value)) {
          fragments.add(node.name.value);
          const fragment = this.fragments.get(node.name.value);
          if (fragment) collect(fragment.selectionSet);
        }
      }
    };
    collect(selections);
    return names.size;
  }

  /** Throws FRAGMENT_CYCLE for cycles among fragments that nothing uses, too. */
  assertNoCycles(): void {
    for (const name of this.fragments.keys()) this.unfoldFragment(name);
  }

  private unfoldFragment(name: string): Unfolded {
    const known = this.known.get(name);
    if (known === 'open') throw new RequestRefusal('FRAGMENT_CYCLE', 'A fragment contains itself.');
    if (known) return known;
    this.known.set(name, 'open');
    const unfolded = this.unfold(this.fragments.get(name)?.selectionSet);
    this.known.set(name, unfolded);
    return unfolded;
  }
}
