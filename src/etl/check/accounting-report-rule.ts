import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { valueAt } from '../../schema/report/cell-at.js';
import { equationsOf } from '../../schema/report/accounting/accounting-rules.js';
import { equationsWith } from '../../schema/report/accounting/equations-with.js';
import {
  assessEquation,
  type AssessedEquation,
  type Operand,
} from '../../schema/report/accounting/assess-equation.js';
import { sumOf, type AccountingRule, type Equation } from '../../schema/report/accounting/equation.js';
import { toIssue } from '../issue.js';
import { toFindings, type ReportRule } from './report-rule.js';

const numbersOf = (operands: readonly Operand[]): string[] =>
  operands.map((operand) => operand.value).filter((value) => value !== '0');

/** A side of an equation with its sum, e.g. `10＋1＝11`. */
function toSum(operands: readonly Operand[]): string {
  const numbers = numbersOf(operands);
  const sum = sumOf(numbers).toFixed();
  return numbers.length > 1 ? `${numbers.join('＋')}＝${sum}` : sum;
}

function toFailure(rule: AccountingRule, { equation, left, right }: AssessedEquation): Issue {
  const { name } = equation;
  const message =
    `${name.zh}应有${rule.says.zh}，现左边是${toSum(left)}，右边是${toSum(right)}；请将所列单元格与原件核对。` +
    `In ${name.en}, ${rule.says.en} should hold; the left is ${toSum(left)}, the right ${toSum(right)}. ` +
    `Compare the listed cells with the print.`;
  const cells = [...left.filter((operand) => operand.value !== '0'), ...right].map((operand) => operand.ref);
  return toIssue(rule.code, message, cells);
}

/** Equations whose cells the edition all asks for, so that in short form each that is not listed is a zero. */
const isAskedWhole = new WeakMap<Equation, boolean>();

/** Whether an equation of which a report in short form lists no cell says 0 = 0. */
function isOfZeros(equation: Equation, report: NormalizedReport): boolean {
  const known = isAskedWhole.get(equation);
  if (known !== undefined) return known;
  const isWhole = [...equation.left, ...equation.right].every((ref) => valueAt(report, ref) !== null);
  isAskedWhole.set(equation, isWhole);
  return isWhole;
}

/** A rule of accounting as one to check: each of its equations that can be evaluated holds or is an issue. */
export function toReportRule(rule: AccountingRule): ReportRule {
  return {
    ...rule,
    check: (report) => {
      const equations = equationsOf(rule, report.editions);
      const listed = report.unlisted === 'ZERO' ? equationsWith(equations, Object.keys(report.cells)) : null;
      return toFindings(
        equations.map((equation) => {
          if (listed && !listed.has(equation) && isOfZeros(equation, report)) return true;
          const assessed = assessEquation(equation, (ref) => valueAt(report, ref));
          return assessed && (assessed.holds || toFailure(rule, assessed));
        }),
      );
    },
  };
}
