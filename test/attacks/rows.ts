/** Where it is tried that a row holds: a file of tests, and the title of the test where that does not name the row. */
export interface Proof {
  readonly file: string;
  readonly title?: string;
}

/** A row of the list of attacks and faults. */
export interface AttackRow {
  readonly row: number;
  readonly attack: string;
  readonly expected: string;
  /** `quick`: in every run of the tests; `long`: by a script of its own. */
  readonly pace: 'quick' | 'long';
  readonly proofs: readonly Proof[];
}

const documents = 'test/attacks/documents.test.ts';
const requests = 'test/attacks/requests.test.ts';
const strings = 'test/attacks/strings.test.ts';
const load = 'test/attacks/load.test.ts';
const statements = 'test/attacks/statements.test.ts';
const hardened = 'test/attacks/hardened-duckdb.test.ts';
const packages = 'test/deploy/packages.test.ts';
const answers = 'test/attacks/answers.test.ts';
const allowances = 'test/attacks/allowances.test.ts';
const trusted = 'test/attacks/trusted-documents.test.ts';
const properties = 'test/query/properties.test.ts';
const releases = 'test/cli/releases.test.ts';

const quick = (row: number, attack: string, expected: string, ...proofs: (string | Proof)[]): AttackRow => ({
  row,
  attack,
  expected,
  pace: 'quick',
  proofs: proofs.map((proof) => (typeof proof === 'string' ? { file: proof } : proof)),
});

