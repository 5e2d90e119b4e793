import type { Random } from './random.js';
import { disclosureColumns, outcomeRows, type Truth } from './truth.js';

const applicantCount = 6;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const withTotal = (numbers: readonly number[]): string[] => [...numbers, sum(numbers)].map(String);

/** A count as reports have it: mostly zero, else small, rarely large. */
function drawCount(random: Random, zeroShare: number): number {
  if (random.chance(zeroShare)) return 0;
  if (random.chance(0.01)) return random.pick([2023, 2024, 100_000, 2_681_113]);
  return Math.floor(Math.exp(random.next() * random.next() * 9));
}

function drawMoney(random: Random): string {
  const whole = drawCount(random, 0.5);
  return random.chance(0.4) ? `${whole}.${1 + random.upTo(98)}` : String(whole);
}

function drawDisclosureCell(random: Random, row: string, column: string, zeroShare: number): string {
  if (column === 'AMOUNT') return row === 'PROCUREMENT' ? `${drawMoney(random)}万元` : drawMoney(random);
  if (column !== 'ITEMS_CHANGE') return String(drawCount(random, zeroShare));
  const change = drawCount(random, 0.6) % 60;
  return random.chance(0.5) ? String(-change).replace(/^-0$/, '0') : change > 0 ? `+${change}` : '0';
}

function drawDisclosure(random: Random, edition: Truth['edition'], zeroShare: number): Truth['disclosure'] {
  return Object.fromEntries(
    Object.entries(disclosureColumns[edition]).map(([row, columns]) => [
      row,
      columns.map((column) => drawDisclosureCell(random, row, column, zeroShare)),
    ]),
  );
}

function drawApplications(
  random: Random,
  edition: Truth['edition'],
  zeroShare: number,
): Truth['applications'] {
  const drawRow = (): number[] =>
    Array.from({ length: applicantCount }, (_, column) =>
      drawCount(random, column === 0 ? zeroShare : 0.5 + zeroShare / 2),
    );
  const outcomes = outcomeRows(edition).map((row) => [row, drawRow()] as const);
  const closed = Array.from({ length: applicantCount }, (_, column) =>
    sum(outcomes.map(([, row]) => row[column]!)),
  );
  const carriedOut = drawRow();
  const workload = closed.map((value, column) => value + carriedOut[column]!);
  const carriedIn = drawRow().map((value, column) => Math.min(value, workload[column]!));
  const received = workload.map((value, column) => value - carriedIn[column]!);
  return Object.fromEntries([
    ['RECEIVED', withTotal(received)],
    ['CARRIED_IN', withTotal(carriedIn)],
    ...outcomes.map(([row, values]) => [row, withTotal(values)] as const),
    ['CLOSED', withTotal(closed)],
    ['CARRIED_OUT', withTotal(carriedOut)],
  ]) as Truth['applications'];
}

/**
 * Draws what one report prints: three in ten hold nothing but zeros; one late report in twenty has the single
 * row （六） of 2019 under the table of 2021. Every rule of the form holds.
 */
export function drawTruth(random: Random, wanted?: Truth['edition']): Truth {
  const drawn = random.chance(0.3) ? 'V2019' : 'V2021';
  const edition = wanted ?? drawn;
  const zeroShare = random.chance(0.3) ? 1 : random.pick([0.3, 0.6, 0.85]);
  const rowsOf = edition === 'V2021' && random.chance(0.05) ? 'V2019' : edition;
  const disclosure = drawDisclosure(random, edition, zeroShare);
  return {
    edition,
    disclosure: zeroShare === 1 ? allZero(disclosure) : disclosure,
    applications: drawApplications(random, rowsOf, zeroShare),
    proceedings: [0, 1, 2].flatMap(() =>
      withTotal([0, 1, 2, 3].map(() => drawCount(random, Math.max(zeroShare, 0.7)))),
    ),
  };
}

function allZero(disclosure: Truth['disclosure']): Truth['disclosure'] {
  return Object.fromEntries(
    Object.entries(disclosure).map(([row, values]) => [
      row,
      values.map((value) => (value.endsWith('万元') ? '0万元' : '0')),
    ]),
  );
}

type SourceError = (truth: Truth, random: Random) => Truth;

function withRow(truth: Truth, row: string, values: readonly string[]): Truth {
  return { ...truth, applications: { ...truth.applications, [row]: values } };
}

const plus = (value: string, more: number): string => String(Number(value) + more);
const replaceAt = (values: readonly string[], at: number, value: string): string[] =>
  values.map((old, index) => (index === at ? value : old));

/** Errors that bodies make when they fill in the form; what is printed is what counts. */
const sourceErrors: readonly SourceError[] = [
  (truth, random) => {
    const row = random.pick(Object.keys(truth.applications));
    const values = truth.applications[row]!;
    return withRow(truth, row, replaceAt(values, 6, plus(values[6]!, 1 + random.upTo(4))));
  },
  (truth, random) => {
    const values = truth.applications['CLOSED']!;
    const at = random.upTo(6);
    return withRow(truth, 'CLOSED', replaceAt(values, at, plus(values[at]!, 1 + random.upTo(4))));
  },
  (truth, random) => {
    const row = random.pick(Object.keys(truth.applications));
    return withRow(truth, row, replaceAt(truth.applications[row]!, random.upTo(5), '3'));
  },
  (truth, random) => {
    const row = random.pick(Object.keys(truth.applications));
    return withRow(truth, row, [...truth.applications[row]!.slice(0, 6), '0']);
  },
  (truth) => ({ ...truth, proceedings: truth.proceedings.map((value, at) => (at % 5 === 4 ? '0' : value)) }),
  (truth, random) => {
    const values = truth.applications['CARRIED_IN']!;
    return withRow(truth, 'CARRIED_IN', replaceAt(values, 6, plus(values[6]!, 1 + random.upTo(4))));
  },
  (truth, random) => {
    const row = random.pick(Object.keys(truth.applications));
    const [first, second, ...rest] = truth.applications[row]!;
    return withRow(truth, row, [second!, first!, ...rest]);
  },
];

/** What a report prints, and whether the body made an error in it. */
export interface PrintedTruth {
  readonly truth: Truth;
  readonly isMisprinted: boolean;
}

/** The truth of a report, one in eight with an error of the body itself, where nothing else is wanted. */
export function drawPrintedTruth(
  random: Random,
  wanted: { readonly edition?: Truth['edition']; readonly isMisprinted?: boolean } = {},
): PrintedTruth {
  const truth = drawTruth(random, wanted.edition);
  const isMisprinted = random.chance(0.12);
  return (wanted.isMisprinted ?? isMisprinted)
    ? { truth: random.pick(sourceErrors)(truth, random), isMisprinted: true }
    : { truth, isMisprinted: false };
}
