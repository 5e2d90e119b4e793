import { sql, type RawBuilder } from 'kysely';
import { isCellDimension, type DimensionKey } from '../../schema/catalogue/dimensions.js';
import { atomColumnNames } from './facts-cte.js';
import { signatureColumns } from './reports-cte.js';
import { cellKeyColumns, factTables, reportKeyColumns } from './statement-columns.js';
import type { Atom, MemberPlan, GroupsPlan } from './statistics-plan.js';

/** The columns of a report's keys in the common table expressions; the year is always among them. */
export function reportColumns(plan: GroupsPlan): string[] {
  const keys = [...plan.reportKeys, ...plan.carriedKeys].filter((key) => key !== 'YEAR');
  return ['year', ...keys.map((key) => reportKeyColumns[key].column)];
}

/** The column that puts the members of a dimension of the form in the form's order; null of other dimensions. */
export function memberPosition(dimension: DimensionKey): string | null {
  return isCellDimension(dimension) ? `${cellKeyColumns[dimension].column}_position` : null;
}

/** The columns of the members of the form's dimensions, each with the position that orders them. */
export function memberColumns(plan: GroupsPlan): string[] {
  return (plan.memberPlan?.dimensions ?? []).flatMap((dimension) => [
    cellKeyColumns[dimension].column,
    memberPosition(dimension)!,
  ]);
}

/** Columns of `members` that tell how many cells an atom has in a member, by edition. */
export function expectedColumns(atom: Atom): { readonly V2019: string; readonly V2021: string } {
  return { V2019: `${atom.id}_v2019`, V2021: `${atom.id}_v2021` };
}

/**
 * The rows the form's dimensions make, in the order of the form.
 * @example select * from (values ('GRANTED', 0, true, true, 6, 6), …) as members (outcome, outcome_position, in_v2019, …)
 */
export function toMembersCte(plan: GroupsPlan, members: MemberPlan): RawBuilder<unknown> {
  const positions = new Map(
    members.dimensions.map((dimension) => [
      dimension,
      [...new Set(members.members.map(({ keys }) => keys[dimension]!))],
    ]),
  );
  const rows = members.members.map((member) => {
    const keys = members.dimensions.flatMap((dimension) => {
      const key = member.keys[dimension]!;
      return [sql.lit(key), sql.lit(positions.get(dimension)!.indexOf(key))];
    });
    const counts = plan.atoms.flatMap((atom) => {
      const { V2019, V2021 } = member.cells[atom.id]!;
      return [sql.lit(V2019), sql.lit(V2021)];
    });
    return sql`(${sql.join([...keys, sql.lit(member.inV2019), sql.lit(member.inV2021), ...counts])})`;
  });
  const names = [
    ...memberColumns(plan),
    'in_v2019',
    'in_v2021',
    ...plan.atoms.flatMap((atom) => Object.values(expectedColumns(atom))),
  ];
  return sql`select * from (values ${sql.join(rows)}) as members (${sql.join(names.map((name) => sql.ref(name)))})`;
}

/** Reports that are alike in their keys and in what their unlisted cells are, counted. */
export function toGroupsCte(plan: GroupsPlan): RawBuilder<unknown> {
  const columns = [...reportColumns(plan), ...signatureColumns(plan)].map((column) => sql.ref(column));
  return sql`select ${sql.join(columns)}, count(*) as weight from reports group by all`;
}

function factsSource(plan: GroupsPlan): RawBuilder<unknown> {
  const tables = [...new Set(plan.atoms.map((atom) => atom.table))].map((table) =>
    sql.table(factTables[table].cte),
  );
  return tables.reduce((joined, table) => sql`${joined} full join ${table} using (report_key)`);
}

function memberJoin(plan: GroupsPlan): RawBuilder<unknown> {
  if (!plan.memberPlan) return sql``;
  const keys = plan.memberPlan.dimensions.map((dimension) => sql.ref(cellKeyColumns[dimension].column));
  return sql` inner join members using (${sql.join(keys)})`;
}

/**
 * What every report says, without a row for every report: first all reports as if nothing but their rest
 * status were stored, with the number of them as weight; then, for each report that has stored cells, that
 * assumption taken back (weight −1) and what is stored put in its place (weight 1).
 */
export function toObservationsCte(plan: GroupsPlan): RawBuilder<unknown> {
  const shared = [...reportColumns(plan), ...signatureColumns(plan)].map((column) => sql.ref(column));
  const expected = plan.memberPlan ? plan.atoms.flatMap((atom) => Object.values(expectedColumns(atom))) : [];
  const editionFlags = plan.memberPlan ? ['in_v2019', 'in_v2021'] : [];
  const members = [...memberColumns(plan), ...editionFlags, ...expected].map((column) => sql.ref(column));
  const nothing = plan.atoms.flatMap((atom) => [
    sql`null::decimal(38, 6) as ${sql.ref(`${atom.id}_value`)}`,
    sql`0 as ${sql.ref(`${atom.id}_listed`)}`,
    sql`0 as ${sql.ref(`${atom.id}_numbers`)}`,
    sql`null::integer as ${sql.ref(`${atom.id}_missing`)}`,
  ]);
  const uniform = sql`select ${sql.join([...shared, ...members, sql.ref('weight'), ...nothing])} from groups${
    plan.memberPlan ? sql` cross join members` : sql``
  }`;
  if (plan.atoms.length === 0) return uniform;
  const stored = plan.atoms.flatMap(atomColumnNames).map((column) => {
    const isCount = column.endsWith('_listed') || column.endsWith('_numbers');
    const fallback = isCount ? sql`0` : sql`null`;
    const value = isCount ? sql`coalesce(${sql.ref(column)}, 0)` : sql.ref(column);
    return sql`case when signs.sign = 1 then ${value} else ${fallback} end`;
  });
  const corrections = sql`select ${sql.join([...shared, ...members, sql.ref('signs.sign'), ...stored])}
    from ${factsSource(plan)} inner join reports using (report_key)${memberJoin(plan)}
    cross join (values (1), (-1)) as signs (sign)`;
  return sql`${uniform} union all ${corrections}`;
}
