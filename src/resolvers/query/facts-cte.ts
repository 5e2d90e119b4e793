import { sql, type RawBuilder } from 'kysely';
import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import type { FormTableKey } from '../../schema/catalogue/cells.js';
import { categoryIdOf } from '../../schema/warehouse/categories.js';
import { missingStateOf } from './cell-states.js';
import { cellKeyColumns, factTables } from './statement-columns.js';
import type { Atom, GroupsPlan } from './statistics-plan.js';

function categoryIds(atoms: readonly Atom[]): number[] {
  const ids = atoms.flatMap((atom) => atom.cells.map((cell) => categoryIdOf(cell)!));
  return [...new Set(ids)].sort((left, right) => left - right);
}

/** The applicant types an atom is narrowed to; null where it takes them all. */
function narrowedApplicantTypes(atom: Atom): string[] | null {
  if (atom.table !== 'APPLICATIONS') return null;
  const types = [...new Set(atom.cells.map((cell) => cell.column))];
  return types.length === applicantTypes.length ? null : types;
}

/** Which rows of a fact table belong to an atom; its cells are always whole rows by whole columns. */
function isOfAtom(atom: Atom): RawBuilder<unknown> {
  const ids = categoryIds([atom]);
  if (ids.length === 0) return sql`false`;
  const types = narrowedApplicantTypes(atom);
  const isInRows = sql`facts.category_id in (${sql.join(ids.map((id) => sql.lit(id)))})`;
  return types
    ? sql`${isInRows} and facts.applicant_type in (${sql.join(types.map((type) => sql.lit(type)))})`
    : isInRows;
}

/** Per report: the sum of an atom's numbers, how many cells have a row, how many of them a number, and why the rest have none. */
function atomColumns(atom: Atom): RawBuilder<unknown>[] {
  const isHere = isOfAtom(atom);
  const reason = missingStateOf(sql.ref('facts.status'));
  return [
    sql`sum(facts.value) filter (where ${isHere}) as ${sql.ref(`${atom.id}_value`)}`,
    sql`count(*) filter (where ${isHere}) as ${sql.ref(`${atom.id}_listed`)}`,
    sql`count(facts.value) filter (where ${isHere}) as ${sql.ref(`${atom.id}_numbers`)}`,
    sql`min(${reason}) filter (where ${isHere} and facts.value is null) as ${sql.ref(`${atom.id}_missing`)}`,
  ];
}

/** The columns of an atom in the facts, in the order they are selected. */
export function atomColumnNames(atom: Atom): string[] {
  return ['value', 'listed', 'numbers', 'missing'].map((part) => `${atom.id}_${part}`);
}

/**
 * The stored cells of one table of the form, a row a report (and member of the form's dimensions).
 * @example select facts.report_key, sum(facts.value) filter (where facts.category_id in (11)) as a0_value, …
 *   from fct_disclosures as facts where facts.report_key in (select report_key from reports) … group by all
 */
export function toFactsCte(plan: GroupsPlan, table: FormTableKey): RawBuilder<unknown> {
  const atoms = plan.atoms.filter((atom) => atom.table === table);
  const members = (plan.memberPlan?.dimensions ?? []).map(
    (dimension) =>
      sql`${sql.ref(cellKeyColumns[dimension].source)} as ${sql.ref(cellKeyColumns[dimension].column)}`,
  );
  const ids = categoryIds(atoms);
  const columns = [sql.ref('facts.report_key'), ...members, ...atoms.flatMap(atomColumns)];
  return sql`
    select ${sql.join(columns)}
    from ${sql.table(factTables[table].table)} as facts
    inner join dim_categories on dim_categories.category_id = facts.category_id
    where facts.report_key in (select report_key from reports)
      and ${ids.length === 0 ? sql`false` : sql`facts.category_id in (${sql.join(ids.map((id) => sql.lit(id)))})`}
    group by all`;
}
