import type { BilingualText } from '../../schema/catalogue/text.js';
import { sumOf } from '../../schema/report/accounting/equation.js';
import { valueAt } from '../../schema/report/cell-at.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { documentKinds } from './document-kinds.js';
import { toFindings, type ReportRule } from './report-rule.js';

const code = 'C7_ISSUED_NOT_IN_FORCE';

function toFailure(name: BilingualText, numbers: readonly string[], cells: readonly string[]): Issue {
  const [issued, repealed, inForce] = numbers;
  const message =
    `“${name.zh}”一行本年制发${issued}件，多于现行有效${inForce}件与本年废止${repealed}件之和；` +
    `请核对三个数字，尤其是现行有效件数是否漏填。` +
    `In row “${name.en}”, ${issued} were issued, more than the ${inForce} in force and the ${repealed} repealed ` +
    `together. Compare the three numbers with the print; the number in force may have been left out.`;
  return toIssue(code, message, cells);
}

function checkKind(
  report: NormalizedReport,
  { key, name }: (typeof documentKinds)[number],
): Issue | true | null {
  const cells = ['ISSUED', 'REPEALED', 'IN_FORCE'].map((column) => `disclosure/${key}/${column}`);
  const numbers = cells.map((ref) => valueAt(report, ref)).filter((value) => value !== null);
  if (numbers.length < cells.length) return null;
  const [issued, ...kept] = numbers;
  if (issued === '0' && kept.every((number) => number === '0')) return true;
  return sumOf(kept).greaterThanOrEqualTo(issued!) || toFailure(name, numbers, cells);
}

/** C7: what was issued in the year is in force at its end, or was repealed in it. Known to fail in print. */
export const issuedDocumentsRule: ReportRule = {
  id: 'C7',
  code,
  hardness: 'soft',
  source: {
    zh: '表二第（一）项各列的含义（格式未明文规定）',
    en: 'The meaning of the columns of item one of table two; the form does not state it.',
  },
  says: {
    zh: '本年制发件数≤现行有效件数＋本年废止件数',
    en: 'issued in the year ≤ in force + repealed in the year',
  },
  check: (report) => toFindings(documentKinds.map((kind) => checkKind(report, kind))),
};
