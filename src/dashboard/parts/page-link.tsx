import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import type { ViewState } from '../model/view-state.js';
import { usePage } from '../page-context.js';

/** Follows a link within the page, unless the person asked the browser for something else. */
export function useFollow(change: Partial<ViewState>): (event: MouseEvent) => void {
  const { go } = usePage();
  return (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(change);
  };
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: Partial<ViewState>;
  readonly children: ReactNode;
};

/**
 * A real link to another state of the page: it can be copied, opened in a tab, and reached by keyboard. Out of an
 * embedded chart it opens the whole page in a tab of its own.
 */
export function PageLink({ to, children, ...rest }: LinkProps): ReactNode {
  const { href, state } = usePage();
  const follow = useFollow(to);
  if (state.embed) {
    return (
      <a {...rest} href={href({ chart: null, ...to, embed: false })} target="_blank" rel="noopener">
        {children}
      </a>
    );
  }
  return (
    <a {...rest} href={href(to)} onClick={follow}>
      {children}
    </a>
  );
}
