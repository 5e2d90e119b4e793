import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/schema/catalogue/application-rows.js';
import { formCells } from '../../src/schema/catalogue/cells.js';
import { editionKeys } from '../../src/schema/catalogue/editions.js';
import { importScript } from './shipped.js';

interface FormLists {
  readonly formRefs: readonly string[];
  readonly outcomeRows: Readonly<Record<string, readonly string[]>>;
}

const { formRefs, outcomeRows } = await importScript<FormLists>('reports/form.mjs');

describe('the lists of the form in scripts/reports/form.mjs', () => {
  test('name the cells of the catalogue in its order; a new cell goes into both', () => {
    expect(formRefs).toEqual(formCells.map((cell) => cell.ref));
  });

  test.each(editionKeys)('name the outcomes of %s that the catalogue names', (edition) => {
    const expected = outcomes.filter(({ editions }) => editions.some((key) => key === edition));
    expect(outcomeRows[edition]).toEqual(expected.map(({ key }) => key));
  });
});
