import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '数据仓库的一个版本。\n\nOne build of the warehouse.' })
export class Release {
  @Field(() => ID, {
    description: '标识，由输入与程序版本决定。\n\nIdentity, decided by the inputs and the code version.',
  })
  id!: string;

  @Field(() => String, { description: '构建时间（UTC）。\n\nWhen it was built, UTC.' })
  builtAt!: string;

  @Field(() => Int, { description: '报告数。\n\nReports in it.' })
  reports!: number;

  @Field(() => Int, {
    description: '存储的单元格数（不含普通的零）。\n\nStored cells, plain zeros left out.',
  })
  facts!: number;

  @Field(() => String, { description: '全部输入的SHA-256。\n\nSHA-256 over all inputs.' })
  sha256!: string;
}
