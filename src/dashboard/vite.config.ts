import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('./'),
  base: './',
  // `npm run dashboard` serves the sources; questions go to a server that was started beside it.
  server: { proxy: { '/graphql': process.env['NIANBAO_URL'] ?? 'http://127.0.0.1:4000' } },
  build: {
    outDir: here('../../dist/dashboard'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // ECharts alone is above the default limit; its size is measured by scripts/measure-dashboard.mjs.
    chunkSizeWarningLimit: 900,
  },
});
