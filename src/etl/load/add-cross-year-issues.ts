import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Decimal } from 'decimal.js';
import type { CrossYearFailure, CrossYearRule } from '../cross-year-rule.js';
import { toCrossYearStatement } from './cross-year-statement.js';
import { TableWriter } from './table-writer.js';

interface FailureRow extends Record<string, unknown> {
  readonly report_key: number;
  readonly later_id: string;
  readonly earlier_id: string;
  readonly agency_name: string;
  readonly year: number;
  readonly line: string;
  readonly numbers: readonly string[];
  readonly position: number;
}

function toFailure(row: FailureRow): CrossYearFailure {
  return {
    line: row.line,
    agencyName: row.agency_name,
    year: row.year,
    earlierId: row.earlier_id,
    laterId: row.later_id,
    values: row.numbers.map((value) => new Decimal(value).toFixed()),
  };
}

/** Runs one rule and writes its issues as they come, so that memory stays flat. */
async function addIssuesOf(
  rule: CrossYearRule,
  reading: DuckDBConnection,
  issues: TableWriter<'report_issues'>,
): Promise<void> {
  const result = await reading.stream(toCrossYearStatement(rule));
  for await (const rows of result.yieldRowObjectJson()) {
    for (const row of rows as unknown as readonly FailureRow[]) {
      const { code, severity, message, cells } = rule.toIssue(toFailure(row));
      const { report_key, position } = row;
      issues.write({ report_key, position, code, severity, message, cells: JSON.stringify(cells) });
    }
  }
}

/** Checks the reports of each body across years and adds what fails to the issues of the later report. */
export async function addCrossYearIssues(
  instance: DuckDBInstance,
  rules: readonly CrossYearRule[],
): Promise<void> {
  for (const rule of rules) {
    const reading = await instance.connect();
    const writing = await instance.connect();
    const issues = await TableWriter.open(writing, 'report_issues');
    await addIssuesOf(rule, reading, issues);
    issues.close();
    writing.closeSync();
    reading.closeSync();
  }
}
