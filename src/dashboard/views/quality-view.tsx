import { useMemo, type ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { EChart } from '../charts/echart.js';
import { lineOption } from '../charts/line-option.js';
import { statesOption } from '../charts/states-option.js';
import { QualityViewDocument, type IssueCode, type QualityViewQuery } from '../generated/graphql.js';
import { countFigure, noReport, type Figure } from '../model/figure.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { coverageStates, stateCounts } from '../model/coverage-states.js';
import { labelOf } from '../model/language.js';
import { usePage } from '../page-context.js';
import { ChartCard } from '../parts/chart-card.js';
import { FilterBar } from '../parts/filter-bar.js';
import { LineHint } from '../parts/line-hint.js';
import { Warnings } from '../parts/notices.js';
import { NoReportsToChoose, PlaceHead } from './place-head.js';
import { useCommonQuestion } from './question.js';
import { ViewFrame } from '../parts/view-frame.js';
import { FlaggedCard, MissingCard, shortCode } from './quality-lists.js';

/** The figures that are asked first; the others when a person wants them. */
const fields = [
  ['applicationsReceived', 'APPLICATIONS_RECEIVED'],
  ['outcomes', 'OUTCOMES'],
  ['proceedings', 'PROCEEDINGS'],
  ['licenses', 'LICENSES'],
  ['penalties', 'PENALTIES'],
  ['fees', 'FEES'],
] as const;

const otherFields = [
  ['applicationsCarriedIn', 'APPLICATIONS_CARRIED_IN'],
  ['applicationsClosed', 'APPLICATIONS_CLOSED'],
  ['applicationsCarriedOut', 'APPLICATIONS_CARRIED_OUT'],
  ['coercions', 'COERCIONS'],
  ['regulationsIssued', 'REGULATIONS_ISSUED'],
  ['regulationsInForce', 'REGULATIONS_IN_FORCE'],
  ['normativeDocumentsIssued', 'NORMATIVE_DOCUMENTS_ISSUED'],
  ['normativeDocumentsRepealed', 'NORMATIVE_DOCUMENTS_REPEALED'],
  ['normativeDocumentsInForce', 'NORMATIVE_DOCUMENTS_IN_FORCE'],
] as const;

function StatesCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { say, state, palette, indicators, go } = usePage();
  const { language } = state;
  const whole = data.whole?.rows[0];
  const rows = [...fields, ...(state.all ? otherFields : [])].map(([field, key]) => {
    const found = indicators.find((one) => one.key === key);
    const figure: Figure = whole?.[field] ?? noReport('CASES');
    return {
      key,
      name: (language === 'zh' ? found?.label : found?.labelEn) ?? key,
      counts: stateCounts(figure),
    };
  });
  const title = say('各项的填报情况', 'How each figure was filled in');
  const option = useMemo(() => statesOption(rows, palette, language, title), [data, palette, language]);
  const table: FigureTable = {
    keys: [say('指标', 'Indicator')],
    measures: coverageStates.map((one) => say(one.zh, one.en)),
    isCounted: true,
    rows: rows.map(({ key, name, counts }) => ({
      id: key,
      labels: [name],
      figures: counts.map(countFigure),
      target: { view: 'place', region: state.region, indicator: key },
    })),
  };
  return (
    <ChartCard
      id="states"
      title={title}
      subtitle={say('报告数（份），按单元格的状态', 'Reports, by the state of their cells')}
      table={table}
      notice={
        <p className="hint">
          <button
            type="button"
            className="quiet"
            aria-pressed={state.all}
            onClick={() => go({ all: !state.all })}
          >
            {state.all
              ? say('只列主要各项', 'The main figures only')
              : say(`再列出其余${otherFields.length}项`, `${otherFields.length} more figures`)}
          </button>
        </p>
      }
      draw={(handle) => (
        <EChart
          option={option}
          height={rows.length * 28 + 84}
          label={title}
          language={language}
          handle={handle}
        />
      )}
    />
  );
}

