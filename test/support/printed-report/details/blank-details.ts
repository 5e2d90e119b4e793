import type { Random } from '../random.js';
import type { Truth } from '../truth.js';
import type { PrintDetail } from './detail.js';
import { blankZeros, dropBlanks, isZero, withApplications, withDisclosure, zerosAs } from './edit-rows.js';

const flowRows = ['RECEIVED', 'CARRIED_IN', 'CLOSED', 'CARRIED_OUT'];
/** Words that say there is nothing to count. */
const noneWords = ['无', '（无）', '不涉及', '未发生'];

const withProceedings = (truth: Truth, print: string): Truth => ({
  ...truth,
  proceedings: zerosAs(truth.proceedings, print),
});

/** Takes a value out of a row of the disclosure table of 2019. */
function loseOne(truth: Truth, random: Random): Truth {
  const rows = Object.entries(truth.disclosure).filter(([, values]) => values.length > 1);
  const [row, values] = random.pick(rows);
  const at = random.upTo(values.length - 1);
  const filled = values.map((value, index) => (index === at ? '' : value));
  return { ...truth, disclosure: { ...truth.disclosure, [row]: filled } };
}

const empty = 'An empty cell is `BLANK`; it is 0 only where C1 to C4 prove it.';
const dashed = '`NOT_APPLICABLE`; 0 only where C1 to C4 prove it.';
const gone =
  'The ways in which cells may have closed up are candidates; read where C1 to C3 leave one, else `UNREADABLE`.';

/** Details of zeros that are not printed as such, and of cells that are not printed. */
export const blankDetails: readonly PrintDetail[] = [
  {
    key: '11',
    says: 'empty cells for zeros in table three',
    example: '3 | | | | | | 3',
    handled: empty,
    fill: (truth) => withApplications(truth, blankZeros),
  },
  {
    key: '11b',
    says: 'empty cells for zeros in table three, but for the totals',
    example: '| | | | | | 0',
    handled: empty,
    fill: (truth) => withApplications(truth, (values) => [...blankZeros(values.slice(0, 6)), values[6]!]),
  },
  {
    key: '11c',
    says: 'empty cells for zeros in table two',
    example: '行政强制 | |',
    handled: empty,
    fill: (truth) => withDisclosure(truth, blankZeros),
  },
  {
    key: '11d',
    says: 'empty cells for zeros in table four',
    example: '1 | | | | 1 | | | …',
    handled: empty,
    fill: (truth) => withProceedings(truth, ''),
  },
  {
    key: '12',
    says: 'dashes for zeros in table two',
    example: '-',
    handled: dashed,
    fill: (truth) => withDisclosure(truth, (values) => zerosAs(values, '-')),
  },
  {
    key: '12b',
    says: 'slashes for zeros in table three',
    example: '/',
    handled: dashed,
    fill: (truth) => withApplications(truth, (values) => zerosAs(values, '/')),
  },
  {
    key: '12c',
    says: 'long dashes for zeros in table four',
    example: '—',
    handled: dashed,
    fill: (truth) => withProceedings(truth, '—'),
  },
  {
    key: '13',
    says: 'words instead of a number',
    example: '本单位未制作规章',
    handled: '`NOT_APPLICABLE`, the print kept.',
    fill: (truth) =>
      withDisclosure(truth, (values, row) =>
        row === 'REGULATIONS' ? ['本单位未制作规章', ...values.slice(1)] : values,
      ),
  },
  {
    key: '13b',
    says: 'words for zeros in table two',
    example: '无, （无）, 不涉及, 未发生',
    handled: dashed,
    fill: (truth, random) => {
      const word = random.pick(noneWords);
      return withDisclosure(truth, (values) => zerosAs(values, word));
    },
  },
  {
    key: '13c',
    says: 'words for zeros in tables three and four',
    example: '无',
    handled: dashed,
    fill: (truth, random) => {
      const word = random.pick(noneWords);
      return withProceedings(
        withApplications(truth, (values) => zerosAs(values, word)),
        word,
      );
    },
  },
  {
    key: '14',
    says: 'empty cells of table three gone, the others closed up',
    example: '3 3',
    handled: gone,
    losesCells: true,
    fill: (truth) => withApplications(truth, blankZeros),
    print: (tables) => ({ ...tables, applications: dropBlanks(tables.applications) }),
  },
  {
    key: '14b',
    says: 'the same, rows of zeros with one 0',
    example: '0',
    handled: gone,
    losesCells: true,
    fill: (truth) =>
      withApplications(truth, (values) =>
        values.every(isZero) ? ['', '', '', '', '', '', '0'] : blankZeros(values),
      ),
    print: (tables) => ({ ...tables, applications: dropBlanks(tables.applications) }),
  },
  {
    key: '16',
    says: 'only the totals of table three filled in',
    example: '| | | | | | 5',
    handled: empty,
    fill: (truth) => withApplications(truth, (values) => ['', '', '', '', '', '', values[6]!]),
  },
  {
    key: '16b',
    says: 'totals of the outcomes left empty, and zeros',
    example: '5 | | | | | |',
    handled: empty,
    fill: (truth) =>
      withApplications(truth, (values, row) =>
        flowRows.includes(row) ? blankZeros(values) : [...blankZeros(values.slice(0, 6)), ''],
      ),
  },
  {
    key: '16c',
    says: 'the column of totals left empty',
    example: '5 | 0 | 0 | 0 | 0 | 0 |',
    handled: empty,
    fill: (truth) => withApplications(truth, (values) => [...values.slice(0, 6), '']),
  },
  {
    key: '16d',
    says: 'totals and zeros left out, the others closed up',
    example: '5',
    handled: gone,
    losesCells: true,
    fill: (truth) => withApplications(truth, (values) => [...blankZeros(values.slice(0, 6)), '']),
    print: (tables) => ({ ...tables, applications: dropBlanks(tables.applications) }),
  },
  {
    key: '25',
    says: 'a row of fees with one value instead of two',
    example: '行政事业性收费 | 12',
    handled: '`UNREADABLE`: it may be either.',
    losesCells: true,
    notInShapes: ['E'],
    in: 'V2019',
    fill: (truth) => withDisclosure(truth, (values, row) => (row === 'FEES' ? [values[0]!, ''] : values)),
    print: (tables) => ({ ...tables, disclosure: dropBlanks(tables.disclosure) }),
  },
  {
    key: '25b',
    says: 'any value of table two gone, the others closed up',
    example: '规章 0 0',
    handled:
      '`UNREADABLE`: the row has not as many values as columns. Not where rows are padded (A): see below.',
    losesCells: true,
    notInShapes: ['A', 'E'],
    fill: loseOne,
    print: (tables) => ({ ...tables, disclosure: dropBlanks(tables.disclosure) }),
  },
];
