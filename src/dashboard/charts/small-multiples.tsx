import { useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { useMedia } from '../design/use-media.js';
import { editionBreak } from '../model/change.js';
import { isSmall, statusLooks, type Figure } from '../model/figure.js';
import { formatNumber, longText, shortText } from '../model/format.js';
import { blockLayout } from '../model/tiles.js';
import type { ViewState } from '../model/view-state.js';
import { PageLink } from '../parts/page-link.js';
import { usePage, type Page } from '../page-context.js';
import { MultiplesLegend } from './multiples-legend.js';
import { paintOf, Patterns } from './patterns.js';
import type { ChartHandle } from './picture.js';
import { cut, widthOf } from './text-width.js';

/** One small chart: a place and its figure for each year. */
export interface SmallSeries {
  readonly id: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** Null where reports do not cover the place at all. */
  readonly figures: readonly Figure[] | null;
  readonly target: Partial<ViewState> | null;
}

const [width, height, gap] = [128, 84, 6];
/** So many charts have room beside each other, that a few are not drawn larger than many. */
const leastColumns = 6;
const inner = { left: 8, right: 120, top: 28, bottom: 74 };

interface Scales {
  x(index: number): number;
  y(value: number): number;
}

function scalesOf(years: readonly number[], top: number): Scales {
  const step = (inner.right - inner.left) / Math.max(1, years.length - 1);
  return {
    x: (index) => (years.length === 1 ? (inner.left + inner.right) / 2 : inner.left + index * step),
    y: (value) => inner.bottom - (top === 0 ? 0 : (value / top) * (inner.bottom - inner.top)),
  };
}

/** The pieces of the line: runs of years with a number, parted at gaps and where the edition changes. */
function runsOf(figures: readonly Figure[], years: readonly number[]): number[][] {
  const runs: number[][] = [[]];
  figures.forEach((figure, index) => {
    if (figure.value == null || years[index] === editionBreak) runs.push([]);
    if (figure.value != null) runs.at(-1)!.push(index);
  });
  return runs.filter((run) => run.length > 0);
}

function Curve({
  figures,
  years,
  top,
}: {
  figures: readonly Figure[];
  years: readonly number[];
  top: number;
}): ReactNode {
  const { palette } = usePage();
  const { x, y } = scalesOf(years, top);
  const color = palette.kinds[0]!;
  const breakAt = years.indexOf(editionBreak);
  return (
    <>
      <line x1={inner.left} x2={inner.right} y1={inner.bottom} y2={inner.bottom} stroke={palette.line} />
      {breakAt > 0 && (
        <line
          x1={(x(breakAt) + x(breakAt - 1)) / 2}
          x2={(x(breakAt) + x(breakAt - 1)) / 2}
          y1={inner.top}
          y2={inner.bottom}
          stroke={palette.focus}
          strokeDasharray="3 3"
        />
      )}
      {runsOf(figures, years).map((run) => (
        <polyline
          key={run[0]}
          points={run.map((index) => `${x(index)},${y(figures[index]!.value!)}`).join(' ')}
          fill="none"
          stroke={color}
          strokeWidth="2"
        />
      ))}
      {figures.map((figure, index) =>
        figure.value == null ? null : figure.status === 'PARTIAL' ? (
          <path
            key={years[index]}
            d={`M${x(index)} ${y(figure.value) - 4} l4 4 l-4 4 l-4 -4 Z`}
            fill={isSmall(figure) ? palette.surface : color}
            stroke={color}
          />
        ) : (
          <circle
            key={years[index]}
            cx={x(index)}
            cy={y(figure.value)}
            r="3"
            fill={figure.status === 'ZERO' || isSmall(figure) ? palette.surface : color}
            stroke={color}
            strokeWidth="1.5"
          />
        ),
      )}
    </>
  );
}

/** The top of a chart that has a scale of its own. */
const topText = (top: number, { say, indicator, state }: Page): string =>
  `${say('最高', 'max ')}${formatNumber(top, indicator.unit, state.language)}`;

function Cell({
  series,
  years,
  top,
}: {
  series: SmallSeries;
  years: readonly number[];
  top: number | null;
}): ReactNode {
  const page = usePage();
  const { palette, state } = page;
  const figures = series.figures;
  const values = figures?.flatMap(({ value }) => (value == null ? [] : [value])) ?? [];
  const own = Math.max(0, ...values);
  const isEmpty = values.length === 0;
  const seen = figures?.find(({ status }) => status !== 'NO_REPORT');
  const look = statusLooks[seen?.status ?? 'NO_REPORT'];
  const empty = look.fill === 'class' ? 'empty' : look.fill;
  const isLatin = /^[ -~]+$/.test(series.name);
  const room = width - 18 - (isEmpty ? 0 : widthOf(topText(own, page)) * 11);
  // A name is written smaller where it would run into the top that is told beside it.
  const nameSize = Math.max(7.5, Math.min(isLatin ? 12 : 14, room / widthOf(series.name)));
  const written = cut(series.name, Math.max(4, room / nameSize));
  return (
    <>
      <rect
        width={width}
        height={height}
        rx={4}
        fill={isEmpty ? paintOf(figures ? empty : 'outside', 'multiples', palette) : palette.surface}
        stroke={palette.line}
      />
      {isEmpty && (
        <rect
          x={4}
          y={5}
          width={Math.min(width - 8, nameSize * widthOf(written) + 10)}
          height={20}
          rx={3}
          fill={palette.surface}
          opacity={0.92}
        />
      )}
      <text x={8} y={20} fontSize={nameSize} fontWeight={600} fill={palette.text}>
        {written}
      </text>
      {!isEmpty && (
        <text x={width - 6} y={19} fontSize={11} textAnchor="end" fill={palette.muted}>
          {topText(own, page)}
        </text>
      )}
      {isEmpty && seen && (
        <>
          <rect x={4} y={46} width={width - 8} height={22} rx={3} fill={palette.surface} opacity={0.92} />
          <text x={8} y={62} fontSize={12} fill={palette.text}>
            {shortText(seen, state.language)}
          </text>
        </>
      )}
      {!isEmpty && figures && <Curve figures={figures} years={years} top={top ?? own} />}
    </>
  );
}

/** A small chart for every part of a place, each a link into it. Rates share a scale; counts have one each, its top told. */
export function SmallMultiples({
  series,
  years,
  label,
  handle,
}: {
  readonly series: readonly SmallSeries[];
  readonly years: readonly number[];
  readonly label: string;
  readonly handle?: Ref<ChartHandle>;
}): ReactNode {
  const page = usePage();
  const { palette, say, state, indicator } = page;
  const svg = useRef<SVGSVGElement>(null);
  useImperativeHandle(
    handle,
    () => ({ toSvg: () => new XMLSerializer().serializeToString(svg.current!) }),
    [],
  );
  // A phone has no room for the places of the tiles.
  const block = useMedia('(max-width: 640px)') ? blockLayout(series.length, 3) : null;
  const placed = block ? series.map((one, index) => ({ ...one, ...block[index]! })) : series;
  const columns = Math.max(1, ...placed.map(({ column }) => column + 1));
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const [fullWidth, fullHeight] = [columns * (width + gap) - gap, rows * (height + gap) - gap];
  const drawnWidth = Math.max(fullWidth, (block ? 3 : leastColumns) * (width + gap) - gap);
  const values = series.flatMap(({ figures }) => (figures ?? []).map(({ value }) => value ?? 0));
  const top = indicator.unit === 'RATIO' ? Math.max(0, ...values) : null;
  /** Names begin with what is seen in the chart. */
  const seenIn = ({ name, figures }: SmallSeries): string => {
    const numbers = (figures ?? []).flatMap(({ value }) => (value == null ? [] : [value]));
    if (numbers.length > 0) return `${name}${topText(Math.max(0, ...numbers), page)}`;
    const seen = figures?.find(({ status }) => status !== 'NO_REPORT');
    return seen ? `${name}${shortText(seen, state.language)}` : name;
  };
  const describe = ({ name, figures }: SmallSeries): string =>
    figures === null
      ? `${name}${say('：不在报告范围', ': outside the scope of the reports')}`
      : `${name}${say('：', ': ')}${figures.map((figure, index) => `${years[index]} ${longText(figure, state.language)}`).join(say('，', ', '))}`;
  return (
    <div className="multiples-scroll">
      <svg
        ref={svg}
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`${(fullWidth - drawnWidth) / 2 - 2} -2 ${drawnWidth + 4} ${fullHeight + 4}`}
        width={drawnWidth}
        height={fullHeight}
        role="group"
        aria-label={label}
      >
        <Patterns prefix="multiples" palette={palette} />
        {placed.map((one) => {
          const cell = (
            <g transform={`translate(${one.column * (width + gap)} ${one.row * (height + gap)})`}>
              <Cell series={one} years={years} top={top} />
            </g>
          );
          return one.target ? (
            <PageLink
              key={one.id}
              to={one.target}
              aria-label={`${seenIn(one)} ${describe(one)}`}
              className="tile"
            >
              <title>{describe(one)}</title>
              {cell}
            </PageLink>
          ) : (
            <g key={one.id} role="img" aria-label={describe(one)}>
              {cell}
            </g>
          );
        })}
      </svg>
      <MultiplesLegend series={series} />
    </div>
  );
}
