import { reportDimensionKeys, type DimensionKey } from './dimensions.js';
import type { EditionKey } from './editions.js';
import { measureByKey, measures, type MeasureKey } from './measures.js';
import {
  cellDimensionsOfMetric,
  editionsOfMetric,
  metricByKey,
  metrics,
  type Metric,
  type MetricKey,
} from './metrics.js';
import type { BilingualText } from './text.js';
import type { UnitKey } from './units.js';

export type IndicatorKey = MeasureKey | MetricKey;

/** A measure or a metric, as the public sees it. */
export interface Indicator {
  readonly key: IndicatorKey;
  readonly kind: 'measure' | 'metric';
  readonly label: BilingualText;
  readonly definition: BilingualText;
  readonly unit: UnitKey;
  readonly formula: string | null;
  readonly dimensions: readonly DimensionKey[];
  readonly editions: readonly EditionKey[];
  readonly legalBasis: string;
  readonly caveats: readonly BilingualText[];
}

const semiAdditiveCaveat: BilingualText = {
  zh: '存量指标：跨年不相加，取末年。',
  en: 'A stock: not added over years; the last year counts.',
};

function measureIndicators(): Indicator[] {
  return measures.map((measure) => ({
    key: measure.key,
    kind: 'measure',
    label: measure.label,
    definition: measure.definition,
    unit: measure.unit,
    formula: null,
    dimensions: [...reportDimensionKeys, ...measure.dimensions],
    editions: measure.editions,
    legalBasis: measure.legalBasis,
    caveats:
      measure.additivity === 'semiAdditive' ? [semiAdditiveCaveat, ...measure.caveats] : measure.caveats,
  }));
}

const regulation = '《政府信息公开条例》';

/** The provisions behind all terms of a metric: the regulation named once, each provision once. */
function metricLegalBasis(metric: Metric): string {
  const bases = [...metric.numerator, ...metric.denominator].map((term) =>
    term.kind === 'cells' ? measureByKey.get(term.measure)!.legalBasis : `${regulation}第五十条`,
  );
  const provisions = bases.flatMap((basis) => basis.replace(regulation, '').split('、'));
  return `${regulation}${[...new Set(provisions)].join('、')}`;
}

function metricIndicators(): Indicator[] {
  return metrics.map((metric: Metric) => ({
    key: metric.key as MetricKey,
    kind: 'metric',
    label: metric.label,
    definition: metric.definition,
    unit: 'RATIO',
    formula: metric.formula,
    dimensions: [...reportDimensionKeys, ...cellDimensionsOfMetric(metric)],
    editions: editionsOfMetric(metric),
    legalBasis: metricLegalBasis(metric),
    caveats: metric.caveats ?? [],
  }));
}

/** Everything a question can ask for, measures first. */
export const indicators: readonly Indicator[] = [...measureIndicators(), ...metricIndicators()];

/** The indicators by key. */
export const indicatorByKey: ReadonlyMap<IndicatorKey, Indicator> = new Map(
  indicators.map((indicator) => [indicator.key, indicator]),
);

/** Name of the GraphQL field of an indicator: `NORMATIVE_DOCUMENTS_ISSUED` is `normativeDocumentsIssued`. */
export function fieldName(key: IndicatorKey): string {
  return key.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The indicator a GraphQL field of a statistics row stands for, if it is one. */
export const indicatorByField: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((indicator) => [fieldName(indicator.key), indicator]),
);

/** The measure of an indicator, or null when it is a metric. */
export function findMeasure(key: IndicatorKey) {
  return measureByKey.get(key as MeasureKey) ?? null;
}

/** The metric of an indicator, or null when it is a measure. */
export function findMetric(key: IndicatorKey): Metric | null {
  return metricByKey.get(key as MetricKey) ?? null;
}
