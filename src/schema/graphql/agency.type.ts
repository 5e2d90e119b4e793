import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AgencyBasis as AgencyBasisKey } from '../catalogue/agency-bases.js';
import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import type { RegionLevelKey } from '../catalogue/regions.js';
import { AgencyBasis, AgencyType, RegionLevel } from './enums.js';
import { createConnectionType } from './page.type.js';

@ObjectType({ description: '机关用过的一个名称。\n\nA name of a body.' })
export class AgencyName {
  @Field(() => String, { description: '名称。\n\nThe name.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      '印有此名称的报告的最早统计年度；没有报告时为空。\n\nFirst statistics year of a report that prints it; null where none does.',
  })
  fromYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '印有此名称的报告的最晚统计年度。\n\nLast statistics year of a report that prints it.',
  })
  toYear!: number | null;
}

@ObjectType({
  description:
    '编制报告的行政机关；改名不改变身份。\n\nA body that reports; a change of name does not make it another.',
})
export class Agency {
  @Field(() => ID, { description: '标识。\n\nIdentity.' })
  id!: string;

  @Field(() => String, { description: '最近一份报告上的名称。\n\nName as printed on its latest report.' })
  name!: string;

  @Field(() => AgencyType, { description: '类型。\n\nKind of body.' })
  type!: AgencyTypeKey;

  @Field(() => RegionLevel, {
    nullable: true,
    description: '机关的层级；地区不明时为空。\n\nLevel of the body; null where its region is not known.',
  })
  level!: RegionLevelKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      '只管一项工作的机关（如体育局、机构改革前的工商局）是哪一项；综合机关为空。\n\nOf a body for a single line of work within its type, such as 体育局: which; null for the main body.',
  })
  line!: string | null;

  @Field(() => AgencyBasis, { description: '据何得知有此机关。\n\nHow it is known that the body exists.' })
  basis!: AgencyBasisKey;

  regionId!: string | null;
  parentId!: string | null;
}

export const AgencyConnection = createConnectionType(
  'AgencyConnection',
  () => Agency,
  '一页行政机关。\n\nA page of agencies.',
);
