import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { EChart } from '../charts/echart.js';
import { lineOption } from '../charts/line-option.js';
import { AgencyViewDocument, type AgencyViewQuery } from '../generated/graphql.js';
import { noReport } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { labelOf } from '../model/language.js';
import { usePage } from '../page-context.js';
import { Breadcrumb } from '../parts/breadcrumb.js';
import { ChartCard } from '../parts/chart-card.js';
import { FilterBar } from '../parts/filter-bar.js';
import { LineHint } from '../parts/line-hint.js';
import { Empty, Warnings } from '../parts/notices.js';
import { PageLink } from '../parts/page-link.js';
import { PeersOfAgency } from '../parts/peers.js';
import { useCommonQuestion } from './question.js';
import { ViewFrame } from '../parts/view-frame.js';
import { useMeasureName } from './words.js';

type Agency = NonNullable<AgencyViewQuery['agency']>;

function ReportList({ agency }: { agency: Agency }): ReactNode {
  const { state, say } = usePage();
  const reports = (agency.reports?.nodes ?? []).toSorted((left, right) => right.year - left.year);
  return (
    <section className="card full" aria-labelledby="title-reports">
      <h2 id="title-reports">{say('各年报告', 'Reports')}</h2>
      <div
        className="table-scroll"
        tabIndex={0}
        role="region"
        aria-label={say('各年报告：表格', 'Reports: table')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{say('报告', 'Report')}</th>
              <th scope="col">{say('年度', 'Year')}</th>
              <th scope="col">{say('口径', 'Scope')}</th>
              <th scope="col">{say('发布日期', 'Published')}</th>
              <th scope="col">{say('问题', 'Issues')}</th>
              <th scope="col">{say('是否计入', 'Counted')}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  <PageLink to={{ view: 'report', agency: agency.id, report: report.id }}>
                    {report.title}
                  </PageLink>
                </th>
                <td>{yearText(report.year, state.language)}</td>
                <td>{labelOf('CountingScope', report.scope, state.language)}</td>
                <td>{report.source.publishedOn ?? '—'}</td>
                <td>
                  {report.issues.length === 0
                    ? say('无', 'none')
                    : say(`${report.issues.length}项`, String(report.issues.length))}
                </td>
                <td>{report.isCounted ? say('计入', 'yes') : say('被取代，不计', 'no, superseded')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function YearsCard({ data }: { data: AgencyViewQuery }): ReactNode {
  const { years, indicator, palette, say, state } = usePage();
  const { language } = state;
  const measure = useMeasureName();
  const byYear = new Map((data.years?.rows ?? []).map((row) => [row.year, row.chosen]));
  const figures = years.map((year) => byYear.get(year) ?? noReport(indicator.unit));
  const option = useMemo(
    () => lineOption([{ name: measure, figures }], years, palette, language, measure),
    [data, palette, language, measure],
  );
  const table: FigureTable = {
    keys: [say('年度', 'Year')],
    measures: [measure],
    rows: years.map((year, index) => ({
      id: String(year),
      labels: [yearText(year, language)],
      figures: [figures[index]!],
    })),
  };
  return (
    <ChartCard
      id="years"
      isOfAllYears
      title={say('历年', 'Over the years')}
      subtitle={measure}
      table={table}
      className="full"
      notice={<LineHint figures={figures} />}
      draw={(handle) => (
        <EChart option={option} height={240} label={measure} language={language} handle={handle} />
      )}
    />
  );
}

function AgencyHead({ data: { agency } }: { data: AgencyViewQuery }): ReactNode {
  const { state } = usePage();
  if (!agency) return null;
  return (
    <>
      <Breadcrumb place={agency.region}>
        <span aria-current="page">{agency.name}</span>
      </Breadcrumb>
      <p className="hint">{labelOf('AgencyType', agency.type, state.language)}</p>
      <PeersOfAgency agency={agency} />
    </>
  );
}

function AgencyBody({ data }: { data: AgencyViewQuery }): ReactNode {
  const { state, say } = usePage();
  if (!data.agency) {
    return (
      <Empty title={say('没有这个机关', 'There is no such body')}>
        <p>
          {say(
            '本版本中没有链接所指的机关。请用上方的搜索查找。',
            'The body of the link is not in this release. Look for it with the search above.',
          )}
        </p>
      </Empty>
    );
  }
  return (
    <>
      <Warnings warnings={data.years?.meta.warnings ?? []} language={state.language} />
      <div className="cards">
        {data.years && <YearsCard data={data} />}
        <ReportList agency={data.agency} />
      </div>
    </>
  );
}

/** One body: its figure over the years, and its reports. */
export default function AgencyView(): ReactNode {
  const { state } = usePage();
  const { indicator, scope } = useCommonQuestion();
  const asked = useAnswer(
    AgencyViewDocument,
    state.agency === null
      ? null
      : { agency: state.agency, indicator, scope, always: { agency: [state.agency] } },
  );
  return (
    <ViewFrame
      asked={asked}
      head={AgencyHead}
      choices={<FilterBar withIndicator withYear={false} withType={false} />}
      body={AgencyBody}
    />
  );
}
