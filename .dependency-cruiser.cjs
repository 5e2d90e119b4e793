/**
 * The one direction of imports:
 *
 *   server ─→ resolvers/fields ─→ resolvers/{query,loaders,pagination} ─→ schema/{warehouse,graphql} ─→ schema/catalogue
 *   pipeline ─→ etl/{extract,normalize,check,load} ──────────────────────→ schema/{report,warehouse} ──→ schema/catalogue
 *   server, cli, pipeline ─→ doors/{rest,odata,release,postgres} ─→ doors/{published,questions,table} ─→ resolvers
 *   dashboard, graphiql ─→ nothing of the others but questions: they ask over GraphQL, and are bundled by Vite
 *   etl ✕ resolvers        settings ─→ nothing        schema does no I/O        nothing ─→ test
 */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    never('no-circular', {}, { circular: true }, 'A cycle has no top to read from.'),
    never(
      'etl-meets-no-resolvers',
      { path: '^src/etl' },
      { path: '^src/(resolvers|server|cli)' },
      'They meet in the warehouse file only.',
    ),
    never(
      'resolvers-meet-no-etl',
      { path: '^src/resolvers' },
      { path: '^src/(etl|server|cli|pipeline)' },
      'They meet in the warehouse file only.',
    ),
    never(
      'schema-declares',
      { path: '^src/schema' },
      { path: '^src/(etl|resolvers|server|cli|warehouse|pipeline)' },
      'Declarations depend on declarations.',
    ),
    never(
      'schema-does-no-io',
      { path: '^src/schema' },
      { path: '^(node:)?(fs|http|net|child_process|worker_threads)(/|$)|@duckdb' },
      'No I/O in declarations.',
    ),
    never(
      'catalogue-is-the-bottom',
      { path: '^src/schema/catalogue' },
      { path: '^src/schema/(report|warehouse|graphql)' },
      'Everything is computed from the catalogue.',
    ),
    never(
      'query-knows-no-graphql',
      { path: '^src/resolvers/query' },
      {
        path: '(^|/)(graphql|type-graphql|@apollo)(/|$)|^src/schema/graphql|^src/resolvers/(fields|loaders)',
      },
      'A question is a plain value.',
    ),
    never(
      'etl-stages-apart',
      { path: '^src/etl/([a-z]+)/' },
      { path: '^src/etl/([a-z]+)/', pathNot: ['^src/etl/$1/', '^src/etl/record/'] },
      'The pipeline hands the value of one stage to the next.',
    ),
    never(
      'doors-know-no-graphql',
      { path: '^src/doors' },
      { path: '(^|/)(graphql|type-graphql|@apollo)(/|$)|^src/(etl|cli|server|pipeline)' },
      'A door parses its own syntax into the question of the planner, and nothing else.',
    ),
    never(
      'doors-apart',
      { path: '^src/doors/(rest|odata|release|postgres)/' },
      { path: '^src/doors/(rest|odata|release|postgres)/', pathNot: '^src/doors/$1/' },
      'What two doors share is in published, questions or table.',
    ),
    never(
      'doors-are-opened-from-outside',
      { path: '^src/(?!doors|server|cli|pipeline)' },
      { path: '^src/doors' },
      'Nothing behind the doors knows of them.',
    ),
    never(
      'settings-know-nothing',
      { path: '^src/(setting|settings|telemetry-settings)\\.ts$' },
      { pathNot: '^src/(setting|telemetry-settings)\\.ts$' },
      'Settings are data.',
    ),
    never(
      'nothing-imports-test',
      { path: '^(src|scripts)' },
      { path: '^test' },
      'Tests import; they are not imported.',
    ),
    never(
      'src-imports-no-scripts',
      { path: '^src' },
      { path: '^scripts' },
      'Scripts use the product, not the other way round.',
    ),
    never(
      'dashboard-asks-over-the-api',
      { path: '^src/dashboard' },
      { path: '^src/(?!dashboard/)' },
      'The page sees the public API only, as any other client does.',
    ),
    never(
      'graphiql-asks-over-the-api',
      { path: '^src/graphiql' },
      { path: '^src/(?!graphiql/|questions/)' },
      'The page sees the public API and the sample questions only.',
    ),
    never(
      'examples-ask-over-the-api',
      { path: '^examples' },
      { path: '^(src|scripts|test)/' },
      'An example is a client like any other.',
    ),
    never(
      'nothing-imports-the-pages',
      { path: '^(src/(?!dashboard/|graphiql/)|scripts)' },
      { path: '^src/(dashboard|graphiql)/' },
      'Pages are built for browsers; the server serves their files.',
    ),
    never(
      'no-dev-dependencies',
      { path: '^src', pathNot: '^src/(dashboard|graphiql)/' },
      { dependencyTypes: ['npm-dev'] },
      'The product runs without development packages.',
    ),
    never(
      'telemetry-is-loaded-where-it-is-wanted',
      { path: '^src', pathNot: '^src/server/telemetry/open-telemetry.ts$' },
      { path: '@opentelemetry|^src/server/telemetry/open-telemetry.ts$', dynamic: false },
      'A server that sends no spans loads nothing of OpenTelemetry.',
    ),
    never(
      'only-the-warehouse-opens-duckdb',
      { path: '^src', pathNot: '^src/(warehouse|etl/load)/' },
      { path: '@duckdb' },
      'One place opens the database.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json'],
    },
    exclude: { path: 'test/generated|src/dashboard/generated|examples/generated|dist/' },
  },
};
