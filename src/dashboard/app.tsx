import { useEffect, useMemo, type ReactNode } from 'react';
import type { Fault } from './api/fault.js';
import { useAnswer } from './api/use-answer.js';
import { useTheme } from './design/use-theme.js';
import { CatalogueDocument, type CatalogueQuery } from './generated/graphql.js';
import { defaultYear } from './model/default-year.js';
import { sayIn } from './model/language.js';
import { defaultState, type ViewState } from './model/view-state.js';
import { PageContext, usePage, type Page } from './page-context.js';
import { FaultNotice, Loading } from './parts/notices.js';
import { PageShell } from './parts/page-shell.js';
import { useAddress } from './use-address.js';
import { loadOtherViews, useView } from './views/view-loader.js';

type YearRows = NonNullable<CatalogueQuery['agencyReports']>['rows'];

const countsOf = (rows: YearRows): { year: number; reports: number }[] =>
  rows.map(({ year, licenses }) => ({ year: year!, reports: licenses.coverage.reports }));

/** The years between the first and the last report, whichever scope it has; also those without any. */
function yearsOf({ agencyReports, governmentReports }: CatalogueQuery): readonly number[] {
  const years = [...(agencyReports?.rows ?? []), ...(governmentReports?.rows ?? [])].map(({ year }) => year!);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function yearShown(catalogue: CatalogueQuery, { year, scope }: ViewState): number | 'all' {
  if (year !== null) return year;
  const rows = scope === 'AGENCY_REPORTS' ? catalogue.agencyReports?.rows : catalogue.governmentReports?.rows;
  return defaultYear(countsOf(rows ?? [])) ?? 'all';
}

const notLoaded: Fault = { kind: 'offline', code: 'VIEW_NOT_LOADED', message: '' };

/** The view that the address names, or what to do where its script cannot be loaded. */
function ChosenView(): ReactNode {
  const { state, say } = usePage();
  const { Component, hasFailed, retry } = useView(state.view);
  useEffect(loadOtherViews, []);
  if (Component) return <Component key={state.view} />;
  if (!hasFailed) return <Loading say={say} />;
  return <FaultNotice fault={notLoaded} say={say} language={state.language} onRetry={retry} />;
}

/** The page: its state is the address, its words and colors follow from the state, its data from the public API. */
export function App(): ReactNode {
  const { state, href, go, replace } = useAddress();
  const palette = useTheme(state.theme);
  const say = useMemo(() => sayIn(state.language), [state.language]);
  const asked = useAnswer(CatalogueDocument, {});
  const catalogue = asked.answer?.data;
  const year = catalogue && yearShown(catalogue, state);
  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('年报 · 政府信息公开统计', 'nianbao · government information disclosure in figures');
  }, [say]);
  useEffect(() => {
    // The year is written into the address, so that a link taken today shows the same next year.
    if (year !== undefined && state.year === null) replace({ year });
  }, [year, state.year]);
  if (asked.fault) {
    return (
      <main className="page lonely">
        <FaultNotice fault={asked.fault} say={say} language={state.language} onRetry={asked.retry} />
      </main>
    );
  }
  if (!catalogue?.release || !catalogue.indicators || year === undefined) {
    return (
      <main className="page lonely">
        <Loading say={say} />
      </main>
    );
  }
  const indicators = catalogue.indicators;
  const indicator =
    indicators.find(({ key }) => key === state.indicator) ??
    indicators.find(({ key }) => key === defaultState.indicator)!;
  const page: Page = {
    state,
    year,
    years: yearsOf(catalogue),
    indicator,
    indicators,
    release: catalogue.release,
    palette,
    say,
    href,
    go,
  };
  return (
    <PageContext.Provider value={page}>
      <PageShell>
        <ChosenView />
      </PageShell>
    </PageContext.Provider>
  );
}
