import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cell, Issue, Report } from '../../schema/graphql/report.type.js';
import type { Context } from '../context.js';
import { findPrintedCell } from '../query/report-cells.js';
import { toCell } from './to-cell.js';
import { toReport } from './to-nodes.js';

@Resolver(() => Cell)
export class CellResolver {
  @FieldResolver(() => Report, { description: '所在报告。\n\nThe report it stands in.' })
  async report(@Root() cell: Cell, @Ctx() { loaders }: Context): Promise<Report> {
    const row = await loaders.reportById.load(cell.reportId);
    if (!row) throw new Error(`No report ${cell.reportId} in the warehouse`);
    return toReport(row);
  }
}

@Resolver(() => Issue)
export class IssueResolver {
  @FieldResolver(() => [Cell], { description: '有关的单元格。\n\nThe cells concerned.' })
  async cells(@Root() issue: Issue, @Ctx() { loaders }: Context): Promise<Cell[]> {
    const report = await loaders.reportById.load(issue.reportId);
    if (!report) throw new Error(`No report ${issue.reportId} in the warehouse`);
    const stored = await loaders.storedCellsByReportKey.load(report.report_key);
    const cells = issue.refs
      .map((ref) => findPrintedCell(report, stored, ref))
      .filter((cell) => cell !== null);
    return cells.map((cell) => toCell(cell, issue.reportId));
  }
}
