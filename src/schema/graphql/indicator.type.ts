import { Field, Int, ObjectType } from 'type-graphql';
import type { DimensionKey } from '../catalogue/dimensions.js';
import type { IndicatorKey } from '../catalogue/indicators.js';
import type { UnitKey } from '../catalogue/units.js';
import { Dimension, IndicatorKeyEnum, Unit } from './enums.js';

@ObjectType('Indicator', { description: '指标目录的一项。\n\nAn entry of the catalogue.' })
export class IndicatorEntry {
  @Field(() => IndicatorKeyEnum, { description: '键。\n\nKey.' })
  key!: IndicatorKey;

  @Field(() => String, { description: '中文名称。\n\nName in Chinese.' })
  label!: string;

  @Field(() => String, { description: '英文名称。\n\nName in English.' })
  labelEn!: string;

  @Field(() => String, { description: '中文定义。\n\nDefinition in Chinese.' })
  definition!: string;

  @Field(() => String, { description: '英文定义。\n\nDefinition in English.' })
  definitionEn!: string;

  @Field(() => Unit, { description: '单位。\n\nUnit.' })
  unit!: UnitKey;

  @Field(() => String, { nullable: true, description: '公式；仅比率有。\n\nFormula, of a metric.' })
  formula!: string | null;

  @Field(() => [Dimension], { description: '可以分组的维度。\n\nWhat it can be grouped by.' })
  dimensions!: readonly DimensionKey[];

  @Field(() => [Int], { description: '数据中有这一指标的年度。\n\nYears of the data whose form has it.' })
  years!: readonly number[];

  @Field(() => String, { description: '法律依据。\n\nThe provision behind it.' })
  legalBasis!: string;

  @Field(() => [String], { description: '注意事项（先中文后英文）。\n\nWhat to mind when reading it.' })
  caveats!: readonly string[];
}
