import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { barOption } from '../charts/bar-option.js';
import { EChart } from '../charts/echart.js';
import { lineOption } from '../charts/line-option.js';
import { TileMap } from '../charts/tile-map.js';
import { PlaceViewDocument, type PlaceViewQuery } from '../generated/graphql.js';
import { noReport, numberOf, type Figure } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { nation, partsOf } from '../model/regions.js';
import { byRank, positionsOf } from '../model/ranking.js';
import { usePage } from '../page-context.js';
import { Breadcrumb, usePlaceName } from '../parts/breadcrumb.js';
import { ChartCard } from '../parts/chart-card.js';
import { CoverageLine } from '../parts/coverage-line.js';
import { FilterBar } from '../parts/filter-bar.js';
import { Headlines } from '../parts/headline.js';
import { LineHint } from '../parts/line-hint.js';
import { Warnings } from '../parts/notices.js';
import { PageLink } from '../parts/page-link.js';
import { PeersOfPlace } from '../parts/peers.js';
import { PlaceHistory } from '../parts/place-history.js';
import { NoReports } from './no-reports.js';
import { figuresByPart, partsOfPlace, toTiles } from './parts.js';
import { positionText, useMeasureName } from './words.js';
import { reportsOf, useCommonQuestion } from './question.js';
import { ViewFrame } from '../parts/view-frame.js';

type Place = NonNullable<PlaceViewQuery['region']>;

const headlineFields = [
  ['applicationsReceived', 'APPLICATIONS_RECEIVED'],
  ['disclosureRate', 'DISCLOSURE_RATE'],
  ['proceedings', 'PROCEEDINGS'],
  ['licenses', 'LICENSES'],
  ['penalties', 'PENALTIES'],
  ['fees', 'FEES'],
] as const;

type HeadlineField = (typeof headlineFields)[number][0];

function usePlaceAnswer(): ReturnType<typeof useAnswer<PlaceViewQuery, object>> {
  const { yearOf, ...common } = useCommonQuestion();
  return useAnswer(PlaceViewDocument, { ...common, ...yearOf, oneYear: yearOf.year !== undefined });
}

function HeadlineRow({ data }: { data: PlaceViewQuery }): ReactNode {
  const { indicators, state } = usePage();
  const whole = data.parts?.total;
  if (!whole) return null;
  const labelOfKey = (key: string): string => {
    const found = indicators.find((one) => one.key === key);
    return (state.language === 'zh' ? found?.label : found?.labelEn) ?? key;
  };
  return (
    <Headlines
      items={headlineFields.map(([field, indicatorKey]: readonly [HeadlineField, string]) => ({
        label: labelOfKey(indicatorKey),
        indicatorKey,
        figure: whole[field],
        change: whole[field].change ?? null,
      }))}
    />
  );
}

