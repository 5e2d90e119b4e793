import type { Fault, FaultKind } from '../api/fault.js';
import type { Say } from './language.js';

interface Words {
  readonly title: readonly [zh: string, en: string];
  /** What the person who looks at the page can do. */
  readonly remedy: readonly [zh: string, en: string];
  /** Whether the same question may have an answer later. */
  readonly canRetry: boolean;
}

const words: Readonly<Record<FaultKind, Words>> = {
  offline: {
    title: ['没有连接', 'No connection'],
    remedy: [
      '连接不上服务器。请检查网络，确认服务仍在运行，然后重试；本页已打开过的视图仍可查看。',
      'The server cannot be reached. Check the network and that the service is running, then try again; views already opened in this page still work.',
    ],
    canRetry: true,
  },
  busy: {
    title: ['服务器此刻太忙', 'The server is busy'],
    remedy: [
      '问题本身没有错，请稍后重试。没有答案的部分不显示，不等于没有报告。',
      'Nothing is wrong with the question: try again shortly. What has no answer is not shown, which does not mean that there is no report.',
    ],
    canRetry: true,
  },
  costly: {
    title: ['这个问题没有算完', 'The question was not answered in full'],
    remedy: [
      '请缩小范围：选一个年度、较小的地区或一类机关。没有答案的部分不显示，不等于没有报告。',
      'Ask for less: one year, a smaller place or one kind of body. What has no answer is not shown, which does not mean that there is no report.',
    ],
    canRetry: true,
  },
  missing: {
    title: ['这里没有所选的内容', 'What was chosen is not here'],
    remedy: [
      '链接中的地区、机关、报告或年度不在本版本中。请用上方的搜索查找。',
      'The place, body, report or year of the link is not in this release. Look for it with the search above.',
    ],
    canRetry: false,
  },
  refused: {
    title: ['这个问题不能回答', 'This question cannot be answered'],
    remedy: [
      '再试一次也是一样。请按下面的说明改换指标、年度、口径或机关类型。',
      'It would be the same a second time. Change the indicator, year, scope or kind of body as it says below.',
    ],
    canRetry: false,
  },
  denied: {
    title: ['服务器不接受本页的问题', 'The server does not take questions of this page'],
    remedy: [
      '这是服务的设置问题，换个选择也没有用。请把下面的代码告诉维护者。',
      'It is a matter of how the service is set up; another choice would not help. Tell the operator the code below.',
    ],
    canRetry: false,
  },
  server: {
    title: ['服务器出错', 'The server failed'],
    remedy: [
      '服务器没有正常作答，不是您的操作有误。请稍后重试；若一再如此，请把下面的代码告诉维护者。',
      'The server did not answer as it should; it was nothing that you did. Try again shortly; if it goes on, tell the operator the code below.',
    ],
    canRetry: true,
  },
};

const otherVersion = [
  '本页与服务器的版本不一致，或链接不完整。请重新载入本页；若仍如此，请回到全国总览。',
  'The page and the server are of different versions, or the link is not whole. Load the page anew; if it stays, go back to the whole country.',
] as const;

/** Where a code says more than its kind. */
const remedyByCode: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  RELEASE_LEFT: [
    '服务器换回了先前的版本，与本页其他数字不是同一版本。请重新载入本页。',
    'The server went back to an earlier release, which is not that of the other numbers here. Load the page anew.',
  ],
  UNKNOWN_RELEASE: [
    '链接指定的版本已不保留。可以改看最新版本，数字可能不同。',
    'The release of the link is no longer kept. The newest one can be seen instead; its figures may differ.',
  ],
  TIMEOUT: [
    '没有在时限内算完，可能服务器正忙。先重试一次；若仍如此，请选较小的地区、一个年度或一类机关。没有答案的部分不显示，不等于没有报告。',
    'It was not done in time; the server may be busy. Try once more; if it goes on, choose a smaller place, one year or one kind of body. What has no answer is not shown, which does not mean that there is no report.',
  ],
  YEAR_OUTSIDE_DATA: [
    '本版本没有所选年度的报告。请在上方另选年度。',
    'This release has no report of the chosen year. Choose another year above.',
  ],
  BAD_REQUEST: otherVersion,
  GRAPHQL_VALIDATION_FAILED: otherVersion,
  BAD_USER_INPUT: otherVersion,
  RATE_LIMITED: [
    '您所在的网络地址在短时间内问得太多，请稍等再试。',
    'Too many questions came from your network address in a short time: wait a moment, then try again.',
  ],
};

/** What happened, in a few words. */
export const titleOf = ({ kind }: Fault, say: Say): string => say(...words[kind].title);

/** What to do about it. */
export const remedyOf = ({ kind, code }: Fault, say: Say): string =>
  say(...(remedyByCode[code] ?? words[kind].remedy));

/** How long the server wants to be left alone; empty where it did not say. */
export function waitText({ retryAfter }: Fault, say: Say): string {
  if (retryAfter === undefined) return '';
  return say(
    `服务器请在${retryAfter}秒后再问。`,
    ` The server asks to wait ${retryAfter === 1 ? '1 second' : `${retryAfter} seconds`}.`,
  );
}

/** Whether trying again can help. */
export const canRetry = ({ kind }: Fault): boolean => words[kind].canRetry;
