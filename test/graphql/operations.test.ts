import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveShipped, type ShippedService } from '../support/serve-shipped.js';
import { withoutRelease } from '../support/without-release.js';

/**
 * Every `test/operations/NAME.graphql` is a whole question over the shipped reports; `NAME.json` beside it is
 * the answer. Lines that begin with `##` are promises that hold whatever the answer is regenerated to:
 * `## statements 1`, `## errors none`, `## code BAD_PAGE`, `## data PATH = JSON`.
 * `UPDATE_ANSWERS=1 npm test` writes the answers anew.
 */
const folder = new URL('../operations/', import.meta.url);
const names = (await readdir(folder))
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.replace('.graphql', ''));

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

describe('operations', () => {
  let service: ShippedService;
  beforeAll(async () => {
    service = await serveShipped();
  });
  afterAll(async () => service.close());

  it.each(names)('%s', async (name) => {
    const query = await readFile(new URL(`${name}.graphql`, folder), 'utf8');
    const { body, statements } = await service.askStatements(query);
    const inMemory = await service.ask(query);
    expect(inMemory.body, 'the columns in memory answer as the statements do').toEqual(body);
    expect(inMemory.statements.length).toBeLessThanOrEqual(statements.length);
    const promises = query.split('\n').filter((line) => line.startsWith('## '));
    expect(promises.length, 'an operation promises something').toBeGreaterThan(0);
    for (const promise of promises) {
      const [, kind, rest] = /^## (\w+) (.*)$/.exec(promise)!;
      if (kind === 'statements') expect(statements, promise).toHaveLength(Number(rest));
      else if (kind === 'errors') expect(body.errors, promise).toBeUndefined();
      else if (kind === 'code')
        expect(
          body.errors?.map((error) => error.extensions?.['code']),
          promise,
        ).toEqual([rest]);
      else {
        const [path, wanted] = rest!.split(' = ');
        expect(at(body.data, path!), promise).toEqual(JSON.parse(wanted!));
      }
    }
    const { release_id, built_at } = service.release.info;
    const answer = withoutRelease(`${JSON.stringify(body, null, 2)}\n`, release_id, built_at);
    const file = new URL(`${name}.json`, folder);
    if (process.env['UPDATE_ANSWERS']) await writeFile(file, answer);
    expect(answer).toBe(await readFile(file, 'utf8'));
  });
});
