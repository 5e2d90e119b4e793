import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { FigureStatus as FigureStatusKey } from '../catalogue/statuses.js';
import type { UnitKey } from '../catalogue/units.js';
import { FigureStatus, Unit } from './enums.js';

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
