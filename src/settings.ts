/** A limit or a place that an operator may change, by the environment or a flag. */
export interface Setting<T extends string | number> {
  /** Environment variable. */
  readonly variable: string;
  readonly fallback: T;
  readonly sentence: string;
  /** Least and largest number that is taken; at least 1 where nothing is said. */
  readonly range?: readonly [least: number, largest: number];
  /** What a text has to look like. */
  readonly pattern?: RegExp;
}

/** Every setting of the server, once. */
export const settings = {
  host: { variable: 'NIANBAO_HOST', fallback: '127.0.0.1', sentence: 'Address the server listens on.' },
  port: {
    variable: 'NIANBAO_PORT',
    fallback: 4000,
    sentence: 'Port the server listens on; 0 takes a free one.',
    range: [0, 65_535],
  },
  memoryLimit: {
    variable: 'NIANBAO_MEMORY_LIMIT',
    fallback: '1GB',
    sentence: 'Memory DuckDB may use for queries.',
    pattern: /^\d+(\.\d+)? ?[KMGT]i?B$/i,
  },
  threads: { variable: 'NIANBAO_THREADS', fallback: 4, sentence: 'Threads DuckDB may use for one query.' },
  concurrency: {
    variable: 'NIANBAO_CONCURRENCY',
    fallback: 8,
    sentence: 'Statements that run at the same time; others wait.',
  },
  bodyLimit: { variable: 'NIANBAO_BODY_LIMIT', fallback: 262_144, sentence: 'Bytes of a request body.' },
  tokenLimit: { variable: 'NIANBAO_TOKEN_LIMIT', fallback: 2000, sentence: 'Tokens of a GraphQL document.' },
  keepReleases: {
    variable: 'NIANBAO_KEEP_RELEASES',
    fallback: 5,
    sentence: 'Releases a build keeps, its own included: for questions of an earlier one and for going back.',
  },
  followInterval: {
    variable: 'NIANBAO_FOLLOW_INTERVAL',
    fallback: 1000,
    sentence: 'Milliseconds between two looks whether a newer release was put in place; 0 never looks.',
    range: [0, 3_600_000],
  },
  publicUrl: {
    variable: 'NIANBAO_PUBLIC_URL',
    fallback: '',
    sentence:
      'What URLs in answers begin with, e.g. `https://example.org/nianbao`; empty for paths on this server.',
    pattern: /^https?:\/\/[^\s?#]+$/,
  },
  pageLimit: { variable: 'NIANBAO_PAGE_LIMIT', fallback: 500, sentence: 'Items of one page.' },
} as const satisfies Record<string, Setting<string | number>>;

export type SettingName = keyof typeof settings;

type Widened<T> = T extends number ? number : string;
export type Settings = { readonly [K in SettingName]: Widened<(typeof settings)[K]['fallback']> };
