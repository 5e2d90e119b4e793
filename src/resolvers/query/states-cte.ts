import { sql, type RawBuilder } from 'kysely';
import { stateLiteral } from './cell-states.js';
import { expectedColumns, memberColumns, reportColumns } from './observations-cte.js';
import { factTables } from './statement-columns.js';
import type { Atom, PlannedFigure, RatioFigure, GroupsPlan } from './statistics-plan.js';

/**
 * How many cells a report ought to have for an atom: as many as its edition of the form asks; of a table of
 * mixed edition, or one not seen, as many as either edition asks, at least one: what was not printed is absent.
 */
function expectedCells(plan: GroupsPlan, atom: Atom): RawBuilder<unknown> {
  const edition = sql.ref(factTables[atom.table].edition);
  const columns = expectedColumns(atom);
  const count = (key: 'V2019' | 'V2021'): RawBuilder<unknown> =>
    plan.memberPlan
      ? sql.ref(columns[key])
      : sql.lit(atom.cells.filter((cell) => cell.editions.includes(key)).length);
  return sql`case ${edition} when 'V2019' then ${count('V2019')} when 'V2021' then ${count('V2021')} else greatest(${sql.ref(`${atom.id}_listed`)}, ${count('V2019')}, ${count('V2021')}, 1) end`;
}

/** Per report: the state of an atom, and the reason why cells are missing, if any are. */
function atomStates(plan: GroupsPlan, atom: Atom): RawBuilder<unknown>[] {
  const rest = sql.ref(factTables[atom.table].rest);
  const column = (part: string): RawBuilder<unknown> => sql.ref(`${atom.id}_${part}`);
  const unlisted = sql`(${column('expected')} - ${column('listed')})`;
  const restReason = sql`case when ${unlisted} > 0 and ${rest} <> 'ZERO' then case ${rest} when 'BLANK' then ${stateLiteral('BLANK')} else ${stateLiteral('ABSENT')} end end`;
  return [
    column('value'),
    sql`${expectedCells(plan, atom)} as ${column('expected')}`,
    sql`${column('numbers')} + case when ${rest} = 'ZERO' then ${unlisted} else 0 end as ${column('known')}`,
    sql`case when ${column('expected')} = 0 then ${stateLiteral('NOT_APPLICABLE')} else least(${column('missing')}, ${restReason}) end as ${column('reason')}`,
    sql`case when ${column('expected')} > 0 and ${column('known')} = ${column('expected')}
        then case when coalesce(${column('value')}, 0) = 0 then ${stateLiteral('ZERO')} else ${stateLiteral('REPORTED')} end
        when ${column('known')} > 0 then ${stateLiteral('PARTIAL')} else ${column('reason')} end as ${column('state')}`,
  ];
}

function isWhole(atom: Atom): RawBuilder<unknown> {
  return sql`${sql.ref(`${atom.id}_state`)} <= ${stateLiteral('ZERO')}`;
}

function sumOf(atoms: readonly Atom[]): RawBuilder<unknown> {
  return sql.join(
    atoms.map((atom) => sql`coalesce(${sql.ref(`${atom.id}_value`)}, 0)`),
    sql` + `,
  );
}

function ratioStates(figure: RatioFigure): RawBuilder<unknown>[] {
  const atoms = [...new Set([...figure.numerator, ...figure.denominator])];
  const column = (part: string): RawBuilder<unknown> => sql.ref(`${figure.id}_${part}`);
  const reasons = atoms.map((atom) => sql.ref(`${atom.id}_reason`));
  return [
    sql`${sumOf(figure.numerator)} as ${column('numerator')}`,
    sql`${sumOf(figure.denominator)} as ${column('denominator')}`,
    sql`case when ${sql.join(atoms.map(isWhole), sql` and `)}
        then case when ${column('numerator')} = 0 then ${stateLiteral('ZERO')} else ${stateLiteral('REPORTED')} end
        else least(${sql.join(reasons)}) end as ${column('state')}`,
  ];
}

function figureStates(figure: PlannedFigure): RawBuilder<unknown>[] {
  const column = (part: string): RawBuilder<unknown> => sql.ref(`${figure.id}_${part}`);
  switch (figure.kind) {
    case 'measure':
      return [
        sql`${sql.ref(`${figure.atom.id}_value`)} as ${column('value')}`,
        sql`${sql.ref(`${figure.atom.id}_state`)} as ${column('state')}`,
      ];
    case 'ratio':
      return ratioStates(figure);
    case 'reportRatio': {
      const property = sql.ref(figure.property === 'isZeroReport' ? 'is_zero_report' : 'is_consistent');
      return [
        sql`case ${property} when true then ${stateLiteral('REPORTED')} when false then ${stateLiteral('ZERO')} else ${stateLiteral('ABSENT')} end as ${column('state')}`,
      ];
    }
  }
}

/** Whether the member's row is on the edition of the form that the report is printed on. */
function memberIsInForm(plan: GroupsPlan): RawBuilder<unknown>[] {
  if (!plan.memberPlan) return [];
  const edition = sql.ref(factTables[plan.memberPlan.table].edition);
  return [
    sql`case ${edition} when 'V2019' then in_v2019 when 'V2021' then in_v2021 when 'MIXED' then true else in_v2019 and in_v2021 end as is_in_form`,
  ];
}

/** For every observation the state of each figure: a number, a zero, part of a number, or why there is none. */
export function toStatesCte(plan: GroupsPlan): RawBuilder<unknown> {
  const keys = [...reportColumns(plan), ...memberColumns(plan)].map((column) => sql.ref(column));
  const columns = [
    ...keys,
    sql.ref('weight'),
    ...memberIsInForm(plan),
    ...plan.atoms.flatMap((atom) => atomStates(plan, atom)),
    ...plan.figures.flatMap(figureStates),
  ];
  return sql`select ${sql.join(columns)} from observations`;
}
