import type { BilingualText } from './text.js';

/** Levels of division, the widest first. */
export const regionLevels = [
  { key: 'NATION', label: { zh: '国家', en: 'Nation' } },
  { key: 'PROVINCE', label: { zh: '省级', en: 'Province level' } },
  { key: 'PREFECTURE', label: { zh: '地级', en: 'Prefecture level' } },
  { key: 'COUNTY', label: { zh: '县级', en: 'County level' } },
  { key: 'TOWNSHIP', label: { zh: '乡级', en: 'Township level' } },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type RegionLevelKey = (typeof regionLevels)[number]['key'];

/** What an area is: a division of GB/T 2260, or one that has no code there, such as a development zone. */
export const regionKinds = [
  { key: 'DIVISION', label: { zh: '行政区划', en: 'Administrative division' } },
  { key: 'ZONE', label: { zh: '开发区等功能区', en: 'Zone without a code of GB/T 2260' } },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type RegionKindKey = (typeof regionKinds)[number]['key'];

/** How much of an area went into its successor. */
export const successionExtents = [
  { key: 'WHOLE', label: { zh: '整体', en: 'The whole area' } },
  { key: 'PART', label: { zh: '部分', en: 'A part of the area' } },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type SuccessionExtentKey = (typeof successionExtents)[number]['key'];

/** The code that stands for the whole country. */
export const nationCode = '100000';

/** Rules that decide the region of a report, in the order they are tried. */
export const regionRules = [
  { key: 'OPERATOR', label: { zh: '由操作者指定', en: 'Given by the operator' } },
  { key: 'TITLE', label: { zh: '标题或发布机构中的地名', en: 'Place named in the title or by the issuer' } },
  {
    key: 'SITE_OWNER',
    label: { zh: '网站标识码或统一社会信用代码', en: 'Code of the site or of its owner' },
  },
  { key: 'CONTACT_LINE', label: { zh: '邮编与电话区号', en: 'Postal and telephone codes' } },
  { key: 'PARENT_DOCUMENTS', label: { zh: '引用的上级文件', en: 'Documents of a higher body cited' } },
  { key: 'NAME_AND_LEVEL', label: { zh: '正文中的地名与层级', en: 'Place and level named in the text' } },
  { key: 'AMBIGUOUS', label: { zh: '多个候选，未定', en: 'More than one candidate: not decided' } },
  { key: 'NONE', label: { zh: '没有线索', en: 'No evidence' } },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type RegionRuleKey = (typeof regionRules)[number]['key'];

/** What a report counts: the body's own work, or a whole area with its agencies. The two are never added together. */
export const countingScopes = [
  {
    key: 'AGENCY_REPORTS',
    label: { zh: '各机关自身报告', en: 'Reports of single bodies on their own work' },
  },
  {
    key: 'GOVERNMENT_REPORTS',
    label: { zh: '政府汇总报告', en: 'Reports of governments on their whole area' },
  },
] as const satisfies readonly { key: string; label: BilingualText }[];

export type CountingScopeKey = (typeof countingScopes)[number]['key'];
