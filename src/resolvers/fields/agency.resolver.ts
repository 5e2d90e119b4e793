import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { nationCode } from '../../schema/catalogue/regions.js';
import { Agency, AgencyConnection, AgencyName } from '../../schema/graphql/agency.type.js';
import { PageArgs } from '../../schema/graphql/page.args.js';
import type { Connection } from '../../schema/graphql/page.type.js';
import { Region } from '../../schema/graphql/region.type.js';
import { ReportConnection, type Report } from '../../schema/graphql/report.type.js';
import type { Context } from '../context.js';
import { toListConnection } from '../pagination/page-of-list.js';
import { listAgencies } from './agency-connection.js';
import { AgenciesArgs } from './region.resolver.js';
import { listReportsOf } from './report-connection.js';
import { toAgency, toRegion } from './to-nodes.js';

@ArgsType()
class AgencyReportsArgs extends PageArgs {
  @Field(() => Int, {
    defaultValue: 20,
    description: '本页最多项数，1至500。\n\nItems of the page, 1 to 500.',
  })
  override first!: number;
}

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency, {
    nullable: true,
    description: '按标识取机关；未知为空。\n\nA body by its id; null when unknown.',
  })
  async agency(
    @Arg('id', () => ID, { description: '标识。\n\nIdentity.' }) id: string,
    @Ctx() { agencyIds, loaders }: Context,
  ): Promise<Agency | null> {
    return agencyIds.has(id) ? toAgency(await loaders.agencyById.load(id)) : null;
  }

  @Query(() => AgencyConnection, { nullable: true, description: '列出机关。\n\nBodies that report.' })
  async agencies(
    @Args(() => AgenciesArgs) args: AgenciesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Agency>> {
    return listAgencies(args, context);
  }

  @FieldResolver(() => Region, {
    description:
      '所属地区；不能判断时为全国（100000）。\n\nIts region; the whole country (100000) where no more is known.',
  })
  region(@Root() agency: Agency, @Ctx() { regions }: Context): Region {
    return toRegion(regions.get(agency.regionId ?? nationCode));
  }

  @FieldResolver(() => [AgencyName], {
    description: '用过的名称，先用的在前。\n\nIts names, the earliest first.',
  })
  async names(@Root() agency: Agency, @Ctx() { loaders }: Context): Promise<AgencyName[]> {
    const rows = await loaders.namesByAgency.load(agency.id);
    return rows.map(({ name, from_year, to_year }) => ({ name, fromYear: from_year, toYear: to_year }));
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      '上级机关：分局、大队等所属的机关；不是分支机构，或上级不明时为空。\n\nOf a branch or a sub-unit, the body it belongs to; null for others, and where it is not known.',
  })
  async parent(@Root() agency: Agency, @Ctx() { loaders }: Context): Promise<Agency | null> {
    return agency.parentId === null ? null : toAgency(await loaders.agencyById.load(agency.parentId));
  }

  @FieldResolver(() => AgencyConnection, {
    description: '分局、大队等下属机构。\n\nIts branches and sub-units.',
  })
  async branches(
    @Root() agency: Agency,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders, info, pageLimit }: Context,
  ): Promise<Connection<Agency>> {
    const scope = { releaseId: info.release_id, question: { branches: agency.id } };
    const rows = await loaders.branchesByAgency.load(agency.id);
    return toListConnection(rows, toAgency, args, pageLimit, scope);
  }

  @FieldResolver(() => ReportConnection, { nullable: true, description: '该机关的报告。\n\nIts reports.' })
  async reports(
    @Root() agency: Agency,
    @Args(() => AgencyReportsArgs) args: AgencyReportsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Report>> {
    return listReportsOf(agency.id, args, context);
  }
}
