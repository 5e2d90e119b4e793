import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CountingScopeKey } from '../catalogue/regions.js';
import type { RevisionKindKey } from '../catalogue/revisions.js';
import type { CellStatus } from '../catalogue/statuses.js';
import { CountingScope, FigureStatus, RevisionKind } from './enums.js';
import { createConnectionType } from './page.type.js';

@ObjectType({ description: '某一版本中的一份报告。\n\nA report as one release has it.' })
export class RevisedReport {
  @Field(() => ID, {
    description: '该版本中的报告标识。\n\nIts id, to be asked of that release: `report(id:, release:)`.',
  })
  id!: string;

  @Field(() => ID, { description: '机关标识。\n\nIdentity of the body.' })
  agencyId!: string;

  @Field(() => String, { description: '机关名称。\n\nName of the body, as printed.' })
  agencyName!: string;

  @Field(() => Int, { description: '统计年度。\n\nStatistics year.' })
  year!: number;

  @Field(() => CountingScope, { description: '口径。\n\nCounting scope.' })
  scope!: CountingScopeKey;

  @Field(() => String, { description: '来源地址或文件名。\n\nAddress or name of its source.' })
  sourceUri!: string;

  @Field(() => String, { description: '所读文件的SHA-256。\n\nSHA-256 of the bytes that were read.' })
  sha256!: string;

  @Field(() => Boolean, { description: '是否计入统计。\n\nWhether it counts.' })
  isCounted!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: '被哪份报告取代。\n\nThe report that takes its place.',
  })
  supersededBy!: string | null;
}

@ObjectType({ description: '一个单元格在某一版本中的样子。\n\nA cell as one release has it.' })
export class RevisedCell {
  @Field(() => String, { nullable: true, description: '所印文字。\n\nThe text of the print.' })
  raw!: string | null;

  @Field(() => String, { nullable: true, description: '精确数值。\n\nIts number, exact.' })
  value!: string | null;

  @Field(() => FigureStatus, { description: '状态。\n\nWhat kind of fact it is.' })
  status!: CellStatus;

  @Field(() => String, {
    nullable: true,
    description: '更正的理由；照印则为空。\n\nWhy it was corrected; null where the print stands.',
  })
  correctionReason!: string | null;
}

@ObjectType({ description: '两个版本间不同的一个单元格。\n\nA cell that two releases differ in.' })
export class CellDifference {
  @Field(() => ID, { description: '单元格。\n\nThe cell, by its reference.' })
  ref!: string;

  @Field(() => RevisedCell, { nullable: true, description: '原来。\n\nAs it was.' })
  before!: RevisedCell | null;

  @Field(() => RevisedCell, { nullable: true, description: '现在。\n\nAs it is.' })
  after!: RevisedCell | null;
}

@ObjectType({ description: '两个版本间的一处不同。\n\nOne difference between two releases.' })
export class Revision {
  @Field(() => RevisionKind, { description: '种类。\n\nWhat kind of difference.' })
  kind!: RevisionKindKey;

  @Field(() => String, { description: '原因。\n\nThe reason, in words.' })
  reason!: string;

  @Field(() => RevisedReport, { nullable: true, description: '原来。\n\nThe report as it was.' })
  before!: RevisedReport | null;

  @Field(() => RevisedReport, { nullable: true, description: '现在。\n\nThe report as it is.' })
  after!: RevisedReport | null;
}

export const RevisionConnection = createConnectionType(
  'RevisionConnection',
  () => Revision,
  '一页修订。\n\nA page of differences.',
);
