import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vitest would load graphql twice (.js and .mjs): "Cannot use GraphQLSchema from another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    server: { deps: { inline: ['type-graphql', 'graphql', 'graphql-scalars'] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
