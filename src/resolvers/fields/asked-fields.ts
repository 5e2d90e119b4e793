import type { FieldsByTypeName, ResolveTree } from 'graphql-parse-resolve-info';

/** What is asked of a field: those of a type that have a name, through every alias and fragment. */
export function fieldsOf(
  tree: { readonly fieldsByTypeName: FieldsByTypeName },
  type: string,
  name: string,
): ResolveTree[] {
  return Object.values(tree.fieldsByTypeName[type] ?? {}).filter((field) => field.name === name);
}
