import { useId, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { textOn, type Palette } from '../design/tokens.js';
import { useMedia } from '../design/use-media.js';
import { classOf, classesOf, colorOfClass, type ScaleClass } from '../model/classes.js';
import { isSmall, statusLooks, type Figure } from '../model/figure.js';
import { blockLayout } from '../model/tiles.js';
import { coverageText, longText, shortText } from '../model/format.js';
import type { Language } from '../model/language.js';
import { PageLink } from '../parts/page-link.js';
import { usePage } from '../page-context.js';
import { paintOf, Patterns } from './patterns.js';
import type { ChartHandle } from './picture.js';
import { widthOf } from './text-width.js';
import type { TileDatum } from './tile-datum.js';
import { TileLegend } from './tile-legend.js';
import { nameLookOf, nameMargin, tileWidth as width } from './tile-name.js';

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
      <TileLegend tiles={tiles} classes={classes} prefix={prefix} />
    </div>
  );
}
