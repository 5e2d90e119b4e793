import { sumOf } from '../../schema/report/accounting/equation.js';
import type { Issue } from '../../schema/report/normalized-report.js';
import type { CrossYearFailure, CrossYearRule } from '../cross-year-rule.js';
import { toIssue } from '../issue.js';
import { documentKinds } from './document-kinds.js';

const code = 'C6_IN_FORCE_DOES_NOT_FOLLOW';

const refOf = (line: string, column: string): string => `disclosure/${line}/${column}`;

function toFailure({ line, agencyName, year, earlierId, laterId, values }: CrossYearFailure): Issue {
  const { name } = documentKinds.find((kind) => kind.key === line)!;
  const [before, issued, repealed, inForce] = values;
  const expected = sumOf([before!, issued!, `-${repealed!}`]).toFixed();
  const message =
    `“${name.zh}”一行：${agencyName}${year - 1}年报告（${earlierId}）现行有效${before}件，${year}年报告（${laterId}）` +
    `制发${issued}件、废止${repealed}件，现行有效应为${expected}件，现为${inForce}件；请核对两份报告，或查明统计范围是否有变。` +
    `Row “${name.en}”: ${before} in force in ${year - 1} (${earlierId}), plus ${issued} issued, less ${repealed} repealed ` +
    `make ${expected}; the report of ${year} (${laterId}) has ${inForce}. Compare both prints, or find what else changed.`;
  const cells = ['ISSUED', 'REPEALED', 'IN_FORCE'].map((column) => refOf(line, column));
  return toIssue(code, message, cells);
}

/** C6: the documents in force are those of the year before, plus the issued, less the repealed. Not official. */
export const documentsInForceRule: CrossYearRule = {
  id: 'C6',
  code,
  hardness: 'soft',
  source: {
    zh: '表二第（一）项各列的含义（格式未明文规定）',
    en: 'The meaning of the columns of item one of table two; the form does not state it.',
  },
  says: {
    zh: '现行有效＝上一年度现行有效＋本年制发－本年废止',
    en: 'in force = in force the year before + issued − repealed',
  },
  table: 'DISCLOSURE',
  equations: documentKinds.map(({ key }) => ({
    line: key,
    terms: [
      { of: 'earlier', ref: refOf(key, 'IN_FORCE'), sign: 1 },
      { of: 'later', ref: refOf(key, 'ISSUED'), sign: 1 },
      { of: 'later', ref: refOf(key, 'REPEALED'), sign: -1 },
      { of: 'later', ref: refOf(key, 'IN_FORCE'), sign: -1 },
    ],
  })),
  toIssue: toFailure,
};
