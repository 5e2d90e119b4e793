import type { ReactNode } from 'react';
import { editionBreak } from '../model/change.js';
import { isSmall, type Figure } from '../model/figure.js';
import { usePage } from '../page-context.js';

/** How to read the points of a chart over the years: a word for each kind that occurs in it, and for the break. */
export function LineHint({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const { say, years } = usePage();
  const numbers = figures.filter(({ value }) => value != null);
  const hasBreak = years.includes(editionBreak) && years.some((year) => year < editionBreak);
  const words = [
    numbers.some(({ status }) => status === 'PARTIAL') && say('菱形为部分填报', 'diamond: partly reported'),
    numbers.some(({ status }) => status === 'ZERO') && say('空心为印有零', 'hollow: zero printed'),
    numbers.some(isSmall) &&
      say('大空心为分母不足10的比率', 'large and hollow: a rate of fewer than 10 cases'),
    numbers.length < figures.length && say('断开处没有数字', 'gap: no number'),
    hasBreak &&
      say(
        '虚线处表式由2019年版改为2021年版，两侧不宜直接比较',
        'at the dashed line the form of 2019 gave way to that of 2021: do not simply compare across it',
      ),
  ].filter((word) => word !== false);
  if (words.length === 0) return null;
  const text = words.join(say('；', '; '));
  return (
    <p className="hint">
      {text.charAt(0).toUpperCase() + text.slice(1)}
      {say('。', '.')}
    </p>
  );
}
