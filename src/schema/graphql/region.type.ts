import { Field, ID, ObjectType } from 'type-graphql';
import type { RegionLevelKey } from '../catalogue/regions.js';
import { RegionLevel } from './enums.js';
import { createConnectionType } from './page.type.js';

@ObjectType({ description: '行政区划（GB/T 2260）。\n\nA division of GB/T 2260.' })
export class Region {
  @Field(() => ID, { description: '六位区划代码。\n\nSix-digit code.' })
  code!: string;

  @Field(() => String, { description: '名称，如“巨鹿县”。\n\nName.' })
  name!: string;

  @Field(() => String, {
    description: '带上级的全名，如“河北省邢台市巨鹿县”。\n\nName with those of its parents.',
  })
  fullName!: string;

  @Field(() => RegionLevel, { description: '层级。\n\nLevel.' })
  level!: RegionLevelKey;

  parentCode!: string | null;
}

export const RegionConnection = createConnectionType(
  'RegionConnection',
  () => Region,
  '一页行政区划。\n\nA page of regions.',
);
