import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { barOption } from '../charts/bar-option.js';
import { EChart } from '../charts/echart.js';
import { useMedia } from '../design/use-media.js';
import { ApplicationsViewDocument, type ApplicationsViewQuery } from '../generated/graphql.js';
import { noReport } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { labelOf, valuesOf } from '../model/language.js';
import { usePage } from '../page-context.js';
import { ChartCard } from '../parts/chart-card.js';
import { CoverageLine } from '../parts/coverage-line.js';
import { FilterBar } from '../parts/filter-bar.js';
import { Warnings } from '../parts/notices.js';
import { NoReportsToChoose, PlaceHead } from './place-head.js';
import { useCommonQuestion } from './question.js';
import { StackCard } from './stack-card.js';
import { ViewFrame } from '../parts/view-frame.js';
import { useMeasureNames } from './words.js';

/** In the order of the form. */
const applicants = ['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE', 'LEGAL_SERVICE', 'OTHER'] as const;
const outcomeGroups = [
  'GRANTED',
  'PARTLY_GRANTED',
  'REFUSED',
  'UNAVAILABLE',
  'NOT_PROCESSED',
  'OTHER',
] as const;

const flowFields = [
  ['applicationsReceived', 'APPLICATIONS_RECEIVED'],
  ['applicationsCarriedIn', 'APPLICATIONS_CARRIED_IN'],
  ['applicationsClosed', 'APPLICATIONS_CLOSED'],
  ['applicationsCarriedOut', 'APPLICATIONS_CARRIED_OUT'],
] as const;

function FlowCard({ data }: { data: ApplicationsViewQuery }): ReactNode {
  const { say, state, indicators } = usePage();
  const rows = new Map((data.flow?.rows ?? []).map((row) => [row.applicantType, row]));
  const figures = useMemo(
    () =>
      applicants.map((applicant) =>
        flowFields.map(([field]) => rows.get(applicant)?.[field] ?? noReport('CASES')),
      ),
    [data],
  );
  const nameOf = (key: string): string => {
    const found = indicators.find((one) => one.key === key);
    return (state.language === 'zh' ? found?.label : found?.labelEn) ?? key;
  };
  return (
    <StackCard
      id="flow"
      title={say('收到与办结', 'Received and closed')}
      subtitle={say('按申请人类型（件）', 'By who applied (cases)')}
      rowsName={say('申请人', 'Applicant')}
      rows={applicants.map((applicant) => labelOf('ApplicantType', applicant, state.language))}
      kinds={flowFields.map(([, key]) => nameOf(key))}
      figures={figures}
      asShares={false}
      sideBySide
      className="half"
      notice={
        <p className="hint">
          {say(
            '勾稽关系：本年新收＋上年结转＝办理结果总计＋结转下年度。',
            'On the form: received + carried in = closed + carried out.',
          )}
        </p>
      }
    />
  );
}

function GroupsCard({ data }: { data: ApplicationsViewQuery }): ReactNode {
  const { say, state } = usePage();
  const figures = useMemo(() => {
    const rows = new Map(
      (data.groups?.rows ?? []).map((row) => [`${row.applicantType}/${row.outcomeGroup}`, row.outcomes]),
    );
    return applicants.map((applicant) =>
      outcomeGroups.map((group) => rows.get(`${applicant}/${group}`) ?? noReport('CASES')),
    );
  }, [data]);
  return (
    <StackCard
      id="groups"
      title={say('各类申请人的办理结果', 'Outcomes by who applied')}
      subtitle={say(
        '占该类申请人办理结果的比重（%），n为件数',
        'Share of the outcomes of that kind of applicant (%); n is cases',
      )}
      rowsName={say('申请人', 'Applicant')}
      rows={applicants.map((applicant) => labelOf('ApplicantType', applicant, state.language))}
      kinds={outcomeGroups.map((group) => labelOf('OutcomeGroup', group, state.language))}
      figures={figures}
      asShares
      className="half"
      notice={
        <p className="hint">
          {say(
            '表格中为件数；没有办结件的申请人没有条形；n不足10的为空心，只供参考；“部分”指有的报告未填。',
            'The table has the cases; without closed cases there is no bar; hollow where n is below 10, which says little; “partial”: some reports left it out.',
          )}
        </p>
      }
    />
  );
}

function OutcomesCard({ data }: { data: ApplicationsViewQuery }): ReactNode {
  const { say, state, palette } = usePage();
  const { language } = state;
  const measure = useMeasureNames()('OUTCOMES');
  // On a phone English names take three lines.
  const rowHeight = useMedia('(max-width: 640px)') && language === 'en' ? 42 : 30;
  const order = valuesOf('Outcome');
  const rows = (data.outcomes?.rows ?? [])
    .toSorted((left, right) => order.indexOf(left.outcome!) - order.indexOf(right.outcome!))
    .map(({ outcome, outcomes }) => ({
      id: outcome!,
      labels: [labelOf('Outcome', outcome!, language)],
      figures: [outcomes],
    }))
    .toSorted((left, right) => (right.figures[0]!.value ?? -1) - (left.figures[0]!.value ?? -1));
  const drawn = rows.filter(({ figures }) => figures[0]!.value != null);
  const option = useMemo(
    () => barOption(drawn, palette, language, measure),
    [data, palette, language, measure],
  );
  const table: FigureTable = { keys: [say('办理结果', 'Outcome')], measures: [measure], rows };
  return (
    <ChartCard
      id="outcomes"
      title={say('各项办理结果', 'Every outcome')}
      subtitle={measure}
      table={table}
      draw={
        drawn.length === 0
          ? null
          : (handle) => (
              <EChart
                option={option}
                height={drawn.length * rowHeight + 16}
                label={measure}
                language={language}
                handle={handle}
              />
            )
      }
    />
  );
}

function ApplicationsBody({ data }: { data: ApplicationsViewQuery }): ReactNode {
  const { state } = usePage();
  const { now } = useCommonQuestion();
  const rows = data.flow?.rows ?? [];
  return (
    <>
      {data.region && data.flow && (
        <CoverageLine
          data={data}
          place={data.region}
          where={now}
          reports={Math.max(0, ...rows.map((row) => row.applicationsReceived.coverage.reports))}
        />
      )}
      <Warnings warnings={data.flow?.meta.warnings ?? []} language={state.language} />
      {data.flow?.rows.length === 0 ? (
        <NoReportsToChoose />
      ) : (
        <div className="cards">
          {data.groups && <GroupsCard data={data} />}
          {data.flow && <FlowCard data={data} />}
          {data.outcomes && <OutcomesCard data={data} />}
        </div>
      )}
    </>
  );
}

/** How applications came and ended, by who applied. */
export default function ApplicationsView(): ReactNode {
  const { region, scope, now, counties, yearOf } = useCommonQuestion();
  const asked = useAnswer(ApplicationsViewDocument, { region, scope, now, counties, ...yearOf });
  return (
    <ViewFrame
      asked={asked}
      head={PlaceHead}
      choices={<FilterBar withIndicator={false} withYear />}
      body={ApplicationsBody}
    />
  );
}
