import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import { AgencyType } from './enums.js';
import { createConnectionType, PageInfo } from './page.type.js';

@ObjectType({
  description:
    '应当报告而没有报告的机关与年度。\n\nA body that did not report for a year in which it ought to have.',
})
export class MissingReport {
  @Field(() => Int, { description: '统计年度。\n\nThe statistics year.' })
  year!: number;
}

export const MissingReportConnection = createConnectionType(
  'MissingReportConnection',
  () => MissingReport,
  '一页未报告的机关。\n\nA page of bodies that did not report.',
);

@ObjectType({
  description:
    '已知机关与已报告机关的对照。已知：任一年度有过报告，或列在运行者的名录中，且当年在册；一机关一年度计一次。\n\nBodies known to exist (seen in any year, or listed by the operator) against bodies that reported; a body counts once for each year.',
})
export class CoverageRow {
  @Field(() => Int, { nullable: true, description: '统计年度。\n\nYear.' })
  year!: number | null;

  @Field(() => AgencyType, { nullable: true, description: '机关类型。\n\nKind of body.' })
  agencyType!: AgencyTypeKey | null;

  @Field(() => Int, {
    description:
      '应当报告的机关数；跨年度时每年各计一次。\n\nBodies that ought to have reported; over several years each counts once a year.',
  })
  agencies!: number;

  @Field(() => Int, {
    description: '其中有报告的；被取代的报告也算。\n\nThose of them with a report, superseded or not.',
  })
  reported!: number;

  @Field(() => Float, { description: '报送率：reported ÷ agencies。\n\nreported over agencies.' })
  ratio!: number;

  regionId!: string | null;
  agencyId!: string | null;
  /** Tells the row from the others of its question. */
  groupKey!: string;
}

@ObjectType({ description: '一页报送情况。\n\nA page of who reported.' })
export class CoverageConnection {
  @Field(() => [CoverageRow], { description: '各行。\n\nThe rows.' })
  rows!: readonly CoverageRow[];

  @Field(() => PageInfo, { description: '分页信息。\n\nWhether there is more.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: '全部行数。\n\nThe number of all rows.' })
  totalCount!: number;

  @Field(() => Int, {
    description: '其中有机关报告的行数。\n\nThe number of all rows in which at least one body reported.',
  })
  reportedCount!: number;
}
