import type { ReactNode } from 'react';
import type { Palette } from '../design/tokens.js';
import type { Fill as StatusFill } from '../model/figure.js';

/** Fills of statuses, and that of a place outside the scope of the reports. */
type Fill = StatusFill | 'outside';

/** What is drawn over the ground of an area, for each fill that is not a color of the scale. */
const strokes: Readonly<Record<Exclude<Fill, 'class' | 'empty'>, string>> = {
  outside: 'M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2 M0 8 L8 0',
  hatch: 'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  dots: 'M2 2 h0.01 M6 6 h0.01',
  dashes: 'M0 4 h4',
  grid: 'M0 4 h8 M4 0 v8',
  crosses: 'M2 2 l3 3 M5 2 l-3 3',
};

/** The patterns of one SVG; their ids begin with a prefix, since ids are shared by the whole page. */
export function Patterns({
  prefix,
  palette,
}: {
  readonly prefix: string;
  readonly palette: Palette;
}): ReactNode {
  return (
    <defs>
      {Object.entries(strokes).map(([name, path]) => (
        <pattern key={name} id={`${prefix}-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={palette.surface} />
          <path
            d={path}
            stroke={palette.pattern}
            strokeWidth={name === 'dots' ? 1.8 : 1}
            strokeLinecap="round"
            fill="none"
          />
        </pattern>
      ))}
    </defs>
  );
}

/** The paint of a fill that is not a color of the scale. */
export function paintOf(fill: Exclude<Fill, 'class'>, prefix: string, palette: Palette): string {
  return fill === 'empty' ? palette.surface : `url(#${prefix}-${fill})`;
}
