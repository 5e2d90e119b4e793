import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: 50,
    description: '本页最多项数，1至500。\n\nItems of the page, 1 to 500.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: '上一页的 endCursor。\n\n`endCursor` of the page before.',
  })
  after?: string;
}
