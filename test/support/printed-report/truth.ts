import fc from 'fast-check';

/** What one invented report prints, by table, row and column of the form. Written without the catalogue. */
export interface Truth {
  readonly edition: 'V2019' | 'V2021';
  /** Whether block （一） of the disclosure table of 2021 has the columns of 2019 (domain § 2.2, 3). */
  readonly isHybrid?: boolean;
  readonly disclosure: Readonly<Record<string, readonly string[]>>;
  readonly applications: Readonly<Record<string, readonly string[]>>;
  readonly proceedings: readonly string[];
}

const columns2021: Readonly<Record<string, readonly string[]>> = {
  REGULATIONS: ['ISSUED', 'REPEALED', 'IN_FORCE'],
  NORMATIVE_DOCUMENTS: ['ISSUED', 'REPEALED', 'IN_FORCE'],
  LICENSES: ['DECISIONS'],
  PENALTIES: ['DECISIONS'],
  COERCIONS: ['DECISIONS'],
  FEES: ['AMOUNT'],
};
const decisions = ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE', 'DECISIONS'];
const columns2019: Readonly<Record<string, readonly string[]>> = {
  REGULATIONS: ['ISSUED', 'DISCLOSED_IN_YEAR', 'DISCLOSED_TOTAL'],
  NORMATIVE_DOCUMENTS: ['ISSUED', 'DISCLOSED_IN_YEAR', 'DISCLOSED_TOTAL'],
  LICENSES: decisions,
  OTHER_SERVICES: decisions,
  PENALTIES: decisions,
  COERCIONS: decisions,
  FEES: ['ITEMS_LAST_YEAR', 'ITEMS_CHANGE'],
  PROCUREMENT: ['PROJECTS', 'AMOUNT'],
};
export const disclosureColumns = { V2019: columns2019, V2021: columns2021 };

const outcomes = [
  ...['GRANTED', 'PARTLY_GRANTED', 'REFUSED_STATE_SECRET', 'REFUSED_BY_LAW', 'REFUSED_SECURITY_STABILITY'],
  ...['REFUSED_THIRD_PARTY', 'REFUSED_INTERNAL_AFFAIRS', 'REFUSED_PROCESS', 'REFUSED_ENFORCEMENT_FILE'],
  ...[
    'REFUSED_ADMINISTRATIVE_QUERY',
    'UNAVAILABLE_NOT_HELD',
    'UNAVAILABLE_NEEDS_CREATION',
    'UNAVAILABLE_UNCLEAR',
  ],
  ...[
    'NOT_PROCESSED_PETITION',
    'NOT_PROCESSED_DUPLICATE',
    'NOT_PROCESSED_PUBLICATION',
    'NOT_PROCESSED_EXCESSIVE',
  ],
  'NOT_PROCESSED_RECONFIRM',
];
const otherRows = { V2019: ['OTHER_HANDLING'], V2021: ['OTHER_NOT_CORRECTED', 'OTHER_FEE_UNPAID', 'OTHER'] };
const applicants = ['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE', 'LEGAL_SERVICE', 'OTHER', 'TOTAL'];
const results = ['UPHELD', 'CORRECTED', 'OTHER', 'PENDING', 'TOTAL'];
const procedures = ['REVIEW', 'LAWSUIT_DIRECT', 'LAWSUIT_AFTER_REVIEW'];

/** The outcome rows of an edition, in the order of the form. */
export function outcomeRows(edition: Truth['edition']): string[] {
  return [...outcomes, ...otherRows[edition]];
}

const rowsOfFirstBlock = ['REGULATIONS', 'NORMATIVE_DOCUMENTS'];

/** Every cell the truth prints, by its reference. */
export function refsOfTruth(truth: Truth): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [row, values] of Object.entries(truth.disclosure)) {
    const edition = truth.isHybrid && rowsOfFirstBlock.includes(row) ? 'V2019' : truth.edition;
    const columns = disclosureColumns[edition][row]!;
    values.forEach((value, index) => cells.set(`disclosure/${row}/${columns[index]}`, value));
  }
  for (const [row, values] of Object.entries(truth.applications)) {
    values.forEach((value, index) => cells.set(`applications/${row}/${applicants[index]}`, value));
  }
  truth.proceedings.forEach((value, index) =>
    cells.set(`proceedings/${procedures[Math.floor(index / 5)]}/${results[index % 5]}`, value),
  );
  return cells;
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.nat({ max: 4000 }) },
);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const withTotal = (numbers: readonly number[]): string[] => [...numbers, sum(numbers)].map(String);

function toApplications(
  edition: Truth['edition'],
  matrix: readonly (readonly number[])[],
  carriedIn: readonly number[],
  carriedOut: readonly number[],
): Truth['applications'] {
  const closed = carriedIn.map((_, column) => sum(matrix.map((row) => row[column]!)));
  const workload = closed.map((value, column) => value + carriedOut[column]!);
  const cappedIn = carriedIn.map((value, column) => Math.min(value, workload[column]!));
  const received = workload.map((value, column) => value - cappedIn[column]!);
  return Object.fromEntries([
    ['RECEIVED', withTotal(received)],
    ['CARRIED_IN', withTotal(cappedIn)],
    ...outcomeRows(edition).map((row, index) => [row, withTotal(matrix[index]!)]),
    ['CLOSED', withTotal(closed)],
    ['CARRIED_OUT', withTotal(carriedOut)],
  ]) as Truth['applications'];
}

const signed = fc.integer({ min: -60, max: 60 }).map((value) => (value > 0 ? `+${value}` : String(value)));
const money = fc
  .tuple(count, fc.integer({ min: 1, max: 99 }))
  .map(([whole, cents]) => (whole % 2 ? `${whole}.${cents}` : String(whole)));

function disclosureOf(edition: Truth['edition']): fc.Arbitrary<Truth['disclosure']> {
  const cellOf = (row: string, column: string): fc.Arbitrary<string> => {
    if (column === 'AMOUNT') return row === 'PROCUREMENT' ? money.map((value) => `${value}万元`) : money;
    return column === 'ITEMS_CHANGE' ? signed : count.map(String);
  };
  const rows = Object.entries(disclosureColumns[edition]).map(
    ([row, columns]) => [row, fc.tuple(...columns.map((column) => cellOf(row, column)))] as const,
  );
  return fc.record(Object.fromEntries(rows));
}

/** Random truths of an edition that keep every rule of the form. */
export function consistentTruth(edition: Truth['edition']): fc.Arbitrary<Truth> {
  const row = fc.array(count, { minLength: 6, maxLength: 6 });
  const rows = outcomeRows(edition).length;
  return fc
    .record({
      disclosure: disclosureOf(edition),
      matrix: fc.array(row, { minLength: rows, maxLength: rows }),
      carriedIn: row,
      carriedOut: row,
      groups: fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ disclosure, matrix, carriedIn, carriedOut, groups }) => ({
      edition,
      disclosure,
      applications: toApplications(edition, matrix, carriedIn, carriedOut),
      proceedings: groups.flatMap(withTotal),
    }));
}

/** The number a printed value stands for. */
export function toValue(printed: string): string {
  const plain = printed.replace(/^\+|万元$/g, '');
  return plain.includes('.') ? plain.replace(/0+$/, '').replace(/\.$/, '') : plain;
}