const rows: readonly AttackRow[] = [
  quick(1, '1,000 and 5,000 aliases of one field', '400 TOO_MANY_ALIASES', documents),
  quick(
    2,
    '`statistics` thirty times by aliases, ten heavy questions at once',
    'refused by count or cost before any SQL',
    documents,
  ),
  quick(3, 'depth 11 and more, also by fragments', '400 TOO_DEEP', documents),
  quick(4, '2,001 tokens, 16 KB of text', '400 TOO_LONG before validation', documents),
  quick(
    5,
    '`{b b b …}`, inline fragments 200 × 100, eight-way duplicates',
    'no time to speak of; graphql 16.15.0 or later',
    documents,
  ),
  quick(6, 'a directive 2,000 times, unknown directives', '400, ten errors at the most', documents),
  quick(7, '3,000 unknown fields', 'ten errors at the most, no flood of suggestions', documents),
  quick(8, 'fragments in circles and in chains', '400', documents),
  quick(9, 'introspection in a circle; the full introspection', '400; 200 and computed once', documents),
  quick(
    10,
    'selections, lists and variables thousands deep',
    '400, no words of the runtime',
    documents,
    requests,
  ),
  quick(11, 'batches of 2 and 1,000', '400 BATCHING_DISABLED', requests),
  quick(12, 'bodies above the limit, in chunks, as a bomb', '413; what it unpacks to is counted', requests),
  quick(
    13,
    'slow headers, slow body, a reader of CSV that stalls',
    'closed at their limits, the statement ends',
    load,
  ),
  quick(14, 'idle sockets, many connections at once', 'a cap, 503 beyond it, others served', load),
  quick(15, 'GET without a header of its own, text/plain, forms, multipart', '400 or 415', requests),
  quick(
    16,
    'other charsets, byte order mark, invalid UTF-8, half characters, NUL',
    '400 or 415, never mojibake',
    requests,
  ),
  quick(
    17,
    'malformed JSON, keys twice, `__proto__`, `constructor`',
    '400 as JSON, no prototype changes',
    requests,
  ),
  quick(18, '10,000 variables of the wrong type', 'ten errors at the most', requests),
  quick(19, '`first`: 0, -1, 501, 2147483648, 1e309', '400 BAD_PAGE', documents),
  quick(20, 'cursors changed, cut, of another question', '400 BAD_CURSOR', strings, requests),
  quick(21, 'SQL in every text', 'a bound parameter or a closed list; nothing changes', strings, requests),
  quick(
    22,
    'searches with `%`, `_`, `\\`, 10,000 characters, other widths',
    'as it stands, 50 characters at the most',
    strings,
  ),
  quick(
    23,
    'any way to COPY, ATTACH, read_*; SQL sent to the serving connection',
    'one SELECT or refused; denied by DuckDB itself',
    statements,
    documents,
    { file: hardened, title: 'denies: %s' },
    { file: hardened, title: 'is whole and answers after all of this, and nothing was written beside it' },
  ),
  quick(
    24,
    'the file replaced, cut, overwritten, changed in the middle while it is served',
    'the old release serves on, `/readyz` says why',
    { file: releases, title: 'serves on when its file is %s, says so, and takes the next good one' },
  ),
  quick(
    25,
    'spilling refused, a full disk, a temporary folder that takes nothing',
    'RESOURCE, alive, no path in the message',
    load,
    answers,
    { file: releases, title: 'leaves the old release when the disk takes no more' },
  ),
  quick(26, 'a legal question that fills the memory', '503 RESOURCE, others unharmed', load),
  quick(27, 'a question beyond its time; a client that goes away', 'interrupted, its place free', load),
  quick(28, '200 heavy questions at once', 'so many run and wait, the rest 503 with Retry-After', load),
  quick(
    29,
    'an allowance used up; many keys, many addresses, forged X-Forwarded-For',
    '429 with the cost; by key and by address',
    allowances,
  ),
  quick(
    30,
    'trusted documents: unknown, other text, beginnings of ids, stale',
    '404 or 400; checked when loaded',
    trusted,
  ),
  quick(
    31,
    'one question with other release, encoding, key, ETag',
    'never the answer to another',
    trusted,
    answers,
  ),
  quick(32, '`_entities`, 10,000 of them', '400', documents),
  quick(
    33,
    'formulas in names and cells',
    'marked in the flavor for Excel, as they are in the plain one',
    answers,
    {
      file: 'test/doors/statistics-by-url.test.ts',
      title:
        'marks text that a spreadsheet would run, in the flavor for Excel, and begins with a byte order mark',
    },
  ),
  quick(34, 'markup in reports, names and addresses of pages', 'text only; no inline script', answers),
  quick(35, 'addresses of others in every parameter', 'nothing is fetched', requests),
  quick(36, 'headers in names of downloads', 'encoded, or refused', requests),
  quick(37, 'two lengths, 8 KB of URL, 1,000 headers, dot segments', '400, 404, 414, 431', requests, load),
  quick(
    38,
    'keys that are none: cut, longer, hashed, tokens of others, huge',
    '401, compared in constant time',
    allowances,
  ),
  quick(
    39,
    'metrics, debugging and administration from outside',
    'not there; health tells no secret',
    requests,
  ),
  quick(
    40,
    'line breaks and colors for the log, secrets, a megabyte of name',
    'escaped, left out, cut; labels bounded',
    requests,
    {
      file: 'test/cli/logs.test.ts',
      title: 'has no line that a client wrote, no key, no variable and no control character',
    },
    {
      file: 'test/telemetry/telemetry.test.ts',
      title: 'have no more lines however many names, paths, codes and methods clients make up',
    },
  ),
  quick(
    41,
    'a dependency taken over',
    'a hash for each package, no install scripts, a bill of materials',
    {
      file: packages,
      title: 'names every package with a hash of its content, and takes none from elsewhere than a registry',
    },
    { file: packages, title: 'installs without running a script of any package' },
    { file: packages, title: 'is valid CycloneDX, and the same bytes twice' },
  ),
  quick(42, 'OData: deep and long filters, $top 1e9, $expand, $apply', '400 or capped', {
    file: 'test/doors/odata.test.ts',
    title: 'what OData has and this service does not',
  }),
  quick(
    43,
    'REST: page sizes 0 and 1e9, pages behind the end, another release between pages',
    '400, empty, pinned',
    {
      file: 'test/doors/tables.test.ts',
      title: 'refuse a cursor of another release, and an empty page stands behind the last',
    },
  ),
  quick(44, 'a CSV that breaks half-way', 'the connection breaks, no false end', {
    file: 'test/cli/stop.test.ts',
    title: 'cuts off what does not end in its time, so that nobody takes a part for the whole',
  }),
  quick(45, 'kill -9 at twenty points of a build', 'the old release or the new one, whole', {
    file: releases,
    title: 'leaves the old release or the new one, whole, wherever it is killed',
  }),
  quick(46, 'two builders at once', 'one builds, the others are told so', {
    file: releases,
    title: 'keeps a second one out that was begun at the same time',
  }),
  quick(47, 'clocks, time zones, locales', 'the same bytes', {
    file: 'test/cli/same-bytes.test.ts',
    title: 'with any number of threads, locale, time zone and clock',
  }),
  {
    row: 48,
    attack: 'the same question 10,000 times, over restarts and threads',
    expected: 'identical bytes',
    pace: 'long',
    proofs: [
      { file: 'test/cli/same-bytes.test.ts', title: 'the ten questions have the same bytes after a restart' },
      { file: 'scripts/same-bytes.mjs', title: 'times' },
    ],
  },
  quick(
    49,
    'sums, shares, unions and ranks of random questions',
    'hold',
    {
      file: properties,
      title: 'children add up to their parent, and so do the reports in each state',
    },
    { file: properties, title: 'shares add up to 1, or there are none' },
  ),
  quick(50, 'one number through six doors', 'the same', {
    file: 'test/doors/one-number.test.ts',
    title: 'is the same through GraphQL, JSON, CSV, Parquet, OData and PostgreSQL, with its status',
  }),
  quick(51, 'blank, zero, dash, unreadable and mixtures', 'stay apart, never 0 for blank', {
    file: properties,
    title:
      'a number, a zero, a part, a blank, a dash, an unreadable cell and one not seen stay apart through every sum',
  }),
  quick(52, 'division by nothing', 'UNDEFINED', {
    file: properties,
    title: 'a rate is its numerator over its denominator, and over nothing UNDEFINED',
  }),
  quick(
    53,
    'regions that split, merge, change their code',
    'flagged; a circle is rejected',
    {
      file: 'test/graphql/geography.test.ts',
      title: 'leaves a county that was split as it was, says so, and compares no year with one before',
    },
    {
      file: 'test/regions/region-faults.test.ts',
      title: 'is refused where a region lies in one that lies in it, or in one that is not there',
    },
  ),
  quick(54, 'a government report beside those of its bodies', 'never added together', {
    file: 'test/cli/serve.test.ts',
    title: 'a government report answers under its own scope only',
  }),
  {
    row: 55,
    attack: 'a soak of hours',
    expected: 'memory flat',
    pace: 'long',
    proofs: [{ file: 'scripts/soak.mjs', title: 'at-most' }],
  },
  quick(56, 'SIGTERM under load', 'requests under way end, exit code 0', {
    file: 'test/cli/stop.test.ts',
    title:
      'loses no answer: what was asked before is answered whole, what comes after is told 503 or refused',
  }),
  quick(
    57,
    'a start with a release missing or unreadable',
    'ready only when consistent',
    { file: releases, title: 'serves on when its file is %s, says so, and takes the next good one' },
    {
      file: releases,
      title: 'serves the newest that is whole and says so, and none that its manifest does not vouch for',
    },
    { file: releases, title: 'is refused, and never listens, where none is whole' },
  ),
  {
    row: 58,
    attack: 'each guard taken away',
    expected: 'a test fails for each',
    pace: 'long',
    proofs: [{ file: 'scripts/attack-mutations.mjs', title: 'guards' }],
  },
  quick(59, 'GraphiQL without a network', 'all of it is served here', {
    file: 'test/browser/graphiql.test.ts',
    title: 'asks each of the ten questions, and leaves neither its origin nor the content security policy',
  }),
  quick(60, 'rows 1–13 at the doors of REST and OData', 'the same refusals'),
];

/** Files that try several rows at once. */
const shared: readonly (readonly [file: string, rows: readonly number[]])[] = [
  ['test/attacks/documents.test.ts', [17]],
  ['test/attacks/doors-as-graphql.test.ts', [1, 12, 13, 16, 27, 29, 60]],
  ['test/attacks/doors-files.test.ts', [33, 44]],
  ['test/attacks/doors.test.ts', [42, 43]],
  ['test/attacks/requests.test.ts', [23]],
  ['test/attacks/unpacking.test.ts', [12]],
];

/** All sixty rows, each with what is expected and what shows it. */
export const attackRows: readonly AttackRow[] = rows.map((row) => {
  const files = shared.filter(([, tried]) => tried.includes(row.row)).map(([file]) => ({ file }));
  return { ...row, proofs: [...row.proofs, ...files] };
});
