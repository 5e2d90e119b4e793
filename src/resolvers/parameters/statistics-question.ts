import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import type { GeographyKey } from '../../schema/catalogue/geographies.js';
import type { IndicatorKey } from '../../schema/catalogue/indicators.js';
import type { CountingScopeKey } from '../../schema/catalogue/regions.js';
import type { StatisticsCondition, StatisticsOrdering } from '../query/statistics-query.js';
import type { CellFilter, StatisticsFilter } from '../../schema/graphql/filters.input.js';

/** An indicator as it is asked for, perhaps of a narrower cut of the form. */
export interface AskedFigure {
  readonly key: IndicatorKey;
  readonly where?: CellFilter | undefined;
}

/** What is asked, in the words of the public: the same in GraphQL's arguments and in a URL. */
export interface StatisticsQuestion {
  readonly by: readonly DimensionKey[];
  readonly figures: readonly AskedFigure[];
  readonly scope: CountingScopeKey;
  /** AS_REPORTED where left out. */
  readonly geography?: GeographyKey | undefined;
  readonly mapYear?: number | null | undefined;
  readonly where?: StatisticsFilter | undefined;
  readonly having?: readonly StatisticsCondition[] | undefined;
  readonly orderBy?: readonly StatisticsOrdering[] | undefined;
}
