import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vitest would load graphql twice (.js and .mjs): "Cannot use GraphQLSchema from another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    setupFiles: ['test/support/setup.ts'],
    server: { deps: { inline: ['type-graphql', 'graphql', 'graphql-scalars'] } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Half of the tests wait for programs they have started; one worker fewer than cores leaves a small machine idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'code', include: ['test/!(cli|browser)/**/*.test.ts'] } },
      {
        // These run the built program, so it is built first; nothing else waits for that.
        extends: true,
        test: {
          name: 'cli',
          // Each starts the program several times, on machines that do more than this.
          testTimeout: 120_000,
          include: ['test/cli/**/*.test.ts'],
          globalSetup: ['test/support/build-program.ts'],
        },
      },
      {
        // The built program in a real browser; skipped, with a word about it, where there is none.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/build-program.ts'],
        },
      },
    ],
  },
});
