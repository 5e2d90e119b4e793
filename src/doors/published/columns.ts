import type { FlatColumn, FlatType } from '../table/flat-table.js';

/** A column by its words; the description repeats the label where there is no more to say. */
export function column(
  name: string,
  type: FlatType,
  zh: string,
  en: string,
  more: { readonly isNullable?: boolean; readonly zh?: string; readonly en?: string } = {},
): FlatColumn {
  return {
    name,
    type,
    isNullable: more.isNullable ?? false,
    label: { zh, en },
    description: { zh: more.zh ?? `${zh}。`, en: more.en ?? `${en}.` },
  };
}

/** The same, where the value may be missing. */
export function maybe(name: string, type: FlatType, zh: string, en: string): FlatColumn {
  return column(name, type, zh, en, { isNullable: true });
}
