import { Decimal } from 'decimal.js';
import type { ChangeObstacleKey } from '../../schema/catalogue/transforms.js';
import type { Change, Figure } from './figure.js';
import { rateDigits } from './row-numbers.js';

/** What the two rows of a change have in common. */
export interface ChangeFacts {
  readonly fromYear: number;
  /** Whether both are of the area that the region has in the year they are mapped onto. */
  readonly sameArea: boolean;
  /** Whether the same bodies reported in both years. */
  readonly sameBodies: boolean;
  /** Whether they printed table two on the same editions of the form, or the figure has nothing to do with that table. */
  readonly sameMeaning: boolean;
}

const Exact = Decimal.clone({ precision: 50 });

function differenceOf(now: Figure, then: Figure): number | null {
  if (now.exact === null || then.exact === null) return null;
  if (now.unit === 'RATIO') return Number((now.value! - then.value!).toFixed(rateDigits));
  return new Exact(now.exact).minus(then.exact).toNumber();
}

function obstaclesOf(now: Figure, then: Figure, facts: ChangeFacts): ChangeObstacleKey[] {
  const isPartial = now.status === 'PARTIAL' || then.status === 'PARTIAL';
  const list: [ChangeObstacleKey, boolean][] = [
    ['NO_REPORT_THEN', then.coverage.reports === 0],
    ['NO_NUMBER_NOW', now.value === null],
    ['NO_NUMBER_THEN', then.coverage.reports > 0 && then.value === null],
    ['PARTIAL', isPartial],
    ['EDITION_BREAK', then.coverage.reports > 0 && !facts.sameMeaning],
    ['BODIES_DIFFER', then.coverage.reports > 0 && !facts.sameBodies],
    ['AREA_DIFFERS', !facts.sameArea],
    ['BASE_NOT_POSITIVE', now.value !== null && then.value !== null && then.value <= 0],
  ];
  return list.filter(([, holds]) => holds).map(([key]) => key);
}

/**
 * A figure beside that of an earlier year. The difference is there whenever both have a number; whether it can be
 * taken at its word is `comparable`, and `obstacles` say why not.
 */
export function toChange(now: Figure, then: Figure, facts: ChangeFacts): Change {
  const difference = differenceOf(now, then);
  const obstacles = obstaclesOf(now, then, facts);
  return {
    fromYear: facts.fromYear,
    from: then.value,
    difference,
    rate: difference !== null && then.value! > 0 ? difference / then.value! : null,
    comparable: obstacles.every((key) => key === 'BASE_NOT_POSITIVE'),
    obstacles,
  };
}
