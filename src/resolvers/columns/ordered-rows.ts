import type { OperatorKey } from '../../schema/catalogue/transforms.js';
import type { PlannedOrdering, PlannedRank, StatisticsPlan } from '../query/statistics-plan.js';
import type { RowValues } from './row-values.js';
import type { SummedGroups } from './sum-groups.js';

const holds: Readonly<Record<OperatorKey, (left: number, right: number) => boolean>> = {
  GT: (left, right) => left > right,
  GTE: (left, right) => left >= right,
  LT: (left, right) => left < right,
  LTE: (left, right) => left <= right,
  EQ: (left, right) => left === right,
  NEQ: (left, right) => left !== right,
};

/** The rows that are on the form and meet all conditions; a missing number meets none. */
export function keepRows(plan: StatisticsPlan, groups: SummedGroups, values: RowValues): number[] {
  const kept: number[] = [];
  for (let row = 0; row < groups.rowCount; row += 1) {
    if (!groups.isInForm(row)) continue;
    const isKept = plan.having.every(({ number, op, value }) => {
      const own = values.double(number, row);
      return !Number.isNaN(own) && holds[op](own, value);
    });
    if (isKept) kept.push(row);
  }
  return kept;
}

/** What rows are ordered by, as numbers; what is missing comes last either way. */
interface SortColumn {
  readonly values: Float64Array;
  readonly sign: 1 | -1;
}

function toSortColumn(
  { by, direction }: PlannedOrdering,
  groups: SummedGroups,
  values: RowValues,
  rows: readonly number[],
): SortColumn {
  const valueOf = (row: number): number => {
    if (typeof by !== 'string') return values.ordered(by, row);
    const key = groups.keyOf(by, row);
    return key < 0 ? NaN : key;
  };
  return { values: Float64Array.from(rows, valueOf), sign: direction === 'ASC' ? 1 : -1 };
}

function compareIn(columns: readonly SortColumn[], left: number, right: number): number {
  for (const { values, sign } of columns) {
    const [one, other] = [values[left]!, values[right]!];
    const [isMissing, isOtherMissing] = [Number.isNaN(one), Number.isNaN(other)];
    if (isMissing !== isOtherMissing) return isMissing ? 1 : -1;
    if (!isMissing && one !== other) return one < other ? -sign : sign;
  }
  return 0;
}

/** The rows in the order asked for, then by the keys that were not in it: no two are equal in all of them. */
export function orderRows(
  plan: StatisticsPlan,
  groups: SummedGroups,
  values: RowValues,
  rows: readonly number[],
): number[] {
  const asked = plan.orderings.map(({ by }) => by);
  const rest = plan.order
    .filter((key) => !asked.includes(key))
    .map((by) => ({ by, direction: 'ASC' as const }));
  const columns = [...plan.orderings, ...rest].map((ordering) =>
    toSortColumn(ordering, groups, values, rows),
  );
  const order = Int32Array.from(rows.keys()).sort((left, right) => compareIn(columns, left, right));
  return Array.from(order, (index) => rows[index]!);
}

/** Where a row stands among others. */
export interface RowRank {
  readonly position: number;
  /** Rows that have a number. */
  readonly count: number;
  /** Other rows with the same number. */
  readonly ties: number;
}

/** The rows that are ranked among each other, by number, the first first. */
class Peers {
  private readonly rows = new Map<number, number>();
  private positions: Map<number, number> | null = null;
  count = 0;

  add(value: number): void {
    this.rows.set(value, (this.rows.get(value) ?? 0) + 1);
    if (!Number.isNaN(value)) this.count += 1;
  }

  rankOf(value: number, sign: 1 | -1): RowRank {
    const positions = (this.positions ??= this.rank(sign));
    return { position: positions.get(value)!, count: this.count, ties: this.rows.get(value)! - 1 };
  }

  /** One more than the rows ahead; what has no number comes behind all others. */
  private rank(sign: 1 | -1): Map<number, number> {
    const numbers = [...this.rows.keys()].sort((left, right) => {
      if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1;
      return (left - right) * sign;
    });
    let ahead = 0;
    return new Map(
      numbers.map((number) => {
        const position = ahead + 1;
        ahead += this.rows.get(number)!;
        return [number, position];
      }),
    );
  }
}

/** The ranks of a plan, each with the place of every row among the rows that are kept. */
export function rankRows(
  { ranks }: StatisticsPlan,
  groups: SummedGroups,
  values: RowValues,
  rows: readonly number[],
): { readonly rank: PlannedRank; readonly of: (row: number) => RowRank }[] {
  return ranks.map((rank) => {
    const valueOf = (row: number): number =>
      values.ordered({ figure: rank.figure, transform: 'VALUE', comparison: null }, row);
    const nameOf = (row: number): string => rank.peers.map((key) => groups.keyOf(key, row)).join();
    const peers = new Map<string, Peers>();
    for (const row of rows) {
      const name = nameOf(row);
      const own = peers.get(name) ?? new Peers();
      peers.set(name, own);
      own.add(valueOf(row));
    }
    const sign = rank.direction === 'ASC' ? 1 : -1;
    return { rank, of: (row) => peers.get(nameOf(row))!.rankOf(valueOf(row), sign) };
  });
}
