import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import type { ApplicantTypeKey, OutcomeGroupKey, OutcomeKey } from '../catalogue/application-rows.js';
import { fieldName, indicators } from '../catalogue/indicators.js';
import type { ProcedureKey, ProceedingResultKey } from '../catalogue/proceeding-columns.js';
import { toDescription } from '../catalogue/text.js';
import { AgencyType, ApplicantType, Outcome, OutcomeGroup, Procedure, ProceedingResult } from './enums.js';
import { Figure, type FigureNode } from './figure.type.js';
import { PageInfo } from './page.type.js';

@ObjectType({
  description: '一组的数字；不在 by 中的键为空。\n\nOne group. Keys not in `by` are null.',
})
export class StatisticsRow {
  @Field(() => ID, { description: '由各键组成的标识。\n\nIdentity, made of the keys.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '统计年度。\n\nYear.' })
  year!: number | null;

  @Field(() => AgencyType, { nullable: true, description: '机关类型。\n\nKind of body.' })
  agencyType!: AgencyTypeKey | null;

  @Field(() => ApplicantType, { nullable: true, description: '申请人类型。\n\nWho applied.' })
  applicantType!: ApplicantTypeKey | null;

  @Field(() => Outcome, { nullable: true, description: '办理结果。\n\nOutcome.' })
  outcome!: OutcomeKey | null;

  @Field(() => OutcomeGroup, { nullable: true, description: '办理结果大类。\n\nOutcome group.' })
  outcomeGroup!: OutcomeGroupKey | null;

  @Field(() => Procedure, { nullable: true, description: '救济程序。\n\nProcedure.' })
  procedure!: ProcedureKey | null;

  @Field(() => ProceedingResult, { nullable: true, description: '复议诉讼结果。\n\nResult.' })
  proceedingResult!: ProceedingResultKey | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'HARMONISED 时：数字是否就是该地区在 mapYear 年的地域；AS_REPORTED 时不作判断，为空。\n\nUnder HARMONISED: whether the numbers are of the area that the region has in `mapYear`. Null under AS_REPORTED, where nothing is compared.',
  })
  comparable!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '不可比的原因（先中文后英文）。\n\nWhy it is not comparable.',
  })
  incomparableReason!: string | null;

  regionId!: string | null;
  agencyId!: string | null;
  /** Figures by the id of the request that asked for them. */
  figures!: ReadonlyMap<string, FigureNode>;
}

for (const indicator of indicators) {
  const label = {
    zh: `${indicator.label.zh}：${indicator.definition.zh}`,
    en: `${indicator.label.en}: ${indicator.definition.en}`,
  };
  Field(() => Figure, { description: toDescription(label) })(
    StatisticsRow.prototype,
    fieldName(indicator.key),
  );
}

@ObjectType({ description: '结果的出处与提醒。\n\nWhat stands behind an answer.' })
export class ResultMeta {
  @Field(() => ID, { description: '作答的版本。\n\nThe release that answered.' })
  release!: string;

  @Field(() => String, {
    description:
      '同一问题的CSV地址；只取了一页时是这一页，去掉 pageSize 与 cursor 即为全部行。\n\nWhere the same rows and figures are as CSV: of this page where the answer is a page of several, of all rows without `pageSize` and `cursor`.',
  })
  csvUrl!: string;

  @Field(() => String, { description: '引用格式。\n\nHow to cite it.' })
  citation!: string;
}

@ObjectType({ description: '一页统计结果。\n\nA page of statistics.' })
export class StatisticsConnection {
  @Field(() => [StatisticsRow], { description: '各行。\n\nThe rows.' })
  rows!: StatisticsRow[];

  @Field(() => PageInfo, { description: '分页信息。\n\nWhether there is more.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: '全部行数，having 之后。\n\nThe number of all rows, after `having`.',
  })
  totalCount!: number;

  @Field(() => StatisticsRow, {
    description:
      '全部合为一行：where 放行的一切，由报告直接算出，与分页、having 无关；其各键为空。\n\nEverything in one row: what `where` lets through, computed from the reports and not from the page; `having` hides rows and does not change it. What the same question gives with `by: []`.',
  })
  total?: StatisticsRow;

  @Field(() => ResultMeta, { description: '出处与提醒。\n\nWhat stands behind it.' })
  meta!: ResultMeta;
}
