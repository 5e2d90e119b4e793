import type { ReactNode } from 'react';
import { isSmall, statusLooks, type Figure } from '../model/figure.js';
import { isMarked, type FigureRow, type FigureTable } from '../model/figure-table.js';
import { coverageText, longText } from '../model/format.js';
import { widthOf } from '../charts/text-width.js';
import { usePage } from '../page-context.js';
import { PageLink } from './page-link.js';
import { ReportsBehind } from './reports-behind.js';

interface HeadingProps {
  readonly chart: string;
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
}

/** A heading that sorts by its column: numbers the largest first, words from the beginning; then the other way round. */
function Heading({ chart, column, text, isNumber }: HeadingProps): ReactNode {
  const { state, go } = usePage();
  const { sort } = state;
  const isSorted = sort?.chart === chart && sort.column === column;
  const isAscending = isSorted ? !sort.isAscending : !isNumber;
  const isLast = isSorted && sort.isAscending === isNumber;
  return (
    <th
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={isSorted ? (sort.isAscending ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className="sort"
        onClick={() => go({ sort: isLast ? null : { chart, column, isAscending } })}
      >
        {text}
        <span aria-hidden="true">{isSorted ? (sort.isAscending ? ' ▲' : ' ▼') : ' ↕'}</span>
      </button>
    </th>
  );
}

function FigureCell({
  figure,
  isCounted,
}: {
  readonly figure: Figure;
  readonly isCounted: boolean;
}): ReactNode {
  const { state, say } = usePage();
  return (
    <td
      className={`number state-${statusLooks[figure.status].fill}`}
      title={isCounted ? undefined : coverageText(figure, state.language)}
    >
      <span className={isSmall(figure) ? 'small-n' : undefined}>{longText(figure, state.language)}</span>
      {figure.status === 'PARTIAL' && <span className="tag">{say('部分', 'partial')}</span>}
      {figure.asOfYear != null && state.year === 'all' && <span className="tag">{figure.asOfYear}</span>}
    </td>
  );
}

function Row({
  row,
  notes,
  hasReports,
  isCounted,
}: {
  readonly row: FigureRow;
  readonly isCounted: boolean;
  readonly notes: readonly string[];
  readonly hasReports: boolean;
}): ReactNode {
  const { state } = usePage();
  const count = row.figures[0]?.coverage.reports ?? 0;
  return (
    <tr className={isMarked(row, state.mark) ? 'marked' : undefined}>
      {row.labels.map((label, index) =>
        index === 0 ? (
          <th key={index} scope="row">
            {row.target ? <PageLink to={row.target}>{label}</PageLink> : label}
          </th>
        ) : (
          <td key={index} className={widthOf(label) <= 6 ? 'short' : undefined}>
            {label}
          </td>
        ),
      )}
      {row.figures.map((figure, index) => (
        <FigureCell key={index} figure={figure} isCounted={isCounted} />
      ))}
      {notes.map((note, index) => (
        <td key={note}>{row.notes?.[index] ?? ''}</td>
      ))}
      {hasReports && (
        <td>
          {row.reports && count > 0 && (
            <ReportsBehind where={row.reports} name={row.labels[0] ?? ''} count={count} />
          )}
        </td>
      )}
    </tr>
  );
}

/** The table twin of a chart: the same figures, exact, each with its state and the reports behind it. */
export function DataTable({
  id,
  table,
  caption,
}: {
  /** Of the chart, by which the address names it. */
  readonly id: string;
  readonly table: FigureTable;
  readonly caption: string;
}): ReactNode {
  const { state, say } = usePage();
  const hasReports = !state.embed && table.rows.some(({ reports }) => reports);
  const notes = table.notes ?? [];
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={`${caption}${say('：表格', ': table')}`}
    >
      <table>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {[...table.keys, ...table.measures].map((text, column) => (
              <Heading
                key={text}
                chart={id}
                column={column}
                text={text}
                isNumber={column >= table.keys.length}
              />
            ))}
            {notes.map((note) => (
              <th key={note} scope="col">
                {note}
              </th>
            ))}
            {hasReports && <th scope="col">{say('依据', 'From')}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              notes={notes}
              hasReports={hasReports}
              isCounted={table.isCounted ?? false}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
