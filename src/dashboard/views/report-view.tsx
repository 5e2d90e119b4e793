import type { ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { ReportViewDocument, type ReportViewQuery } from '../generated/graphql.js';
import { statusLooks } from '../model/figure.js';
import { formGrids, type FormGrid, type PrintedCell } from '../model/form-grid.js';
import { yearText } from '../model/format.js';
import { labelOf, partOfBilingual } from '../model/language.js';
import { usePage } from '../page-context.js';
import { Breadcrumb } from '../parts/breadcrumb.js';
import { CellPanel } from '../parts/cell-panel.js';
import { Empty } from '../parts/notices.js';
import { PageLink } from '../parts/page-link.js';
import { SourceLink } from '../parts/source-link.js';
import { ViewFrame } from '../parts/view-frame.js';

type Report = NonNullable<ReportViewQuery['report']>;

function Facts({ report }: { report: Report }): ReactNode {
  const { state, say } = usePage();
  const { source } = report;
  return (
    <section className="card" aria-labelledby="title-report">
      <h2 id="title-report" className="report-title">
        {report.title}
      </h2>
      <dl className="report-facts">
        <dt>{say('年度', 'Year')}</dt>
        <dd>{yearText(report.year, state.language)}</dd>
        <dt>{say('口径', 'Scope')}</dt>
        <dd>{labelOf('CountingScope', report.scope, state.language)}</dd>
        <dt>{say('来源', 'Source')}</dt>
        <dd>
          <SourceLink uri={source.uri} />
        </dd>
        <dt>{say('发布 / 获取', 'Published / fetched')}</dt>
        <dd>
          {source.publishedOn ?? say('不明', 'unknown')} / {source.retrievedOn ?? say('不明', 'unknown')}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{source.sha256}</code>
        </dd>
      </dl>
      {!report.isCounted && (
        <p className="hint">
          {say('本报告不计入统计', 'This report is not counted')}
          {report.supersededBy && (
            <>
              {say('，取代它的是：', '; counted instead: ')}
              <PageLink to={{ view: 'report', report: report.supersededBy.id }}>
                {report.supersededBy.title}
              </PageLink>
            </>
          )}
        </p>
      )}
    </section>
  );
}

/** What stands in a box: the print, or why there is none. */
const printOf = (cell: PrintedCell, language: 'zh' | 'en'): string =>
  cell.raw ?? cell.printedValue ?? (cell.status === 'BLANK' ? '' : statusLooks[cell.status][language]);

function GridCell({ cell, isFlagged }: { cell: PrintedCell | undefined; isFlagged: boolean }): ReactNode {
  const { state } = usePage();
  if (!cell) return <td className="no-cell" />;
  const isChosen = state.cell === cell.ref;
  const { language } = state;
  const print = printOf(cell, language);
  const label = language === 'zh' ? cell.label : cell.labelEn;
  const classes = [
    `state-${statusLooks[cell.status].fill}`,
    cell.status === 'ZERO' && 'zero',
    isFlagged && 'flagged',
    isChosen && 'chosen',
  ].filter(Boolean);
  return (
    <td className={classes.join(' ')} ref={isChosen ? intoView : undefined}>
      <PageLink
        to={{ cell: cell.ref }}
        aria-label={`${label}：${print === '' ? statusLooks.BLANK[language] : print}`}
        {...(isChosen && { 'aria-current': 'true' as const })}
      >
        {print === '' ? '\u00a0' : print}
      </PageLink>
    </td>
  );
}

/** A shared link may lead to a cell far down. */
const intoView = (cell: HTMLElement | null): void => cell?.scrollIntoView({ block: 'nearest' });

const tableNames = {
  disclosure: 'DISCLOSURE',
  applications: 'APPLICATIONS',
  proceedings: 'PROCEEDINGS',
} as const;

function GridTable({
  grid,
  report,
  flagged,
}: {
  grid: FormGrid;
  report: Report;
  flagged: ReadonlySet<string>;
}): ReactNode {
  const { state, say } = usePage();
  const { language } = state;
  const name = labelOf('FormTable', tableNames[grid.table], language);
  const edition = report.editions[grid.table];
  const wordOf = (one: { label: string; labelEn: string }): string =>
    language === 'zh' ? one.label : one.labelEn || one.label;
  return (
    <section className="card" aria-labelledby={`title-${grid.table}`}>
      <h2 id={`title-${grid.table}`}>{name}</h2>
      <p className="subtitle">
        {edition ? labelOf('Edition', edition, language) : say('版本不明', 'edition unknown')}
        <span className="screen-only">
          {say('；点击单元格查看印刷原文与位置', '; click a cell for its print and place')}
        </span>
      </p>
      <div
        className="table-scroll tall"
        tabIndex={0}
        role="region"
        aria-label={`${name}${say('：表格', ': table')}`}
      >
        <table className="form-table">
          <thead>
            <tr>
              <td />
              {grid.columns.map((column) => (
                <th key={column.key} scope="col">
                  {wordOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{wordOf(row)}</th>
                {grid.columns.map((column) => {
                  const cell = grid.cellAt(row.key, column.key);
                  return (
                    <GridCell
                      key={column.key}
                      cell={cell}
                      isFlagged={cell !== undefined && flagged.has(cell.ref)}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function IssueList({ report }: { report: Report }): ReactNode {
  const { state, say } = usePage();
  if (report.issues.length === 0) return null;
  return (
    <section className="card" aria-labelledby="title-issues">
      <h2 id="title-issues">{say('读者须知', 'What to mind')}</h2>
      {report.issues.map((issue) => (
        <div className="issue" key={issue.code + issue.message}>
          <p>
            <span className="tag">{labelOf('Severity', issue.severity, state.language)}</span>{' '}
            <code>{issue.code.split('_')[0]}</code> {labelOf('IssueCode', issue.code, state.language)}
          </p>
          <p className="detail">{partOfBilingual(issue.message, state.language)}</p>
        </div>
      ))}
    </section>
  );
}

function ReportPage({ report }: { report: Report }): ReactNode {
  const { state, say } = usePage();
  const flagged = new Set(report.issues.flatMap(({ cells }) => cells.map(({ ref }) => ref)));
  const chosen = report.cells.find(({ ref }) => ref === state.cell);
  return (
    <>
      <Breadcrumb place={report.agency.region}>
        <PageLink to={{ view: 'agency', agency: report.agency.id }}>{report.agency.name}</PageLink>
        {' › '}
        <span aria-current="page">{yearText(report.year, state.language)}</span>
      </Breadcrumb>
      <Facts report={report} />
      <div className="report-columns">
        <div className="view">
          {formGrids(report.cells).map((grid) => (
            <GridTable key={grid.table} grid={grid} report={report} flagged={flagged} />
          ))}
        </div>
        <div className="view">
          {chosen ? (
            <CellPanel cell={chosen} report={report} />
          ) : (
            <p className="hint card screen-only">
              {say(
                '点击表中的单元格，这里显示印刷原文、位置与来源。橙框：与勾稽规则或其他问题有关；加点：未填；灰底：表式没有此格。',
                'Click a cell of the tables: its print, place and source are shown here. Framed: named by a rule or another issue; dotted: left blank; grey: the form has no such cell.',
              )}
            </p>
          )}
          <IssueList report={report} />
        </div>
      </div>
    </>
  );
}

function ReportBody({ data: { report } }: { data: ReportViewQuery }): ReactNode {
  const { say } = usePage();
  if (report) return <ReportPage report={report} />;
  return (
    <Empty title={say('没有这份报告', 'There is no such report')}>
      <p>
        {say(
          '本版本中没有链接所指的报告。请用上方的搜索查找机关。',
          'The report of the link is not in this release. Look for its body with the search above.',
        )}
      </p>
    </Empty>
  );
}

/** One report as it was printed, down to the cell. */
export default function ReportView(): ReactNode {
  const { state } = usePage();
  const asked = useAnswer(ReportViewDocument, state.report === null ? null : { report: state.report });
  return <ViewFrame asked={asked} body={ReportBody} />;
}
