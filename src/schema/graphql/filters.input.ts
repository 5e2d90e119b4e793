import { Field, ID, InputType, Int } from 'type-graphql';
import type { AgencyTypeKey } from '../catalogue/agency-types.js';
import type { ApplicantTypeKey, OutcomeGroupKey, OutcomeKey } from '../catalogue/application-rows.js';
import type { IssueCode as IssueCodeKey } from '../catalogue/issues.js';
import type { ProcedureKey, ProceedingResultKey } from '../catalogue/proceeding-columns.js';
import type { CountingScopeKey, RegionLevelKey } from '../catalogue/regions.js';
import {
  AgencyType,
  ApplicantType,
  CountingScope,
  IssueCode,
  Outcome,
  OutcomeGroup,
  Procedure,
  ProceedingResult,
  RegionLevel,
} from './enums.js';

@InputType({ description: '整数区间，含两端。\n\nA range, both ends included.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: '起。\n\nFrom.' })
  from?: number;

  @Field(() => Int, { nullable: true, description: '止。\n\nTo.' })
  to?: number;
}

@InputType({
  description:
    '选择地区，三者选一；所选地区都包含其下级。\n\nWhich regions, one of the three; each with everything below it.',
})
export class RegionChoice {
  @Field(() => [ID], { nullable: true, description: '区划代码。\n\nCodes.' })
  codes?: string[];

  @Field(() => ID, { nullable: true, description: '在此地区之内。\n\nWithin this region.' })
  within?: string;

  @Field(() => String, {
    nullable: true,
    description:
      '按代码、名称、简称、曾用名或拼音，须唯一；指多个地区时报 AMBIGUOUS_REGION 并列出候选。\n\nBy code, name, short or former name, or pinyin; one that fits several regions is AMBIGUOUS_REGION, with the candidates.',
  })
  search?: string;
}

@InputType({
  description: '只取表内某些行列的数字。\n\nA narrower cut of the form.',
})
export class CellFilter {
  @Field(() => [ApplicantType], { nullable: true, description: '申请人类型。\n\nWho applied.' })
  applicantType?: ApplicantTypeKey[];

  @Field(() => [Outcome], { nullable: true, description: '办理结果。\n\nOutcomes.' })
  outcome?: OutcomeKey[];

  @Field(() => [OutcomeGroup], { nullable: true, description: '办理结果大类。\n\nOutcome groups.' })
  outcomeGroup?: OutcomeGroupKey[];

  @Field(() => [Procedure], { nullable: true, description: '救济程序。\n\nProcedures.' })
  procedure?: ProcedureKey[];

  @Field(() => [ProceedingResult], { nullable: true, description: '复议诉讼结果。\n\nResults.' })
  proceedingResult?: ProceedingResultKey[];
}

@InputType({ description: '统计的筛选条件，全部同时成立。\n\nFilters, all of which must hold.' })
export class StatisticsFilter extends CellFilter {
  @Field(() => IntRange, { nullable: true, description: '统计年度。\n\nYears.' })
  year?: IntRange;

  @Field(() => RegionChoice, { nullable: true, description: '地区。\n\nRegions.' })
  region?: RegionChoice;

  @Field(() => [RegionLevel], {
    nullable: true,
    description: '报告机关的层级。\n\nLevel of the reporting body.',
  })
  level?: RegionLevelKey[];

  @Field(() => [AgencyType], { nullable: true, description: '机关类型。\n\nKinds of body.' })
  agencyType?: AgencyTypeKey[];

  @Field(() => [ID], { nullable: true, description: '机关。\n\nBodies.' })
  agency?: string[];

  @Field(() => [IssueCode], {
    nullable: true,
    description: '只取有这些问题之一的报告。\n\nOnly reports with one of these issues.',
  })
  hasIssue?: IssueCodeKey[];

  @Field(() => [IssueCode], {
    nullable: true,
    description: '排除有这些问题的报告。\n\nWithout the reports that have any of these.',
  })
  lacksIssue?: IssueCodeKey[];
}

@InputType({ description: '报告的筛选条件。\n\nFilters on reports.' })
export class ReportFilter {
  @Field(() => IntRange, { nullable: true, description: '统计年度。\n\nYears.' })
  year?: IntRange;

  @Field(() => RegionChoice, { nullable: true, description: '地区。\n\nRegions.' })
  region?: RegionChoice;

  @Field(() => [AgencyType], { nullable: true, description: '机关类型。\n\nKinds of body.' })
  agencyType?: AgencyTypeKey[];

  @Field(() => [ID], { nullable: true, description: '机关。\n\nBodies.' })
  agency?: string[];

  @Field(() => CountingScope, { nullable: true, description: '统计口径。\n\nWhat they count.' })
  scope?: CountingScopeKey;

  @Field(() => [IssueCode], { nullable: true, description: '有这些问题之一。\n\nWith one of these issues.' })
  hasIssue?: IssueCodeKey[];

  @Field(() => [IssueCode], { nullable: true, description: '没有这些问题。\n\nWithout any of these issues.' })
  lacksIssue?: IssueCodeKey[];

  @Field(() => String, {
    nullable: true,
    description: '标题或机关名称含有的文字。\n\nText in the title or the name of the body.',
  })
  search?: string;
}

@InputType({ description: '机关的筛选条件。\n\nFilters on bodies.' })
export class AgencyFilter {
  @Field(() => [AgencyType], { nullable: true, description: '类型。\n\nKinds.' })
  type?: AgencyTypeKey[];

  @Field(() => RegionChoice, { nullable: true, description: '地区。\n\nRegions.' })
  region?: RegionChoice;

  @Field(() => String, {
    nullable: true,
    description:
      '名称：现用名、曾用名或简称，如“巨鹿卫健委”；都没有时容许一字之差。\n\nA name, now or before, or a short form such as 巨鹿卫健委; where nothing fits, with one wrong character.',
  })
  search?: string;
}
