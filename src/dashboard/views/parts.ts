import type { PlaceFragment } from '../generated/graphql.js';
import type { SmallSeries } from '../charts/small-multiples.js';
import type { TileDatum } from '../charts/tile-datum.js';
import { noReport, type Figure } from '../model/figure.js';
import { nameOfBodyIn, shortName } from '../model/short-name.js';
import { nation } from '../model/regions.js';
import { blockLayout, provinceTiles } from '../model/tiles.js';
import type { ViewState } from '../model/view-state.js';
import type { Unit } from '../generated/graphql.js';

/** A part of a place: a place below it, the place's own bodies, or a body. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** For a phone, where it is not what `short` is. */
  readonly shortest?: string;
  readonly column: number;
  readonly row: number;
  readonly target: Partial<ViewState> | null;
}

/** A row of an answer that is about a place or a body. */
export interface PartRow {
  readonly region?: PlaceFragment | null;
  readonly agency?: { readonly id: string; readonly name: string } | null;
}

const idOf = ({ region, agency }: PartRow): string => agency?.id ?? region?.code ?? '';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly target: Partial<ViewState> | null;
}

/** How parts are named in the language of the page. */
export interface PartWords {
  readonly isEnglish: boolean;
  nameOf(place: { readonly code: string; readonly name: string }): string;
  /** The whole name of the place that the parts are of; empty of the whole country. */
  readonly fullName: string;
  /** The name of what belongs to the place itself and to none of its parts. */
  own(name: string): string;
}

function belowNation(words: PartWords, places: readonly PlaceFragment[]): readonly Part[] {
  return provinceTiles.map((tile) => ({
    id: tile.code,
    name: words.nameOf(
      places.find(({ code }) => code === tile.code) ?? {
        code: tile.code,
        name: outOfScopeNames[tile.code] ?? tile.abbreviation,
      },
    ),
    short: words.isEnglish ? tile.en : tile.abbreviation,
    shortest: words.isEnglish ? tile.letters : tile.abbreviation,
    column: tile.column,
    row: tile.row,
    target: tile.outOfScope ? null : { view: 'place', region: tile.code },
  }));
}

const outOfScopeNames: Readonly<Record<string, string>> = {
  '710000': '台湾省',
  '810000': '香港特别行政区',
  '820000': '澳门特别行政区',
};

/**
 * The parts of a place, those without a report included: provinces on their tiles; below that the places right
 * below and whatever else the rows are about, in rows.
 */
export function partsOfPlace(
  code: string,
  places: readonly PlaceFragment[],
  rows: readonly PartRow[],
  words: PartWords,
): readonly Part[] {
  if (code === nation) return belowNation(words, places);
  const known = new Map<string, Named>();
  if (!rows.some(({ agency }) => agency)) {
    for (const place of places) {
      known.set(place.code, {
        id: place.code,
        name: words.nameOf(place),
        short: shortName(place.name),
        target: { view: 'place', region: place.code },
      });
    }
  }
  for (const row of rows) {
    const id = idOf(row);
    if (known.has(id)) continue;
    if (row.agency) {
      const { name } = row.agency;
      known.set(id, {
        id,
        name,
        short: nameOfBodyIn(words.fullName, name),
        target: { view: 'agency', agency: id },
      });
    } else if (row.region) {
      const isOwn = id === code;
      const name = isOwn ? words.own(row.region.name) : words.nameOf(row.region);
      known.set(id, {
        id,
        name,
        short: isOwn ? (words.isEnglish ? 'itself' : '本级') : shortName(row.region.name),
        target: isOwn ? null : { view: 'place', region: id },
      });
    }
  }
  const named = [...known.values()];
  const places_ = blockLayout(named.length);
  return named.map((one, index) => ({ ...one, ...places_[index]! }));
}

/** The figure of each part, by id; no report where the answer has no row. */
export function figuresByPart<Row extends PartRow>(
  rows: readonly Row[],
  figureOf: (row: Row) => Figure,
): ReadonlyMap<string, Figure> {
  return new Map(rows.map((row) => [idOf(row), figureOf(row)]));
}

const isOutOfScope = (id: string): boolean => id in outOfScopeNames;

/** Parts as tiles. */
export function toTiles(
  parts: readonly Part[],
  figures: ReadonlyMap<string, Figure>,
  unit: Unit,
): readonly TileDatum[] {
  return parts.map((part) => ({
    ...part,
    figure: isOutOfScope(part.id) ? null : (figures.get(part.id) ?? noReport(unit)),
  }));
}

/** Parts as small charts over the years. */
export function toSeries(
  parts: readonly Part[],
  figures: ReadonlyMap<number, ReadonlyMap<string, Figure>>,
  years: readonly number[],
  unit: Unit,
): readonly SmallSeries[] {
  return parts.map((part) => ({
    ...part,
    name: part.short.length === 1 ? shortName(part.name) : part.short,
    target: part.target && {
      ...part.target,
      ...(part.target.view === 'place' && { view: 'trend' as const }),
    },
    figures: isOutOfScope(part.id)
      ? null
      : years.map((year) => figures.get(year)?.get(part.id) ?? noReport(unit)),
  }));
}
