import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNamedRows } from './rows-named.js';
import { attackRows, type AttackRow, type Proof } from './rows.js';

/** The list of rows against the tests there are: what one has and the other has not is named, and what to do. */
const root = new URL('../../', import.meta.url);
const read = (file: string): string =>
  readFileSync(new URL(file, root), 'utf8').replace(/\/\*\*[^]*?\*\//g, '');

/** Texts that a file of tests takes its rows from stand beside it. */
function textOf(file: string): string {
  const text = read(file);
  const imported = [...text.matchAll(/from '\.\/(attack-\w+)\.js'/g)].map(
    ([, name]) => `test/attacks/${name}.ts`,
  );
  return [text, ...imported.map(read)].join('\n');
}

function rowsNamedIn(text: string): Set<number> {
  const { single, listed } = findNamedRows(text);
  return new Set([...single, ...listed]);
}

function findFault({ row }: AttackRow, { file, title }: Proof): string | null {
  if (!existsSync(new URL(file, root))) return `row ${row}: there is no ${file}`;
  if (title !== undefined)
    return read(file).includes(title) ? null : `row ${row}: no test "${title}" in ${file}`;
  return rowsNamedIn(textOf(file)).has(row)
    ? null
    : `row ${row}: no title in ${file} begins with "row ${row}: "`;
}

interface Guard {
  readonly guard: string;
  readonly file: string;
  readonly find: string;
  readonly tests: readonly string[];
}

describe('the list of guards', () => {
  it('finds each of them once in its file, and its tests', async () => {
    const { guards } = (await import(new URL('scripts/attack/guards.mjs', root).href)) as {
      guards: readonly Guard[];
    };
    expect(guards.length).toBeGreaterThan(50);
    const lost = guards.filter(
      ({ file, find, tests }) =>
        readFileSync(new URL(file, root), 'utf8').split(find).length !== 2 ||
        tests.some((test) => !existsSync(new URL(test, root))),
    );
    expect(lost.map(({ guard }) => guard)).toEqual([]);
  });
});

describe('the list of attacks', () => {
  it('has sixty rows in order, each with a proof', () => {
    expect(attackRows.map(({ row }) => row)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(attackRows.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  it('names tests that are there', () => {
    const faults = attackRows.flatMap((row) => row.proofs.flatMap((proof) => findFault(row, proof) ?? []));
    expect(faults, 'mend the title of the test, or the proofs in test/attacks/rows.ts').toEqual([]);
  });

  it('knows every test that is of a row', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.test.ts'));
    const unknown = files
      .filter((name) => name !== 'rows.test.ts')
      .map((name) => `test/attacks/${name}`)
      .flatMap((file) =>
        [...rowsNamedIn(textOf(file))]
          .filter((row) => !attackRows[row - 1]?.proofs.some((proof) => proof.file === file))
          .map((row) => `${file} is of row ${row}`),
      );
    expect(unknown, 'add these to the proofs of their rows in test/attacks/rows.ts').toEqual([]);
  });
});
