import type { ReactNode } from 'react';
import type { Fault } from '../api/fault.js';
import { canRetry, remedyOf, titleOf, waitText } from '../model/fault-words.js';
import { partOfBilingual, type Language, type Say } from '../model/language.js';

/** The address of the page without the release that it names. */
function newestAddress(): string {
  const address = new URL(window.location.href);
  address.searchParams.delete('release');
  return address.href;
}

/** The address of the first view, in the language and look of this one. */
function homeAddress(): string {
  const address = new URL(window.location.href);
  const kept = ['lang', 'theme', 'release'].flatMap((name) => {
    const value = address.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  address.search = new URLSearchParams(kept).toString();
  return address.href;
}

function wayOutOf({ code, kind }: Fault, say: Say): ReactNode {
  if (code === 'UNKNOWN_RELEASE')
    return <a href={newestAddress()}>{say('看最新版本', 'See the newest release')}</a>;
  if (kind !== 'missing' && kind !== 'refused') return null;
  return <a href={homeAddress()}>{say('回到全国总览', 'Back to the whole country')}</a>;
}

/** A question that was not answered: what happened, what to do, and a way to try again or elsewhere. */
export function FaultNotice({
  fault,
  say,
  language,
  onRetry,
}: {
  readonly fault: Fault;
  readonly say: Say;
  readonly language: Language;
  readonly onRetry: () => void;
}): ReactNode {
  const wait = waitText(fault, say);
  const wayOut = wayOutOf(fault, say);
  return (
    <section className="notice" role="alert" data-fault={fault.kind}>
      <h2>{titleOf(fault, say)}</h2>
      <p>
        {remedyOf(fault, say)}
        {wait}
      </p>
      {fault.kind === 'refused' && <p className="detail">{partOfBilingual(fault.message, language)}</p>}
      <p className="detail">
        <code>{fault.code}</code>
      </p>
      {wayOut && <p>{wayOut}</p>}
      {canRetry(fault) && (
        <button type="button" className="primary" onClick={onRetry}>
          {say('重试', 'Try again')}
        </button>
      )}
    </section>
  );
}

/** While the first answer is awaited. */
export function Loading({ say }: { readonly say: Say }): ReactNode {
  return (
    <div className="loading" role="status">
      <span className="hidden-text">{say('正在载入…', 'Loading…')}</span>
      <div className="skeleton wide" />
      <div className="skeleton-row">
        <div className="skeleton" />
        <div className="skeleton" />
        <div className="skeleton" />
      </div>
      <div className="skeleton tall" />
    </div>
  );
}

/** There is an answer, and nothing in it: why, and what to do. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="notice empty">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** What the server says should be minded with its numbers. */
export function Warnings({
  warnings,
  language,
}: {
  readonly warnings: readonly string[];
  readonly language: Language;
}): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings">
      {warnings.map((warning) => (
        <li key={warning}>{partOfBilingual(warning, language)}</li>
      ))}
    </ul>
  );
}
