import type { ReactNode } from 'react';
import type {
  PlaceWithParentsFragment,
  StatisticsFilter,
  WhoReportedFragment,
} from '../generated/graphql.js';
import { reportsWithNumber, type Figure } from '../model/figure.js';
import { usePage } from '../page-context.js';
import { usePlaceName } from './breadcrumb.js';
import { MissingReports } from './missing-reports.js';
import { ReportsBehind } from './reports-behind.js';

/** Who is behind the numbers of a view; it stands before any of them. */
interface CoverageLineProps {
  readonly data: WhoReportedFragment;
  readonly place: PlaceWithParentsFragment;
  readonly where: StatisticsFilter;
  /** Reports that the numbers are counted from, in the chosen scope. */
  readonly reports: number;
  /** The figure of the chosen indicator, in a view that has one. */
  readonly figure?: Figure | null;
  /** Whether the view is of all years, whatever year is chosen. */
  readonly isOfAllYears?: boolean;
}

/** How many of the reports have a whole number of the chosen indicator. */
function WholeNumbers({ figure }: { readonly figure: Figure }): ReactNode {
  const { state, indicator } = usePage();
  const label = state.language === 'zh' ? indicator.label : indicator.labelEn;
  const whole = <strong>{reportsWithNumber(figure).toLocaleString('en-US')}</strong>;
  return state.language === 'zh' ? (
    <>
      ，其中 {whole} 份有“{label}”的完整数字
    </>
  ) : (
    <>
      ; {whole} have a whole number for “{label}”
    </>
  );
}

/** Coverage in one sentence, before any total; its counts open the lists of who reported and who did not. */
export function CoverageLine({
  data,
  place,
  where,
  reports,
  figure,
  isOfAllYears = false,
}: CoverageLineProps): ReactNode {
  const { say, year, state } = usePage();
  const name = usePlaceName()(place);
  const isAll = isOfAllYears || year === 'all';
  const period = isAll ? say('各年度', 'all years') : say(`${year}年`, String(year));
  const many = (count: number): ReactNode => <strong>{count.toLocaleString('en-US')}</strong>;
  const { agencies: known = 0, reported = 0 } = data.bodies?.rows[0] ?? {};
  const counties = data.counties?.reportedCount ?? 0;
  const allCounties = data.allCounties?.totalCount ?? 0;
  if (known === 0 || state.chart !== null) return null;
  const missing = known > reported && <MissingReports where={where} count={known - reported} />;
  const behind = <ReportsBehind where={where} name={`${name} ${period}`} count={reports} />;
  const bodies = isAll ? say('份应有的报告', 'reports expected') : say('个已知机关', 'known bodies');
  const whole = figure && <WholeNumbers figure={figure} />;
  return (
    <div className="coverage" data-testid="coverage">
      {state.language === 'zh' ? (
        <>
          {name} {period}：{many(known)} {bodies}中有报告的 {many(reported)} {isAll ? '份' : '个'}
          {missing && <>（{missing}）</>}
          {allCounties > 1 && (
            <>
              ，涉及 {many(counties)} 个县级地区（县级行政区划共 {many(allCounties)} 个）
            </>
          )}
          。
          {reports > 0 ? (
            <>
              以下数字来自本口径的 {behind}
              {whole}。
            </>
          ) : (
            '本口径没有报告。'
          )}
        </>
      ) : (
        <>
          {name}, {period}: reports of {many(reported)} of {many(known)} {bodies}
          {missing && <> ({missing})</>}
          {allCounties > 1 && (
            <>
              , in {many(counties)} county-level places (of {many(allCounties)} county-level divisions)
            </>
          )}
          .{' '}
          {reports > 0 ? (
            <>
              The numbers below are of {behind} of the chosen scope
              {whole}.
            </>
          ) : (
            'None is of the chosen scope.'
          )}
        </>
      )}
    </div>
  );
}
