import { useId, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { textOn, type Palette } from '../design/tokens.js';
import { useMedia } from '../design/use-media.js';
import { classOf, classesOf, colorOfClass, type ScaleClass } from '../model/classes.js';
import { isSmall, statusLooks, type Figure } from '../model/figure.js';
import { blockLayout } from '../model/tiles.js';
import { coverageText, formatNumber, longText, shortText } from '../model/format.js';
import type { Language } from '../model/language.js';
import type { ViewState } from '../model/view-state.js';
import { PageLink } from '../parts/page-link.js';
import { usePage } from '../page-context.js';
import { paintOf, Patterns } from './patterns.js';
import type { ChartHandle } from './picture.js';
import { widthOf } from './text-width.js';
import { nameLookOf, nameMargin, tileWidth as width } from './tile-name.js';

/** One tile: a place, its figure, and where it leads. */
export interface TileDatum {
  readonly id: string;
  readonly short: string;
  /** What takes the place of `short` on a phone. */
  readonly shortest?: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** Null where reports do not cover the place at all. */
  readonly figure: Figure | null;
  readonly target: Partial<ViewState> | null;
}

const height = 66;
const gap = 6;
/** So many tiles have room beside each other, that a few are not drawn larger than many. */
const leastColumns = 4;

interface TileLook {
  readonly fill: string;
  readonly text: string;
  readonly isHollow: boolean;
}

function lookOf(
  figure: Figure | null,
  classes: readonly ScaleClass[],
  palette: Palette,
  prefix: string,
): TileLook {
  if (!figure) return { fill: paintOf('outside', prefix, palette), text: palette.text, isHollow: false };
  const { fill } = statusLooks[figure.status];
  if (fill === 'class' && isSmall(figure)) {
    return { fill: palette.surface, text: palette.text, isHollow: true };
  }
  if (!figure || fill !== 'class') {
    return {
      fill: paintOf(fill === 'class' ? 'hatch' : fill, prefix, palette),
      text: palette.text,
      isHollow: false,
    };
  }
  const color = colorOfClass(classOf(figure.value!, classes), classes.length, palette.ramp);
  return { fill: color, text: textOn(color), isHollow: false };
}

/** What is written in a tile below its name; nothing where nobody reported. */
function valueText({ figure }: TileDatum, language: Language): string {
  return figure && figure.status !== 'NO_REPORT' ? shortText(figure, language) : '';
}

/** Names begin with what is seen, so that those who speak to their computer can say it. */
const visibleText = (tile: TileDatum, language: Language): string =>
  `${tile.short}${valueText(tile, language)}`;

function TileShape({
  tile,
  look,
  palette,
}: {
  tile: TileDatum;
  look: TileLook;
  palette: Palette;
}): ReactNode {
  const { language } = usePage().state;
  const { figure } = tile;
  const isPlain = figure?.value != null || figure?.status === 'UNDEFINED';
  const value = valueText(tile, language);
  const { lines, fontSize, className } = nameLookOf(tile.short);
  const nameWidth = Math.min(width - 2 * nameMargin, Math.max(...lines.map(widthOf)) * fontSize);
  const lineHeight = fontSize + 1;
  const firstLine = lines.length === 1 ? 28 : lines.length === 2 ? 19 : 13;
  return (
    <>
      <rect
        width={width}
        height={height}
        rx={4}
        fill={look.fill}
        stroke={look.isHollow ? palette.accent : palette.line}
        strokeWidth={look.isHollow ? 2 : 1}
      />
      {!isPlain && value !== '' && (
        <rect
          className="tile-ground"
          x={6}
          y={36}
          width={width - 12}
          height={22}
          rx={3}
          fill={palette.surface}
          opacity={0.9}
        />
      )}
      {!isPlain && (
        <rect
          className="tile-ground"
          x={(width - nameWidth) / 2}
          y={lines.length === 1 ? 9 : 3}
          width={nameWidth}
          height={lines.length === 1 ? 24 : firstLine + (lines.length - 1) * lineHeight}
          rx={3}
          fill={palette.surface}
          opacity={0.9}
        />
      )}
      <text
        className={className}
        x={width / 2}
        y={firstLine}
        textAnchor="middle"
        fontSize={fontSize}
        fontWeight={600}
        fill={look.text}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={width / 2} dy={index === 0 ? 0 : lineHeight}>
            {index > 0 && / /.test(tile.short) ? ` ${line}` : line}
          </tspan>
        ))}
      </text>
      <text className="tile-value" x={width / 2} y={52} textAnchor="middle" fontSize={13} fill={look.text}>
        {value}
      </text>
      {figure?.status === 'PARTIAL' && (
        <path d={`M${width - 14} 0 h10 a4 4 0 0 1 4 4 v10 z`} fill={palette.surface} stroke={palette.line} />
      )}
    </>
  );
}

