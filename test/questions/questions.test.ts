import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/read-settings.js';
import { admitDocument } from '../../src/server/graphql/admit-document.js';
import { buildShipped, listen, type ListeningServer } from '../support/listen.js';
import { questions } from '../support/questions.js';
import { withoutRelease } from '../support/without-release.js';

// The questions of docs/questions.md, asked of a real server over the shipped reports. `UPDATE_ANSWERS=1` writes the
// answers beside this file anew.

/** What is left of the default limits of documents: the samples show that these are generous. */
const sampleLimits = { ...readSettings({}), tokenLimit: 105, depthLimit: 6 };

describe('the ten questions', () => {
  let shipped: Awaited<ReturnType<typeof buildShipped>>;
  let server: ListeningServer;
  let release: { id: string; builtAt: string };

  beforeAll(async () => {
    shipped = await buildShipped();
    server = await listen(shipped.path);
    ({ release } = (await server.ask('{ release { id builtAt } }')).body.data as { release: typeof release });
  });
  afterAll(async () => {
    await server?.stop();
    await shipped?.remove();
  });

  const ask = async (name: string, changed: Record<string, unknown> = {}) => {
    const { query, variables } = questions.find((question) => question.name === name)!;
    return server.ask(query, { ...variables, ...changed });
  };

  it('are ten, each with its file and its words in both languages', async () => {
    const files = (await readdir(new URL('../../src/questions/', import.meta.url))).filter((file) =>
      file.endsWith('.graphql'),
    );
    expect(files.sort()).toEqual(questions.map(({ name }) => `${name}.graphql`).sort());
    expect(questions).toHaveLength(10);
    for (const { zh, en } of questions) expect(`${zh} ${en}`).toMatch(/\p{Script=Han}.* [A-Z]/su);
  });

  it.each(questions.map(({ name }) => name))('%s', async (name) => {
    const { status, body } = await ask(name);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    const told = `${JSON.stringify(body.data, null, 2)}\n`;
    const answer = withoutRelease(told, release.id, release.builtAt);
    const file = new URL(`${name}.json`, import.meta.url);
    if (process.env['UPDATE_ANSWERS']) await writeFile(file, answer);
    expect(answer).toBe(await readFile(file, 'utf8'));
    expect(server.bugs).toEqual([]);
  });

  it.each(questions)('$name is far within the limits of documents', ({ query, variables }) => {
    expect(() => admitDocument({ text: query, variables }, sampleLimits)).not.toThrow();
  });

  it('an answer is never empty: each question shows something on the shipped reports', async () => {
    for (const { name } of questions) {
      const { body } = await ask(name);
      for (const value of Object.values(body.data as Record<string, object>)) {
        const { rows, nodes } = value as { rows?: unknown[]; nodes?: unknown[] };
        const items = rows ?? nodes ?? (Array.isArray(value) ? value : [value]);
        expect(items, name).not.toEqual([]);
      }
    }
  });

  it('a number is followed to the cell that prints it', async () => {
    const { body } = await ask('from-a-number-to-the-print');
    expect(body.data).toMatchObject({
      statistics: { rows: [{ region: { name: '巨鹿县' }, penalties: { text: '3件' } }] },
    });
    expect(JSON.stringify(body.data)).toContain('"raw":"3"');
  });

  it('two releases are compared when it is asked for: nothing differs between a release and itself', async () => {
    const { body } = await ask('figures-of-a-release', { from: release.id, compare: true });
    expect(body.data).toMatchObject({ revisions: { totalCount: 0, nodes: [] } });
  });

  it('a release that this server does not have is refused', async () => {
    const { body } = await ask('figures-of-a-release', { release: 'none' });
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toContain('ONE_RELEASE');
  });
});
