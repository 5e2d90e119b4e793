// Bundles src/dashboard into dist/dashboard with Vite, unless nothing it is made of has changed since the last time.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.dashboard-inputs');

async function hashInputs() {
  const hash = createHash('sha256').update(process.version);
  const entries = await readdir(join(root, 'src', 'dashboard'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of [join(root, 'package-lock.json'), ...files].sort()) {
    hash.update(`${path.slice(root.length)}\0`).update(await readFile(path));
  }
  return hash.digest('hex');
}

const read = (path) => readFile(path, 'utf8').catch(() => null);

const inputs = await hashInputs();
const isBuilt = (await read(join(root, 'dist', 'dashboard', 'index.html'))) !== null;
if (!isBuilt || (await read(stamp)) !== inputs) {
  await build({ configFile: join(root, 'src', 'dashboard', 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(stamp, inputs);
}
