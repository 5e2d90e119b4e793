import type { Unit } from '../generated/graphql.js';
import type { Figure } from './figure.js';
import { statusLooks } from './figure.js';
import { sayIn, type Language } from './language.js';

interface Scale {
  readonly from: number;
  readonly divisor: number;
  readonly zh: string;
  readonly en: string;
}

/** Powers by which long counts are shortened, the largest first: 亿 and 万, billion and million. */
const scales: Readonly<Record<Language, readonly Scale[]>> = {
  zh: [
    { from: 1e8, divisor: 1e8, zh: '亿', en: '' },
    { from: 1e4, divisor: 1e4, zh: '万', en: '' },
  ],
  en: [
    { from: 1e9, divisor: 1e9, zh: '', en: 'B' },
    { from: 1e6, divisor: 1e6, zh: '', en: 'M' },
  ],
};

const suffixes: Readonly<
  Record<Exclude<Unit, 'RATIO' | 'TEN_THOUSAND_YUAN'>, Readonly<Record<Language, string>>>
> = {
  CASES: { zh: '件', en: '' },
  DOCUMENTS: { zh: '件', en: '' },
  ITEMS: { zh: '项', en: '' },
};

const grouped = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits });

const significant = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: true });

/** Rounded first, so that 9999.996 is one 万 and not 10,000. */
function shorten(value: number, language: Language): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const scale = scales[language].find(({ from }) => rounded >= from);
  if (!scale) return grouped(value, 2);
  return `${significant(value / scale.divisor)}${scale[language]}`;
}

function formatMoney(tenThousandYuan: number, language: Language): string {
  if (language === 'en') return `CNY ${shorten(tenThousandYuan * 10_000, 'en')}`;
  const rounded = Math.round(Math.abs(tenThousandYuan) * 100) / 100;
  return rounded >= 1e4 ? `${significant(tenThousandYuan / 1e4)}亿元` : `${grouped(tenThousandYuan, 2)}万元`;
}

/** A percentage that never rounds a part to the whole or to nothing: 99.97 % is not 100 %. */
function formatRatio(ratio: number): string {
  const percent = ratio * 100;
  const rounded = Number(percent.toFixed(1));
  if (rounded === 100 && percent < 100) return '>99.9%';
  if (rounded === 0 && percent > 0) return '<0.1%';
  return `${grouped(rounded, 1)}%`;
}

/** A number with its unit, short enough for an axis or a card: 1.23万件, 45.6%, 3.2亿元; in English 1.23M, CNY 3.2B. */
export function formatNumber(value: number, unit: Unit, language: Language): string {
  if (unit === 'RATIO') return formatRatio(value);
  if (unit === 'TEN_THOUSAND_YUAN') return formatMoney(value, language);
  return `${shorten(value, language)}${suffixes[unit][language]}`;
}

/** The exact digits of a decimal in groups of three, nothing rounded: 59,237.2449. */
export function groupDigits(exact: string): string {
  const [, sign = '', whole = exact, fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(exact) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

const exactUnits: Readonly<Record<Unit, Readonly<Record<Language, string>>>> = {
  CASES: { zh: '件', en: 'cases' },
  DOCUMENTS: { zh: '件', en: 'documents' },
  ITEMS: { zh: '项', en: 'items' },
  TEN_THOUSAND_YUAN: { zh: '万元', en: '10,000 CNY' },
  RATIO: { zh: '%', en: '%' },
};

/** The unit as a column or an axis names it. */
export function unitName(unit: Unit, language: Language): string {
  return exactUnits[unit][language];
}

/** A figure for a tile or a card: its number, or the mark of why there is none. */
export function shortText(figure: Figure, language: Language): string {
  const { status, value, unit } = figure;
  if (value !== null && value !== undefined) return formatNumber(value, unit, language);
  return (statusLooks[status].mark ?? statusLooks[status])[language];
}

/** A figure for a table: exact where it is a count, and its state in words where that adds something. */
export function longText(figure: Figure, language: Language): string {
  const say = sayIn(language);
  const { status, value, unit, exact, numerator, denominator } = figure;
  const look = statusLooks[status];
  if (value === null || value === undefined) return say(look.zh, look.en);
  if (unit === 'RATIO') {
    const parts = `${groupDigits(numerator ?? '')}/${groupDigits(denominator ?? '')}`;
    return `${formatRatio(value)} (${parts})`;
  }
  return groupDigits(exact ?? String(value));
}

/** How many reports stand behind a figure, in words: 3/4份报告. */
export function coverageText({ coverage }: Figure, language: Language): string {
  const whole = coverage.reported + coverage.zero;
  return sayIn(language)(
    `${grouped(coverage.reports, 0)}份报告中${grouped(whole, 0)}份有完整数字`,
    `${grouped(whole, 0)} of ${grouped(coverage.reports, 0)} reports have a whole number`,
  );
}

/** A year as it is written: 2024年. */
export function yearText(year: number, language: Language): string {
  return language === 'zh' ? `${year}年` : String(year);
}
