import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { readState, writeState, type ViewState } from './model/view-state.js';

/** What a change of place leaves behind: what was open below the old one. */
export function changeState(state: ViewState, change: Partial<ViewState>): ViewState {
  const leaves = change.view !== undefined || change.region !== undefined;
  const cleared = leaves
    ? { agency: null, report: null, cell: null, chart: null, mark: null, sort: null }
    : {};
  return { ...state, ...cleared, ...change };
}

/** The state as the address has it, kept in step with back and forward. */
export function useAddress(): {
  readonly state: ViewState;
  href(change: Partial<ViewState>): string;
  go(change: Partial<ViewState>): void;
  replace(change: Partial<ViewState>): void;
} {
  const [state, setState] = useState(() => readState(window.location.search));
  // A change is one of what the page shows now, also out of a part that was drawn for a state before.
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => {
    const follow = (): void => setState(readState(window.location.search));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const href = useCallback(
    (change: Partial<ViewState>) => `${window.location.pathname}${writeState(changeState(state, change))}`,
    [state],
  );
  const go = useCallback((change: Partial<ViewState>) => {
    const before = latest.current;
    const next = changeState(before, change);
    window.history.pushState(null, '', `${window.location.pathname}${writeState(next)}`);
    setState(next);
    if (next.view !== before.view || next.region !== before.region) window.scrollTo(0, 0);
  }, []);
  const replace = useCallback((change: Partial<ViewState>) => {
    const next = { ...latest.current, ...change };
    window.history.replaceState(null, '', `${window.location.pathname}${writeState(next)}`);
    setState(next);
  }, []);
  return { state, href, go, replace };
}
