import type { ReactNode } from 'react';
import type { Fault } from '../api/ask.js';
import { partOfBilingual, type Language, type Say } from '../model/language.js';

/** What to do about a fault, in the words of the person's language. */
function remedyOf({ kind, code }: Fault, say: Say): string {
  if (kind === 'offline') {
    return say(
      '连接不上服务器。请检查网络，确认服务仍在运行，然后重试；已打开过的视图仍可查看。',
      'The server cannot be reached. Check the network and that the service is running, then try again; views already opened still work.',
    );
  }
  if (code === 'RELEASE_LEFT') {
    return say(
      '服务器换回了先前的版本，与本页其他数字不是同一版本。请重新载入本页。',
      'The server went back to an earlier release, which is not that of the other numbers here. Load the page anew.',
    );
  }
  if (kind === 'server') {
    return say(
      '服务器没有正常作答。请稍后重试；若一再如此，请把下面的代码告诉维护者。',
      'The server did not answer as it should. Try again shortly; if it goes on, tell the operator the code below.',
    );
  }
  return code.startsWith('UNKNOWN')
    ? say(
        '链接中的地区、机关或报告在本版本中不存在。请用上方的搜索查找，或回到全国。',
        'The place, body or report of the link is not in this release. Look for it with the search above, or go back to the whole country.',
      )
    : say(
        '服务器拒绝了这个问题。请按下面的说明改换指标、年度或口径。',
        'The server refused the question. Change the indicator, year or scope as it says below.',
      );
}

/** A question that was not answered: what happened, what to do, and a way to try again. */
export function FaultNotice({
  fault,
  say,
  language,
  onRetry,
}: {
  readonly fault: Fault;
  readonly say: Say;
  readonly language: Language;
  readonly onRetry?: () => void;
}): ReactNode {
  const titles = {
    offline: say('没有连接', 'No connection'),
    server: say('服务器出错', 'The server failed'),
    refused: say('这个问题不能回答', 'This question cannot be answered'),
  };
  return (
    <section className="notice" role="alert" data-fault={fault.kind}>
      <h2>{titles[fault.kind]}</h2>
      <p>{remedyOf(fault, say)}</p>
      {fault.kind === 'refused' && <p className="detail">{partOfBilingual(fault.message, language)}</p>}
      <p className="detail">
        <code>{fault.code}</code>
      </p>
      {onRetry && (
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
