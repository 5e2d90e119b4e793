import type { ReactNode } from 'react';
import { caveatsOf, type Change } from '../model/change.js';
import { isSmall, type Figure } from '../model/figure.js';
import { coverageText, formatNumber, groupDigits, shortText } from '../model/format.js';
import { labelOf, type Language, type Say } from '../model/language.js';
import { usePage } from '../page-context.js';
import { PageLink } from './page-link.js';

const signed = (text: string, value: number): string =>
  value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;

function changeText(
  change: Change,
  difference: number,
  figure: Figure,
  language: Language,
  say: Say,
): string {
  const { rate, fromYear } = change;
  const points = Math.abs(difference * 100).toFixed(1);
  const size =
    figure.unit === 'RATIO'
      ? say(`${points}个百分点`, `${points} points`)
      : formatNumber(Math.abs(difference), figure.unit, language);
  const percent = rate == null ? '' : signed(`${Math.abs(rate * 100).toFixed(1)}%`, rate);
  const share = rate == null || figure.unit === 'RATIO' ? '' : say(`（${percent}）`, ` (${percent})`);
  return `${say(`较${fromYear}年`, `vs ${fromYear}: `)}${signed(size, difference)}${share}`;
}

/** The change against the year before, and why it must not simply be taken as one. */
function ChangeLines({ change, figure }: { readonly change: Change; readonly figure: Figure }): ReactNode {
  const { state, say } = usePage();
  if (change.difference == null) return null;
  const caveats = caveatsOf(change);
  return (
    <>
      <span className="change">{changeText(change, change.difference, figure, state.language, say)}</span>
      {caveats.length > 0 && (
        <span className="caveat">
          {say('不宜直接比较：', 'Do not compare directly: ')}
          {caveats.map((caveat) => labelOf('ChangeObstacle', caveat, state.language)).join(say('', ' '))}
        </span>
      )}
    </>
  );
}

interface HeadlineProps {
  readonly label: string;
  readonly indicatorKey: string;
  readonly figure: Figure;
  readonly change: Change | null;
}

/** One figure of the top row: its number or its state, the change, and the reports behind it. */
function Headline({ label, indicatorKey, figure, change }: HeadlineProps): ReactNode {
  const { state, say } = usePage();
  const hasNumber = figure.value != null;
  return (
    <li>
      <PageLink
        to={{ indicator: indicatorKey }}
        className="headline"
        aria-current={state.indicator === indicatorKey}
      >
        <span className="headline-label">{label}</span>
        <span
          className={`headline-value ${hasNumber ? '' : 'no-number'} ${isSmall(figure) ? 'small-n' : ''}`}
        >
          {shortText(figure, state.language)}
          {figure.status === 'PARTIAL' && <span className="tag">{say('部分填报', 'partly reported')}</span>}
        </span>
        <span className="headline-more">
          {figure.unit === 'RATIO' && figure.denominator && (
            <span>
              {groupDigits(figure.numerator ?? '')}/{groupDigits(figure.denominator)}
              {isSmall(figure) && say('，分母不足10', ', fewer than 10')}
            </span>
          )}
          {change && <ChangeLines change={change} figure={figure} />}
          <span>{coverageText(figure, state.language)}</span>
        </span>
      </PageLink>
    </li>
  );
}

/** The row of headline figures; each is a link that makes it the chosen indicator. */
export function Headlines({ items }: { readonly items: readonly HeadlineProps[] }): ReactNode {
  const { say, state } = usePage();
  if (state.chart !== null) return null;
  return (
    <ul className="headlines" aria-label={say('主要数字', 'Headline figures')}>
      {items.map((item) => (
        <Headline key={item.indicatorKey} {...item} />
      ))}
    </ul>
  );
}
