import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { EChart } from '../charts/echart.js';
import { lineOption } from '../charts/line-option.js';
import { SmallMultiples } from '../charts/small-multiples.js';
import { TrendViewDocument, type TrendViewQuery } from '../generated/graphql.js';
import { noReport, type Figure } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { nation, partsOf } from '../model/regions.js';
import { usePage } from '../page-context.js';
import { usePlaceName } from '../parts/breadcrumb.js';
import { ChartCard } from '../parts/chart-card.js';
import { CoverageLine } from '../parts/coverage-line.js';
import { FilterBar } from '../parts/filter-bar.js';
import { LineHint } from '../parts/line-hint.js';
import { Empty, Warnings } from '../parts/notices.js';
import { figuresByPart, partsOfPlace, toSeries } from './parts.js';
import { PlaceHead } from './place-head.js';
import { useCommonQuestion } from './question.js';
import { ViewFrame } from '../parts/view-frame.js';
import { useMeasureName } from './words.js';

type PartRows = NonNullable<TrendViewQuery['parts']>['rows'];

function WholeCard({ data }: { data: TrendViewQuery }): ReactNode {
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
    notes: [say('报告数', 'Reports')],
    rows: years.map((year, index) => ({
      id: String(year),
      labels: [yearText(year, language)],
      figures: [figures[index]!],
      notes: [String(figures[index]!.coverage.reports)],
      target: { view: 'place', region: state.region, year },
    })),
  };
  return (
    <ChartCard
      id="trend"
      isOfAllYears
      title={say('历年', 'Over the years')}
      subtitle={measure}
      table={table}
      notice={<LineHint figures={figures} />}
      draw={(handle) => (
        <EChart option={option} height={320} label={measure} language={language} handle={handle} />
      )}
    />
  );
}

function byYearAndPart(rows: PartRows): ReadonlyMap<number, ReadonlyMap<string, Figure>> {
  const years = [...new Set(rows.map(({ year }) => year!))];
  return new Map(
    years.map((year) => [
      year,
      figuresByPart(
        rows.filter((row) => row.year === year),
        (row) => row.chosen,
      ),
    ]),
  );
}

function PartsCard({ data }: { data: TrendViewQuery }): ReactNode {
  const { years, indicator, say, state } = usePage();
  const measure = useMeasureName();
  const nameOf = usePlaceName();
  const rows = data.parts?.rows ?? [];
  const below = partsOf(state.region) === 'AGENCY' ? [] : (data.region?.children?.nodes ?? []);
  const parts = partsOfPlace(state.region, below, rows, {
    nameOf,
    isEnglish: state.language === 'en',
    fullName: data.region?.fullName ?? '',
    own: (name) => say(`${name}本级`, `${name} itself`),
  });
  const series = toSeries(parts, byYearAndPart(rows), years, indicator.unit);
  const table: FigureTable = {
    keys: [say('名称', 'Name')],
    measures: years.map((year) => yearText(year, state.language)),
    rows: series.flatMap((one, index) =>
      one.figures === null
        ? []
        : [
            {
              id: one.id,
              labels: [parts[index]!.name],
              figures: one.figures,
              ...(one.target && { target: one.target }),
            },
          ],
    ),
  };
  const isCut = (data.parts?.totalCount ?? 0) > rows.length;
  const title =
    state.region === nation
      ? say('各省历年', 'Provinces over the years')
      : say('各部分历年', 'Parts over the years');
  if (series.length === 0) return null;
  return (
    <ChartCard
      id="multiples"
      isOfAllYears
      title={title}
      subtitle={measure}
      table={table}
      notice={
        <p className="hint">
          {indicator.unit === 'RATIO'
            ? say('各图纵轴相同。', 'All charts have the same scale.')
            : say(
                '各图纵轴不同，最高值写在图上：只比较走势，不比较高低。',
                'Each chart has its own scale with its top told: compare the shape, not the height.',
              )}
          {say(
            `横轴为${years[0]}–${years.at(-1)}年，虚线处换表式。`,
            ` From ${years[0]} to ${years.at(-1)}; the dashed line is the change of form.`,
          )}
          {isCut && say('仅显示部分。', ' Only some are shown.')}
        </p>
      }
      draw={(handle) => (
        <SmallMultiples series={series} years={years} label={`${title}：${measure}`} handle={handle} />
      )}
    />
  );
}

function TrendBody({ data }: { data: TrendViewQuery }): ReactNode {
  const { state, say } = usePage();
  const { always } = useCommonQuestion();
  return (
    <>
      {data.region && data.years && (
        <CoverageLine
          data={data}
          place={data.region}
          where={always}
          reports={data.years.rows.reduce((sum, { chosen }) => sum + chosen.coverage.reports, 0)}
          isOfAllYears
        />
      )}
      <Warnings warnings={data.years?.meta.warnings ?? []} language={state.language} />
      {data.years?.rows.length === 0 ? (
        <Empty title={say('这里没有收录报告', 'There is no report here')}>
          <p>{say('请换一个地区、口径或机关类型。', 'Choose another place, scope or kind of body.')}</p>
        </Empty>
      ) : (
        <div className="cards of-years">
          {data.years && <WholeCard data={data} />}
          {data.parts && <PartsCard data={data} />}
        </div>
      )}
    </>
  );
}

/** One indicator over the years: the place as a whole, and each of its parts in a small chart. */
export default function TrendView(): ReactNode {
  const { state } = usePage();
  const common = useCommonQuestion();
  const asked = useAnswer(TrendViewDocument, {
    region: state.region,
    indicator: common.indicator,
    scope: common.scope,
    always: common.always,
    now: common.always,
    counties: { ...common.always, level: ['COUNTY', 'TOWNSHIP'] },
    by: [...common.by, 'YEAR'],
  });
  return (
    <ViewFrame
      asked={asked}
      head={PlaceHead}
      choices={<FilterBar withIndicator withYear={false} />}
      body={TrendBody}
    />
  );
}
