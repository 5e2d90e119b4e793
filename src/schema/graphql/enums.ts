import { registerEnumType } from 'type-graphql';
import { agencyBases, type AgencyBasis as AgencyBasisKey } from '../catalogue/agency-bases.js';
import { agencyTypes, type AgencyTypeKey } from '../catalogue/agency-types.js';
import {
  applicantTypes,
  outcomeGroups,
  outcomes,
  type ApplicantTypeKey,
  type OutcomeGroupKey,
  type OutcomeKey,
} from '../catalogue/application-rows.js';
import { formTables, type FormTableKey } from '../catalogue/cells.js';
import { dimensions, type DimensionKey } from '../catalogue/dimensions.js';
import { editions, type EditionKey } from '../catalogue/editions.js';
import { indicators, type IndicatorKey } from '../catalogue/indicators.js';
import {
  issueKinds,
  severities,
  type IssueCode as IssueCodeKey,
  type SeverityKey,
} from '../catalogue/issues.js';
import {
  procedures,
  proceedingResults,
  type ProcedureKey,
  type ProceedingResultKey,
} from '../catalogue/proceeding-columns.js';
import {
  countingScopes,
  regionKinds,
  regionLevels,
  regionRules,
  successionExtents,
  type CountingScopeKey,
  type RegionKindKey,
  type RegionLevelKey,
  type RegionRuleKey,
  type SuccessionExtentKey,
} from '../catalogue/regions.js';
import { geographies, type GeographyKey } from '../catalogue/geographies.js';
import { revisionKinds, type RevisionKindKey } from '../catalogue/revisions.js';
import { statuses, type FigureStatus as FigureStatusKey } from '../catalogue/statuses.js';
import { toDescription, type BilingualText } from '../catalogue/text.js';
import {
  changeObstacles,
  directions,
  operators,
  rankScopes,
  shareBases,
  transforms,
  type ChangeObstacleKey,
  type DirectionKey,
  type OperatorKey,
  type RankScopeKey,
  type ShareBaseKey,
  type TransformKey,
} from '../catalogue/transforms.js';
import { units, type UnitKey } from '../catalogue/units.js';

interface Described {
  readonly key: string;
  readonly description: BilingualText;
}

/** Registers an enum whose values are the keys of a list of the catalogue, each with the list's own words. */
function registerCatalogueEnum<K extends string>(
  name: string,
  text: BilingualText,
  members: readonly Described[],
) {
  const values = Object.fromEntries(members.map(({ key }) => [key, key])) as Record<K, K>;
  registerEnumType(values, {
    name,
    description: toDescription(text),
    valuesConfig: Object.fromEntries(
      members.map(({ key, description }) => [key, { description: toDescription(description) }]),
    ) as Record<K, { description: string }>,
  });
  return values;
}

const labelled = (list: readonly { readonly key: string; readonly label: BilingualText }[]): Described[] =>
  list.map(({ key, label }) => ({ key, description: label }));

const defined = (
  list: readonly { readonly key: string; readonly definition: BilingualText }[],
): Described[] => list.map(({ key, definition }) => ({ key, description: definition }));

export const Dimension = registerCatalogueEnum<DimensionKey>(
  'Dimension',
  { zh: '分组维度。', en: 'What numbers can be grouped by.' },
  defined(dimensions),
);

export const IndicatorKeyEnum = registerCatalogueEnum<IndicatorKey>(
  'IndicatorKey',
  { zh: '指标：存储的数量与计算的比率。', en: 'Indicators: stored measures and computed metrics.' },
  defined(indicators),
);

export const RegionLevel = registerCatalogueEnum<RegionLevelKey>(
  'RegionLevel',
  { zh: '行政区划层级。', en: 'Level of a division.' },
  labelled(regionLevels),
);

export const RegionKind = registerCatalogueEnum<RegionKindKey>(
  'RegionKind',
  { zh: '地区的种类。', en: 'What a region is.' },
  labelled(regionKinds),
);

export const RegionRule = registerCatalogueEnum<RegionRuleKey>(
  'RegionRule',
  {
    zh: '判断报告地区的依据，按先后次序。',
    en: 'What decides the region of a report, in the order of the rules.',
  },
  labelled(regionRules),
);

export const SuccessionExtent = registerCatalogueEnum<SuccessionExtentKey>(
  'SuccessionExtent',
  { zh: '并入的范围。', en: 'How much of an area went into its successor.' },
  labelled(successionExtents),
);

export const CountingScope = registerCatalogueEnum<CountingScopeKey>(
  'CountingScope',
  {
    zh: '统计口径。政府汇总报告可能已包含其部门的数字，两种口径从不相加。',
    en: 'What reports count. An area report of a government may already contain its agencies: the two kinds are never added together.',
  },
  labelled(countingScopes),
);

