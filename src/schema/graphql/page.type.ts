import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '分页信息。\n\nWhether there is more, and where to go on.' })
export class PageInfo {
  @Field(() => Boolean, { description: '是否还有下一页。\n\nWhether there is a next page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      '传给 after 以取下一页；只对同一版本、同一问题有效。\n\nGive it as `after` for the next page; good for the same release and question only.',
  })
  endCursor!: string | null;
}

/** A page of something with the number of all of it. */
export interface Connection<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

type Constructor<T> = new () => T;

/** Declares a connection type over a node type. */
export function createConnectionType<N extends object>(
  name: string,
  node: () => Constructor<N>,
  description: string,
): Constructor<Connection<N>> {
  @ObjectType(name, { description })
  class ConnectionType implements Connection<N> {
    @Field(() => [node()], { description: '本页各项。\n\nThe items of this page.' })
    nodes!: readonly N[];

    @Field(() => PageInfo, { description: '分页信息。\n\nWhether there is more.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: '全部项数。\n\nThe number of all items.' })
    totalCount!: number;
  }
  return ConnectionType;
}
