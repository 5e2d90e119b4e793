import type { ReactNode } from 'react';
import type { Theme, View } from '../model/view-state.js';
import { usePage } from '../page-context.js';
import { Choice } from './filter-bar.js';
import { useLastingAddress } from './citation.js';
import { PageLink } from './page-link.js';
import { PlaceSearch } from './place-search.js';

const tabs: readonly (readonly [View, string, string])[] = [
  ['place', '总览', 'Overview'],
  ['ranking', '排名', 'Ranking'],
  ['trend', '趋势', 'Trends'],
  ['applications', '申请办理', 'Applications'],
  ['disputes', '复议诉讼', 'Disputes'],
  ['quality', '数据质量', 'Data quality'],
];

function Tabs(): ReactNode {
  const { state, say } = usePage();
  const isDetail = state.view === 'agency' || state.view === 'report';
  return (
    <nav className="tabs" aria-label={say('视图', 'Views')}>
      {tabs.map(([view, zh, en]) => (
        <PageLink
          key={view}
          to={{ view, region: state.region }}
          aria-current={state.view === view || (isDetail && view === 'place') ? 'page' : undefined}
        >
          {say(zh, en)}
        </PageLink>
      ))}
    </nav>
  );
}

function ThemeChoice(): ReactNode {
  const { state, say, go } = usePage();
  return (
    <Choice
      label={say('外观', 'Look')}
      value={state.theme}
      options={[
        ['auto', say('跟随系统', 'As the system')],
        ['light', say('浅色', 'Light')],
        ['dark', say('深色', 'Dark')],
      ]}
      onChange={(theme) => go({ theme: theme as Theme })}
    />
  );
}

/** The heading of the page for those who hear it; to the eye the masthead says the same. */
function PageTitle(): ReactNode {
  const { say } = usePage();
  return (
    <h1 className="hidden-text">
      {say('年报：政府信息公开统计', 'nianbao: government information disclosure in figures')}
    </h1>
  );
}

/** Said where the address names a release: the numbers are its own, and the newest is a link away. */
function PinnedRelease(): ReactNode {
  const { say, state, release, href } = usePage();
  if (state.release === null) return null;
  const day = release.builtAt.slice(0, 10);
  return (
    <p className="pinned" role="note">
      {say(
        `链接指定了版本 ${release.id}（${day}），以下均为该版本的数字。`,
        `The link names release ${release.id} (${day}); all numbers below are of it.`,
      )}{' '}
      <a href={href({ release: null })}>{say('看最新版本', 'See the newest release')}</a>
    </p>
  );
}

/** The frame of the page: name, search, language, look, views; at the foot what it rests on. */
export function PageShell({ children }: { readonly children: ReactNode }): ReactNode {
  const { state, say, release } = usePage();
  const address = useLastingAddress()({ theme: 'auto' });
  const other = state.language === 'zh' ? 'en' : 'zh';
  if (state.embed) {
    return (
      <div className="page embedded">
        <main>
          <PageTitle />
          {children}
        </main>
      </div>
    );
  }
  return (
    <div className="page">
      <a className="skip" href="#main">
        {say('跳到正文', 'Skip to the content')}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <PageLink to={{ view: 'place', region: '100000' }} className="brand">
            <strong>年报</strong>
            <span>{say('政府信息公开统计', 'Government information disclosure in figures')}</span>
          </PageLink>
          <PlaceSearch />
          <div className="masthead-tools">
            <PageLink to={{ language: other }} lang={other === 'en' ? 'en' : 'zh-CN'} className="quiet">
              {other === 'en' ? 'English' : '中文'}
            </PageLink>
            <ThemeChoice />
          </div>
        </div>
        <Tabs />
      </header>
      <main id="main" tabIndex={-1}>
        <PageTitle />
        <PinnedRelease />
        {children}
      </main>
      <footer className="colophon">
        <p className="paper-only">{address}</p>
        <p>
          {say(
            `版本 ${release.id}，${release.builtAt.slice(0, 10)} 构建，${release.reports.toLocaleString('en-US')} 份报告。没有报告、未填、未见、不适用与零是不同的事实；缺失从不算作零。`,
            `Release ${release.id}, built ${release.builtAt.slice(0, 10)}, ${release.reports.toLocaleString('en-US')} reports. No report, blank, not seen, not applicable and zero are different facts; what is missing is never counted as zero.`,
          )}
        </p>
        <p>
          {say('数据与接口：', 'Data and API: ')}
          <a href="graphiql/">{say('用 GraphQL 查询', 'Ask in GraphQL')}</a>
          {say('、', ', ')}
          <a href="v1/openapi.json">
            {say('CSV、Parquet、Excel 接口（OpenAPI）', 'CSV, Parquet and Excel (OpenAPI)')}
          </a>
        </p>
      </footer>
    </div>
  );
}
