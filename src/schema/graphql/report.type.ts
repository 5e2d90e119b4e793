import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { TableEdition } from '../catalogue/editions.js';
import type { IssueCode as IssueCodeKey, SeverityKey } from '../catalogue/issues.js';
import type { CountingScopeKey, RegionRuleKey } from '../catalogue/regions.js';
import type { CellStatus } from '../catalogue/statuses.js';
import { CountingScope, Edition, FigureStatus, IssueCode, RegionRule, Severity } from './enums.js';
import { createConnectionType } from './page.type.js';

@ObjectType({ description: '报告的来源。\n\nWhere a report came from.' })
export class Source {
  @Field(() => String, { description: '地址或文件名。\n\nAddress or file name.' })
  uri!: string;

  @Field(() => String, { description: '所读文件的SHA-256。\n\nSHA-256 of the bytes that were read.' })
  sha256!: string;

  @Field(() => String, { description: '媒体类型。\n\nMedia type.' })
  mediaType!: string;

  @Field(() => String, { nullable: true, description: '发布日期。\n\nDay of publication.' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: '获取日期。\n\nDay it was fetched.' })
  retrievedOn!: string | null;
}

@ObjectType({
  description:
    '三张表各自的格式版本；空表示没有看到该表。\n\nEdition of each table; null where the table was not seen.',
})
export class TableEditions {
  @Field(() => Edition, { nullable: true, description: '主动公开。\n\nProactive disclosure.' })
  disclosure!: TableEdition;

  @Field(() => Edition, { nullable: true, description: '依申请公开。\n\nApplications.' })
  applications!: TableEdition;

  @Field(() => Edition, { nullable: true, description: '复议诉讼。\n\nReviews and lawsuits.' })
  proceedings!: TableEdition;
}

@ObjectType({
  description: '单元格在文件中的位置，从1计数。\n\nWhere a cell stands in its document, counted from 1.',
})
export class CellPlace {
  @Field(() => Int, { nullable: true, description: '行号。\n\nLine.' })
  line!: number | null;

  @Field(() => Int, { nullable: true, description: '列号（字符）。\n\nColumn, in characters.' })
  column!: number | null;

  @Field(() => Int, { nullable: true, description: '页码。\n\nPage.' })
  page!: number | null;

  @Field(() => Int, { nullable: true, description: '表格序号。\n\nTable.' })
  table!: number | null;

  @Field(() => Int, { nullable: true, description: '表格中的行。\n\nRow of the table.' })
  row!: number | null;
}

@ObjectType({
  description: '对印刷错误的更正。\n\nA correction of a wrong print, as declared with its source.',
})
export class CellCorrection {
  @Field(() => String, { nullable: true, description: '更正后的数值。\n\nThe right number.' })
  value!: string | null;

  @Field(() => String, { description: '更正的理由。\n\nWhy it was corrected.' })
  reason!: string;

  @Field(() => String, { description: '更正通知的地址。\n\nAddress of the correction notice.' })
  source!: string;
}

@ObjectType({ description: '报告上的一个单元格。\n\nOne box of the printed form.' })
export class Cell {
  @Field(() => ID, {
    description: '引用，如 disclosure/PENALTIES/DECISIONS。\n\nReference: table, row and column.',
  })
  ref!: string;

  @Field(() => String, {
    description:
      '表格上的行与列，如“行政处罚 · 本年处理决定数量”。\n\nRow and column in the words of the form, in Chinese.',
  })
  label!: string;

  @Field(() => String, { description: '行与列的英文名称。\n\nRow and column in English.' })
  labelEn!: string;

  @Field(() => String, { nullable: true, description: '印刷原文。\n\nAs printed.' })
  raw!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '精确数值；有更正的，为更正后的数值。\n\nExact decimal; the corrected one where there is a correction.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '印刷的数值；没有更正的，与数值相同。\n\nThe number as printed; the value itself where nothing was corrected.',
  })
  printedValue!: string | null;

  @Field(() => FigureStatus, { description: '状态。\n\nWhat stands in the cell.' })
  status!: CellStatus;

  @Field(() => CellCorrection, {
    nullable: true,
    description: '更正；没有则为空。\n\nThe correction, if there is one.',
  })
  correction!: CellCorrection | null;

  @Field(() => CellPlace, {
    nullable: true,
    description:
      '在文件中的位置；普通的零不存位置。\n\nPlace in the document; not kept for a plain printed zero.',
  })
  place!: CellPlace | null;

  reportId!: string;
}

@ObjectType({ description: '报告的一个问题。\n\nSomething a reader of the numbers should know.' })
export class Issue {
  @Field(() => IssueCode, { description: '代码。\n\nCode.' })
  code!: IssueCodeKey;

  @Field(() => Severity, { description: '严重程度。\n\nSeverity.' })
  severity!: SeverityKey;

  @Field(() => String, { description: '说明。\n\nWhat was found, with the printed numbers.' })
  message!: string;

  refs!: readonly string[];
  reportId!: string;
}

@ObjectType({ description: '有某一问题的报告数。\n\nHow many reports have an issue.' })
export class IssueCount {
  @Field(() => IssueCode, { description: '问题代码。\n\nWhich issue.' })
  code!: IssueCodeKey;

  @Field(() => Int, {
    description: '报告数；同一报告多次出现只计一次。\n\nReports that have it, each counted once.',
  })
  reports!: number;
}

@ObjectType({ description: '报告正文的一节。\n\nA section of the prose.' })
export class Section {
  @Field(() => Int, { description: '节号，一至六。\n\nNumber, 1 to 6.' })
  number!: number;

  @Field(() => String, { description: '标题。\n\nHeading.' })
  heading!: string;

  @Field(() => String, { description: '正文。\n\nText.' })
  text!: string;
}

@ObjectType({
  description: '报告的地区是怎样判断的。\n\nHow the region of a report was told.',
})
export class RegionEvidence {
  @Field(() => RegionRule, { description: '依据的规则。\n\nThe rule that decided.' })
  rule!: RegionRuleKey;

  @Field(() => String, {
    nullable: true,
    description:
      '所据的文字或代码；直接给定的为空。\n\nThe words, or the code, it went by; null where the record gave the region.',
  })
  evidence!: string | null;

  candidateIds!: readonly string[];
}

@ObjectType({ description: '一份年度报告。\n\nOne annual report.' })
export class Report {
  @Field(() => ID, { description: '标识。\n\nIdentity.' })
  id!: string;

  @Field(() => String, { description: '标题。\n\nTitle.' })
  title!: string;

  @Field(() => String, { description: '报告上印的机关名称。\n\nName of the body as this report prints it.' })
  agencyName!: string;

  @Field(() => Int, { description: '统计年度。\n\nYear the statistics are of.' })
  year!: number;

  @Field(() => CountingScope, { description: '统计口径。\n\nWhat it counts.' })
  scope!: CountingScopeKey;

  @Field(() => Source, { description: '来源。\n\nWhere it came from.' })
  source!: Source;

  @Field(() => TableEditions, { description: '三张表的版本。\n\nEditions of its tables.' })
  editions!: TableEditions;

  @Field(() => Boolean, {
    description:
      '是否计入统计；同一机关同一年度同一口径只计一份。\n\nWhether it is counted: one report a body, year and scope is.',
  })
  isCounted!: boolean;

  agencyId!: string;
  supersededById!: string | null;
}

export const ReportConnection = createConnectionType(
  'ReportConnection',
  () => Report,
  '一页报告。\n\nA page of reports.',
);
