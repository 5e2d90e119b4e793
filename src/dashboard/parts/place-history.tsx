import type { ReactNode } from 'react';
import type { PlaceHistoryFragment } from '../generated/graphql.js';
import { labelOf } from '../model/language.js';
import { usePage } from '../page-context.js';
import { PageLink } from './page-link.js';

function Span({ place }: { readonly place: PlaceHistoryFragment }): ReactNode {
  const { say } = usePage();
  const { validFrom, validTo } = place;
  if (validFrom == null && validTo == null) return null;
  const from = validFrom ?? say('（2002年以前或不详）', '(before 2002, or unknown)');
  const to = validTo ?? say('今', 'today');
  return (
    <li>
      {say('有效年度：', 'In force: ')}
      {from}–{to}
    </li>
  );
}

/** When a place was what it is: former names, where it came from and what it went into, with the document that says so. */
export function PlaceHistory({ place }: { readonly place: PlaceHistoryFragment }): ReactNode {
  const { say, state } = usePage();
  const { id, validFrom, validTo, formerNames, changes } = place;
  if (state.chart !== null || state.embed) return null;
  if (validFrom == null && validTo == null && formerNames.length === 0 && changes.length === 0) return null;
  const link = (other: { readonly id: string; readonly fullName: string }): ReactNode =>
    other.id === id ? (
      other.fullName
    ) : (
      <PageLink to={{ view: 'place', region: other.id }}>{other.fullName}</PageLink>
    );
  return (
    <details className="history" open={validTo != null}>
      <summary>{say('沿革', 'History of the place')}</summary>
      <ul>
        <Span place={place} />
        {formerNames.map(({ name, until }) => (
          <li key={`${name} ${until}`}>
            {say(`曾用名：${name}（至${until}年）`, `Former name: ${name} (until ${until})`)}
          </li>
        ))}
        {changes.map(({ year, extent, source, from, to }) => (
          <li key={`${year} ${from.id} ${to.id}`}>
            {say(`${year}年：`, `${year}: `)}
            {link(from)} → {link(to)}（{labelOf('SuccessionExtent', extent, state.language)}）{' '}
            <small>{source}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
