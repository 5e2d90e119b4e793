import { createContext, useContext } from 'react';
import type { CatalogueQuery } from './generated/graphql.js';
import type { Look } from './design/tokens.js';
import type { Say } from './model/language.js';
import type { ViewState } from './model/view-state.js';

/** An entry of the catalogue. */
export type Indicator = NonNullable<CatalogueQuery['indicators']>[number];

/** What every part of the page can see: the state and how to change it, the words, the colors, the catalogue. */
export interface Page {
  readonly state: ViewState;
  /** The year in the state, or the default one. */
  readonly year: number | 'all';
  readonly years: readonly number[];
  readonly indicator: Indicator;
  readonly indicators: readonly Indicator[];
  readonly release: NonNullable<CatalogueQuery['release']>;
  readonly palette: Look;
  readonly say: Say;
  /** The address of the page after a change. */
  href(change: Partial<ViewState>): string;
  go(change: Partial<ViewState>): void;
}

export const PageContext = createContext<Page | null>(null);

/** The page around a component. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A part of the page stands outside of it');
  return page;
}
