import { indicatorByKey } from '../../schema/catalogue/indicators.js';
import { countingScopes } from '../../schema/catalogue/regions.js';
import type { StatisticsFilter } from '../../schema/graphql/filters.input.js';
import { fetchResultFacts } from '../query/fetch-result-facts.js';
import type { ResultFacts } from '../query/result-facts.js';
import type { StatisticsPlan } from '../query/statistics-plan.js';
import { rankOfMatch, regionMatches } from '../region-search/region-matches.js';
import type { ServedRelease } from '../served-release.js';

/** An answer, as far as its warnings depend on it. */
export interface WarnedAnswer {
  /** The plan of its rows, and that of its total where that was asked for. */
  readonly plans: readonly [StatisticsPlan, ...StatisticsPlan[]];
  readonly where: StatisticsFilter | null | undefined;
}

/** The stocks of a plan whose rows span years. */
function stocksOverYears({ reportKeys, figures, requests }: StatisticsPlan) {
  if (reportKeys.includes('YEAR')) return [];
  return figures.flatMap((figure) => {
    const request = requests.get(figure.requestId);
    return request && figure.kind === 'measure' && figure.isStock ? [request.indicator] : [];
  });
}

function stockWarnings({ plans }: WarnedAnswer, { years }: ResultFacts): string[] {
  if (years.length < 2) return [];
  return [...new Set(plans.flatMap(stocksOverYears))].map((indicator) => {
    const { zh, en } = indicatorByKey.get(indicator)!.label;
    return `${zh}是存量，跨年不相加，取末年。 ${en} is a stock: not added over years, the last year counts.`;
  });
}

function editionWarnings({ reports, editions: { V2019, V2021 } }: ResultFacts): string[] {
  if (V2019 === 0 || V2021 === 0) return [];
  // A report may have tables of both, or one that mixes them.
  const [onBothZh, onBothEn] =
    V2019 + V2021 > reports
      ? ['（两版兼有的报告两处都计）', ' (those with parts of both count in both)']
      : ['', ''];
  return [
    `所计报告有${V2019}份用2019年版格式、${V2021}份用2021年版格式${onBothZh}，两版含义不尽相同。 Of the reports counted ${V2019} are on the 2019 edition of the form and ${V2021} on that of 2021${onBothEn}, which do not mean the same throughout.`,
  ];
}

function containedWarnings({ contained }: ResultFacts): string[] {
  if (contained === 0) return [];
  return [
    `政府汇总报告已包含下级地区，同一组内只计最上级的报告：另有${contained}份未计入。 A government report already contains the areas inside it; within a row only the widest is counted: ${contained} inside others are left out.`,
  ];
}

function setAsideWarnings({ setAside }: ResultFacts): string[] {
  if (setAside === 0) return [];
  return [
    `另有${setAside}份符合条件的报告已被一份不符合条件的报告取代，未计入：一个机关一年、一个地区一年的汇总报告只计一份，不因提问而变。 ${setAside} more fit the filter and gave way to reports that do not: one report of a body and year counts, and one on a whole area, whatever is asked.`,
  ];
}

/**
 * Reports of the other scope, where the filter names bodies of both, or where there is nothing else. A question that
 * names no bodies is about one scope, and not mixed.
 */
function scopeWarnings({ plans, where }: WarnedAnswer, { reports, ofOtherScope }: ResultFacts): string[] {
  const namesBodies = where?.agencyType != null || where?.agency != null;
  if (ofOtherScope === 0 || (reports > 0 && !namesBodies)) return [];
  const other = countingScopes.find(({ key }) => key !== plans[0].scope)!;
  const { zh, en } = other.label;
  return [
    `另有${ofOtherScope}份“${zh}”符合条件而未计入：两种口径从不相加，可用 scope: ${other.key} 另问。 ${ofOtherScope} more fit the filter and are not counted: ${en.toLowerCase()}. The two are never added together; ask for them with scope: ${other.key}.`,
  ];
}

function searchWarnings({ where }: WarnedAnswer, { regions }: Pick<ServedRelease, 'regions'>): string[] {
  const search = where?.region?.search;
  if (search == null) return [];
  const { row, match, isExact } = regions.resolveSearch(search);
  if (isExact) return [];
  const { zh, en } = regionMatches[rankOfMatch(match)]!.label;
  return [
    `“${search}”理解为${row.full_name}（${row.region_id}）：${zh}。 ${JSON.stringify(search)} was taken for ${row.full_name} (${row.region_id}): ${en}.`,
  ];
}

/**
 * What a reader of an answer has to mind, Chinese first: only what is true of the reports that the question lets
 * through. One statement at the most; none where the filters leave nothing of the form to ask about.
 */
export async function fetchWarnings(
  answer: WarnedAnswer,
  release: Pick<ServedRelease, 'db' | 'regions' | 'columns'>,
): Promise<string[]> {
  const searched = searchWarnings(answer, release);
  if (answer.plans[0].memberPlan?.members.length === 0) return searched;
  const facts = await fetchResultFacts(answer.plans, release.db, release.columns);
  return [
    ...searched,
    ...stockWarnings(answer, facts),
    ...editionWarnings(facts),
    ...containedWarnings(facts),
    ...setAsideWarnings(facts),
    ...scopeWarnings(answer, facts),
  ];
}
