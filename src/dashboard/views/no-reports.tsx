import type { ReactNode } from 'react';
import type { PlaceViewQuery } from '../generated/graphql.js';
import { labelOf } from '../model/language.js';
import { usePage } from '../page-context.js';
import { placesAbove, usePlaceName } from '../parts/breadcrumb.js';
import { Empty } from '../parts/notices.js';
import { PageLink } from '../parts/page-link.js';

/** Nobody reported here: said plainly, with ways on: to the years that have reports, and to where the place lies. */
export function NoReports({ data }: { data: PlaceViewQuery }): ReactNode {
  const { say, state } = usePage();
  const nameOf = usePlaceName();
  const other = state.scope === 'AGENCY_REPORTS' ? 'GOVERNMENT_REPORTS' : 'AGENCY_REPORTS';
  // Who reported is counted in both scopes: where somebody did, it is in the other.
  const hasOther = (data.bodies?.rows[0]?.reported ?? 0) > 0;
  const reported = (data.years?.rows ?? []).filter(({ chosen }) => chosen.coverage.reports > 0);
  const above = data.region ? placesAbove(data.region).slice(0, -1).toReversed() : [];
  return (
    <Empty title={say('这里没有收录报告', 'There is no report here')}>
      <p>
        {say('没有报告不等于没有数字，更不等于零。', 'No report is not the same as zero.')}
        {reported.length > 0
          ? say('可以看有报告的年度，或上级地区：', ' Go to a year that has reports, or to a place above:')
          : say(
              '所选口径与机关类型在任何年度都没有报告。可以看：',
              ' No year has a report of the chosen scope and kind of body. Go to:',
            )}
      </p>
      <ul className="chips">
        {hasOther && (
          <li>
            <PageLink to={{ scope: other }}>
              {say('口径：', 'Scope: ')}
              {labelOf('CountingScope', other, state.language)}
            </PageLink>
          </li>
        )}
        {reported.map(({ year }) => (
          <li key={year}>
            <PageLink to={{ year: year! }}>{say(`${year}年`, String(year))}</PageLink>
          </li>
        ))}
        {reported.length > 1 && (
          <li>
            <PageLink to={{ year: 'all' }}>{say('全部年度', 'All years')}</PageLink>
          </li>
        )}
        {above.map((place) => (
          <li key={place.code}>
            <PageLink to={{ region: place.code, type: null }}>{nameOf(place)}</PageLink>
          </li>
        ))}
      </ul>
    </Empty>
  );
}
