import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { FormTableKey } from '../../schema/catalogue/cells.js';
import { Agency } from '../../schema/graphql/agency.type.js';
import { FormTable } from '../../schema/graphql/enums.js';
import { ReportFilter } from '../../schema/graphql/filters.input.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import {
  Cell,
  Issue,
  Report,
  ReportConnection,
  Section,
  RegionEvidence,
} from '../../schema/graphql/report.type.js';
import { Region } from '../../schema/graphql/region.type.js';
import type { RegionRuleKey } from '../../schema/catalogue/regions.js';
import type { IssueCode as IssueCodeKey, SeverityKey } from '../../schema/catalogue/issues.js';
import type { Context } from '../context.js';
import { Refusal } from '../refusal.js';
import { findPrintedCell, listPrintedCells } from '../query/report-cells.js';
import { askedReportColumns } from './asked-report-columns.js';
import { listReports } from './report-connection.js';
import { toCell } from './to-cell.js';
import { toAgencyOf, toRegion, toReport, type ReportNode } from './to-nodes.js';

const cellLimit = 1000;

@ArgsType()
class ReportsArgs extends PageArgs {
  @Field(() => ReportFilter, { nullable: true, description: '筛选条件。\n\nFilters.' })
  where?: ReportFilter;
}

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, {
    nullable: true,
    description: '按标识取报告；未知为空。\n\nA report by its id; null when unknown.',
  })
  async report(
    @Arg('id', () => ID, { description: '标识。\n\nIdentity.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Report | null> {
    const row = await loaders.reportById.load(id);
    return row && toReport(row);
  }

  @Query(() => ReportConnection, {
    nullable: true,
    description: '列出报告，年度新的在前。\n\nReports, the latest year first.',
  })
  async reports(
    @Args(() => ReportsArgs) args: ReportsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Report>> {
    return listReports(args, context, askedReportColumns(info));
  }

  @FieldResolver(() => Agency, { description: '编制机关。\n\nThe body that reports.' })
  agency(@Root() report: Report, @Ctx() { loaders }: Context): Agency | Promise<Agency> {
    return toAgencyOf(report.agencyId, loaders);
  }

  @FieldResolver(() => RegionEvidence, {
    description: '地区的判断依据。\n\nHow its region was told.',
  })
  regionEvidence(@Root() { row }: ReportNode): RegionEvidence {
    return {
      rule: row.region_rule as RegionRuleKey,
      evidence: row.region_evidence,
      candidateIds: JSON.parse(row.region_candidates) as string[],
    };
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: '取代本报告的报告。\n\nThe report that counts instead of this one.',
  })
  async supersededBy(@Root() report: Report, @Ctx() { loaders }: Context): Promise<Report | null> {
    const row = report.supersededById === null ? null : await loaders.reportById.load(report.supersededById);
    return row && toReport(row);
  }

  @FieldResolver(() => [Issue], { description: '问题。\n\nWhat a reader should know.' })
  async issues(@Root() report: ReportNode, @Ctx() { loaders }: Context): Promise<Issue[]> {
    const rows = await loaders.issuesByReportKey.load(report.row.report_key);
    return rows.map((row) => ({
      code: row.code as IssueCodeKey,
      severity: row.severity as SeverityKey,
      message: row.message,
      refs: JSON.parse(row.cells) as string[],
      reportId: report.id,
    }));
  }

  @FieldResolver(() => Cell, {
    nullable: true,
    description:
      '一个单元格；该版格式没有时为空，未见时状态为 ABSENT。\n\nOne cell; null where its edition has none, ABSENT where it was not seen.',
  })
  async cell(
    @Root() report: ReportNode,
    @Arg('ref', () => ID, { description: '引用。\n\nReference.' }) ref: string,
    @Ctx() { loaders }: Context,
  ): Promise<Cell | null> {
    const stored = await loaders.storedCellsByReportKey.load(report.row.report_key);
    const cell = findPrintedCell(report.row, stored, ref);
    return cell && toCell(cell, report.id);
  }

  @FieldResolver(() => [Cell], {
    description: '见到的单元格，按表格顺序。\n\nThe cells that were seen, in the order of the form.',
  })
  async cells(
    @Root() report: ReportNode,
    @Arg('table', () => FormTable, { nullable: true, description: '哪张表。\n\nWhich table.' })
    table: FormTableKey | null | undefined,
    @Arg('first', () => Int, { defaultValue: 250, description: '最多几个。\n\nHow many at the most.' })
    first: number,
    @Ctx() { loaders }: Context,
  ): Promise<Cell[]> {
    if (first < 1 || first > cellLimit) {
      throw new Refusal('BAD_PAGE', `"first" is ${first}; cells come 1 to ${cellLimit} at a time.`, {
        received: first,
      });
    }
    const stored = await loaders.storedCellsByReportKey.load(report.row.report_key);
    const cells = listPrintedCells(report.row, stored, table ?? null);
    return cells.slice(0, first).map((cell) => toCell(cell, report.id));
  }

  @FieldResolver(() => [Section], { description: '正文各节。\n\nThe prose, by section.' })
  async sections(@Root() report: ReportNode, @Ctx() { loaders }: Context): Promise<Section[]> {
    const rows = await loaders.sectionsByReportKey.load(report.row.report_key);
    return rows.map((row) => ({ number: row.number, heading: row.heading, text: row.content }));
  }
}

@Resolver(() => RegionEvidence)
export class RegionEvidenceResolver {
  @FieldResolver(() => [Region], {
    description: '可能的地区；已判断的只有一个。\n\nThe regions it may be; one where that was decided.',
  })
  candidates(@Root() { candidateIds }: RegionEvidence, @Ctx() { regions }: Context): Region[] {
    return candidateIds.flatMap((id) => regions.find(id) ?? []).map(toRegion);
  }
}
