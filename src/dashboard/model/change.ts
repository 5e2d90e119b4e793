import type { ChangeObstacle, ChangePartsFragment } from '../generated/graphql.js';

/** From this year on the 2021 edition of the form is used; years on both sides do not mean the same throughout. */
export const editionBreak = 2021;

/** A figure beside that of the year before, as the API tells it. */
export type Change = NonNullable<ChangePartsFragment['change']>;

/** What forbids a plain comparison, the gravest first; other obstacles are plain from the figures themselves. */
const gravest = ['EDITION_BREAK', 'BODIES_DIFFER', 'PARTIAL'] as const satisfies readonly ChangeObstacle[];

/** Why the two years must not simply be compared, the gravest reason; undefined where nothing forbids it. */
export function caveatOf({ obstacles }: Change): ChangeObstacle | undefined {
  return gravest.find((obstacle) => obstacles.includes(obstacle));
}
