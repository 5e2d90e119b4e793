import type { ReactNode } from 'react';
import type { PlaceFragment, PlaceWithParentsFragment } from '../generated/graphql.js';
import type { RankingLevel, ViewState } from '../model/view-state.js';
import { usePage } from '../page-context.js';
import { placesAbove, usePlaceName } from './breadcrumb.js';
import { PageLink } from './page-link.js';

const levelOf: Partial<Record<PlaceFragment['level'], RankingLevel>> = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
};

interface Comparison {
  readonly text: string;
  readonly target: Partial<ViewState>;
}

function Links({ comparisons }: { readonly comparisons: readonly Comparison[] }): ReactNode {
  const { say, state } = usePage();
  if (comparisons.length === 0 || state.chart !== null) return null;
  return (
    <p className="peers" data-testid="peers">
      {say('同类比较：', 'Beside its peers: ')}
      {comparisons.map(({ text, target }) => (
        <PageLink key={text} to={{ view: 'ranking', ...target }}>
          {text}
        </PageLink>
      ))}
    </p>
  );
}

/** Ways from a place to the ranking of those of its level, in each place above it, in which it stands out. */
export function PeersOfPlace({ place }: { readonly place: PlaceWithParentsFragment }): ReactNode {
  const { say } = usePage();
  const nameOf = usePlaceName();
  const level = levelOf[place.level];
  const words = {
    PROVINCE: say('各省', 'provinces'),
    PREFECTURE: say('各市', 'prefectures'),
    COUNTY: say('各县', 'counties'),
  } as const;
  if (!level || level === 'AGENCY' || level === 'AGENCY_TYPE') return null;
  const comparisons = placesAbove(place)
    .slice(0, -1)
    .toReversed()
    .map((above) => ({
      text: say(`${nameOf(above)}${words[level]}`, `${words[level]} of ${nameOf(above)}`),
      target: { region: above.code, level, mark: place.code },
    }));
  return <Links comparisons={comparisons} />;
}

/** Ways from a body to the ranking of the bodies of its county, and of those of its kind in the places above. */
export function PeersOfAgency({
  agency,
}: {
  readonly agency: {
    readonly id: string;
    readonly type: NonNullable<ViewState['type']>;
    readonly region: PlaceWithParentsFragment;
  };
}): ReactNode {
  const { say } = usePage();
  const nameOf = usePlaceName();
  const [own, ...above] = placesAbove(agency.region).toReversed();
  if (!own) return null;
  const common = { level: 'AGENCY', mark: agency.id } as const;
  return (
    <Links
      comparisons={[
        {
          text: say(`${nameOf(own)}各机关`, `bodies of ${nameOf(own)}`),
          target: { ...common, region: own.code, type: null },
        },
        ...above.map((place) => ({
          text: say(`${nameOf(place)}同类机关`, `bodies of its kind in ${nameOf(place)}`),
          target: { ...common, region: place.code, type: agency.type },
        })),
      ]}
    />
  );
}
