import type { Truth } from '../truth.js';
import type { PrintDetail } from './detail.js';
import { isZero, withApplications, withChanges, withDisclosure, withFee } from './edit-rows.js';

const group = (value: string, mark: string): string => value.replace(/^(\d{1,3})(\d{3})$/, `$1${mark}$2`);
const fullWidth = (value: string): string =>
  value.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function inWords(change: string): string {
  if (change.startsWith('-')) return `减${change.slice(1)}`;
  return change === '0' ? '0' : `增${change.replace('+', '')}`;
}

const oneOf = (values: readonly string[], at: number): string => values[at % values.length]!;

/** A change as bodies write it: +2, −1, 增加5, 3/1, 增3减1, or only 增. */
function asWritten(change: string, at: number): string {
  const number = Number(change);
  if (number === 0) return oneOf(['0', '0/0', '增'], at);
  const size = String(Math.abs(number));
  return number > 0
    ? oneOf([`+${size}`, `增加${size}`, `增${size}`, `${size}/0`], at)
    : oneOf([`−${size}`, `减少${size}`, `-${size}项`, `增0减${size}`], at);
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 10 to 99 in Chinese numerals; others as they are. */
function inNumerals(value: string): string {
  if (!/^[1-9]\d$/.test(value)) return value;
  const [tens, ones] = [Number(value[0]), Number(value[1])];
  return `${tens === 1 ? '' : numerals[tens]}十${ones === 0 ? '' : numerals[ones]}`;
}

/** Signs that are no number, no dash and no word. */
const signs = ['□', '※', '———', '见附表'];
/** What stands behind a number as the mark of a note. */
const noteMarks = ['①', '²', '※', '*', '[1]', '（注）'];

function withOneCell(truth: Truth, edit: (value: string) => string, pick: (max: number) => number): Truth {
  const rows = Object.keys(truth.disclosure);
  const row = rows[pick(rows.length - 1)]!;
  const at = pick(truth.disclosure[row]!.length - 1);
  return withDisclosure(truth, (values, key) =>
    key === row ? values.map((value, index) => (index === at ? edit(value) : value)) : values,
  );
}

/** Details of how numbers are printed. */
export const valueDetails: readonly PrintDetail[] = [
  {
    key: '6',
    says: 'a fee with its unit in the cell',
    example: '43.788万元',
    handled: 'The unit of the cell goes before that of the head.',
    in: 'V2021',
    fill: (truth) => withFee(truth, (value) => `${value}万元`),
  },
  {
    key: '6b',
    says: 'a fee in yuan',
    example: '437880元',
    handled: 'Brought to 万元.',
    in: 'V2021',
    fill: (truth) => withFee(truth, (value) => `${(Number(value) * 10_000).toFixed(0)}元`),
  },
  {
    key: '9',
    says: 'thousands parted by a comma',
    example: '1,113',
    handled: 'One number, where the groups are of three digits.',
    fill: (truth) => withDisclosure(truth, (values) => values.map((value) => group(value, ','))),
  },
  {
    key: '9b',
    says: 'thousands parted by a full-width comma',
    example: '1，113',
    handled: 'One number, where the groups are of three digits.',
    fill: (truth) => withDisclosure(truth, (values) => values.map((value) => group(value, '，'))),
  },
  {
    key: '9c',
    says: 'thousands parted by a space',
    example: '1 113',
    handled: 'May be two cells: `UNREADABLE`, also for the rest of the row where nothing parts cells.',
    losesCells: true,
    fill: (truth) => withDisclosure(truth, (values) => values.map((value) => group(value, ' '))),
  },
  {
    key: '10',
    says: 'changes in words',
    example: '增98, 减4',
    handled: 'The sign is that of the word.',
    in: 'V2019',
    fill: (truth) => withChanges(truth, inWords),
  },
  {
    key: '10b',
    says: 'changes in every way bodies write them',
    example: '+2, −1, 增加5, 3/0, 增0减4, 增',
    handled: 'So many up less so many down; 增 alone is `UNREADABLE`.',
    in: 'V2019',
    fill: (truth, random) => withChanges(truth, (value) => asWritten(value, random.upTo(11))),
  },
  {
    key: '30',
    says: 'full-width digits',
    example: '０１２',
    handled: 'Read as plain digits.',
    fill: (truth) => withApplications(truth, (values) => values.map(fullWidth)),
  },
  {
    key: '30b',
    says: 'zero as a numeral',
    example: '〇',
    handled: 'Zero.',
    fill: (truth) => withDisclosure(truth, (values) => values.map((value) => (isZero(value) ? '〇' : value))),
  },
  {
    key: '30c',
    says: 'numbers as Chinese numerals',
    example: '十二, 四十',
    handled: 'Read where written in full.',
    fill: (truth) => withDisclosure(truth, (values) => values.map(inNumerals)),
  },
  {
    key: '32',
    says: 'a sign or words in a cell',
    example: '□, ※, 见附表',
    handled: '`UNREADABLE`, the print kept.',
    fill: (truth, random) => withOneCell(truth, () => random.pick(signs), random.upTo),
  },
  {
    key: '33',
    says: 'a unit behind every number',
    example: '3件',
    handled: 'The unit of a count is left out.',
    fill: (truth) => withApplications(truth, (values) => values.map((value) => `${value}件`)),
  },
  {
    key: '34',
    says: 'the mark of a note behind a number',
    example: '12②, 3※, 5[1]',
    handled: '`UNREADABLE`: a raised digit is never taken for one of the number.',
    fill: (truth, random) => withOneCell(truth, (value) => `${value}${random.pick(noteMarks)}`, random.upTo),
  },
  {
    key: '35',
    says: 'a fraction where counts stand',
    example: '3.5',
    handled: '`UNREADABLE`; 0.0 is zero.',
    fill: (truth, random) =>
      withApplications(truth, (values, row) =>
        row === 'GRANTED' ? [`${values[0]}.${1 + random.upTo(8)}`, ...values.slice(1)] : values,
      ),
  },
];
