import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { fieldName, indicatorByKey, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { GeographyKey } from '../../schema/catalogue/geographies.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import { Agency } from '../../schema/graphql/agency.type.js';
import { CountingScope, Dimension, Geography, IndicatorKeyEnum } from '../../schema/graphql/enums.js';
import { Figure, type FigureNode } from '../../schema/graphql/figure.type.js';
import { CellFilter, StatisticsFilter } from '../../schema/graphql/filters.input.js';
import { Condition, Ordering } from '../../schema/graphql/statistics.input.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import { Region } from '../../schema/graphql/region.type.js';
import { ReportConnection, type Report } from '../../schema/graphql/report.type.js';
import { StatisticsConnection, StatisticsRow } from '../../schema/graphql/statistics.type.js';
import type { Context } from '../context.js';
import { parsePage, toPageInfo } from '../pagination/page.js';
import { createRowReportsLoader } from '../loaders/row-reports.js';
import { fetchStatistics } from '../query/fetch-statistics.js';
import { planStatistics } from '../query/plan-statistics.js';
import type { StatisticsPlan } from '../query/statistics-plan.js';
import { toTotalQuery, type StatisticsQuery } from '../query/statistics-query.js';
import { requestedFigures, requestIdOf } from './requested-figures.js';
import { toCellCut, toReportSelection } from './selection-of-filter.js';
import { listReportsBehind } from './report-connection.js';
import { toHarmonization, toMappedSelection } from './to-harmonization.js';
import { toResultMeta } from './result-meta.js';
import { toStatisticsRow, type StatisticsRowNode } from './to-statistics-row.js';
import { toAgencyOf, toRegion } from './to-nodes.js';

@ArgsType()
class StatisticsArgs extends PageArgs {
  @Field(() => StatisticsFilter, { nullable: true, description: '筛选条件。\n\nFilters.' })
  where?: StatisticsFilter;

  @Field(() => [Dimension], {
    description:
      '分组维度，决定有哪些行；[] 得到一行。\n\nDecides the rows; [] gives one row of everything that `where` lets through.',
  })
  by!: DimensionKey[];

  @Field(() => CountingScope, {
    defaultValue: 'AGENCY_REPORTS',
    description: '统计口径。\n\nWhich kind of report is counted.',
  })
  scope!: CountingScopeKey;

  @Field(() => Geography, {
    defaultValue: 'AS_REPORTED',
    description:
      '各年度按其当时的区划，还是按一年的区划。\n\nEach year on its own divisions, or all on those of one.',
  })
  geography!: GeographyKey;

  @Field(() => Int, {
    nullable: true,
    description:
      'HARMONISED 所用区划的年份；缺省为有报告的最后一年。\n\nThe year of the divisions of HARMONISED; the last year that has reports where left out.',
  })
  mapYear?: number;

  @Field(() => [Condition], {
    nullable: true,
    description:
      '保留哪些行，全部条件同时成立；totalCount、分页与 rank 只计这些行，各数字、份额与 total 不受影响。\n\nWhich rows are kept: all conditions must hold. `totalCount`, pages and ranks count these rows; no number, share or `total` changes.',
  })
  having?: Condition[];

  @Field(() => [Ordering], {
    nullable: true,
    description:
      '行的次序，先按第一项；配合 first 即为前N名。缺省按 by 的各键升序。\n\nOrder of the rows, the first entry first; with `first` a top N. By default the keys in `by`, ascending.',
  })
  orderBy?: Ordering[];
}

/** The row a plan gives whose question has no keys. */
async function askOneRow(
  plan: StatisticsPlan,
  question: unknown,
  { db, columns }: Context,
): Promise<StatisticsRowNode> {
  const { groups } = await fetchStatistics(plan, db, columns);
  return toStatisticsRow(groups[0]!, {
    by: [],
    question,
    reportsOfRow: createRowReportsLoader(plan, db),
    isHarmonized: plan.harmonization !== null,
  });
}

@ArgsType()
class RowReportsArgs extends PageArgs {
  @Field(() => Int, {
    defaultValue: 10,
    description: '本页最多项数，1至500。\n\nItems of the page, 1 to 500.',
  })
  override first!: number;
}

@Resolver(() => StatisticsRow)
export class StatisticsResolver {
  @Query(() => StatisticsConnection, {
    nullable: true,
    description:
      '查询数字的唯一入口。by 决定行，所选字段不改变任何数字。\n\nOne door for numbers. `by` decides the rows; the selection never does: adding a field changes no number.',
  })
  async statistics(
    @Args(() => StatisticsArgs) args: StatisticsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StatisticsConnection> {
    const { where, by, scope, geography, mapYear, having, orderBy } = args;
    const { db } = context;
    const question = { where, by, scope, geography, mapYear, having, orderBy };
    const harmonization = toHarmonization(question, context);
    const cursorScope = { releaseId: context.info.release_id, question };
    const page = parsePage(args.first, args.after, context.pageLimit, cursorScope);
    const requested = requestedFigures(info);
    const query: StatisticsQuery = {
      by,
      scope,
      harmonization,
      selection: toMappedSelection(toReportSelection(where, context), harmonization),
      cut: toCellCut(where),
      requests: requested.rows,
      having,
      orderBy,
      ...page,
    };
    const [plan, totalPlan] = context.observer.plan(() => [
      planStatistics(query),
      requested.total && planStatistics(toTotalQuery(query, requested.total)),
    ]);
    const [rows, total] = await Promise.all([
      fetchStatistics(plan, db, context.columns),
      totalPlan && askOneRow(totalPlan, question, context),
    ]);
    const source = {
      by,
      question,
      reportsOfRow: createRowReportsLoader(plan, db),
      isHarmonized: plan.harmonization !== null,
    };
    return {
      rows: rows.groups.map((group) => toStatisticsRow(group, source)),
      ...(total && { total }),
      pageInfo: toPageInfo(page, rows.groups.length, rows.hasNextPage, cursorScope),
      totalCount: rows.totalCount,
      meta: toResultMeta(
        { ...question, figures: requested.asked },
        totalPlan ? [plan, totalPlan] : [plan],
        { ...page, isWhole: page.offset === 0 && !rows.hasNextPage },
        context,
      ),
    };
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description:
      '地区：by 中最细的一级。by 含 COUNTY 时，市本级、省本级机关自成一行，其地区为该市、该省。\n\nThe region, at the finest level in `by`; bodies above that level stand in a row of their own.',
  })
  region(@Root() row: StatisticsRow, @Ctx() { regions }: Context): Region | null {
    return row.regionId === null ? null : toRegion(regions.get(row.regionId));
  }

  @FieldResolver(() => Agency, { nullable: true, description: '行政机关。\n\nThe body.' })
  agency(@Root() row: StatisticsRow, @Ctx() { loaders }: Context): Agency | Promise<Agency> | null {
    return row.agencyId === null ? null : toAgencyOf(row.agencyId, loaders);
  }

  @FieldResolver(() => ReportConnection, {
    nullable: true,
    description:
      '本行所计的报告，与 coverage.reports 一致（跨年存量除外）；按表内行列分组的各行，其报告相同。\n\nFrom the number to the papers: exactly the reports counted in this row. Rows that differ only in rows or columns of the form have the same reports.',
  })
  async reports(
    @Root() row: StatisticsRowNode,
    @Args(() => RowReportsArgs) args: RowReportsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Report>> {
    return listReportsBehind(row, args, context);
  }

  @FieldResolver(() => Figure, {
    description:
      '按键取指标，可进一步限定表内行列。\n\nAn indicator by its key, with a narrower cut of the form.',
  })
  indicator(
    @Root() row: StatisticsRow,
    @Arg('key', () => IndicatorKeyEnum, { description: '指标的键。\n\nKey of the indicator.' })
    key: IndicatorKey,
    @Arg('where', () => CellFilter, { nullable: true, description: '限定的行列。\n\nThe cut.' })
    where?: CellFilter,
  ): FigureNode {
    const figure = row.figures.get(requestIdOf(key, where));
    if (!figure) throw new Error(`${fieldName(indicatorByKey.get(key)!.key)} was selected and not planned`);
    return figure;
  }
}
