import { Arg, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import {
  changeObstacles,
  type DirectionKey,
  type RankScopeKey,
  type ShareBaseKey,
} from '../../schema/catalogue/transforms.js';
import { Direction, RankScope, ShareBase } from '../../schema/graphql/enums.js';
import { Change, Figure, Rank, type FigureNode } from '../../schema/graphql/figure.type.js';
import { rankName } from '../query/fetch-statistics.js';
import { toFigureText } from '../query/figure-text.js';

function planned<K, V>(found: ReadonlyMap<K, V>, key: K): V {
  if (found.has(key)) return found.get(key)!;
  throw new Error(`${String(key)} was selected and not planned`);
}

function toReason({ obstacles }: Pick<Change, 'obstacles'>): string | null {
  if (obstacles.length === 0) return null;
  const texts = obstacles.map((key) => changeObstacles.find((kind) => kind.key === key)!.definition);
  return `${texts.map(({ zh }) => zh).join('')} ${texts.map(({ en }) => en).join(' ')}`;
}

@Resolver(() => Figure)
export class FigureResolver {
  /** Computed where it is asked for: most questions take the number. */
  @FieldResolver()
  text(@Root() figure: FigureNode): string {
    return toFigureText(figure);
  }

  @FieldResolver(() => Change, {
    nullable: true,
    description:
      '与若干年前相比；行须为单一年度（by 含 YEAR，或 where 只选一年）。\n\nBeside so many years before. The rows must be of one year each: YEAR in `by`, or one year in `where`.',
  })
  change(
    @Root() figure: FigureNode,
    @Arg('years', () => Int, {
      defaultValue: 1,
      description: '多少年前，1至50。\n\nHow many years back, 1 to 50.',
    })
    years: number,
  ): Change {
    const change = planned(figure.changes, years);
    return { ...change, reason: toReason(change) };
  }

  @FieldResolver(() => Rank, {
    nullable: true,
    description:
      '在结果各行中的名次，不限本页；缺数为空。\n\nIts rank among the rows of the result, not of the page; null without a number.',
  })
  rank(
    @Root() figure: FigureNode,
    @Arg('within', () => RankScope, {
      defaultValue: 'RESULT',
      description: '在哪些行中排名。\n\nAmong which rows.',
    })
    within: RankScopeKey,
    @Arg('direction', () => Direction, {
      defaultValue: 'DESC',
      description: 'DESC 以最大者为第一。\n\nDESC makes the largest the first.',
    })
    direction: DirectionKey,
  ): Rank | null {
    return planned(figure.ranks, rankName({ within, direction }));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '份额，0到1；比率、缺数、全部为零时为空。\n\nIts share, 0 to 1. Null for a rate, for a number that is missing, and where the whole is zero or missing.',
  })
  share(
    @Root() figure: FigureNode,
    @Arg('of', () => ShareBase, {
      defaultValue: 'RESULT',
      description: '以什么为全部。\n\nOf what.',
    })
    of: ShareBaseKey,
  ): number | null {
    return planned(figure.shares, of);
  }
}