/** The keys that a map needs, and no others: its classes with their bounds, and the states that occur. */
function Legend({
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

/** A map of tiles of one size; each is a link into its place. What is under the pointer or focus is told below. */
export function TileMap({
  tiles: given,
  handle,
  label,
}: {
  tiles: readonly TileDatum[];
  handle?: Ref<ChartHandle>;
  label: string;
}): ReactNode {
  const { palette, say, state } = usePage();
  const prefix = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  const svg = useRef<SVGSVGElement>(null);
  const [told, setTold] = useState<TileDatum | null>(null);
  useImperativeHandle(
    handle,
    () => ({ toSvg: () => new XMLSerializer().serializeToString(svg.current!) }),
    [],
  );
  const isPhone = useMedia('(max-width: 640px)');
  const canPoint = useMedia('(hover: hover)');
  // Tiles that make no map stand larger on a phone, in more rows.
  const block =
    isPhone && given.every(({ shortest }) => shortest === undefined)
      ? blockLayout(given.length, leastColumns)
      : null;
  const tiles = isPhone
    ? given.map((tile, index) => ({ ...tile, short: tile.shortest ?? tile.short, ...block?.[index] }))
    : given;
  const values = tiles.flatMap(({ figure }) =>
    figure && statusLooks[figure.status].fill === 'class' && !isSmall(figure) ? [figure.value!] : [],
  );
  const classes = classesOf(values);
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const [fullWidth, fullHeight] = [columns * (width + gap) - gap, rows * (height + gap) - gap];
  const drawnWidth = Math.max(fullWidth, leastColumns * (width + gap) - gap);
  const describe = (tile: TileDatum): string =>
    tile.figure
      ? say(
          `${tile.name}：${longText(tile.figure, 'zh')}（${coverageText(tile.figure, 'zh')}）`,
          `${tile.name}: ${longText(tile.figure, 'en')} (${coverageText(tile.figure, 'en')})`,
        )
      : say(`${tile.name}：不在报告范围`, `${tile.name}: outside the scope of the reports`);
  return (
    <div className="tile-map">
      <svg
        ref={svg}
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`${(fullWidth - drawnWidth) / 2 - 2} -2 ${drawnWidth + 4} ${fullHeight + 4}`}
        width={drawnWidth}
        height={fullHeight}
        role="group"
        aria-label={label}
        onMouseLeave={() => setTold(null)}
      >
        <Patterns prefix={prefix} palette={palette} />
        {tiles.map((tile) => {
          const look = lookOf(tile.figure, classes, palette, prefix);
          const shape = (
            <g transform={`translate(${tile.column * (width + gap)} ${tile.row * (height + gap)})`}>
              <TileShape tile={tile} look={look} palette={palette} />
            </g>
          );
          const watch = { onMouseEnter: () => setTold(tile), onFocus: () => setTold(tile) };
          if (!tile.target) {
            return (
              <g key={tile.id} role="img" aria-label={describe(tile)} {...watch}>
                {shape}
              </g>
            );
          }
          return (
            <PageLink
              key={tile.id}
              to={tile.target}
              aria-label={`${visibleText(tile, state.language)} ${describe(tile)}`}
              className="tile"
              {...watch}
            >
              {shape}
            </PageLink>
          );
        })}
      </svg>
      <p className="readout">
        {told
          ? describe(told)
          : canPoint
            ? say('指向或选中一格查看数字，点击进入。', 'Point at a tile for its figure; click to go in.')
            : say('点一格进入；各格的数字见“表格”。', 'Tap a tile to go in; “Table” has the figure of each.')}
      </p>
      <Legend tiles={tiles} classes={classes} prefix={prefix} />
    </div>
  );
}
