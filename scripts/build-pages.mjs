// Bundles src/dashboard and src/graphiql with Vite into folders of dist, each unless nothing it is made of has changed
// since the last time.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Each page, and the folders of src that its bundle is made of. */
const pages = { dashboard: ['dashboard'], graphiql: ['graphiql', 'questions'] };

async function listFiles(folder) {
  const entries = await readdir(join(root, 'src', folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function hashInputs(folders) {
  const hash = createHash('sha256').update(process.version);
  const files = (await Promise.all(folders.map(listFiles))).flat();
  for (const path of [join(root, 'package-lock.json'), ...files].sort()) {
    hash.update(`${path.slice(root.length)}\0`).update(await readFile(path));
  }
  return hash.digest('hex');
}

const read = (path) => readFile(path, 'utf8').catch(() => null);

for (const [name, folders] of Object.entries(pages)) {
  const stamp = join(root, 'dist', `.${name}-inputs`);
  const inputs = await hashInputs(folders);
  const isBuilt = (await read(join(root, 'dist', name, 'index.html'))) !== null;
  if (isBuilt && (await read(stamp)) === inputs) continue;
  await build({ configFile: join(root, 'src', name, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(stamp, inputs);
}
