import { cellByRef, totalKey } from '../../schema/catalogue/cells.js';
import { categoryIdOf } from '../../schema/warehouse/categories.js';
import type { CrossYearRule } from '../cross-year-rule.js';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const storage = {
  DISCLOSURE: { table: 'fct_disclosures', reports: 'disclosure', column: 'column_key' },
  APPLICATIONS: { table: 'fct_applications', reports: 'applications', column: 'applicant_type' },
  PROCEEDINGS: { table: 'fct_proceedings', reports: 'proceedings', column: 'column_key' },
} as const;

/** The stored cells of a rule's table: facts by their category, printed totals by their reference. */
function toStoredCells({ table, equations }: CrossYearRule): string {
  const refs = [...new Set(equations.flatMap(({ terms }) => terms.map((term) => term.ref)))];
  const cells = refs.map((ref) => cellByRef.get(ref)!);
  const ids = [...new Set(cells.flatMap((cell) => categoryIdOf(cell) ?? []))];
  const totals = cells.filter((cell) => cell.column === totalKey).map((cell) => quote(cell.ref));
  const { table: facts, column } = storage[table];
  const path = cells[0]!.ref.split('/')[0]!;
  return `
    select facts.report_key, ${quote(path)} || '/' || row_key || '/' || ${column} as ref, facts.value
    from ${facts} as facts inner join dim_categories using (category_id)
    where category_id in (${ids.join(', ')})
    ${totals.length === 0 ? '' : `union all select report_key, ref, value from printed_totals where ref in (${totals.join(', ')})`}`;
}

/** The terms of all equations as rows, with the editions of the form that ask for the cell. */
function toTerms({ equations }: CrossYearRule): string {
  const rows = equations.flatMap(({ line, terms }, linePosition) =>
    terms.map(({ of, ref, sign }, position) => {
      const { editions } = cellByRef.get(ref)!;
      const asked = [editions.includes('V2019'), editions.includes('V2021')];
      return [quote(line), linePosition, position, quote(ref), of === 'later', sign, ...asked].join(', ');
    }),
  );
  return rows.map((row) => `(${row})`).join(', ');
}

/** Counted reports of one body and scope in consecutive years; not where the body's name changed. */
const pairs = `
      select later.report_key as later_key, earlier.report_key as earlier_key, later.report_id as later_id,
        earlier.report_id as earlier_id, later.agency_name, later.year
      from dim_reports as later inner join dim_reports as earlier
        on earlier.agency_id = later.agency_id and earlier.scope = later.scope
        and earlier.year = later.year - 1 and earlier.agency_name = later.agency_name
      where later.is_counted and earlier.is_counted`;

/** The equations of which every term has a number and that do not come to zero. */
const failed = `
      select later_key, line, line_position, list(value::varchar order by position) as numbers
      from filled group by later_key, line, line_position
      having count(value) = count(*) and sum(sign * value) <> 0`;

/**
 * The equations of a rule that do not hold between two counted reports of one body and scope in consecutive
 * years; none where the body's name changed, or a term has no number. A cell without a row is a zero where the
 * form asks for it and the table's rest says so. Pairs without any stored cell are not looked at: there every
 * term is the same.
 * @example with terms … as (values ('REGULATIONS', 0, 0, 'disclosure/REGULATIONS/IN_FORCE', false, 1, …), …), cells as (…),
 *   pairs as (select … from dim_reports as later inner join dim_reports as earlier …), … having sum(sign * value) <> 0
 */
export function toCrossYearStatement(rule: CrossYearRule): string {
  const { reports } = storage[rule.table];
  return `
    with terms(line, line_position, position, ref, is_later, sign, in_v2019, in_v2021) as (values ${toTerms(rule)}),
    cells as (${toStoredCells(rule)}),
    pairs as (${pairs}),
    sides as (
      select later_key, report_key, is_later, ${reports}_edition as edition, ${reports}_rest as rest
      from (
        select later_key, later_key as report_key, true as is_later from pairs
        union all select later_key, earlier_key, false from pairs
      ) inner join dim_reports using (report_key)
    ),
    touched as (
      select distinct sides.later_key, terms.line
      from cells inner join terms on terms.ref = cells.ref
      inner join sides on sides.report_key = cells.report_key and sides.is_later = terms.is_later
    ),
    filled as (
      select touched.later_key, touched.line, terms.line_position, terms.position, terms.sign,
        case when cells.report_key is not null then cells.value
          when sides.rest = 'ZERO' and (sides.edition = 'V2019' and in_v2019 or sides.edition = 'V2021' and in_v2021)
          then 0 end as value
      from touched inner join terms on terms.line = touched.line
      inner join sides on sides.later_key = touched.later_key and sides.is_later = terms.is_later
      left join cells on cells.report_key = sides.report_key and cells.ref = terms.ref
    ),
    failed as (${failed}),
    known as (select report_key, count(*) as issues from report_issues group by report_key)
    select failed.later_key as report_key, pairs.later_id, pairs.earlier_id, pairs.agency_name, pairs.year,
      failed.line, failed.numbers,
      (coalesce(known.issues, 0) + row_number() over (partition by failed.later_key order by failed.line_position) - 1)::integer
        as position
    from failed inner join pairs using (later_key) left join known on known.report_key = failed.later_key
    order by failed.later_key, failed.line_position`;
}
