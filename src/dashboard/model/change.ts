import type { ChangeObstacle, ChangePartsFragment } from '../generated/graphql.js';

/** From this year on the 2021 edition of the form is used; years on both sides do not mean the same throughout. */
export const editionBreak = 2021;

/** A figure beside that of the year before, as the API tells it. */
export type Change = NonNullable<ChangePartsFragment['change']>;

/** What forbids a plain comparison, the gravest first; other obstacles are plain from the figures themselves. */
const grave = ['EDITION_BREAK', 'BODIES_DIFFER'] as const satisfies readonly ChangeObstacle[];

/**
 * Why the two years must not simply be compared, the gravest reason first; none where nothing forbids it. That a
 * figure is partial is told by its status, and here only where it is the one reason.
 */
export function caveatsOf({ obstacles }: Pick<Change, 'obstacles'>): readonly ChangeObstacle[] {
  const found = grave.filter((obstacle) => obstacles.includes(obstacle));
  return found.length > 0 ? found : obstacles.filter((obstacle) => obstacle === 'PARTIAL');
}
