import type { FigurePartsFragment, FigureStatus, Unit } from '../generated/graphql.js';

/** A number of the API with why it is, or is not, there: what every chart, table and download is made of. */
export type Figure = FigurePartsFragment;

/** How a figure is filled where it has an area: in a tile, a bar or a key of the legend. */
export type Fill = 'class' | 'empty' | 'hatch' | 'dots' | 'dashes' | 'grid' | 'crosses';

/** How a status looks and reads, wherever it is shown. */
export interface StatusLook {
  readonly fill: Fill;
  /** What stands where a number would stand, short enough for a tile; null where the number itself does. */
  readonly mark: { readonly zh: string; readonly en: string } | null;
  readonly zh: string;
  readonly en: string;
}

/**
 * The one place that decides how each status looks: hatched for no report, white for a printed zero, dotted for
 * a blank. What is not a number never gets a colour of the scale.
 */
export const statusLooks: Readonly<Record<FigureStatus, StatusLook>> = {
  REPORTED: { fill: 'class', mark: null, zh: '有数字', en: 'Number printed' },
  PARTIAL: { fill: 'class', mark: null, zh: '部分填报', en: 'Partly reported' },
  ZERO: { fill: 'empty', mark: null, zh: '印有零', en: 'Zero printed' },
  BLANK: { fill: 'dots', mark: { zh: '空', en: 'blank' }, zh: '未填', en: 'Left blank' },
  ABSENT: {
    fill: 'grid',
    mark: { zh: '未见', en: 'not seen' },
    zh: '未见此表',
    en: 'Not seen in the report',
  },
  NOT_APPLICABLE: { fill: 'dashes', mark: { zh: '不适用', en: 'n/a' }, zh: '不适用', en: 'Not applicable' },
  UNREADABLE: { fill: 'crosses', mark: { zh: '不清', en: 'unreadable' }, zh: '无法辨认', en: 'Unreadable' },
  UNDEFINED: { fill: 'empty', mark: { zh: '÷0', en: '÷0' }, zh: '分母为零', en: 'Denominator is zero' },
  NO_REPORT: { fill: 'hatch', mark: { zh: '无报告', en: 'no report' }, zh: '没有报告', en: 'No report' },
};

/** Fewer cases than this behind a rate, and it is drawn hollow and gets no rank. */
export const smallDenominator = 10;

/** Whether a figure is a rate of so few cases that it says little. */
export function isSmall(figure: Figure): boolean {
  return (
    figure.unit === 'RATIO' &&
    figure.value !== null &&
    figure.value !== undefined &&
    Number(figure.denominator) < smallDenominator
  );
}

/** The number of a figure for drawing; null where there is none. */
export function numberOf(figure: Figure): number | null {
  return figure.value ?? null;
}

/** Reports of the figure that have a whole number, zero included. */
export function reportsWithNumber({ coverage }: Figure): number {
  return coverage.reported + coverage.zero;
}

const noReports = {
  reports: 0,
  reported: 0,
  zero: 0,
  blank: 0,
  notApplicable: 0,
  unreadable: 0,
  absent: 0,
  partial: 0,
} as const;

/** The figure of a group that the answer has no row for: nobody reported. */
export function noReport(unit: Unit): Figure {
  return {
    value: null,
    exact: null,
    status: 'NO_REPORT',
    unit,
    numerator: null,
    denominator: null,
    asOfYear: null,
    coverage: noReports,
  };
}

/** A count that we made ourselves, of reports or bodies, as a figure. */
export function countFigure(count: number): Figure {
  return {
    ...noReport('ITEMS'),
    value: count,
    exact: String(count),
    status: count === 0 ? 'ZERO' : 'REPORTED',
  };
}
