import { Field, Float, InputType } from 'type-graphql';
import type { DimensionKey } from '../catalogue/dimensions.js';
import type { IndicatorKey } from '../catalogue/indicators.js';
import type { DirectionKey, OperatorKey, TransformKey } from '../catalogue/transforms.js';
import { Dimension, Direction, IndicatorKeyEnum, Operator, Transform } from './enums.js';

@InputType({
  description:
    '对行的条件：只决定保留哪些行，不改变任何数字。缺数的行不满足任何条件。\n\nA condition on rows: it decides which rows are kept and changes no number. A row whose number is missing satisfies none.',
})
export class Condition {
  @Field(() => IndicatorKeyEnum, { description: '指标。\n\nThe indicator.' })
  indicator!: IndicatorKey;

  @Field(() => Transform, {
    defaultValue: 'VALUE',
    description: '以数值、增减、增减比例或份额比较。\n\nWhich number of it is compared.',
  })
  transform!: TransformKey;

  @Field(() => Operator, { description: '比较方式。\n\nHow it is compared.' })
  op!: OperatorKey;

  @Field(() => Float, {
    description:
      '比较的值，单位与指标相同；比率与份额为0到1。\n\nIn the unit of the indicator; rates and shares are 0 to 1.',
  })
  value!: number;
}

@InputType({
  description:
    '行的次序：指标与键二选一。缺数总在最后；相同者按 by 的各键升序，因此分页稳定。\n\nOrder of the rows: one of indicator and key. Missing values come last; rows that are equal follow the keys in `by`, so that pages are stable.',
})
export class Ordering {
  @Field(() => IndicatorKeyEnum, { nullable: true, description: '指标。\n\nBy an indicator.' })
  indicator?: IndicatorKey;

  @Field(() => Dimension, { nullable: true, description: 'by 中的一个键。\n\nBy a key in `by`.' })
  key?: DimensionKey;

  @Field(() => Transform, {
    defaultValue: 'VALUE',
    description: '以指标的哪个数排序。\n\nWhich number of the indicator.',
  })
  transform!: TransformKey;

  @Field(() => Direction, {
    nullable: true,
    description:
      '缺省时指标从大到小，键从小到大。\n\nWithout one: an indicator the largest first, a key ascending.',
  })
  direction?: DirectionKey;
}
