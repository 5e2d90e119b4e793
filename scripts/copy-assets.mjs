// Copies the files that tsc leaves behind: whatever of src is read at run time and is not TypeScript.
import { cp } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundled by build-pages.mjs. */
const forBrowsers = ['dashboard', 'graphiql', 'questions'].map((name) => join(root, 'src', name));

await cp(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (path) => ['', '.json'].includes(extname(path)) && !forBrowsers.includes(path),
});

await cp(
  join(root, 'src', 'dashboard', 'generated', 'persisted-documents.json'),
  join(root, 'dist', 'dashboard-documents.json'),
);
