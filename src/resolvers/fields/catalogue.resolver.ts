import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { editions } from '../../schema/catalogue/editions.js';
import { indicators, type Indicator, type IndicatorKey } from '../../schema/catalogue/indicators.js';
import { IndicatorKeyEnum } from '../../schema/graphql/enums.js';
import { IndicatorEntry } from '../../schema/graphql/indicator.type.js';
import { Release } from '../../schema/graphql/release.type.js';
import type { Context } from '../context.js';

function yearsOf(indicator: Indicator, years: readonly number[]): number[] {
  const own = editions.filter((edition) => indicator.editions.includes(edition.key));
  return years.filter((year) => own.some((edition) => year >= edition.from && year <= (edition.to ?? year)));
}

function toEntry(indicator: Indicator, years: readonly number[]): IndicatorEntry {
  const { key, label, definition, unit, formula, dimensions, legalBasis, caveats } = indicator;
  return {
    key,
    label: label.zh,
    labelEn: label.en,
    definition: definition.zh,
    definitionEn: definition.en,
    unit,
    formula,
    dimensions,
    years: yearsOf(indicator, years),
    legalBasis,
    caveats: caveats.map(({ zh, en }) => `${zh} ${en}`),
  };
}

@Resolver()
export class CatalogueResolver {
  @Query(() => [IndicatorEntry], {
    nullable: true,
    description:
      '指标目录：名称、单位、公式、法律依据、可用维度。\n\nThe catalogue: labels, unit, formula, legal basis, allowed dimensions.',
  })
  indicators(
    @Arg('keys', () => [IndicatorKeyEnum], { nullable: true, description: '只要这些。\n\nOnly these.' })
    keys: IndicatorKey[] | null | undefined,
    @Ctx() { years }: Context,
  ): IndicatorEntry[] {
    const wanted = keys ? indicators.filter((indicator) => keys.includes(indicator.key)) : indicators;
    return wanted.map((indicator) => toEntry(indicator, years));
  }

  @Query(() => Release, {
    nullable: true,
    description: '作答的版本。\n\nWhich build of the warehouse answers.',
  })
  release(@Ctx() { info }: Context): Release {
    return {
      id: info.release_id,
      builtAt: info.built_at,
      reports: info.reports,
      facts: info.facts,
      sha256: info.inputs_sha256,
    };
  }
}