const rules = [
  'C1_FLOW_DOES_NOT_CLOSE',
  'C2_OUTCOMES_DO_NOT_ADD_UP',
  'C3_ROW_TOTAL',
  'C4_PROCEEDINGS_TOTAL',
  'C5_CARRY_OVER',
  'C6_IN_FORCE_DOES_NOT_FOLLOW',
  'C7_ISSUED_NOT_IN_FORCE',
  'C8_REGULATIONS_BY_NON_MAKER',
  'C9_DECISIONS_ARE_ITEMS',
  'C10_PROSE_FIGURE',
] as const satisfies readonly IssueCode[];

function RulesCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { say, state } = usePage();
  const counts = new Map((data.issueCounts ?? []).map(({ code, reports }) => [code, reports]));
  const others = [...counts.keys()].filter((code) => !(rules as readonly string[]).includes(code));
  const codes: readonly IssueCode[] = [...rules, ...others];
  const table: FigureTable = {
    keys: [say('规则', 'Rule'), say('内容', 'What was found')],
    measures: [say('报告（份）', 'Reports')],
    isCounted: true,
    rows: codes.map((code) => ({
      id: code,
      labels: [shortCode(code), labelOf('IssueCode', code, state.language)],
      figures: [countFigure(counts.get(code) ?? 0)],
    })),
  };
  return (
    <ChartCard
      id="rules"
      title={say('勾稽规则与其他问题', 'Accounting rules and other issues')}
      subtitle={say('报告数（份）', 'Reports')}
      table={table}
      className="half"
      draw={null}
    />
  );
}

const rates = [
  ['consistencyRate', 'CONSISTENCY_RATE'],
  ['zeroReportRate', 'ZERO_REPORT_RATE'],
] as const;

function RatesCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { years, palette, say, state, indicators } = usePage();
  const { language } = state;
  const byYear = new Map((data.rates?.rows ?? []).map((row) => [row.year, row]));
  const lines = rates.map(([field, key]) => {
    const found = indicators.find((one) => one.key === key);
    return {
      name: (language === 'zh' ? found?.label : found?.labelEn) ?? key,
      figures: years.map((year) => byYear.get(year)?.[field] ?? noReport('RATIO')),
    };
  });
  const title = say('勾稽合格率与零报告率', 'Consistency and zero reports');
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
  return (
    <ChartCard
      id="quality-rates"
      isOfAllYears
      title={title}
      subtitle={say(
        '占可检验报告的比例（%）；合格只看规则C1至C4',
        'Of the reports that can be checked (%); consistency is of the rules C1 to C4',
      )}
      table={table}
      className="half"
      notice={<LineHint figures={lines.flatMap(({ figures }) => figures)} />}
      draw={(handle) => (
        <EChart option={option} height={300} label={title} language={language} handle={handle} />
      )}
    />
  );
}

const flagging: IssueCode[] = [
  ...rules,
  'TABLE_MISSING',
  'ROW_MISSING',
  'CELL_UNREADABLE',
  'READINGS_AMBIGUOUS',
  'UNIT_UNKNOWN',
];

function QualityBody({ data }: { data: QualityViewQuery }): ReactNode {
  const { state } = usePage();
  const hasReports = !data.whole || data.whole.rows[0]?.licenses.coverage.reports;
  return (
    <>
      <Warnings warnings={data.whole?.meta.warnings ?? []} language={state.language} />
      {hasReports ? (
        <div className="cards">
          <MissingCard data={data} />
          {data.whole && <StatesCard data={data} />}
          {data.issueCounts && <RulesCard data={data} />}
          {data.rates && <RatesCard data={data} />}
          {data.flagged && <FlaggedCard data={data} />}
        </div>
      ) : (
        <NoReportsToChoose />
      )}
    </>
  );
}

/** How far the numbers can be trusted: what was filled in, which rules are broken, and by which reports. */
export default function QualityView(): ReactNode {
  const { state } = usePage();
  const { region, scope, now, always } = useCommonQuestion();
  const { year, region: place, agencyType } = now;
  const asked = useAnswer(QualityViewDocument, {
    region,
    scope,
    now,
    always,
    flagging,
    all: state.all,
    ...(year && { year }),
    ...(place && { place }),
    ...(agencyType && { agencyType }),
  });
  return (
    <ViewFrame
      asked={asked}
      head={PlaceHead}
      choices={<FilterBar withIndicator={false} withYear />}
      body={QualityBody}
    />
  );
}
