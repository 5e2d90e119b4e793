import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('./'),
  base: './',
  server: { proxy: { '/graphql': process.env['NIANBAO_URL'] ?? 'http://127.0.0.1:4000' } },
  worker: { format: 'es' },
  build: {
    outDir: here('../../dist/graphiql'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Monaco alone is above the default limit; only those who open this page load it.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // Libraries mark components for servers; here all of them run in the browser.
      onwarn(warning, tell) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
});
