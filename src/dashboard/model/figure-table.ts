import type { StatisticsFilter } from '../generated/graphql.js';
import { statusLooks, type Figure } from './figure.js';
import type { Language } from './language.js';
import type { TableSort, ViewState } from './view-state.js';

/** One row: what it is of, its figures, and where a click on it leads. */
export interface FigureRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly figures: readonly Figure[];
  /** Said beside the figures: a rank, a change, a warning. */
  readonly notes?: readonly string[];
  readonly target?: Partial<ViewState>;
  /** Which reports the figures were counted from, where they can be listed. */
  readonly reports?: StatisticsFilter;
}

/** The figures of one chart: drawn as the chart, shown as its table and written as its CSV. */
export interface FigureTable {
  /** Headings of the labels. */
  readonly keys: readonly string[];
  /** Headings of the figures, with their units. */
  readonly measures: readonly string[];
  /** Headings of the notes. */
  readonly notes?: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Whether the figures are counts of reports that the page made: there are no reports behind them to be told. */
  readonly isCounted?: boolean;
}

/** Whether a row is of the place or body that the address marks. */
export const isMarked = ({ target }: FigureRow, mark: string | null): boolean =>
  mark !== null && (target?.agency === mark || target?.region === mark);

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Before, level with or after, by one column: labels by their words, figures by value. */
function compareBy(column: number, keys: number): (left: FigureRow, right: FigureRow) => number {
  if (column < keys) {
    return (left, right) => collator.compare(left.labels[column] ?? '', right.labels[column] ?? '');
  }
  const at = column - keys;
  return (left, right) => (left.figures[at]?.value ?? 0) - (right.figures[at]?.value ?? 0);
}

/**
 * The table in the order that was asked for: by a label or by a figure. Rows without a number come last in either
 * direction, since what is missing is neither small nor large; equal rows keep their order.
 */
export function sortedTable(table: FigureTable, sort: TableSort | null): FigureTable {
  const keys = table.keys.length;
  if (!sort || sort.column >= keys + table.measures.length) return table;
  const compare = compareBy(sort.column, keys);
  const has = (row: FigureRow): boolean =>
    sort.column < keys || row.figures[sort.column - keys]?.value != null;
  const direction = sort.isAscending ? 1 : -1;
  return {
    ...table,
    rows: table.rows.toSorted(
      (left, right) => Number(has(right)) - Number(has(left)) || direction * compare(left, right),
    ),
  };
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Heading of a column of exact figures: a rate is written as a fraction, so its heading must not say percent. */
function exactHeading(measure: string, isRate: boolean, zh: boolean): string {
  if (!isRate) return measure;
  return `${measure.replace(/（%）| \(%\)/, '')}${zh ? '（小数，0至1）' : ' (fraction, 0 to 1)'}`;
}

const measureHeadings = (measure: string, zh: boolean): string[] =>
  zh
    ? [
        measure,
        `${measure}·状态`,
        `${measure}·分子`,
        `${measure}·分母`,
        `${measure}·报告数`,
        `${measure}·有数字的报告数`,
      ]
    : [
        measure,
        `${measure}: status`,
        `${measure}: numerator`,
        `${measure}: denominator`,
        `${measure}: reports`,
        `${measure}: reports with a number`,
      ];

const figureFields = (figure: Figure, zh: boolean): string[] => [
  figure.exact ?? '',
  zh ? statusLooks[figure.status].zh : figure.status,
  figure.numerator ?? '',
  figure.denominator ?? '',
  String(figure.coverage.reports),
  String(figure.coverage.reported + figure.coverage.zero),
];

/**
 * The table as CSV (RFC 4180, with a byte order mark for Chinese Excel): each figure exact, with its state, its
 * numerator and denominator and the reports behind it. What is missing is empty and its state says why.
 */
export function toCsv(table: FigureTable, source: string, language: Language): string {
  const zh = language === 'zh';
  const notes = table.notes ?? [];
  const head = [
    ...table.keys,
    ...table.measures.flatMap((measure, index) => {
      const isRate = table.rows.some(({ figures }) => figures[index]?.unit === 'RATIO');
      const heading = exactHeading(measure, isRate, zh);
      return table.isCounted ? [heading] : measureHeadings(heading, zh);
    }),
    ...notes,
    zh ? '出处' : 'source',
  ];
  const lines = table.rows.map((row) => [
    ...row.labels.map(harmless),
    ...row.figures.flatMap((figure) => (table.isCounted ? [figure.exact ?? ''] : figureFields(figure, zh))),
    ...notes.map((_, index) => harmless(row.notes?.[index] ?? '')),
    harmless(source),
  ]);
  return `\ufeff${[head, ...lines].map((fields) => fields.map(quoted).join(',')).join('\r\n')}\r\n`;
}
