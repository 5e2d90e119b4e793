import { unitName } from '../model/format.js';
import type { Say } from '../model/language.js';
import type { Position } from '../model/ranking.js';
import { usePage, type Indicator } from '../page-context.js';

/** The name of an indicator with its unit: 行政处罚处理决定数量（件）. */
export function measureName(indicator: Indicator, language: 'zh' | 'en'): string {
  const unit = unitName(indicator.unit, language);
  return language === 'zh' ? `${indicator.label}（${unit}）` : `${indicator.labelEn} (${unit})`;
}

/** The name of the chosen indicator. */
export function useMeasureName(): string {
  const { indicator, state } = usePage();
  return measureName(indicator, state.language);
}

/** The name of any indicator of the catalogue. */
export function useMeasureNames(): (key: string) => string {
  const { indicators, state } = usePage();
  return (key) => {
    const found = indicators.find((one) => one.key === key);
    return found ? measureName(found, state.language) : key;
  };
}

/** A rank in words: 第3名，共28（并列2）; why there is none where there is none. */
export function positionText(position: Position | null, say: Say): string {
  if (!position) return say('不排名', 'not ranked');
  const { position: place, of, ties } = position;
  const shared = ties > 1 ? say(`（${ties}个并列）`, ` (${ties} tied)`) : '';
  return say(`第${place}名，共${of}${shared}`, `${place} of ${of}${shared}`);
}
