import { useLayoutEffect, useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import type { Answer } from '../api/ask.js';
import type { Fault } from '../api/fault.js';
import type { Asked } from '../api/use-answer.js';
import { PageContext, usePage, type Page } from '../page-context.js';
import { FaultNotice, Loading } from './notices.js';
import { SubjectOf } from './subject.js';

interface WithRelease {
  readonly release?: { readonly id: string } | null;
}

/** An answer with the page that asked for it. */
interface Shown<Data> {
  readonly answer: Answer<Data>;
  readonly page: Page;
}

/** The answer of the page as it is; while that is awaited the one before, with the page that it is of. */
function useShown<Data>(asked: Asked<Data>): Shown<Data> | null {
  const page = usePage();
  const kept = useRef<Shown<Data> | null>(null);
  const current = !asked.isLoading && asked.answer ? { answer: asked.answer, page } : null;
  useLayoutEffect(() => {
    if (!asked.isLoading) kept.current = current;
  });
  return current ?? (asked.isLoading ? kept.current : null);
}

/** The parts of the state that decide how an answer is looked at, and not what is asked. */
const lookKeys = ['language', 'theme', 'tables', 'sort', 'mark', 'cell', 'embed', 'chart'] as const;

const looksAlike = (left: Page, right: Page): boolean =>
  left.palette === right.palette && lookKeys.every((key) => left.state[key] === right.state[key]);

/**
 * The page for an answer: of what it is asked is as the answer has it, so that a title never stands over numbers of
 * something else; how it is looked at is as the person has it now. It is the same as long as neither changes, so that
 * nothing is drawn anew while an answer is awaited.
 */
function usePageOf(shown: Shown<unknown> | null): Page {
  const now = usePage();
  const last = useRef<{ readonly of: Page; readonly page: Page } | null>(null);
  const page = useMemo(() => {
    if (!shown || shown.page === now) return now;
    const before = last.current?.of === shown.page ? last.current.page : shown.page;
    if (looksAlike(before, now)) return before;
    const { language, theme, tables, sort, mark, cell, embed, chart } = now.state;
    const state = { ...shown.page.state, language, theme, tables, sort, mark, cell, embed, chart };
    return { ...now, state, year: shown.page.year, indicator: shown.page.indicator };
  }, [shown?.page, now]);
  useLayoutEffect(() => {
    last.current = shown && { of: shown.page, page };
  });
  return page;
}

interface ViewFrameProps<Data> {
  readonly asked: Asked<Data>;
  /** What the view is of, before the choices. */
  readonly head?: ComponentType<{ readonly data: Data }>;
  /** What can be chosen: always as it is chosen now, and there also where there is no answer. */
  readonly choices?: ReactNode;
  readonly body: ComponentType<{ readonly data: Data }>;
}

/** Shows an answer, or what to do where there is none; parts that were refused are told above the others. */
export function ViewFrame<Data extends WithRelease>({
  asked,
  head: Head,
  choices,
  body: Body,
}: ViewFrameProps<Data>): ReactNode {
  const { say, state, release } = usePage();
  const shown = useShown(asked);
  const pageShown = usePageOf(shown);
  const notice = (fault: Fault): ReactNode => (
    <FaultNotice
      key={fault.code + fault.message}
      fault={fault}
      say={say}
      language={state.language}
      onRetry={asked.retry}
    />
  );
  // While a new release takes the place of an old one, nothing of the one stands beside the other.
  const isOfRelease = shown?.answer.data.release?.id === release.id;
  const answer = asked.fault || !isOfRelease ? null : shown.answer;
  const faults = new Map(answer?.faults.map((fault) => [fault.code, fault]));
  const inPage = (Part: ComponentType<{ readonly data: Data }>): ReactNode =>
    answer && (
      <PageContext.Provider value={pageShown}>
        <SubjectOf data={answer.data}>
          <Part data={answer.data} />
        </SubjectOf>
      </PageContext.Provider>
    );
  const head = useMemo(() => Head && inPage(Head), [Head, pageShown, answer]);
  const content = useMemo(() => inPage(Body), [Body, pageShown, answer]);
  if (!asked.fault && !isOfRelease) return <Loading say={say} />;
  return (
    <div className="view" aria-busy={asked.isLoading} data-view={state.view}>
      {head}
      {choices}
      {asked.isLoading && (
        <p className="awaited" role="status">
          {say(
            '正在查询；下面仍是先前的选择及其数字。',
            'Asking; below are still the earlier choice and its numbers.',
          )}
        </p>
      )}
      {asked.fault ? notice(asked.fault) : [...faults.values()].map(notice)}
      {content}
    </div>
  );
}
