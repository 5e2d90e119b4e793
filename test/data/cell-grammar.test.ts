import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/schema/report/normalized-report.js';
import { importScript } from './shipped.js';

interface CellGrammar {
  toPrintedCell(ref: string, raw: string): Cell;
}

const { toPrintedCell } = await importScript<CellGrammar>('reports/cell-grammar.mjs');
const licenses = 'disclosure/LICENSES/DECISIONS';
const change = 'disclosure/LICENSES/ITEMS_CHANGE';
const fees = 'disclosure/FEES/AMOUNT';
const procurement = 'disclosure/PROCUREMENT/AMOUNT';

describe('the cells of transcribed figures', () => {
  test.each([
    [licenses, '0', '0', 'ZERO'],
    [licenses, '1,113', '1113', 'REPORTED'],
    [licenses, '', null, 'BLANK'],
    [licenses, '约30', null, 'UNREADABLE'],
    [change, '增1423', '1423', 'REPORTED'],
    [change, '减4', '-4', 'REPORTED'],
    [change, '-35', '-35', 'REPORTED'],
    [change, '+2', '2', 'REPORTED'],
    [change, '增加5', '5', 'REPORTED'],
    [change, '0/0', '0', 'ZERO'],
    [change, '增5减2', '3', 'REPORTED'],
    [change, '增', null, 'UNREADABLE'],
    [fees, '59237.2449', '59237.2449', 'REPORTED'],
    [fees, '43.788万元', '43.788', 'REPORTED'],
    [fees, '437880元', '43.788', 'REPORTED'],
    [procurement, '251000元', '25.1', 'REPORTED'],
    [procurement, '1276.5534万元', '1276.5534', 'REPORTED'],
  ])('%s printed as %j is %j, %s', (ref, raw, value, status) => {
    expect(toPrintedCell(ref, raw)).toEqual({ value, status, raw });
  });

  test('keep an amount without a unit, and say that it has none', () => {
    expect(toPrintedCell(procurement, '52.15')).toEqual({
      value: '52.15',
      status: 'REPORTED',
      raw: '52.15',
      unit: null,
    });
  });

  test('take a printed zero for nothing whatever its unit', () => {
    expect(toPrintedCell(procurement, '0')).toEqual({ value: '0', status: 'ZERO', raw: '0' });
  });
});
