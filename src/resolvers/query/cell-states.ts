import { sql, type RawBuilder } from 'kysely';
import { missingStatuses, type MissingStatus } from '../../schema/catalogue/statuses.js';

/**
 * What one report has to say on an atom, as a small integer that sorts by how much it explains: a number, a
 * zero, a number for some of its cells only, or the reason why there is none.
 */
export const cellStates = {
  REPORTED: 1,
  ZERO: 2,
  PARTIAL: 3,
  UNREADABLE: 4,
  BLANK: 5,
  NOT_APPLICABLE: 6,
  ABSENT: 7,
} as const;

export type CellStateKey = keyof typeof cellStates;

/** The states in the order of their numbers. */
export const cellStateKeys = Object.keys(cellStates) as CellStateKey[];

/** A state as a literal of the statement. */
export function stateLiteral(key: CellStateKey): RawBuilder<unknown> {
  return sql.lit(cellStates[key]);
}

/**
 * The reason a stored cell has no number.
 * @example case f.status when 'UNREADABLE' then 4 when 'BLANK' then 5 when 'NOT_APPLICABLE' then 6 else 7 end
 */
export function missingStateOf(status: RawBuilder<unknown>): RawBuilder<unknown> {
  const named: readonly MissingStatus[] = missingStatuses.filter((key) => key !== 'ABSENT');
  const branches = named.map((key) => sql`when ${sql.lit(key)} then ${stateLiteral(key)}`);
  return sql`case ${status} ${sql.join(branches, sql` `)} else ${stateLiteral('ABSENT')} end`;
}