/** The parts of the place: as tiles, and the same figures ranked. */
function PartsCards({ data, place }: { data: PlaceViewQuery; place: Place }): ReactNode {
  const { indicator, palette, say, state, go } = usePage();
  const { language } = state;
  const measure = useMeasureName();
  const nameOf = usePlaceName();
  const { now } = useCommonQuestion();
  const rows = data.parts?.rows ?? [];
  // The parts of a county are its bodies; its townships are no parts that report.
  const below = partsOf(state.region) === 'AGENCY' ? [] : (place.children?.nodes ?? []);
  const parts = partsOfPlace(state.region, below, rows, {
    nameOf,
    isEnglish: state.language === 'en',
    fullName: place.fullName,
    own: (name) => say(`${name}本级`, `${name} itself`),
  });
  const tiles = toTiles(
    parts,
    figuresByPart(rows, (row) => row.chosen),
    indicator.unit,
  );
  const inScope = tiles.filter((tile): tile is typeof tile & { figure: Figure } => tile.figure !== null);
  // Equal ones stand by their ids, as in the ranking: not in the order of the tiles.
  const ordered = inScope
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .toSorted((left, right) => byRank(left.figure, right.figure));
  const positions = positionsOf(ordered.map(({ figure }) => figure));
  const table: FigureTable = {
    keys: [say('名称', 'Name')],
    measures: [measure],
    notes: [say('名次', 'Rank')],
    rows: ordered.map((tile, index) => ({
      id: tile.id,
      labels: [tile.name],
      figures: [tile.figure],
      notes: [positionText(positions[index] ?? null, say)],
      ...(tile.target && { target: tile.target, reports: reportsOf(now, tile.target) }),
    })),
  };
  const drawn = table.rows.filter(({ figures }) => numberOf(figures[0]!) !== null).slice(0, 12);
  const unreported = inScope.filter(({ figure }) => figure.status === 'NO_REPORT').length;
  const without = inScope.filter(({ figure }) => numberOf(figure) === null).length - unreported;
  const others = [
    ...(without > 0 ? [say(`${without}个没有数字`, `${without} without a number`)] : []),
    ...(unreported > 0 ? [say(`${unreported}个没有报告`, `${unreported} without a report`)] : []),
  ];
  const isBodies = rows.some(({ agency }) => agency);
  const title = isBodies
    ? say('各机关', 'Bodies')
    : state.region === nation
      ? say('各省', 'Provinces')
      : say('下级地区', 'Places below');
  const option = useMemo(
    () => barOption(drawn, palette, language, `${title} ${measure}`),
    [data, palette, language, measure],
  );
  const bars = (
    <ChartCard
      id="ranks"
      title={`${title}${say('排名', ', ranked')}`}
      subtitle={measure}
      table={table}
      className="half"
      notice={
        <p className="hint">
          {others.length > 0 &&
            say(`另有${others.join('、')}，见表格。`, `Not drawn: ${others.join(', ')}; see the table.`)}{' '}
          <PageLink to={{ view: 'ranking' }}>{say('完整排名', 'The whole ranking')}</PageLink>
        </p>
      }
      draw={
        drawn.length === 0
          ? null
          : (handle) => (
              <EChart
                option={option}
                height={Math.max(120, drawn.length * 30 + 16)}
                label={`${title}：${measure}`}
                language={language}
                handle={handle}
                onPick={(index) => drawn[index]?.target && go(drawn[index].target)}
              />
            )
      }
    />
  );
  if (tiles.length === 0) return null;
  return (
    <>
      <ChartCard
        id="map"
        title={
          state.region === nation
            ? say('各省分布', 'Provinces, as tiles')
            : `${title}${say('分布', ', as tiles')}`
        }
        subtitle={measure}
        table={table}
        className="half"
        notice={
          state.region === nation ? (
            <p className="hint">
              {say('方格示意图，不是地图，不表示界线。', 'Tiles of one size; not a map, and no borders.')}
            </p>
          ) : undefined
        }
        draw={(handle) => <TileMap tiles={tiles} handle={handle} label={`${title}：${measure}`} />}
      />
      {bars}
    </>
  );
}

function YearsCard({ data }: { data: PlaceViewQuery }): ReactNode {
  const { years, indicator, palette, say, state, go } = usePage();
  const { language } = state;
  const measure = useMeasureName();
  const { always } = useCommonQuestion();
  const byYear = new Map((data.years?.rows ?? []).map((row) => [row.year, row.chosen]));
  const figures = years.map((year) => byYear.get(year) ?? noReport(indicator.unit));
  const table: FigureTable = {
    keys: [say('年度', 'Year')],
    measures: [measure],
    rows: years.map((year, index) => ({
      id: String(year),
      labels: [yearText(year, language)],
      figures: [figures[index]!],
      target: { year },
      reports: reportsOf(always, { year }),
    })),
  };
  const option = useMemo(
    () => lineOption([{ name: measure, figures }], years, palette, language, measure),
    [data, palette, language, measure],
  );
  return (
    <ChartCard
      id="years"
      isOfAllYears
      title={say('历年', 'Over the years')}
      subtitle={measure}
      table={table}
      className="half"
      notice={<LineHint figures={figures} />}
      draw={(handle) => (
        <EChart
          option={option}
          height={260}
          label={measure}
          language={language}
          handle={handle}
          onPick={() => go({ view: 'trend' })}
        />
      )}
    />
  );
}

/** Where the place is, what it was, and who is like it. */
function PlaceHead({ data: { region } }: { data: PlaceViewQuery }): ReactNode {
  if (!region) return null;
  return (
    <>
      <Breadcrumb place={region} />
      <PlaceHistory place={region} />
      <PeersOfPlace place={region} />
    </>
  );
}

function PlaceBody({ data }: { data: PlaceViewQuery }): ReactNode {
  const { state } = usePage();
  const { now } = useCommonQuestion();
  const place = data.region;
  if (!place) return null;
  const chosen = data.parts?.total.chosen;
  const reports = chosen?.coverage.reports ?? 0;
  return (
    <>
      <CoverageLine data={data} place={place} where={now} reports={reports} figure={chosen ?? null} />
      <Warnings warnings={data.parts?.meta.warnings ?? []} language={state.language} />
      {data.parts && (reports === 0 ? <NoReports data={data} /> : <HeadlineRow data={data} />)}
      <div className="cards of-place">
        {data.parts && <PartsCards data={data} place={place} />}
        {data.years && <YearsCard data={data} />}
      </div>
    </>
  );
}

/** One place: who reported, the headline figures, its parts as tiles and ranked, and the years. */
export function PlaceView(): ReactNode {
  return (
    <ViewFrame
      asked={usePlaceAnswer()}
      head={PlaceHead}
      choices={<FilterBar withIndicator withYear />}
      body={PlaceBody}
    />
  );
}
