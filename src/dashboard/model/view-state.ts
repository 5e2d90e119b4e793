import type { AgencyType, CountingScope, Dimension } from '../generated/graphql.js';
import { languages, valuesOf, type Language } from './language.js';
import { nation } from './regions.js';

/** The views of the page; the last two are reached by going down into one body or report. */
export const views = [
  'place',
  'ranking',
  'trend',
  'applications',
  'disputes',
  'quality',
  'agency',
  'report',
] as const;
export type View = (typeof views)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const rankingLevels = [
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'AGENCY_TYPE',
  'AGENCY',
] as const satisfies readonly Dimension[];
export type RankingLevel = (typeof rankingLevels)[number];

/** The order of a table: the chart it is the twin of, a column from 0 on, and whether the smallest comes first. */
export interface TableSort {
  readonly chart: string;
  readonly column: number;
  readonly isAscending: boolean;
}

/** Everything that decides what is on the page. The address holds all of it, so a link reproduces a view. */
export interface ViewState {
  readonly view: View;
  /** Code of the place. */
  readonly region: string;
  /** A year, or all of them; null until the default is known. */
  readonly year: number | 'all' | null;
  readonly indicator: string;
  readonly scope: CountingScope;
  /** What a ranking ranks; null for the level right below the place. */
  readonly level: RankingLevel | null;
  readonly type: AgencyType | null;
  readonly agency: string | null;
  readonly report: string | null;
  readonly cell: string | null;
  /** Ids of the charts that are shown as tables. */
  readonly tables: readonly string[];
  /** Whether charts that begin with what matters most show the rest too. */
  readonly all: boolean;
  /** The place or body that stands out in a ranking; null for none. */
  readonly mark: string | null;
  /** Which table is sorted by which of its columns; null for the order of the chart. */
  readonly sort: TableSort | null;
  /** The release that answers; null for the newest. */
  readonly release: string | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly embed: boolean;
  /** The one chart that an embedded page shows; null for the whole view. */
  readonly chart: string | null;
}

export const defaultState: ViewState = {
  view: 'place',
  region: nation,
  year: null,
  indicator: 'PENALTIES',
  scope: 'AGENCY_REPORTS',
  level: null,
  type: null,
  agency: null,
  report: null,
  cell: null,
  tables: [],
  all: false,
  mark: null,
  sort: null,
  release: null,
  language: 'zh',
  theme: 'auto',
  embed: false,
  chart: null,
};

/** How one part of the state is written in the address. `read` gives undefined for what is not a value of it. */
interface Parameter<Value> {
  readonly name: string;
  write(value: Value): string | null;
  read(text: string): Value | undefined;
}

const oneOf = <Value extends string>(name: string, values: readonly Value[]): Parameter<Value> => ({
  name,
  write: (value) => value,
  read: (text) => values.find((value) => value === text),
});

const optional = <Value>(parameter: Parameter<Value>): Parameter<Value | null> => ({
  name: parameter.name,
  write: (value) => (value === null ? null : parameter.write(value)),
  read: (text) => parameter.read(text),
});

const matching = (name: string, pattern: RegExp): Parameter<string> => ({
  name,
  write: (value) => value,
  read: (text) => (pattern.test(text) ? text : undefined),
});

const yearParameter: Parameter<ViewState['year']> = {
  name: 'year',
  write: (year) => (year === null ? null : String(year)),
  read: (text) => (text === 'all' ? 'all' : /^(19|20)\d\d$/.test(text) ? Number(text) : undefined),
};

const chartId = /^[a-z-]{1,40}$/;
const identity = /^[^\s<>"']{1,120}$/;

const sortParameter: Parameter<TableSort> = {
  name: 'sort',
  write: ({ chart, column, isAscending }) => `${chart}.${column}.${isAscending ? 'up' : 'down'}`,
  read: (text) => {
    const [, chart, column, direction] = /^([a-z-]{1,40})\.(\d{1,2})\.(up|down)$/.exec(text) ?? [];
    return chart === undefined
      ? undefined
      : { chart, column: Number(column), isAscending: direction === 'up' };
  },
};

const parameters: { readonly [Key in keyof ViewState]: Parameter<ViewState[Key]> } = {
  view: oneOf('view', views),
  region: matching('region', /^\d{6}(\d{3}|\d{6})?(@\d{4})?$|^[\dA-Z-]{6,40}$/),
  year: yearParameter,
  indicator: matching('indicator', /^[A-Z][A-Z_0-9]{1,60}$/),
  scope: oneOf('scope', valuesOf('CountingScope')),
  level: optional(oneOf('level', rankingLevels)),
  type: optional(oneOf('type', valuesOf('AgencyType'))),
  agency: optional(matching('agency', identity)),
  report: optional(matching('report', identity)),
  cell: optional(matching('cell', /^[a-z]+\/[A-Z_0-9]+\/[A-Z_0-9]+$/)),
  tables: {
    name: 'tables',
    write: (ids) => (ids.length === 0 ? null : ids.join('.')),
    read: (text) => text.split('.').filter((id) => chartId.test(id)),
  },
  all: { name: 'all', write: (all) => (all ? '1' : null), read: (text) => text === '1' },
  mark: optional(matching('mark', identity)),
  sort: optional(sortParameter),
  release: optional(matching('release', /^[0-9a-f]{6,64}$/)),
  language: oneOf('lang', languages),
  theme: oneOf('theme', themes),
  embed: { name: 'embed', write: (embed) => (embed ? '1' : null), read: (text) => text === '1' },
  chart: optional(matching('chart', chartId)),
};

const keys = Object.keys(parameters) as (keyof ViewState)[];

/** The query string of a state, without the parts that are as by default. `readState` gives the state back. */
export function writeState(state: ViewState): string {
  const search = new URLSearchParams();
  for (const key of keys) {
    const parameter = parameters[key] as Parameter<unknown>;
    const text = parameter.write(state[key]);
    if (text !== null && text !== parameter.write(defaultState[key])) search.set(parameter.name, text);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state a query string tells; a part that is missing or has no such value is as by default. */
export function readState(search: string): ViewState {
  const given = new URLSearchParams(search);
  const entries = keys.map((key) => {
    const parameter = parameters[key] as Parameter<unknown>;
    const text = given.get(parameter.name);
    return [key, (text === null ? undefined : parameter.read(text)) ?? defaultState[key]];
  });
  return Object.fromEntries(entries) as ViewState;
}
