import type { ReactNode } from 'react';
import { isSmall, statusLooks } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { coverageText, longText } from '../model/format.js';
import { usePage } from '../page-context.js';
import { PageLink } from './page-link.js';
import { ReportsBehind } from './reports-behind.js';

/** The table twin of a chart: the same figures, exact, each with its state and the reports behind it. */
export function DataTable({
  table,
  caption,
}: {
  readonly table: FigureTable;
  readonly caption: string;
}): ReactNode {
  const { state, say } = usePage();
  const { language } = state;
  const hasReports = !state.embed && table.rows.some(({ reports }) => reports);
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
            {table.keys.map((key) => (
              <th key={key} scope="col">
                {key}
              </th>
            ))}
            {table.measures.map((measure) => (
              <th key={measure} scope="col" className="number">
                {measure}
              </th>
            ))}
            {table.notes?.map((note) => (
              <th key={note} scope="col">
                {note}
              </th>
            ))}
            {hasReports && <th scope="col">{say('依据', 'From')}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              {row.labels.map((label, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {row.target ? <PageLink to={row.target}>{label}</PageLink> : label}
                  </th>
                ) : (
                  <td key={index}>{label}</td>
                ),
              )}
              {row.figures.map((figure, index) => (
                <td
                  key={index}
                  className={`number state-${statusLooks[figure.status].fill}`}
                  title={coverageText(figure, language)}
                >
                  <span className={isSmall(figure) ? 'small-n' : undefined}>
                    {longText(figure, language)}
                  </span>
                  {figure.status === 'PARTIAL' && <span className="tag">{say('部分', 'partial')}</span>}
                  {figure.asOfYear != null && state.year === 'all' && (
                    <span className="tag">{figure.asOfYear}</span>
                  )}
                </td>
              ))}
              {table.notes?.map((note, index) => (
                <td key={note}>{row.notes?.[index] ?? ''}</td>
              ))}
              {hasReports && (
                <td>
                  {row.reports && row.figures[0]!.coverage.reports > 0 && (
                    <ReportsBehind
                      where={row.reports}
                      name={row.labels[0] ?? ''}
                      count={row.figures[0]!.coverage.reports}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
