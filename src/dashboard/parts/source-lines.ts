import { usePage } from '../page-context.js';
import { labelOf } from '../model/language.js';
import { useSubject } from './subject.js';

/** What stands under every chart: place, measure with its unit, years, scope and kind of body; release and source. */
export function useSourceLines(measure: string, isOfAllYears: boolean): readonly string[] {
  const subject = useSubject();
  const { state, year, years, release, say } = usePage();
  const span = `${years[0]}–${years.at(-1)}`;
  const period = isOfAllYears
    ? say(`${span}年`, span)
    : year === 'all'
      ? say('全部年度', 'all years')
      : say(`${year}年`, String(year));
  const scope = say('口径：', 'Scope: ') + labelOf('CountingScope', state.scope, state.language);
  const type =
    state.type === null
      ? null
      : say('机关类型：', 'Kind of body: ') + labelOf('AgencyType', state.type, state.language);
  const day = release.builtAt.slice(0, 10);
  return [
    [subject, measure, period, scope, type].filter((part) => part !== null).join(say('；', '; ')),
    say(
      `来源：各机关政府信息公开工作年度报告；年报 nianbao 版本 ${release.id}（${day}）`,
      `Source: annual reports of the bodies on government information disclosure; nianbao release ${release.id} (${day})`,
    ),
  ];
}
