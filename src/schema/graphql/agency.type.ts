import { Field, ID, ObjectType } from 'type-graphql';
import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import type { RegionLevelKey } from '../catalogue/regions.js';
import { AgencyType, RegionLevel } from './enums.js';
import { createConnectionType } from './page.type.js';

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

  regionCode!: string | null;
}

export const AgencyConnection = createConnectionType(
  'AgencyConnection',
  () => Agency,
  '一页行政机关。\n\nA page of agencies.',
);
