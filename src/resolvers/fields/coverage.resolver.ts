import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { AgencyTypeKey } from '../../schema/catalogue/agency-types.js';
import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { Agency } from '../../schema/graphql/agency.type.js';
import {
  CoverageConnection,
  CoverageRow,
  MissingReport,
  MissingReportConnection,
} from '../../schema/graphql/coverage.type.js';
import { Dimension } from '../../schema/graphql/enums.js';
import { StatisticsFilter } from '../../schema/graphql/filters.input.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import { Region } from '../../schema/graphql/region.type.js';
import type { Context } from '../context.js';
import { createMissingReportLoader, type MissingReportLoader } from '../loaders/missing-reports.js';
import { parsePage, toPageInfo } from '../pagination/page.js';
import {
  groupKeyOf,
  toCoverageQuery,
  type CoverageGroup,
  type CoverageQuery,
} from '../query/coverage-query.js';
import { fetchCoverage } from '../query/fetch-coverage.js';
import { toCellCut, toReportSelection } from './selection-of-filter.js';
import { toAgency, toAgencyOf, toRegion } from './to-nodes.js';
import { regionIdOf } from './to-statistics-row.js';

@ArgsType()
class CoverageArgs extends PageArgs {
  @Field(() => [Dimension], {
    description:
      '分组维度；只能用属于报告的维度。\n\nDecides the rows; only dimensions of the report, not of the form.',
  })
  by!: DimensionKey[];

  @Field(() => StatisticsFilter, { nullable: true, description: '筛选条件。\n\nFilters.' })
  where?: StatisticsFilter;
}

@ArgsType()
class MissingArgs extends PageArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: '本页最多项数，1至500。\n\nItems of the page, 1 to 500.',
  })
  override first!: number;
}

interface CoverageRowNode extends CoverageRow {
  readonly loader: MissingReportLoader;
}

interface MissingReportNode extends MissingReport {
  readonly agencyNode: Agency;
}

function toRow(group: CoverageGroup, query: CoverageQuery, loader: MissingReportLoader): CoverageRowNode {
  const { keys, agencies, reported } = group;
  return Object.assign(new CoverageRow(), {
    year: keys.YEAR == null ? null : Number(keys.YEAR),
    agencyType: (keys.AGENCY_TYPE ?? null) as AgencyTypeKey | null,
    agencies,
    reported,
    ratio: reported / agencies,
    regionId: regionIdOf(keys),
    agencyId: keys.AGENCY ?? null,
    groupKey: groupKeyOf(query, group),
    loader,
  });
}

@Resolver(() => CoverageRow)
export class CoverageResolver {
  @Query(() => CoverageConnection, {
    nullable: true,
    description:
      '谁报告了，谁没有。对照的年度为库中最早至最晚年度。\n\nWho reported and who did not, for the years from the first to the last of the warehouse.',
  })
  async coverage(
    @Args(() => CoverageArgs) args: CoverageArgs,
    @Ctx() context: Context,
  ): Promise<CoverageConnection> {
    const { by, where } = args;
    const { db, info, years, bodies, pageLimit } = context;
    const scope = { releaseId: info.release_id, question: { coverage: { by, where } } };
    const page = parsePage(args.first, args.after, pageLimit, scope);
    const selection = toReportSelection(where, context);
    const query = toCoverageQuery({ by, selection, cut: toCellCut(where), knownYears: years, ...page });
    const { groups, totalCount, reportedCount, hasNextPage } = await fetchCoverage(query, db, bodies);
    const loader = createMissingReportLoader(query, db, bodies);
    return {
      rows: groups.map((group) => toRow(group, query, loader)),
      pageInfo: toPageInfo(page, groups.length, hasNextPage, scope),
      totalCount,
      reportedCount,
    };
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: '地区：by 中最细的一级。\n\nThe region, at the finest level in `by`.',
  })
  region(@Root() row: CoverageRow, @Ctx() { regions }: Context): Region | null {
    return row.regionId === null ? null : toRegion(regions.get(row.regionId));
  }

  @FieldResolver(() => Agency, { nullable: true, description: '行政机关。\n\nThe body.' })
  agency(@Root() row: CoverageRow, @Ctx() { loaders }: Context): Agency | Promise<Agency> | null {
    return row.agencyId === null ? null : toAgencyOf(row.agencyId, loaders);
  }

  @FieldResolver(() => MissingReportConnection, {
    description: '没有报告的机关，按年度、机关排列。\n\nThose that did not report, by year and body.',
  })
  async missing(
    @Root() row: CoverageRowNode,
    @Args(() => MissingArgs) args: MissingArgs,
    @Ctx() { info, pageLimit }: Context,
  ): Promise<Connection<MissingReport>> {
    const totalCount = row.agencies - row.reported;
    const scope = { releaseId: info.release_id, question: { missing: row.groupKey, of: totalCount } };
    const page = parsePage(args.first, args.after, pageLimit, scope);
    const found = totalCount === 0 ? [] : await row.loader.load({ groupKey: row.groupKey, ...page });
    const nodes = found.map((missing): MissingReportNode => ({
      year: missing.missing_year,
      agencyNode: toAgency(missing),
    }));
    const hasNextPage = page.offset + nodes.length < totalCount;
    return { nodes, pageInfo: toPageInfo(page, nodes.length, hasNextPage, scope), totalCount };
  }
}

@Resolver(() => MissingReport)
export class MissingReportResolver {
  @FieldResolver(() => Agency, { description: '该机关。\n\nThe body.' })
  agency(@Root() missing: MissingReportNode): Agency {
    return missing.agencyNode;
  }
}
