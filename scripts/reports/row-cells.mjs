/** Columns of real-figures.csv that hold one printed cell each, with the reference of the cell. */
const columnRefs = {
  reg_made: 'disclosure/REGULATIONS/ISSUED',
  reg_repealed: 'disclosure/REGULATIONS/REPEALED',
  reg_in_force: 'disclosure/REGULATIONS/IN_FORCE',
  norm_made: 'disclosure/NORMATIVE_DOCUMENTS/ISSUED',
  norm_repealed: 'disclosure/NORMATIVE_DOCUMENTS/REPEALED',
  norm_in_force: 'disclosure/NORMATIVE_DOCUMENTS/IN_FORCE',
  v19_norm_published: 'disclosure/NORMATIVE_DOCUMENTS/DISCLOSED_IN_YEAR',
  v19_norm_open_total: 'disclosure/NORMATIVE_DOCUMENTS/DISCLOSED_TOTAL',
  licences: 'disclosure/LICENSES/DECISIONS',
  v19_lic_prev: 'disclosure/LICENSES/ITEMS_LAST_YEAR',
  v19_lic_change_raw: 'disclosure/LICENSES/ITEMS_CHANGE',
  penalties: 'disclosure/PENALTIES/DECISIONS',
  v19_pen_prev: 'disclosure/PENALTIES/ITEMS_LAST_YEAR',
  v19_pen_change_raw: 'disclosure/PENALTIES/ITEMS_CHANGE',
  coercions: 'disclosure/COERCIONS/DECISIONS',
  procure_n: 'disclosure/PROCUREMENT/PROJECTS',
  procure_raw: 'disclosure/PROCUREMENT/AMOUNT',
  app_new: 'applications/RECEIVED/TOTAL',
  app_carried_in: 'applications/CARRIED_IN/TOTAL',
  app_granted: 'applications/GRANTED/TOTAL',
  app_partial: 'applications/PARTLY_GRANTED/TOTAL',
  app_results_total: 'applications/CLOSED/TOTAL',
  app_carried_out: 'applications/CARRIED_OUT/TOTAL',
  review_total: 'proceedings/REVIEW/TOTAL',
};

const notShown = '(missing)';

/** `items 5/0` is the fee row of the 2019 form: five items last year, changed by none. */
function feeTexts({ fees_wan: amount, fees_raw: raw }) {
  const items = /^items (.+)\/(.+)$/.exec(raw);
  if (items) {
    return { 'disclosure/FEES/ITEMS_LAST_YEAR': items[1], 'disclosure/FEES/ITEMS_CHANGE': items[2] };
  }
  if (raw !== '' && amount === '') throw new Error(`A fee without an amount: ${JSON.stringify(raw)}`);
  return { 'disclosure/FEES/AMOUNT': raw || amount };
}

/** The texts of the cells seen in a row of real-figures.csv, by reference. An empty field was not shown. */
export function seenTexts(row) {
  const texts = Object.entries(columnRefs).map(([column, ref]) => [ref, row[column]]);
  const seen = [...texts, ...Object.entries(feeTexts(row))].filter(
    ([, text]) => text !== '' && text !== notShown,
  );
  return Object.fromEntries(seen);
}
