import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAmbiguousReading } from '../../../src/etl/ambiguous-reading.js';
import { closingReadings, type CandidateReading } from '../../../src/etl/choose-reading.js';
import { cellsOf } from '../../../src/schema/catalogue/cells.js';
import type { Cell, TableEditions } from '../../../src/schema/report/normalized-report.js';
import { consistentReport } from '../../support/consistent-report.js';

const editions = { disclosure: 'V2021', applications: 'V2021', proceedings: 'V2021' } as const;
const group = cellsOf('PROCEEDINGS', 'V2021').filter((cell) => cell.row === 'REVIEW');

/** A reading of the group of reviews: upheld, corrected, other, pending, total. */
const reading = (values: readonly (string | null)[], raws: readonly string[] = []): CandidateReading =>
  new Map(
    group.map(({ ref }, index): [string, Cell] => {
      const value = values[index] ?? null;
      const status = value === null ? 'BLANK' : value === '0' ? 'ZERO' : 'REPORTED';
      return [ref, { value, status, raw: raws[index] ?? value ?? '' }];
    }),
  );

/** The one reading that breaks no rule; null where there is none, or more than one. */
function chooseReading(candidates: readonly CandidateReading[], of: TableEditions): CandidateReading | null {
  const closing = closingReadings(candidates, of);
  return closing.length === 1 ? closing[0]! : null;
}

describe('the readings that break no rule', () => {
  it('keeps the reading whose sums close', () => {
    const totalOnly = reading(['0', '0', '0', '0', '3']);
    const both = reading(['3', '0', '0', '0', '3']);
    expect(chooseReading([totalOnly, both], editions)).toBe(both);
    expect(chooseReading([both, totalOnly], editions)).toBe(both);
  });

  it('tells a transposed table by its rows', () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        const cells = Object.entries(report.cells).filter(([ref]) => ref.startsWith('applications/'));
        const right = new Map(cells);
        const shifted = new Map(cells.map(([ref], index) => [ref, cells[(index + 1) % cells.length]![1]]));
        fc.pre(cells.some(([, cell]) => cell.value !== '0'));
        expect(chooseReading([shifted, right], report.editions)).toBe(right);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps none of two that close equally well', () => {
    const first = reading(['3', '0', '0', '0', '3']);
    const second = reading(['0', '3', '0', '0', '3']);
    expect(chooseReading([first, second], editions)).toBeNull();
  });

  it('keeps of two that close as often the one that breaks nothing', () => {
    const unread = reading([null, '0', '0', '0', '3']);
    const broken = reading(['1', '0', '0', '0', '3']);
    expect(chooseReading([broken, unread], editions)).toBe(unread);
  });

  it('takes candidates that say the same as one, and none that breaks a rule', () => {
    const one = reading(['3', '0', '0', '0', '3']);
    expect(chooseReading([one], editions)).toBe(one);
    expect(chooseReading([one, reading(['3', '0', '0', '0', '3'])], editions)).not.toBeNull();
    expect(chooseReading([reading(['1', '0', '0', '0', '3'])], editions)).toBeNull();
    expect(chooseReading([], editions)).toBeNull();
  });
});

describe('toAmbiguousReading', () => {
  const first = reading(['3', '0', '0', '0', '3'], ['3']);
  const second = reading(['0', '3', '0', '0', '3'], ['0', '3']);

  it('keeps what all readings agree on and makes the rest UNREADABLE with its prints', () => {
    const { cells } = toAmbiguousReading('行政复议', [first, second]);
    expect([...cells.values()].map(({ value, status, raw }) => [value, status, raw])).toEqual([
      [null, 'UNREADABLE', '3 | 0'],
      [null, 'UNREADABLE', '0 | 3'],
      ['0', 'ZERO', '0'],
      ['0', 'ZERO', '0'],
      ['3', 'REPORTED', '3'],
    ]);
  });

  it('says so in one issue with the prints and the cells', () => {
    const { issues } = toAmbiguousReading('行政复议', [first, second]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'READINGS_AMBIGUOUS',
      severity: 'WARNING',
      cells: ['proceedings/REVIEW/UPHELD', 'proceedings/REVIEW/CORRECTED'],
    });
    expect(issues[0]!.message).toMatch(/“行政复议”有2种读法.*2个单元格.*3 \| 0；0 \| 3/);
  });

  it('leaves a cell that only one reading has unread', () => {
    const short = new Map([...first].slice(1));
    const { cells } = toAmbiguousReading('行政复议', [first, short]);
    expect(cells.get('proceedings/REVIEW/UPHELD')).toMatchObject({ status: 'UNREADABLE', raw: '3' });
  });
});
