import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RegionKindKey, RegionLevelKey } from '../../schema/catalogue/regions.js';
import { AgencyConnection, type Agency } from '../../schema/graphql/agency.type.js';
import { RegionKind, RegionLevel } from '../../schema/graphql/enums.js';
import { AgencyFilter } from '../../schema/graphql/filters.input.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import { Region, RegionConnection, RegionSuccession } from '../../schema/graphql/region.type.js';
import type { Context } from '../context.js';
import { toListConnection } from '../pagination/page-of-list.js';
import { toSearchWords } from '../search-words.js';
import { listAgenciesOf } from './agency-connection.js';
import { isInForce } from '../region-history.js';
import { toRegion, toSuccession } from './to-nodes.js';

@ArgsType()
class RegionsArgs extends PageArgs {
  @Field(() => RegionLevel, { nullable: true, description: '层级。\n\nLevel.' })
  level?: RegionLevelKey;

  @Field(() => RegionKind, {
    nullable: true,
    description:
      '行政区划，或开发区等；不填为两者。\n\nDivisions, or zones that have no code of their own; both where left out.',
  })
  kind?: RegionKindKey;

  @Field(() => Int, {
    nullable: true,
    description:
      '该年12月31日有效的地区；不填为现行的，按名称查找时含已撤销的。\n\nThose in force on December 31 of this year; where left out, those in force today, and with a search also those of the past.',
  })
  year?: number;

  @Field(() => ID, { nullable: true, description: '在此地区之内。\n\nWithin this region.' })
  within?: string;

  @Field(() => String, {
    nullable: true,
    description:
      '代码、名称、简称、曾用名、拼音或首字母，最接近的在前；都没有时容许一处笔误。\n\nCode, name, short or former name, pinyin or initials, the closest first; where nothing fits, with one typo.',
  })
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
      '按代码或标识取地区；未知代码报 UNKNOWN_REGION。\n\nA region by its code or id; an unknown one is UNKNOWN_REGION.',
  })
  region(
    @Arg('code', () => ID, { description: '区划代码或标识。\n\nCode or id.' }) code: string,
    @Arg('year', () => Int, {
      nullable: true,
      description:
        '该年12月31日持有该代码的地区；不填为最后的持有者。\n\nWho held the code on December 31 of this year; its last holder where left out.',
    })
    year: number | null | undefined,
    @Ctx() { regions }: Context,
  ): Region {
    return toRegion(regions.get(code, year ?? null));
  }

  @Query(() => RegionConnection, {
    nullable: true,
    description: '按层级、上级、名称列出地区。\n\nRegions by level, place and name.',
  })
  regions(@Args(() => RegionsArgs) args: RegionsArgs, @Ctx() context: Context): Connection<Region> {
    const { level, kind, year, within, search } = args;
    const { regions } = context;
    const parent = within == null ? null : regions.get(within).region_id;
    const found = search == null ? null : regions.search(toSearchWords(search));
    const rows = (found?.map(({ row }) => row) ?? regions.listAll()).filter(
      (row) =>
        (level == null || row.level === level) &&
        (kind == null || row.kind === kind) &&
        (parent === null || regions.isWithin(row, parent)) &&
        ((search != null && year == null) || isInForce(row, year ?? null)),
    );
    const scope = {
      releaseId: context.info.release_id,
      question: { regions: { level, kind, year, within, search } },
    };
    return toListConnection(rows, toRegion, args, context.pageLimit, scope);
  }

  @FieldResolver(() => Region, { nullable: true, description: '上级地区。\n\nThe region above.' })
  parent(@Root() region: Region, @Ctx() { regions }: Context): Region | null {
    return region.parentId === null ? null : toRegion(regions.get(region.parentId));
  }

  @FieldResolver(() => RegionConnection, {
    nullable: true,
    description: '下一级地区。\n\nThe regions right below.',
  })
  children(
    @Root() region: Region,
    @Arg('year', () => Int, {
      nullable: true,
      description:
        '该年12月31日有效的；不填为现行的，已撤销地区为其最后年度的。\n\nThose in force on December 31 of this year; where left out, today, or in the last year of a region of the past.',
    })
    year: number | null | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Connection<Region> {
    const inForce = year ?? region.validTo;
    const rows = context.regions.listChildren(region.id).filter((row) => isInForce(row, inForce));
    const scope = { releaseId: context.info.release_id, question: { children: region.id, inForce } };
    return toListConnection(rows, toRegion, args, context.pageLimit, scope);
  }

  @FieldResolver(() => [Region], {
    description:
      '前身：全部或部分并入本地区的地区。\n\nWhat went into it before, whole or in part; changes has the years.',
  })
  predecessors(@Root() region: Region, @Ctx() { regions }: Context): Region[] {
    return regions.listPredecessors(region.id).map(toRegion);
  }

  @FieldResolver(() => [Region], {
    description:
      '后继：本地区全部或部分并入的地区。\n\nWhat it went into later, whole or in part; changes has the years.',
  })
  successors(@Root() region: Region, @Ctx() { regions }: Context): Region[] {
    return regions.listSuccessors(region.id).map(toRegion);
  }

  @FieldResolver(() => [RegionSuccession], {
    description: '涉及本地区的区划变更，早的在前。\n\nThe changes that concern it, the earliest first.',
  })
  changes(@Root() region: Region, @Ctx() { regions }: Context): RegionSuccession[] {
    return regions.listSuccessions(region.id).map(toSuccession);
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
    return listAgenciesOf(region.id, args, context);
  }
}

@Resolver(() => RegionSuccession)
export class RegionSuccessionResolver {
  @FieldResolver(() => Region, { description: '原地区。\n\nThe region that gave.' })
  from(@Root() { fromId }: RegionSuccession, @Ctx() { regions }: Context): Region {
    return toRegion(regions.get(fromId));
  }

  @FieldResolver(() => Region, { description: '并入的地区。\n\nThe region that got.' })
  to(@Root() { toId }: RegionSuccession, @Ctx() { regions }: Context): Region {
    return toRegion(regions.get(toId));
  }
}