export const Geography = registerCatalogueEnum<GeographyKey>(
  'Geography',
  { zh: '各年度按哪一年的区划。', en: 'On which divisions the years are.' },
  geographies.map(({ key, definition }) => ({ key, description: definition })),
);

export const ApplicantType = registerCatalogueEnum<ApplicantTypeKey>(
  'ApplicantType',
  { zh: '申请人类型。', en: 'Who applied.' },
  labelled(applicantTypes),
);

export const Outcome = registerCatalogueEnum<OutcomeKey>(
  'Outcome',
  { zh: '申请的办理结果。', en: 'How an application ended.' },
  labelled(outcomes),
);

export const OutcomeGroup = registerCatalogueEnum<OutcomeGroupKey>(
  'OutcomeGroup',
  { zh: '办理结果大类。', en: 'Groups of outcomes.' },
  labelled(outcomeGroups),
);

export const Procedure = registerCatalogueEnum<ProcedureKey>(
  'Procedure',
  { zh: '救济程序。', en: 'How a dispute was brought.' },
  labelled(procedures),
);

export const ProceedingResult = registerCatalogueEnum<ProceedingResultKey>(
  'ProceedingResult',
  { zh: '行政复议、行政诉讼的结果。', en: 'How a review or lawsuit ended.' },
  labelled(proceedingResults),
);

export const AgencyType = registerCatalogueEnum<AgencyTypeKey>(
  'AgencyType',
  { zh: '行政机关类型。', en: 'Kind of body.' },
  labelled(agencyTypes),
);

export const AgencyBasis = registerCatalogueEnum<AgencyBasisKey>(
  'AgencyBasis',
  { zh: '据何得知有此机关。', en: 'How it is known that a body exists.' },
  labelled(agencyBases),
);

export const FigureStatus = registerCatalogueEnum<FigureStatusKey>(
  'FigureStatus',
  { zh: '为什么有或没有这个数字。', en: 'Why a number is, or is not, there.' },
  defined(statuses),
);

export const Unit = registerCatalogueEnum<UnitKey>(
  'Unit',
  { zh: '计量单位。', en: 'Unit of measure.' },
  labelled(units),
);

export const Edition = registerCatalogueEnum<EditionKey | 'MIXED'>(
  'Edition',
  {
    zh: '报告格式的版本，按每张表的表头判断。',
    en: 'Edition of the form, told from the headers of each table.',
  },
  [
    ...labelled(editions),
    {
      key: 'MIXED',
      description: { zh: '同一张表混用两版格式', en: 'One table with columns of both editions' },
    },
  ],
);

export const FormTable = registerCatalogueEnum<FormTableKey>(
  'FormTable',
  { zh: '年度报告的三张表。', en: 'The three tables of the form.' },
  labelled(formTables),
);

export const IssueCode = registerCatalogueEnum<IssueCodeKey>(
  'IssueCode',
  { zh: '报告的问题代码。', en: 'What can be wrong with a report.' },
  issueKinds.map(({ code, label }) => ({ key: code, description: label })),
);

export const Severity = registerCatalogueEnum<SeverityKey>(
  'Severity',
  { zh: '问题的严重程度。', en: 'How grave an issue is.' },
  labelled(severities),
);

export const RevisionKind = registerCatalogueEnum<RevisionKindKey>(
  'RevisionKind',
  { zh: '两个版本间不同的种类。', en: 'What can be different of a report between two releases.' },
  revisionKinds,
);

export const Transform = registerCatalogueEnum<TransformKey>(
  'Transform',
  { zh: '以哪个数取舍、排序。', en: 'Which number of a figure rows are kept or ordered by.' },
  defined(transforms),
);

export const Operator = registerCatalogueEnum<OperatorKey>(
  'Operator',
  { zh: '比较方式；缺数不满足任何比较。', en: 'How a number is compared; a missing one satisfies nothing.' },
  defined(operators),
);

export const Direction = registerCatalogueEnum<DirectionKey>(
  'Direction',
  { zh: '次序；缺数总在最后。', en: 'Order; missing values come last either way.' },
  defined(directions),
);

export const RankScope = registerCatalogueEnum<RankScopeKey>(
  'RankScope',
  { zh: '在哪些行中排名。', en: 'Among which rows a row is ranked.' },
  defined(rankScopes),
);

export const ShareBase = registerCatalogueEnum<ShareBaseKey>(
  'ShareBase',
  { zh: '份额以什么为全部。', en: 'What a row is a share of.' },
  defined(shareBases),
);

export const ChangeObstacle = registerCatalogueEnum<ChangeObstacleKey>(
  'ChangeObstacle',
  {
    zh: '两期为什么不可直接相比，或为什么没有变化率。',
    en: 'Why two years cannot simply be compared, or have no rate of change.',
  },
  defined(changeObstacles),
);
