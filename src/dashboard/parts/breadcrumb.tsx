import type { ReactNode } from 'react';
import type { PlaceFragment, PlaceWithParentsFragment } from '../generated/graphql.js';
import { englishName } from '../model/tiles.js';
import { nation } from '../model/regions.js';
import { usePage } from '../page-context.js';
import { PageLink } from './page-link.js';

/** The name of a place; English where the place has one in this product, with the Chinese beside it. */
export function usePlaceName(): (place: { readonly code: string; readonly name: string }) => string {
  const { say, state } = usePage();
  return ({ code, name }) => {
    if (code === nation) return say('全国', 'China');
    const english = state.language === 'en' ? englishName(code) : undefined;
    return english ? `${english} ${name}` : name;
  };
}

/** The places above a place, the whole country first, the place itself last. */
export function placesAbove(place: PlaceWithParentsFragment): readonly PlaceFragment[] {
  const chain: PlaceFragment[] = [place];
  for (let above: PlaceWithParentsFragment['parent'] = place.parent; above;) {
    chain.unshift(above);
    above = 'parent' in above ? (above.parent as PlaceWithParentsFragment['parent']) : null;
  }
  if (chain[0]?.code !== nation) chain.unshift({ code: nation, name: '', level: 'NATION' });
  return chain;
}

/** From the whole country down to where the page is. */
export function Breadcrumb({
  place,
  children,
}: {
  readonly place: PlaceWithParentsFragment;
  readonly children?: ReactNode;
}): ReactNode {
  const { say, state } = usePage();
  const nameOf = usePlaceName();
  const view = state.view === 'agency' || state.view === 'report' ? 'place' : state.view;
  if (state.chart !== null) return null;
  const all = placesAbove(place);
  return (
    <nav className="breadcrumb" aria-label={say('位置', 'Where you are')}>
      <ol>
        {all.map((one, index) => (
          <li key={one.code}>
            {index === all.length - 1 && !children ? (
              <span aria-current="page">{nameOf(one)}</span>
            ) : (
              <PageLink to={{ view, region: one.code }}>{nameOf(one)}</PageLink>
            )}
          </li>
        ))}
        {children && <li>{children}</li>}
      </ol>
    </nav>
  );
}
