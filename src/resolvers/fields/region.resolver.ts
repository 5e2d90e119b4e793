import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RegionLevelKey } from '../../schema/catalogue/regions.js';
import { AgencyConnection, type Agency } from '../../schema/graphql/agency.type.js';
import { RegionLevel } from '../../schema/graphql/enums.js';
import { AgencyFilter } from '../../schema/graphql/filters.input.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import { Region, RegionConnection } from '../../schema/graphql/region.type.js';
import type { Context } from '../context.js';
import { toListConnection } from '../pagination/page-of-list.js';
import { listAgencies } from './agency-connection.js';
import { toRegion } from './to-nodes.js';

@ArgsType()
class RegionsArgs extends PageArgs {
  @Field(() => RegionLevel, { nullable: true, description: '层级。\n\nLevel.' })
  level?: RegionLevelKey;

  @Field(() => ID, { nullable: true, description: '在此地区之内。\n\nWithin this region.' })
  within?: string;

  @Field(() => String, { nullable: true, description: '名称或代码。\n\nName or code.' })
  search?: string;
}

@ArgsType()
export class AgenciesArgs extends PageArgs {
  @Field(() => AgencyFilter, { nullable: true, description: '筛选条件。\n\nFilters.' })
  where?: AgencyFilter;
}

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description:
      '按代码取地区；未知代码报 UNKNOWN_REGION。\n\nA region by its code; an unknown one is UNKNOWN_REGION.',
  })
  region(
    @Arg('code', () => ID, { description: '六位区划代码。\n\nSix-digit code.' }) code: string,
    @Ctx() { regions }: Context,
  ): Region {
    return toRegion(regions.get(code));
  }

  @Query(() => RegionConnection, {
    nullable: true,
    description: '按层级、上级、名称列出地区。\n\nRegions by level, place and name.',
  })
  regions(@Args(() => RegionsArgs) args: RegionsArgs, @Ctx() context: Context): Connection<Region> {
    const { level, within, search } = args;
    const { regions } = context;
    const parent = within == null ? null : regions.get(within).region_code;
    const rows = (search == null ? regions.listAll() : regions.search(search)).filter(
      (row) => (level == null || row.level === level) && (parent === null || regions.isWithin(row, parent)),
    );
    const scope = { releaseId: context.info.release_id, question: { regions: { level, within, search } } };
    return toListConnection(rows, toRegion, args, context.pageLimit, scope);
  }

  @FieldResolver(() => Region, { nullable: true, description: '上级地区。\n\nThe region above.' })
  parent(@Root() region: Region, @Ctx() { regions }: Context): Region | null {
    return region.parentCode === null ? null : toRegion(regions.get(region.parentCode));
  }

  @FieldResolver(() => RegionConnection, {
    nullable: true,
    description: '下一级地区。\n\nThe regions right below.',
  })
  children(
    @Root() region: Region,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Connection<Region> {
    const scope = { releaseId: context.info.release_id, question: { children: region.code } };
    return toListConnection(
      context.regions.listChildren(region.code),
      toRegion,
      args,
      context.pageLimit,
      scope,
    );
  }

  @FieldResolver(() => AgencyConnection, {
    nullable: true,
    description: '本地区及其下级的机关。\n\nBodies of the region and of those below it.',
  })
  async agencies(
    @Root() region: Region,
    @Args(() => AgenciesArgs) args: AgenciesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Agency>> {
    return listAgencies({ ...args, where: { ...args.where, region: { within: region.code } } }, context);
  }
}
