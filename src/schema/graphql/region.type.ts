import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RegionKindKey, RegionLevelKey, SuccessionExtentKey } from '../catalogue/regions.js';
import { RegionKind, RegionLevel, SuccessionExtent } from './enums.js';
import { createConnectionType } from './page.type.js';

@ObjectType({ description: '地区以前的名称。\n\nA name that a region had before.' })
export class FormerName {
  @Field(() => String, { description: '名称。\n\nThe name.' })
  name!: string;

  @Field(() => Int, { description: '使用该名称的最后年度。\n\nLast year of the name.' })
  until!: number;
}

@ObjectType({
  description:
    '行政区划（GB/T 2260）及乡级区划、开发区，附生效年度。同一代码先后指两个地方的，各为一个地区。\n\nA division of GB/T 2260, a township or a zone, with the years it was in force. Where one code stood for two places in turn, each is a region.',
})
export class Region {
  @Field(() => ID, {
    description:
      '标识：代码；同一代码以前的持有者为“代码@首年”，如130503@2002。\n\nIdentity: the code; an earlier holder of a code is code@first year, e.g. 130503@2002.',
  })
  id!: string;

  @Field(() => ID, {
    description:
      '六位区划代码；乡级为九位，开发区为本库编号。\n\nSix-digit code; nine digits for a township, a number of our own for a zone.',
  })
  code!: string;

  @Field(() => String, { description: '名称，如“巨鹿县”。\n\nName.' })
  name!: string;

  @Field(() => String, {
    description: '带上级的全名，如“河北省邢台市巨鹿县”。\n\nName with those of its parents.',
  })
  fullName!: string;

  @Field(() => [String], { description: '简称，如“巨鹿”。\n\nShort names.' })
  shortNames!: readonly string[];

  @Field(() => [FormerName], {
    description:
      '曾用名；面积和代码不变的更名不另设地区。\n\nNames it had before: a change of name alone makes no new region.',
  })
  formerNames!: readonly FormerName[];

  @Field(() => RegionLevel, { description: '层级。\n\nLevel.' })
  level!: RegionLevelKey;

  @Field(() => RegionKind, {
    description:
      '行政区划，或没有区划代码的开发区等。\n\nA division, or a zone without a code of the standard.',
  })
  kind!: RegionKindKey;

  @Field(() => Int, {
    nullable: true,
    description:
      '首个有效年度（以当年12月31日为准）；空表示2002年以前就有，或不详。\n\nFirst year on whose December 31 it was in force; null: since before 2003, or not known.',
  })
  validFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '最后有效年度；空表示至今有效。\n\nLast such year; null: still in force.',
  })
  validTo!: number | null;

  parentId!: string | null;
}

@ObjectType({
  description:
    '一次区划变更：一个地区的全部或部分并入另一个。\n\nOne change: the area of a region went, whole or in part, into another.',
})
export class RegionSuccession {
  @Field(() => Int, { description: '生效年度。\n\nYear it took effect.' })
  year!: number;

  @Field(() => SuccessionExtent, { description: '全部或部分。\n\nAll of the area or a part.' })
  extent!: SuccessionExtentKey;

  @Field(() => String, {
    description:
      '依据：批复文号或所据名录。\n\nThe official document, or the list, that tells it: see data/reference/regions/README.md.',
  })
  source!: string;

  fromId!: string;
  toId!: string;
}

export const RegionConnection = createConnectionType(
  'RegionConnection',
  () => Region,
  '一页行政区划。\n\nA page of regions.',
);
