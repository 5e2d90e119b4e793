import type { ReactNode } from 'react';
import { isSmall, statusLooks } from '../model/figure.js';
import { usePage } from '../page-context.js';
import { paintOf } from './patterns.js';
import type { SmallSeries } from './small-multiples.js';

/** The keys of what occurs: the states of charts without any number, and the points that are not plain. */
export function MultiplesLegend({ series }: { readonly series: readonly SmallSeries[] }): ReactNode {
  const { palette, say } = usePage();
  const all = series.flatMap(({ figures }) => figures ?? []);
  const empty = series.filter(({ figures }) => figures?.every(({ value }) => value == null));
  const statuses = [
    ...new Set(
      empty.map(
        ({ figures }) => figures!.find(({ status }) => status !== 'NO_REPORT')?.status ?? 'NO_REPORT',
      ),
    ),
  ];
  const key = (id: string, text: string, mark: ReactNode): ReactNode => (
    <li key={id}>
      <svg width="22" height="16" aria-hidden="true">
        {mark}
      </svg>
      {text}
    </li>
  );
  const area = (fill: string): ReactNode => (
    <rect x="0.5" y="0.5" width="21" height="15" rx="2" fill={fill} stroke={palette.line} />
  );
  return (
    <ul className="legend" aria-label={say('图例', 'Legend')}>
      {statuses.map((status) => {
        const { fill, zh, en } = statusLooks[status];
        return key(
          status,
          say(zh, en),
          area(paintOf(fill === 'class' ? 'empty' : fill, 'multiples', palette)),
        );
      })}
      {series.some(({ figures }) => figures === null) &&
        key(
          'outside',
          say('不在报告范围', 'Outside the scope of the reports'),
          area(paintOf('outside', 'multiples', palette)),
        )}
      {all.some((figure) => figure.status === 'ZERO' || isSmall(figure)) &&
        key(
          'hollow',
          say('印有零，或分母不足10', 'Zero printed, or fewer than 10 cases'),
          <circle cx="11" cy="8" r="4" fill={palette.surface} stroke={palette.kinds[0]} strokeWidth="1.5" />,
        )}
      {all.some(({ status }) => status === 'PARTIAL') &&
        key(
          'partial',
          say('部分填报', 'Partly reported'),
          <path d="M11 3 L16 8 L11 13 L6 8 Z" fill={palette.kinds[0]} />,
        )}
    </ul>
  );
}
