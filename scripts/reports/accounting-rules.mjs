import { applicantColumns, applicationRows, outcomeRows, procedures, resultColumns } from './form.mjs';

const applicants = Object.keys(applicantColumns);
const parts = (columns) => columns.filter((column) => column !== 'TOTAL');

const rules = [
  {
    code: 'C1_FLOW_DOES_NOT_CLOSE',
    table: 'applications',
    zh: '第一项加第二项不等于第三项加第四项',
    en: 'Received plus carried in is not closed plus carried out',
    sums: () =>
      applicants.map((column) => ({
        name: column,
        label: `${applicantColumns[column]}列`,
        left: [`applications/RECEIVED/${column}`, `applications/CARRIED_IN/${column}`],
        right: [`applications/CLOSED/${column}`, `applications/CARRIED_OUT/${column}`],
      })),
  },
  {
    code: 'C2_OUTCOMES_DO_NOT_ADD_UP',
    table: 'applications',
    zh: '各项办理结果之和不等于总计',
    en: 'The outcomes do not add up to the printed total',
    sums: (editions) =>
      applicants.map((column) => ({
        name: column,
        label: `${applicantColumns[column]}列`,
        left: outcomeRows[editions.applications].map((row) => `applications/${row}/${column}`),
        right: [`applications/CLOSED/${column}`],
      })),
  },
  {
    code: 'C3_ROW_TOTAL',
    table: 'applications',
    zh: '各类申请人之和不等于总计',
    en: 'The applicant columns do not add up to the total of the row',
    sums: () =>
      applicationRows.map((row) => ({
        name: row,
        label: `${row}行`,
        left: parts(applicants).map((column) => `applications/${row}/${column}`),
        right: [`applications/${row}/TOTAL`],
      })),
  },
  {
    code: 'C4_PROCEEDINGS_TOTAL',
    table: 'proceedings',
    zh: '复议诉讼各结果之和不等于总计',
    en: 'The results of a procedure do not add up to its total',
    sums: () =>
      Object.entries(procedures).map(([procedure, label]) => ({
        name: procedure,
        label,
        left: parts(resultColumns).map((column) => `proceedings/${procedure}/${column}`),
        right: [`proceedings/${procedure}/TOTAL`],
      })),
  },
];

/** The sum of the cells, or null if one of them was not seen or holds no number. */
function sumOf(refs, { cells, unlisted }) {
  const values = refs.map((ref) => cells[ref]?.value ?? (cells[ref] || unlisted !== 'ZERO' ? null : '0'));
  return values.includes(null) ? null : values.reduce((sum, value) => sum + Number(value), 0);
}

function findFailure(sum, report) {
  const [left, right] = [sumOf(sum.left, report), sumOf(sum.right, report)];
  return left === null || right === null || left === right
    ? null
    : { ...sum, leftSum: left, rightSum: right };
}

function toIssue(rule, failures, report) {
  const zh = failures.map((one) => `${one.label}之和为${one.leftSum}，印作${one.rightSum}`).join('；');
  const en = failures.map((one) => `${one.name} ${one.leftSum}, printed ${one.rightSum}`).join('; ');
  const concerned = failures.flatMap((one) => [
    ...one.left.filter((ref) => Number(report.cells[ref]?.value ?? 0) !== 0),
    ...one.right,
  ]);
  return {
    code: rule.code,
    severity: 'ERROR',
    message: `${rule.zh}：${zh}。${rule.en}: ${en}.`,
    cells: concerned,
  };
}

/**
 * What the hard rules of the form find in a report, one issue to a rule. A rule is tried only where every
 * operand is a number: a cell that was not seen proves nothing.
 */
export function checkAccountingRules(report) {
  return rules
    .filter((rule) => report.editions[rule.table] !== null)
    .map((rule) => ({
      rule,
      failures: rule
        .sums(report.editions)
        .map((sum) => findFailure(sum, report))
        .filter(Boolean),
    }))
    .filter(({ failures }) => failures.length > 0)
    .map(({ rule, failures }) => toIssue(rule, failures, report));
}
