import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/etl/normalize/fold-letters.js';
import { identifyReport } from '../../src/etl/normalize/identify-report.js';
import { readRegionIndex } from '../../src/etl/normalize/region-index.js';
import { toLines } from '../../src/etl/normalize/text-lines.js';
import { hasShared, sharedDirectory } from '../data/shipped.js';

/**
 * What a careful person would say of each row by the name its report prints and its address, decided by hand. Words
 * in brackets in the file are the collector's, not the report's. `?` is a row that must stay open: no place is
 * printed, or several have the name.
 */
const expected = `
  1 130529  2 141124  3 130529  4 411602  5 130126  6 310000  7 320813  8 320813  9 321300  10 321300  11 321300
  12 310101  13 321322  14 ?  15 210381  16 211224  17 430424  18 520322  19 ?  20 131126  21 130100  22 ?
  23 230883  24 610727  25 210124  26 610330  27 320902  28 420800  29 420600  30 140223  31 420100  32 440100
  33 150300  34 ?  35 211322  36 130102  37 610727  38 430527  39 654023  40 ?  41 421200  42 530100  43 500231
  44 350303  45 320113  46 130635  47 321183  48 140212  49 360722  50 ?  51 530127  52 330483  53 370283
  54 445281  55 622900  56 510903  57 440800Z01  58 500103  59 430703  60 520121  61 330700  62 330700
  63 350206  64 610700  65 330326  66 410482  67 340700  68 320481  69 610700  70 440823  71 510683  72 610702
  73 320623  74 152500  75 150000  76 330782  77 ?  78 ?  79 ?  80 ?  81 ?  82 361000  83 500109  84 510981
  85 360723  86 330700  87 ?  88 ?  89 522302  90 522732  91 610681  92 331081  93 320400  94 330100  95 440000
  96 510000  97 370000  98 140581  99 331100  100 530500  101 330483  102 360402  103 420684  104 ?  105 440800
  106 440703  107 330922  108 440111  109 440402  110 140800Z01  111 430100  112 420703  113 ?  114 500231
  115 150300  116 ?  117 ?  118 610400Z01  119 230804  120 ?  121 500153  122 210921  123 422822  124 ?  125 ?
  126 120116  127 331002  128 330502  129 330302  130 420222  131 331127  132 ?  133 331004  134 640324
  135 532504  136 330782  137 210321  138 210505  139 340000`;

const pairs = expected.trim().split(/\s+/);
const answers = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[2 * index]!, pairs[2 * index + 1]!]),
);

type FigureRow = Readonly<Record<'n' | 'agency' | 'year' | 'source_url' | 'region', string>>;

function readRows(): FigureRow[] {
  const text = readFileSync(join(sharedDirectory, 'real-figures.csv'), 'utf8');
  return parse(text, { columns: true }) as FigureRow[];
}

describe.skipIf(!hasShared)('the 139 rows of real-figures.csv (skipped without ../shared)', () => {
  const regions = readRegionIndex();
  const rows = hasShared ? readRows() : [];
  const resolve = ({ agency, year, source_url: uri }: FigureRow) => {
    const name = agency.replace(/\([^)]*\)/gu, '').trim();
    const title = `${name}${year === '' ? '' : `${year}年`}政府信息公开工作年度报告`;
    return identifyReport(foldLetters(toLines(title)), regions, { uri }).region;
  };

  it('have an answer each', () => {
    expect(rows.map(({ n }) => n)).toEqual([...answers.keys()]);
  });

  it.each(rows)('$n $agency $year', (row) => {
    const answer = answers.get(row.n);
    expect(resolve(row).code ?? '?').toBe(answer);
  });

  it('that stay open have the place among their candidates where there are any', () => {
    const open = rows
      .filter(({ n }) => answers.get(n) === '?')
      .map((row) => [row.n, resolve(row).candidates]);
    const candidates = new Map(open.map(([n, ids]) => [n as string, ids as readonly string[]]));
    expect(candidates.get('113')).toContain('420107');
    expect(candidates.get('104')).toEqual(['440825']);
    expect(candidates.get('22')).toEqual([]);
  });
});
