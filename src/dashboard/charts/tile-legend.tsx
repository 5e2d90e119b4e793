import type { ReactNode } from 'react';
import { colorOfClass, type ScaleClass } from '../model/classes.js';
import { isSmall, statusLooks } from '../model/figure.js';
import { formatNumber } from '../model/format.js';
import { usePage } from '../page-context.js';
import { paintOf } from './patterns.js';
import type { TileDatum } from './tile-datum.js';

/** The keys that a map needs, and no others: its classes with their bounds, and the states that occur. */
export function TileLegend({
  tiles,
  classes,
  prefix,
}: {
  tiles: readonly TileDatum[];
  classes: readonly ScaleClass[];
  prefix: string;
}): ReactNode {
  const { palette, say, state, indicator } = usePage();
  const unit = indicator.unit;
  const show = (value: number): string => formatNumber(value, unit, state.language);
  const statuses = [...new Set(tiles.map((tile) => tile.figure?.status ?? 'OUT'))].filter(
    (status) => status !== 'REPORTED',
  );
  const hasSmall = tiles.some((tile) => tile.figure && isSmall(tile.figure));
  const key = (id: string, fill: string, text: string, extra?: ReactNode): ReactNode => (
    <li key={id}>
      <svg width="22" height="16" aria-hidden="true">
        <rect x="0.5" y="0.5" width="21" height="15" rx="2" fill={fill} stroke={palette.line} />
        {extra}
      </svg>
      {text}
    </li>
  );
  return (
    <ul className="legend" aria-label={say('图例', 'Legend')}>
      {classes.map(({ from, to }, index) =>
        key(
          `class-${index}`,
          colorOfClass(index, classes.length, palette.ramp),
          from === to ? show(from) : `${show(from)} – ${show(to)}`,
        ),
      )}
      {statuses.map((status) => {
        if (status === 'OUT')
          return key(
            'out',
            paintOf('outside', prefix, palette),
            say('不在报告范围', 'Outside the scope of the reports'),
          );
        const look = statusLooks[status];
        const isPartial = status === 'PARTIAL';
        const fill = look.fill === 'class' ? palette.sunken : paintOf(look.fill, prefix, palette);
        const corner = isPartial ? (
          <path d="M12 1 h9 v9 z" fill={palette.surface} stroke={palette.line} />
        ) : undefined;
        return key(status, fill, say(look.zh, look.en), corner);
      })}
      {hasSmall &&
        key(
          'small',
          palette.surface,
          say('分母不足10，空心', 'Fewer than 10 cases: hollow'),
          <rect
            x="1"
            y="1"
            width="20"
            height="14"
            rx="2"
            fill="none"
            stroke={palette.accent}
            strokeWidth="2"
          />,
        )}
    </ul>
  );
}
