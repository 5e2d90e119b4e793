import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { barOption } from '../charts/bar-option.js';
import { EChart } from '../charts/echart.js';
import { RankingViewDocument, type RankingViewQuery, type StatisticsFilter } from '../generated/graphql.js';
import { numberOf, type Figure } from '../model/figure.js';
import { isMarked, type FigureRow, type FigureTable } from '../model/figure-table.js';
import { longText, shortText, unitName } from '../model/format.js';
import { labelOf, type Language } from '../model/language.js';
import { byRank, enoughCases, isRanked, positionsOf, quartilesOf, type Position } from '../model/ranking.js';
import { nation, partsOf } from '../model/regions.js';
import { rankingLevels, type RankingLevel, type ViewState } from '../model/view-state.js';
import { usePage } from '../page-context.js';
import { usePlaceName } from '../parts/breadcrumb.js';
import { ChartCard } from '../parts/chart-card.js';
import { CoverageLine } from '../parts/coverage-line.js';
import { Choice, FilterBar } from '../parts/filter-bar.js';
import { Empty, Warnings } from '../parts/notices.js';
import { PlaceHead } from './place-head.js';
import { reportsOf, useCommonQuestion } from './question.js';
import { ViewFrame } from '../parts/view-frame.js';
import { positionText, useMeasureName } from './words.js';

type Member = NonNullable<RankingViewQuery['members']>['rows'][number];

const levelNames: Readonly<Record<RankingLevel, readonly [string, string]>> = {
  PROVINCE: ['各省', 'Provinces'],
  PREFECTURE: ['各市', 'Prefectures'],
  COUNTY: ['各县', 'Counties'],
  AGENCY_TYPE: ['各类机关', 'Kinds of body'],
  AGENCY: ['各机关', 'Bodies'],
};

/** The levels that lie below a place. */
function levelsBelow(region: string): readonly RankingLevel[] {
  const first = rankingLevels.indexOf(partsOf(region) as RankingLevel);
  return rankingLevels.filter((level, index) => index >= first || level === 'AGENCY_TYPE');
}

function LevelChoice({ level }: { level: RankingLevel }): ReactNode {
  const { state, say, go } = usePage();
  return (
    <Choice
      label={say('比较', 'Compare')}
      value={level}
      options={levelsBelow(state.region).map((one) => [one, say(...levelNames[one])])}
      onChange={(value) => go({ level: value as RankingLevel })}
    />
  );
}

/**
 * Ranks of a whole result are counted here, without the rates of few cases; of a longer one only the API can tell
 * them, which has left those rates out where it was asked to.
 */
function ranksOf(members: readonly Member[], isWhole: boolean): readonly (Position | null)[] {
  if (isWhole) return positionsOf(members.map(({ chosen }) => chosen));
  return members.map(({ chosen }) => (isRanked(chosen) ? (chosen.rank ?? null) : null));
}

/** The whole name of a place without that of the place it is looked at in: 邢台市巨鹿县 in 河北省. */
const nameWithin = (fullName: string, place: string): string =>
  place !== '' && fullName.startsWith(place) && fullName.length > place.length
    ? fullName.slice(place.length)
    : fullName;

function useRows(
  members: readonly Member[],
  isWhole: boolean,
  place: string,
  level: RankingLevel,
): readonly FigureRow[] {
  const { state, say } = usePage();
  const { now } = useCommonQuestion();
  const nameOf = usePlaceName();
  const sorted = members.toSorted((left, right) => byRank(left.chosen, right.chosen));
  const positions = ranksOf(sorted, isWhole);
  const describe = ({
    agency,
    agencyType,
    region,
  }: Member): { label: string; target?: Partial<ViewState>; reports?: StatisticsFilter } => {
    if (agency) return { label: agency.name, target: { view: 'agency', agency: agency.id } };
    if (agencyType)
      return { label: labelOf('AgencyType', agencyType, state.language), target: { type: agencyType } };
    if (!region) return { label: '—' };
    // Among counties a prefecture or province stands for the bodies of its own, not for all within it.
    if (level === 'COUNTY' && (region.level === 'PREFECTURE' || region.level === 'PROVINCE')) {
      const own = region.code === state.region ? region.name : nameWithin(region.fullName, place);
      const reports = { ...reportsOf(now, { region: region.code }), level: [region.level] };
      return { label: say(`${own}本级`, `${own} itself`), reports };
    }
    const label = region.level === 'PROVINCE' ? nameOf(region) : nameWithin(region.fullName, place);
    return { label, target: { view: 'place', region: region.code } };
  };
  return sorted.map((member, index) => {
    const { label, target, reports } = describe(member);
    return {
      id: member.id,
      labels: [label],
      figures: [member.chosen],
      notes: [positionText(positions[index] ?? null, say)],
      ...(target ? { target, reports: reportsOf(now, target) } : reports && { reports }),
    };
  });
}

const exactText = (figure: Figure, language: Language): string =>
  figure.value == null || figure.unit === 'RATIO'
    ? longText(figure, language)
    : `${longText(figure, language)} ${unitName(figure.unit, language)}`;

