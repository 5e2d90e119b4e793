import type { ReactNode } from 'react';
import type { StatisticsFilter } from '../generated/graphql.js';
import { usePage } from '../page-context.js';
import { MissingReports } from './missing-reports.js';
import { ReportsBehind } from './reports-behind.js';

/** Who is behind the numbers; it stands before any of them. */
export interface Coverage {
  /** Reports that the numbers are counted from, in the chosen scope. */
  readonly reports: number;
  /** Reports that ought to be there, one a body and year, and those that are, of any scope. */
  readonly known: number;
  readonly reported: number;
  /** County-level places, zones included, in which a body reported. */
  readonly counties: number;
  /** County-level divisions of the year, zones not included. */
  readonly allCounties: number;
  /** Figures of the chosen indicator that are whole. */
  readonly whole: number;
}

/** Coverage in one sentence, before any total; its counts open the lists of who reported and who did not. */
export function CoverageLine({
  coverage,
  name,
  where,
}: {
  readonly coverage: Coverage;
  readonly name: string;
  readonly where: StatisticsFilter;
}): ReactNode {
  const { say, year, state, indicator } = usePage();
  const period = year === 'all' ? say('各年度', 'all years') : say(`${year}年`, String(year));
  const many = (count: number): ReactNode => <strong>{count.toLocaleString('en-US')}</strong>;
  const label = state.language === 'zh' ? indicator.label : indicator.labelEn;
  const { reports, known, reported, counties, allCounties, whole } = coverage;
  const missing = known > reported && <MissingReports where={where} count={known - reported} />;
  const behind = <ReportsBehind where={where} name={`${name} ${period}`} count={reports} />;
  if (known === 0) return null;
  const bodies = year === 'all' ? say('份应有的报告', 'reports expected') : say('个已知机关', 'known bodies');
  return (
    <div className="coverage" data-testid="coverage">
      {state.language === 'zh' ? (
        <>
          {name} {period}：{many(known)} {bodies}中有报告的 {many(reported)} 个{missing && <>（{missing}）</>}
          {allCounties > 1 && (
            <>
              ，涉及 {many(counties)} 个县级地区（县级行政区划共 {many(allCounties)} 个）
            </>
          )}
          。
          {reports > 0 ? (
            <>
              以下数字来自本口径的 {behind}，其中 {many(whole)} 份有“{label}”的完整数字。
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
              The numbers below are of {behind} of the chosen scope; {many(whole)} have a whole number for “
              {label}”.
            </>
          ) : (
            'None is of the chosen scope.'
          )}
        </>
      )}
    </div>
  );
}
