// Loads a module of test/support, which is TypeScript, for scripts that make documents as the tests do.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** What a module exports; its path is given from the root of the project. */
export async function loadTestSupport(path) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await server.ssrLoadModule(path);
  } finally {
    await server.close();
  }
}
