import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { barOption } from '../charts/bar-option.js';
import { EChart } from '../charts/echart.js';
import { RankingViewDocument, type RankingViewQuery } from '../generated/graphql.js';
import { numberOf } from '../model/figure.js';
import type { FigureRow, FigureTable } from '../model/figure-table.js';
import { labelOf } from '../model/language.js';
import { byRank, enoughCases, isRanked, positionsOf, type Position } from '../model/ranking.js';
import { nation, partsOf } from '../model/regions.js';
import { rankingLevels, type RankingLevel, type ViewState } from '../model/view-state.js';
import { usePage } from '../page-context.js';
import { Breadcrumb, usePlaceName } from '../parts/breadcrumb.js';
import { ChartCard } from '../parts/chart-card.js';
import { Choice, FilterBar } from '../parts/filter-bar.js';
import { Empty, Warnings } from '../parts/notices.js';
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

function useRows(members: readonly Member[], isWhole: boolean): readonly FigureRow[] {
  const { state, say } = usePage();
  const { now } = useCommonQuestion();
  const nameOf = usePlaceName();
  const sorted = members.toSorted((left, right) => byRank(left.chosen, right.chosen));
  const positions = ranksOf(sorted, isWhole);
  const describe = ({
    agency,
    agencyType,
    region,
  }: Member): { label: string; target?: Partial<ViewState> } => {
    if (agency) return { label: agency.name, target: { view: 'agency', agency: agency.id } };
    if (agencyType)
      return { label: labelOf('AgencyType', agencyType, state.language), target: { type: agencyType } };
    if (!region) return { label: '—' };
    const label = region.level === 'PROVINCE' ? nameOf(region) : region.fullName;
    return { label, target: { view: 'place', region: region.code } };
  };
  return sorted.map((member, index) => {
    const { label, target } = describe(member);
    return {
      id: member.id,
      labels: [label],
      figures: [member.chosen],
      notes: [positionText(positions[index] ?? null, say)],
      ...(target && { target, reports: reportsOf(now, target) }),
    };
  });
}

function RankingCard({ data, level }: { data: RankingViewQuery; level: RankingLevel }): ReactNode {
  const { palette, say, state, go } = usePage();
  const { language } = state;
  const measure = useMeasureName();
  const total = data.members?.totalCount ?? 0;
  const members = data.members?.rows ?? [];
  const rows = useRows(members, members.length === total);
  const drawn = rows.filter(({ figures }) => numberOf(figures[0]!) !== null).slice(0, 30);
  const option = useMemo(
    () => barOption(drawn, palette, language, measure),
    [data, palette, language, measure],
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
      notice={
        <p className="hint">
          {say(
            `${members.length < total ? `共${total}个，取前${members.length}个` : `共${total}个`}，图中为前${drawn.length}个有数字的；相同的数并列；分母不足10的比率为空心，不排名；没有数字的不排名，列在表格末尾。`,
            `${total} in all; the chart has the first ${drawn.length} with a number. Equal numbers share a rank. Rates of fewer than 10 cases are hollow and not ranked; what has no number is at the end of the table.`,
          )}
        </p>
      }
      draw={
        drawn.length === 0
          ? null
          : (handle) => (
              <EChart
                option={option}
                height={drawn.length * 28 + 16}
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

/** The members of a level by the chosen indicator: drawn, and listed with rank, ties and of how many. */
export default function RankingView(): ReactNode {
  const { state } = usePage();
  const common = useCommonQuestion();
  const allowed = levelsBelow(state.region);
  const level = state.level && allowed.includes(state.level) ? state.level : allowed[0]!;
  const asked = useAnswer(RankingViewDocument, {
    region: state.region,
    indicator: common.indicator,
    scope: common.scope,
    now: common.now,
    by: [level],
    having: isLong(level, state.region) ? enoughCases(common.indicator) : [],
  });
  return (
    <ViewFrame asked={asked}>
      {(data) => (
        <>
          {data.region && <Breadcrumb place={data.region} />}
          {state.chart === null && (
            <div className="filters">
              <LevelChoice level={level} />
              <FilterBar withIndicator withYear />
            </div>
          )}
          <Warnings warnings={data.members?.meta.warnings ?? []} language={state.language} />
          <div className="cards">
            <RankingCard data={data} level={level} />
          </div>
        </>
      )}
    </ViewFrame>
  );
}
