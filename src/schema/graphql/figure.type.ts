import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { FigureStatus as FigureStatusKey } from '../catalogue/statuses.js';
import type { UnitKey } from '../catalogue/units.js';
import type { ChangeObstacleKey, ShareBaseKey } from '../catalogue/transforms.js';
import { ChangeObstacle, FigureStatus, Unit } from './enums.js';

@ObjectType({
  description:
    '各种状态的报告数；各项之和等于 reports。\n\nHow many reports are in each state; the states add up to `reports`.',
})
export class FigureCoverage {
  @Field(() => Int, { description: '本行的报告数。\n\nReports of the row.' })
  reports!: number;

  @Field(() => Int, { description: '有非零数字的报告数。\n\nReports with a number other than zero.' })
  reported!: number;

  @Field(() => Int, { description: '印有零的报告数。\n\nReports with a zero.' })
  zero!: number;

  @Field(() => Int, {
    description: '只有部分单元格有数字的报告数。\n\nReports of which only some of the cells have a number.',
  })
  partial!: number;

  @Field(() => Int, { description: '未填的报告数。\n\nReports with a blank.' })
  blank!: number;

  @Field(() => Int, {
    description:
      '标为不适用，或该版格式没有此项的报告数。\n\nReports that print a dash, or whose edition does not ask.',
  })
  notApplicable!: number;

  @Field(() => Int, { description: '无法辨认的报告数。\n\nReports that cannot be read here.' })
  unreadable!: number;

  @Field(() => Int, { description: '未见此单元格的报告数。\n\nReports of which this cell was not seen.' })
  absent!: number;

  @Field(() => Float, {
    description:
      '有完整数字的报告占比；没有报告时为0。\n\nReports with a whole number over all reports; 0 where there are none.',
  })
  ratio!: number;
}

@ObjectType({
  description:
    '与若干年前相比。地区按报告当时的区划，不作换算。\n\nA number beside the same number of an earlier year: as the same question gives it for that year, regions as they were reported.',
})
export class Change {
  @Field(() => Int, { description: '基期年度。\n\nThe earlier year.' })
  fromYear!: number;

  @Field(() => Float, { nullable: true, description: '基期数值。\n\nThe earlier number.' })
  from!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '差额；比率为两个比率之差。任一期缺数时为空。\n\nThe difference; of a rate, the difference of the two rates. Null where either number is missing.',
  })
  difference!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '差额与基期之比；基期不大于零时为空。\n\nThe difference over the earlier number; null where that is not above zero.',
  })
  rate!: number | null;

  @Field(() => Boolean, {
    description:
      '两期能否直接相比：都有完整数字、格式含义相同、报告的机关相同。\n\nWhether the two can simply be compared: both whole, on forms that mean the same, of the same bodies.',
  })
  comparable!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '不可比或没有变化率的原因（先中文后英文）。\n\nWhy they cannot be compared, or have no rate of change.',
  })
  reason!: string | null;

  @Field(() => [ChangeObstacle], { description: '同上，代码。\n\nThe same as codes.' })
  obstacles!: readonly ChangeObstacleKey[];
}

@ObjectType({
  description:
    '名次：1加上排在前面的行数，并列者同名次（1、2、2、4）。缺数的行没有名次。\n\nOne more than the rows ahead; equal numbers share a position (1, 2, 2, 4). A row without a number has no rank.',
})
export class Rank {
  @Field(() => Int, { description: '名次。\n\nThe position.' })
  position!: number;

  @Field(() => Int, { description: '有数字的行数。\n\nHow many rows have a number.' })
  of!: number;

  @Field(() => Int, {
    description: '并列的其他行数；没有并列为0。\n\nHow many other rows have the same number; 0 where none.',
  })
  ties!: number;
}

@ObjectType({
  description:
    '一个数字，以及为什么有或没有这个数字。\n\nA number, with why it is, or is not, there. Blank, not applicable, unreadable, no report and zero are different facts.',
})
export class Figure {
  @Field(() => Float, {
    nullable: true,
    description: '数值；仅在 REPORTED、ZERO、PARTIAL 时有。\n\nNull unless REPORTED, ZERO or PARTIAL.',
  })
  value!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '同一数值的精确十进制；比率取二十位有效数字。\n\nThe same number as an exact decimal; a ratio to twenty significant digits.',
  })
  exact!: string | null;

  @Field(() => FigureStatus, { description: '状态。\n\nWhy the number is, or is not, there.' })
  status!: FigureStatusKey;

  @Field(() => Unit, { description: '单位。\n\nUnit of the number.' })
  unit!: UnitKey;

  @Field(() => String, { nullable: true, description: '比率的分子。\n\nNumerator of a ratio.' })
  numerator!: string | null;

  @Field(() => String, { nullable: true, description: '比率的分母。\n\nDenominator of a ratio.' })
  denominator!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '存量指标跨多个年度时，采用的年度。\n\nOf a stock over several years: the year that counted.',
  })
  asOfYear!: number | null;

  @Field(() => FigureCoverage, { description: '覆盖情况。\n\nHow many reports stand behind it.' })
  coverage!: FigureCoverage;

  @Field(() => String, {
    description: '可直接显示的中文，如 1.23万件、45.6%、未填。\n\nReady to print in Chinese.',
  })
  text!: string;
}

/** A figure with what its computed fields need, by their arguments. */
export interface FigureNode extends Omit<Figure, 'text'> {
  readonly changes: ReadonlyMap<number, Omit<Change, 'reason'>>;
  readonly ranks: ReadonlyMap<string, Rank | null>;
  readonly shares: ReadonlyMap<ShareBaseKey, number | null>;
}
