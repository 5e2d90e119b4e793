import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { EChart } from '../charts/echart.js';
import { lineOption } from '../charts/line-option.js';
import { DisputesViewDocument, type DisputesViewQuery } from '../generated/graphql.js';
import { noReport } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { labelOf } from '../model/language.js';
import { usePage } from '../page-context.js';
import { ChartCard } from '../parts/chart-card.js';
import { CoverageLine } from '../parts/coverage-line.js';
import { FilterBar } from '../parts/filter-bar.js';
import { LineHint } from '../parts/line-hint.js';
import { Warnings } from '../parts/notices.js';
import { NoReportsToChoose, PlaceHead } from './place-head.js';
import { useCommonQuestion } from './question.js';
import { StackCard } from './stack-card.js';
import { ViewFrame } from '../parts/view-frame.js';
import { useMeasureNames } from './words.js';

const procedures = ['REVIEW', 'LAWSUIT_DIRECT', 'LAWSUIT_AFTER_REVIEW'] as const;
const results = ['UPHELD', 'CORRECTED', 'OTHER', 'PENDING'] as const;

const rates = [
  ['reviewCorrectionRate', 'REVIEW_CORRECTION_RATE'],
  ['lawsuitLossRate', 'LAWSUIT_LOSS_RATE'],
  ['disputeRate', 'DISPUTE_RATE'],
] as const;

function ResultsCard({ data, asShares }: { data: DisputesViewQuery; asShares: boolean }): ReactNode {
  const { say, state } = usePage();
  const measure = useMeasureNames()('PROCEEDINGS');
  const figures = useMemo(() => {
    const rows = new Map(
      (data.results?.rows ?? []).map((row) => [`${row.procedure}/${row.proceedingResult}`, row.proceedings]),
    );
    return procedures.map((procedure) =>
      results.map((result) => rows.get(`${procedure}/${result}`) ?? noReport('CASES')),
    );
  }, [data]);
  return (
    <StackCard
      id={asShares ? 'result-shares' : 'results'}
      title={
        asShares
          ? say('结果的构成', 'Make-up of the results')
          : say('各程序的件数与结果', 'Cases by procedure and result')
      }
      subtitle={
        asShares ? say('占该程序件数的比重（%）', 'Share of the cases of the procedure (%)') : measure
      }
      rowsName={say('程序', 'Procedure')}
      rows={procedures.map((procedure) => labelOf('Procedure', procedure, state.language))}
      kinds={results.map((result) => labelOf('ProceedingResult', result, state.language))}
      figures={figures}
      asShares={asShares}
      className="half"
      notice={
        asShares && (
          <p className="hint">
            {say(
              'n不足10的为空心，只供参考；“部分”指有的报告未填。',
              'Hollow where n is below 10, which says little; “partial”: some reports left it out.',
            )}
          </p>
        )
      }
    />
  );
}

function RatesCard({ data }: { data: DisputesViewQuery }): ReactNode {
  const { years, palette, say, state, indicators } = usePage();
  const { language } = state;
  const byYear = new Map((data.years?.rows ?? []).map((row) => [row.year, row]));
  const lines = rates.map(([field, key]) => {
    const found = indicators.find((one) => one.key === key);
    return {
      name: (language === 'zh' ? found?.label : found?.labelEn) ?? key,
      figures: years.map((year) => byYear.get(year)?.[field] ?? noReport('RATIO')),
    };
  });
  const title = say('历年比率', 'Rates over the years');
  const option = useMemo(() => lineOption(lines, years, palette, language, title), [data, palette, language]);
  const table: FigureTable = {
    keys: [say('年度', 'Year')],
    measures: lines.map(({ name }) => name),
    rows: years.map((year, index) => ({
      id: String(year),
      labels: [yearText(year, language)],
      figures: lines.map(({ figures }) => figures[index]!),
      target: { year },
    })),
  };
  const hasNumbers = lines.some(({ figures }) => figures.some(({ value }) => value != null));
  return (
    <ChartCard
      id="rates"
      isOfAllYears
      title={title}
      subtitle={say('比率（%）；空心点分母不足10或为零', 'Rates (%); hollow: fewer than 10 cases, or zero')}
      table={table}
      notice={<LineHint figures={lines.flatMap(({ figures }) => figures)} />}
      draw={
        hasNumbers
          ? (handle) => (
              <EChart option={option} height={340} label={title} language={language} handle={handle} />
            )
          : null
      }
    />
  );
}

function DisputesBody({ data }: { data: DisputesViewQuery }): ReactNode {
  const { state } = usePage();
  const { now } = useCommonQuestion();
  const rows = data.results?.rows ?? [];
  return (
    <>
      {data.region && data.results && (
        <CoverageLine
          data={data}
          place={data.region}
          where={now}
          reports={Math.max(0, ...rows.map((row) => row.proceedings.coverage.reports))}
        />
      )}
      <Warnings warnings={data.results?.meta.warnings ?? []} language={state.language} />
      {data.results?.rows.length === 0 ? (
        <NoReportsToChoose />
      ) : (
        <div className="cards">
          {data.results && <ResultsCard data={data} asShares={false} />}
          {data.results && <ResultsCard data={data} asShares />}
          {data.years && <RatesCard data={data} />}
        </div>
      )}
    </>
  );
}

/** Reviews and lawsuits: how many, how they ended, and the rates over the years. */
export default function DisputesView(): ReactNode {
  const { region, scope, now, always, counties, yearOf } = useCommonQuestion();
  const asked = useAnswer(DisputesViewDocument, { region, scope, now, always, counties, ...yearOf });
  return (
    <ViewFrame
      asked={asked}
      head={PlaceHead}
      choices={<FilterBar withIndicator={false} withYear />}
      body={DisputesBody}
    />
  );
}
