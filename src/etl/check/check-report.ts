import type { IssueCode } from '../../schema/catalogue/issues.js';
import { valueAt } from '../../schema/report/cell-at.js';
import type { Issue, NormalizedReport } from '../../schema/report/normalized-report.js';
import { toIssue } from '../issue.js';
import { sumOf, type AccountingRule, type Equation } from './equation.js';
import { accountingRules } from './rules.js';

/** How many equations of a rule could be evaluated, and how many of them failed. */
export interface RuleAssessment {
  readonly assessed: number;
  readonly failed: number;
}

/** What the rules say of a report. */
export interface ReportCheck {
  /** One issue for each equation that does not hold. */
  readonly issues: readonly Issue[];
  /** Equations that could be evaluated; with none, nothing can be said of the report. */
  readonly assessed: number;
  /** The same by rule; a rule with none assessed has neither passed nor failed. */
  readonly byRule: ReadonlyMap<IssueCode, RuleAssessment>;
}

interface Operand {
  readonly ref: string;
  readonly value: string;
}

/** The operands with their numbers, or null where one has none: the equation then says nothing. */
function readOperands(report: NormalizedReport, refs: readonly string[]): Operand[] | null {
  const operands = refs.map((ref) => ({ ref, value: valueAt(report, ref) }));
  return operands.every((operand): operand is Operand => operand.value !== null) ? operands : null;
}

const toSum = (operands: readonly Operand[]): string => {
  const printed = operands.filter((operand) => operand.value !== '0').map((operand) => operand.value);
  const sum = sumOf(printed).toFixed();
  return printed.length > 1 ? `${printed.join('＋')}＝${sum}` : sum;
};

function toFailure(
  rule: AccountingRule,
  equation: Equation,
  left: readonly Operand[],
  right: readonly Operand[],
): Issue {
  const message =
    `${equation.name}应有${rule.says}，印的是左边${toSum(left)}，右边${toSum(right)}；请核对列出的单元格。` +
    `Left and right should be equal; compare the listed cells with the print.`;
  const cells = [...left.filter((operand) => operand.value !== '0'), ...right].map((operand) => operand.ref);
  return toIssue(rule.code, message, cells);
}

/** Evaluates an equation: its failure, `true` where it holds, null where it cannot be assessed. */
function evaluate(report: NormalizedReport, rule: AccountingRule, equation: Equation): Result {
  const left = readOperands(report, equation.left);
  const right = readOperands(report, equation.right);
  if (!left || !right) return null;
  const values = (operands: readonly Operand[]): string[] => operands.map((operand) => operand.value);
  return sumOf(values(left)).equals(sumOf(values(right))) || toFailure(rule, equation, left, right);
}

type Result = Issue | true | null;

const isFailure = (result: Result): result is Issue => result !== null && result !== true;

function assess(results: readonly Result[]): RuleAssessment {
  const assessed = results.filter((result) => result !== null).length;
  return { assessed, failed: results.filter(isFailure).length };
}

/**
 * Checks a report against the hard rules C1 to C4. An equation is evaluated only where every operand is a
 * number; the printed values are never changed.
 */
export function checkReport(report: NormalizedReport): ReportCheck {
  const results = accountingRules.map((rule) => ({
    code: rule.code,
    results: rule.equationsOf(report.editions).map((equation) => evaluate(report, rule, equation)),
  }));
  return {
    issues: results.flatMap((rule) => rule.results.filter(isFailure)),
    assessed: assess(results.flatMap((rule) => rule.results)).assessed,
    byRule: new Map(results.map((rule) => [rule.code, assess(rule.results)])),
  };
}

/** Whether all rules that could be assessed hold; null where none could be. */
export function isConsistent(check: ReportCheck): boolean | null {
  return check.assessed === 0 ? null : check.issues.length === 0;
}
