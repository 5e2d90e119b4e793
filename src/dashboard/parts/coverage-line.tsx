import type { ReactNode } from 'react';
import { usePage } from '../page-context.js';

/** Who is behind the numbers; it stands before any of them. */
export interface Coverage {
  readonly reports: number;
  readonly bodies: number;
  readonly counties: number;
  readonly allCounties: number;
  /** Figures of the chosen indicator that are whole. */
  readonly whole: number;
}

/** Coverage in one sentence, before any total. */
export function CoverageLine({
  coverage,
  name,
}: {
  readonly coverage: Coverage;
  readonly name: string;
}): ReactNode {
  const { say, year, state, indicator } = usePage();
  const period = year === 'all' ? say('各年度', 'all years') : say(`${year}年`, String(year));
  const many = (count: number): ReactNode => <strong>{count.toLocaleString('en-US')}</strong>;
  const label = state.language === 'zh' ? indicator.label : indicator.labelEn;
  const { reports, bodies, counties, allCounties, whole } = coverage;
  if (reports === 0) return null;
  return (
    <p className="coverage" data-testid="coverage">
      {state.language === 'zh' ? (
        <>
          {name} {period}：收录 {many(bodies)} 个机关的 {many(reports)} 份报告
          {allCounties > 1 && (
            <>
              ，涉及 {many(counties)} 个县级地区（共 {many(allCounties)} 个）
            </>
          )}
          。其中 {many(whole)} 份有“{label}”的完整数字。
        </>
      ) : (
        <>
          {name}, {period}: {many(reports)} reports of {many(bodies)} bodies
          {allCounties > 1 && (
            <>
              {' '}
              in {many(counties)} of {many(allCounties)} county-level divisions
            </>
          )}
          . {many(whole)} of them have a whole number for “{label}”.
        </>
      )}
    </p>
  );
}
