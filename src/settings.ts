import type { Setting } from './setting.js';
import { telemetrySettings } from './telemetry-settings.js';

export type { Setting } from './setting.js';

/** Every setting of the server, once. */
export const settings = {
  host: {
    variable: 'NIANBAO_HOST',
    fallback: '127.0.0.1',
    sentence: 'Address the server listens on.',
    flag: '--host',
  },
  port: {
    variable: 'NIANBAO_PORT',
    fallback: 4000,
    sentence: 'Port the server listens on; 0 takes a free one.',
    range: [0, 65_535],
    flag: '--port',
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
    fallback: 16,
    sentence: 'Questions that run at the same time, each on a connection of its own.',
  },
  queueLimit: {
    variable: 'NIANBAO_QUEUE_LIMIT',
    fallback: 64,
    sentence: 'Questions that wait for their turn; beyond it the answer is 503.',
    range: [0, 100_000],
  },
  timeLimit: {
    variable: 'NIANBAO_TIME_LIMIT',
    fallback: 5_000,
    sentence: 'Milliseconds a question may take, waiting included; then it is stopped.',
  },
  downloadTimeLimit: {
    variable: 'NIANBAO_DOWNLOAD_TIME_LIMIT',
    fallback: 600_000,
    sentence: 'Milliseconds a whole table may take to be read as a file.',
  },
  headersTimeLimit: {
    variable: 'NIANBAO_HEADERS_TIME_LIMIT',
    fallback: 10_000,
    sentence: 'Milliseconds in which the headers of a request must have come.',
  },
  bodyTimeLimit: {
    variable: 'NIANBAO_BODY_TIME_LIMIT',
    fallback: 30_000,
    sentence: 'Milliseconds in which a whole request must have come.',
  },
  stallTimeLimit: {
    variable: 'NIANBAO_STALL_TIME_LIMIT',
    fallback: 30_000,
    sentence: 'Milliseconds after which a connection that neither sends nor reads is dropped.',
  },
  keepAliveTime: {
    variable: 'NIANBAO_KEEP_ALIVE_TIME',
    fallback: 10_000,
    sentence: 'Milliseconds a connection is kept open between two requests.',
  },
  connectionLimit: {
    variable: 'NIANBAO_CONNECTION_LIMIT',
    fallback: 1_000,
    sentence: 'Connections that are open at the same time; beyond it the answer is 503.',
  },
  stopTimeLimit: {
    variable: 'NIANBAO_STOP_TIME_LIMIT',
    fallback: 10_000,
    sentence:
      'Milliseconds that requests under way have to end when the server is stopped; then they are cut off.',
  },
  urlLimit: {
    variable: 'NIANBAO_URL_LIMIT',
    fallback: 8_192,
    sentence: 'Bytes of the address of a request.',
  },
  headerLimit: { variable: 'NIANBAO_HEADER_LIMIT', fallback: 100, sentence: 'Headers of a request.' },
  bodyLimit: { variable: 'NIANBAO_BODY_LIMIT', fallback: 262_144, sentence: 'Bytes of a request body.' },
  documentLimit: {
    variable: 'NIANBAO_DOCUMENT_LIMIT',
    fallback: 16_384,
    sentence: 'Bytes of a GraphQL document.',
  },
  tokenLimit: { variable: 'NIANBAO_TOKEN_LIMIT', fallback: 2_000, sentence: 'Tokens of a GraphQL document.' },
  depthLimit: {
    variable: 'NIANBAO_DEPTH_LIMIT',
    fallback: 10,
    sentence:
      'Levels of fields in a GraphQL document, through its fragments; introspection may have twice as many.',
  },
  aliasLimit: { variable: 'NIANBAO_ALIAS_LIMIT', fallback: 30, sentence: 'Aliases in a GraphQL document.' },
  rootFieldLimit: {
    variable: 'NIANBAO_ROOT_FIELD_LIMIT',
    fallback: 10,
    sentence: 'Fields of `Query` in one operation.',
  },
  directiveLimit: {
    variable: 'NIANBAO_DIRECTIVE_LIMIT',
    fallback: 20,
    sentence: 'Directives in a GraphQL document.',
  },
  costLimit: {
    variable: 'NIANBAO_COST_LIMIT',
    fallback: 1_000,
    sentence: 'Estimated cost of an operation, as `extensions.cost` tells it.',
  },
  errorLimit: { variable: 'NIANBAO_ERROR_LIMIT', fallback: 10, sentence: 'Errors told in one answer.' },
  keepReleases: {
    variable: 'NIANBAO_KEEP_RELEASES',
    fallback: 5,
    sentence: 'Releases a build keeps, its own included: for questions of an earlier one and for going back.',
    flag: '--keep',
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
  documents: {
    variable: 'NIANBAO_DOCUMENTS',
    fallback: '',
    sentence:
      'Manifest of trusted documents beside those of the dashboard, as code generation writes it: `{ "<sha256>": "<text>" }`.',
  },
  corsOrigins: {
    variable: 'NIANBAO_CORS_ORIGINS',
    fallback: '',
    sentence:
      'Sites whose pages may read answers, e.g. `https://a.example https://b.example`; `*` for all, empty for none but this one.',
    pattern: /^(\*|https?:\/\/[^\s/,;]+( https?:\/\/[^\s/,;]+)*)$/,
  },
  frameAncestors: {
    variable: 'NIANBAO_FRAME_ANCESTORS',
    fallback: "'self'",
    sentence:
      "Sites that may show the dashboard in a frame, as CSP's frame-ancestors: `'self'`, `'none'`, or origins with a space between.",
    pattern: /^('none'|\*|('self'|https?:\/\/[^\s/,;]+)( ('self'|https?:\/\/[^\s/,;]+))*)$/,
  },
  keys: {
    variable: 'NIANBAO_KEYS',
    fallback: '',
    sentence: 'File of API keys, lines of `NAME SHA256`; empty for a server without keys.',
  },
  keysRequired: {
    variable: 'NIANBAO_KEYS_REQUIRED',
    fallback: 'no',
    sentence: 'yes: GraphQL, REST and OData answer only who sends a key.',
    pattern: /^(yes|no)$/,
  },
  keyAllowance: {
    variable: 'NIANBAO_KEY_ALLOWANCE',
    fallback: 0,
    sentence: 'Points of cost a minute for each API key; 0 for no limit.',
    range: [0, 1_000_000_000],
  },
  addressAllowance: {
    variable: 'NIANBAO_ADDRESS_ALLOWANCE',
    fallback: 0,
    sentence: 'Points of cost a minute for each address, of IPv6 each network of 64 bits; 0 for no limit.',
    range: [0, 1_000_000_000],
  },
  trustedHops: {
    variable: 'NIANBAO_TRUSTED_HOPS',
    fallback: '',
    sentence:
      'Addresses or networks of the proxies whose `X-Forwarded-For` is believed, e.g. `127.0.0.1 10.0.0.0/8`; empty for none.',
    pattern: /^[0-9a-fA-F.:]+(\/\d{1,3})?( [0-9a-fA-F.:]+(\/\d{1,3})?)*$/,
  },
  documentsOnly: {
    variable: 'NIANBAO_DOCUMENTS_ONLY',
    fallback: 'no',
    sentence: 'yes: only trusted documents are answered, no other text.',
    pattern: /^(yes|no)$/,
  },
  ...telemetrySettings,
} as const satisfies Record<string, Setting<string | number>>;

export type SettingName = keyof typeof settings;

type Widened<T> = T extends number ? number : string;
export type Settings = { readonly [K in SettingName]: Widened<(typeof settings)[K]['fallback']> };

const mebibyte = 1024 * 1024;

/** What one document may cost, once. A report is some ten kilobytes of text; nothing that is one comes near. */
export const extractionSettings = {
  documentSeconds: {
    variable: 'NIANBAO_DOCUMENT_SECONDS',
    fallback: 60,
    sentence: 'Seconds that reading one document may take, in a folder or in an archive.',
    range: [1, 86_400],
    flag: '--document-seconds',
  },
  threadMegabytes: {
    variable: 'NIANBAO_THREAD_MEGABYTES',
    fallback: 1024,
    sentence: 'Mebibytes of heap that a thread which reads a document may fill.',
    range: [64, 65_536],
    flag: '--thread-megabytes',
  },
  documentBytes: {
    variable: 'NIANBAO_DOCUMENT_BYTES',
    fallback: 32 * mebibyte,
    sentence: 'Bytes of one document, in a folder or in an archive.',
    flag: '--document-bytes',
  },
  textLength: {
    variable: 'NIANBAO_TEXT_LENGTH',
    fallback: 1_000_000,
    sentence: 'Characters of the text drawn from a document.',
  },
  nesting: {
    variable: 'NIANBAO_NESTING',
    fallback: 10_000,
    sentence: 'Elements within each other in a web page.',
  },
  elements: {
    variable: 'NIANBAO_ELEMENTS',
    fallback: 1_000_000,
    sentence: 'Elements of a web page, or of one part of a Word or Excel file.',
  },
  partBytes: {
    variable: 'NIANBAO_PART_BYTES',
    fallback: 64 * mebibyte,
    sentence: 'Bytes that one part of a Word or Excel file may unpack to; all together to twice as many.',
  },
  sheetCells: {
    variable: 'NIANBAO_SHEET_CELLS',
    fallback: 500_000,
    sentence: 'Cells of a workbook, empty ones that are drawn included.',
  },
  pdfPages: {
    variable: 'NIANBAO_PDF_PAGES',
    fallback: 300,
    sentence: 'Pages of a PDF.',
    flag: '--pdf-pages',
  },
  pdfCharacters: {
    variable: 'NIANBAO_PDF_CHARACTERS',
    fallback: 200_000,
    sentence: 'Visible characters of a PDF.',
  },
  pdfSteps: {
    variable: 'NIANBAO_PDF_STEPS',
    fallback: 400_000,
    sentence: 'Drawing steps of one page of a PDF.',
  },
  pdfStreamBytes: {
    variable: 'NIANBAO_PDF_STREAM_BYTES',
    fallback: 96 * mebibyte,
    sentence: 'Bytes that one stream of a PDF may unpack to; all together to ten times as many.',
  },
  jsonBytes: {
    variable: 'NIANBAO_JSON_BYTES',
    fallback: 256 * mebibyte,
    sentence: 'Bytes of a JSON file that is one value; NDJSON is read line by line and may have any size.',
  },
  lineBytes: {
    variable: 'NIANBAO_LINE_BYTES',
    fallback: 8 * mebibyte,
    sentence: 'Bytes of one line of NDJSON.',
  },
  archiveMembers: {
    variable: 'NIANBAO_ARCHIVE_MEMBERS',
    fallback: 250_000,
    sentence: 'Members of an archive.',
  },
  archiveBytes: {
    variable: 'NIANBAO_ARCHIVE_BYTES',
    fallback: 1024 * mebibyte,
    sentence: 'Bytes that an archive may unpack to in any case, however small it is.',
  },
  archiveRatio: {
    variable: 'NIANBAO_ARCHIVE_RATIO',
    fallback: 100,
    sentence:
      'How many times its packed size an archive, or one member of more than a mebibyte, may unpack to.',
  },
} as const satisfies Record<string, Setting<number>>;

export type ExtractionSettingName = keyof typeof extractionSettings;
export type ExtractionSettings = { readonly [K in ExtractionSettingName]: number };
