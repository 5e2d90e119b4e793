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
  if (code === 'UNKNOWN_RELEASE') {
    return say(
      '链接指定的版本已不保留。去掉地址中的 release 即为最新版本，数字可能不同。',
      'The release of the link is no longer kept. Without “release” in the address the newest one answers; its figures may differ.',
    );
  }
  if (kind === 'busy') {
    return say(
      '服务器此刻太忙，或这个问题要算得太久。请稍后重试；若仍如此，请选一个年度、较小的地区或一类机关。没有答案的部分不显示，不等于没有报告。',
      'The server is too busy now, or the question takes too long. Try again shortly; if it goes on, choose one year, a smaller place or one kind of body. What has no answer is not shown, which does not mean that there is no report.',
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

/** The address of the page without the release that it names. */
function newestAddress(): string {
  const address = new URL(window.location.href);
  address.searchParams.delete('release');
  return address.href;
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
    busy: say('服务器此刻没有答完', 'The server has not answered in full'),
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
      {fault.code === 'UNKNOWN_RELEASE' && (
        <p>
          <a href={newestAddress()}>{say('看最新版本', 'See the newest release')}</a>
        </p>
      )}
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