/** Where the middle of the ranked lies, and where in it the marked place or body stands. */
function Standing({ rows, mark }: { rows: readonly FigureRow[]; mark: FigureRow | undefined }): ReactNode {
  const { say, state } = usePage();
  const { language } = state;
  const quartiles = quartilesOf(rows.map(({ figures }) => figures[0]!));
  const show = (figure: Figure): string => shortText(figure, language);
  return (
    <>
      {state.mark !== null && (
        <p className="standing" data-testid="standing">
          {mark ? (
            <>
              <strong>{mark.labels[0]}</strong>
              {say('：', ': ')}
              {exactText(mark.figures[0]!, language)}
              {say('，', ', ')}
              {mark.notes?.[0]}
            </>
          ) : (
            say('标出的地区或机关在此没有报告。', 'What is marked has no report here.')
          )}
        </p>
      )}
      {quartiles && (
        <p className="hint" data-testid="quartiles">
          {say(
            `有名次的${quartiles.of}个：中位数${show(quartiles.median)}，四分之一不超过${show(quartiles.lower)}，四分之三不超过${show(quartiles.upper)}。`,
            `Of the ${quartiles.of} ranked: median ${show(quartiles.median)}; a quarter are at most ${show(quartiles.lower)}, three quarters at most ${show(quartiles.upper)}.`,
          )}
        </p>
      )}
    </>
  );
}

const mostBars = 30;

/** The first bars, and the one that is marked wherever it stands. */
function barsOf(rows: readonly FigureRow[], mark: FigureRow | undefined): readonly FigureRow[] {
  const withNumber = rows.filter(({ figures }) => numberOf(figures[0]!) !== null);
  const first = withNumber.slice(0, mostBars);
  return mark && !first.includes(mark) && withNumber.includes(mark) ? [...first, mark] : first;
}

function RankingCard({ data, level }: { data: RankingViewQuery; level: RankingLevel }): ReactNode {
  const { palette, say, state, go } = usePage();
  const { language } = state;
  const measure = useMeasureName();
  const total = data.members?.totalCount ?? 0;
  const members = data.members?.rows ?? [];
  const isWhole = members.length === total;
  const rows = useRows(members, isWhole, data.region?.fullName ?? '', level);
  const mark = rows.find((row) => isMarked(row, state.mark));
  const drawn = barsOf(rows, mark);
  const option = useMemo(
    () => barOption(drawn, palette, language, measure, mark?.id ?? null),
    [data, palette, language, measure, mark?.id],
  );
  const title = say(`${levelNames[level][0]}排名`, `${levelNames[level][1]}, ranked`);
  const table: FigureTable = {
    keys: [say('名称', 'Name')],
    measures: [measure],
    notes: [say('名次', 'Rank')],
    rows,
  };
  if (rows.length === 0) {
    return (
      <Empty title={say('没有可排名的报告', 'Nothing to rank')}>
        <p>
          {say('请换一个年度、口径、地区或机关类型。', 'Choose another year, scope, place or kind of body.')}
        </p>
      </Empty>
    );
  }
  return (
    <ChartCard
      id="ranking"
      title={title}
      subtitle={measure}
      table={table}
      allRows={data.members?.meta.csvUrl}
      notice={
        <>
          <Standing rows={isWhole ? rows : []} mark={mark} />
          <p className="hint">
            {say(
              `${isWhole ? `共${total}个` : `共${total}个，取前${members.length}个`}，图中为前${drawn.length}个有数字的；相同的数并列；分母不足10的比率为空心，不排名；没有数字的不排名，列在表格末尾。`,
              `${isWhole ? `${total} in all` : `${total} in all, the first ${members.length} taken`}; drawn are the first ${drawn.length} with a number. Equal numbers share a rank; rates of fewer than 10 cases are hollow and unranked; what has no number is unranked, at the end of the table.`,
            )}
          </p>
        </>
      }
      draw={
        drawn.length === 0
          ? null
          : (handle) => (
              <EChart
                option={option}
                height={drawn.length * 30 + 16}
                label={`${title}：${measure}`}
                language={language}
                handle={handle}
                onPick={(index) => drawn[index]?.target && go(drawn[index].target)}
              />
            )
      }
    />
  );
}

/** Levels that have more members than one answer holds: rates of few cases are then left out by the API. */
function isLong(level: RankingLevel, region: string): boolean {
  return level === 'AGENCY' || (level === 'COUNTY' && region === nation);
}

/** The level that is ranked: the one asked for where it lies below the place, else the one right below. */
function useLevel(): RankingLevel {
  const { state } = usePage();
  const allowed = levelsBelow(state.region);
  return state.level && allowed.includes(state.level) ? state.level : allowed[0]!;
}

function Choices(): ReactNode {
  const { state } = usePage();
  const level = useLevel();
  if (state.chart !== null) return null;
  return (
    <div className="filters">
      <LevelChoice level={level} />
      <FilterBar withIndicator withYear />
    </div>
  );
}

function RankingBody({ data }: { data: RankingViewQuery }): ReactNode {
  const { state } = usePage();
  const { now } = useCommonQuestion();
  const level = useLevel();
  return (
    <>
      {data.region && data.members && (
        <CoverageLine
          data={data}
          place={data.region}
          where={now}
          reports={data.members.total.chosen.coverage.reports}
          figure={data.members.total.chosen}
        />
      )}
      <Warnings warnings={data.members?.meta.warnings ?? []} language={state.language} />
      <div className="cards">{data.members && <RankingCard data={data} level={level} />}</div>
    </>
  );
}

/** The members of a level by the chosen indicator: drawn, and listed with rank, ties and of how many. */
export default function RankingView(): ReactNode {
  const { state } = usePage();
  const common = useCommonQuestion();
  const level = useLevel();
  const asked = useAnswer(RankingViewDocument, {
    region: state.region,
    indicator: common.indicator,
    scope: common.scope,
    now: common.now,
    counties: common.counties,
    ...common.yearOf,
    by: [level],
    having: isLong(level, state.region) ? enoughCases(common.indicator) : [],
  });
  return <ViewFrame asked={asked} head={PlaceHead} choices={<Choices />} body={RankingBody} />;
}
