import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

/** What the build makes of the server: see scripts/bundle-server.mjs. */
const dist = join(packageRoot, 'dist');
const specifiers = /\b(?:from|import)\s*"([@\w./:-]+)"/g;
let files: string[];
let named: Set<string>;

beforeAll(async () => {
  files = (await readdir(dist)).filter((name) => /^served[-.].*js$/.test(name));
  const texts = await Promise.all(files.map(async (name) => readFile(join(dist, name), 'utf8')));
  named = new Set(texts.flatMap((text) => [...text.matchAll(specifiers)].map(([, name]) => name!)));
});

describe('the server as it is built', () => {
  it('is in a few files, and of ours reads only those that have to be the same for other commands', () => {
    expect(files).toContain('served.js');
    expect(files.length).toBeLessThan(40);
    const ours = [...named].filter((name) => name.startsWith('./') && !files.includes(name.slice(2)));
    expect(ours.sort()).toEqual(['./package-root.js', './user-error.js']);
  });

  it('imports nothing at its start but what Node has, and traces where there is an exporter', () => {
    const packages = [...named].filter((name) => !name.startsWith('.') && !isBuiltin(name));
    expect(packages.filter((name) => !name.startsWith('@opentelemetry/'))).toEqual([]);
    expect(packages).not.toEqual([]);
  });
});
