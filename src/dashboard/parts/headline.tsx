import type { ReactNode } from 'react';
import { changeOf, type Change } from '../model/change.js';
import { isSmall, type Figure } from '../model/figure.js';
import { coverageText, formatNumber, groupDigits, shortText } from '../model/format.js';
import type { Say } from '../model/language.js';
import { usePage } from '../page-context.js';
import { PageLink } from './page-link.js';

const signed = (text: string, value: number): string =>
  value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;

function changeText(change: Change, figure: Figure, language: 'zh' | 'en', say: Say): string {
  const { difference, rate, fromYear } = change;
  const size =
    figure.unit === 'RATIO'
      ? say(
          `${Math.abs(difference * 100).toFixed(1)}个百分点`,
          `${Math.abs(difference * 100).toFixed(1)} points`,
        )
      : formatNumber(Math.abs(difference), figure.unit, language);
  const share = rate === null ? '' : `（${signed(`${Math.abs(rate * 100).toFixed(1)}%`, rate)}）`;
  return `${say(`较${fromYear}年`, `vs ${fromYear}: `)}${signed(size, difference)}${share}`;
}

function caveatText({ caveat, reports, fromYear }: Change, say: Say): string | null {
  if (caveat === 'edition')
    return say('两年表式版本不同，不宜比较', 'the form changed between the two years');
  if (caveat === 'reports') {
    return say(
      `有数字的报告 ${fromYear}年${reports[0]}份、本年${reports[1]}份，不宜直接比较`,
      `${reports[0]} reports with a number in ${fromYear}, ${reports[1]} now: do not compare directly`,
    );
  }
  return null;
}

interface HeadlineProps {
  readonly label: string;
  readonly indicatorKey: string;
  readonly figure: Figure;
  readonly before: Figure | undefined;
}

/** One figure of the top row: its number or its state, the change, and the reports behind it. */
function Headline({ label, indicatorKey, figure, before }: HeadlineProps): ReactNode {
  const { state, year, say } = usePage();
  const change = year === 'all' ? null : changeOf(before, figure, year);
  const caveat = change && caveatText(change, say);
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
        </span>
        <span className="headline-more">
          {figure.unit === 'RATIO' && figure.denominator && (
            <span>
              {groupDigits(figure.numerator ?? '')}/{groupDigits(figure.denominator)}
              {isSmall(figure) && say('，分母不足10', ', fewer than 10')}
            </span>
          )}
          {change && <span className="change">{changeText(change, figure, state.language, say)}</span>}
          {caveat && <span className="caveat">{caveat}</span>}
          <span>{coverageText(figure, state.language)}</span>
        </span>
      </PageLink>
    </li>
  );
}

/** The row of headline figures; each is a link that makes it the chosen indicator. */
export function Headlines({ items }: { readonly items: readonly HeadlineProps[] }): ReactNode {
  const { say } = usePage();
  return (
    <ul className="headlines" aria-label={say('主要数字', 'Headline figures')}>
      {items.map((item) => (
        <Headline key={item.indicatorKey} {...item} />
      ))}
    </ul>
  );
}
