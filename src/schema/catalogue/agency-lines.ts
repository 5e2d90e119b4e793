import { agencyTypeOf, type AgencyTypeKey } from './agency-types.js';
import type { BilingualText } from './text.js';

/**
 * A line of work within a type of body that has, or had, a body of its own beside the main one: 体育局 beside
 * 文化广电和旅游局, 工商局 before 市场监督管理局. A name that tells one line and nothing else of its type is the body of
 * the line; a name that tells several, or more than the line, is the main body.
 */
export interface AgencyLine {
  readonly type: AgencyTypeKey;
  readonly key: string;
  readonly label: BilingualText;
  readonly words: readonly string[];
  /** Last statistics year in which there were such bodies, where a reform merged them into the main one. */
  readonly until?: number;
  /** Where that reform is laid down. */
  readonly basis?: string;
}

/** The reform of 2018: counties followed by early 2019. */
const reformOf2018 = '中共中央《深化党和国家机构改革方案》（2018年3月）';
const reformOf2013 = '《国务院机构改革和职能转变方案》（2013年3月）';

export const agencyLines = [
  {
    type: 'MARKET_REGULATION',
    key: 'INDUSTRY_COMMERCE',
    label: { zh: '工商行政管理', en: 'Industry and commerce' },
    words: ['工商行政管理', '工商行政', '工商管理', '工商'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'MARKET_REGULATION',
    key: 'QUALITY_SUPERVISION',
    label: { zh: '质量技术监督', en: 'Quality supervision' },
    words: ['质量技术监督', '质量监督', '质监'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'MARKET_REGULATION',
    key: 'FOOD_AND_DRUG',
    label: { zh: '食品药品监督', en: 'Food and drug' },
    words: ['食品药品监督管理', '食品药品监督', '食品药品', '食药监'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'MARKET_REGULATION',
    key: 'DRUG',
    label: { zh: '药品监督', en: 'Drugs' },
    words: ['药品监督管理', '药品监督', '药监'],
  },
  {
    type: 'MARKET_REGULATION',
    key: 'INTELLECTUAL_PROPERTY',
    label: { zh: '知识产权', en: 'Intellectual property' },
    words: ['知识产权'],
  },
  {
    type: 'TAX',
    key: 'NATIONAL_TAX',
    label: { zh: '国家税务', en: 'National tax' },
    words: ['国家税务局', '国税'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'TAX',
    key: 'LOCAL_TAX',
    label: { zh: '地方税务', en: 'Local tax' },
    words: ['地方税务局', '地税'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'HEALTH',
    key: 'FAMILY_PLANNING',
    label: { zh: '人口和计划生育', en: 'Family planning' },
    words: ['人口和计划生育', '人口与计划生育', '人口计生', '计划生育', '计生'],
    until: 2013,
    basis: reformOf2013,
  },
  {
    type: 'HEALTH',
    key: 'CHINESE_MEDICINE',
    label: { zh: '中医药', en: 'Chinese medicine' },
    words: ['中医药'],
  },
  {
    type: 'CULTURE_TOURISM_SPORT',
    key: 'CULTURE',
    label: { zh: '文化', en: 'Culture' },
    words: ['文化'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'CULTURE_TOURISM_SPORT',
    key: 'TOURISM',
    label: { zh: '旅游', en: 'Tourism' },
    words: ['旅游发展', '旅游'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'CULTURE_TOURISM_SPORT',
    key: 'BROADCASTING',
    label: { zh: '广播电视', en: 'Broadcasting' },
    words: ['广播电影电视', '广播电视', '广电'],
  },
  { type: 'CULTURE_TOURISM_SPORT', key: 'SPORT', label: { zh: '体育', en: 'Sport' }, words: ['体育'] },
  { type: 'CULTURE_TOURISM_SPORT', key: 'HERITAGE', label: { zh: '文物', en: 'Heritage' }, words: ['文物'] },
  {
    type: 'COMMERCE',
    key: 'GRAIN',
    label: { zh: '粮食和物资储备', en: 'Grain and reserves' },
    words: ['粮食和物资储备', '粮食', '粮储'],
  },
  {
    type: 'AGRICULTURE',
    key: 'LIVESTOCK',
    label: { zh: '畜牧兽医', en: 'Livestock' },
    words: ['畜牧兽医', '畜牧水产', '畜牧'],
  },
  {
    type: 'AGRICULTURE',
    key: 'MACHINERY',
    label: { zh: '农业机械', en: 'Farm machinery' },
    words: ['农业机械', '农机'],
  },
  { type: 'AGRICULTURE', key: 'FISHERY', label: { zh: '渔业', en: 'Fishery' }, words: ['渔业'] },
  { type: 'TRANSPORT', key: 'HIGHWAYS', label: { zh: '公路', en: 'Highways' }, words: ['公路'] },
  {
    type: 'TRANSPORT',
    key: 'PORTS',
    label: { zh: '港口航务', en: 'Ports and waterways' },
    words: ['港航', '港口', '航务'],
  },
  {
    type: 'HOUSING_CONSTRUCTION',
    key: 'HOUSING',
    label: { zh: '房产', en: 'Housing' },
    words: ['房屋管理', '房产', '房管', '住房保障'],
  },
  {
    type: 'HOUSING_CONSTRUCTION',
    key: 'CIVIL_DEFENSE',
    label: { zh: '人民防空', en: 'Civil defense' },
    words: ['人民防空', '人防'],
  },
  {
    type: 'NATURAL_RESOURCES',
    key: 'PLANNING',
    label: { zh: '规划', en: 'Planning' },
    words: ['城乡规划', '城市规划', '规划'],
  },
  { type: 'NATURAL_RESOURCES', key: 'OCEAN', label: { zh: '海洋', en: 'Ocean' }, words: ['海洋'] },
  { type: 'FINANCE', key: 'FINANCIAL_WORK', label: { zh: '金融', en: 'Financial work' }, words: ['金融'] },
  {
    type: 'JUSTICE',
    key: 'LEGISLATIVE_AFFAIRS',
    label: { zh: '政府法制', en: 'Legislative affairs' },
    words: ['法制'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'DEVELOPMENT_REFORM',
    key: 'PRICES',
    label: { zh: '物价', en: 'Prices' },
    words: ['物价'],
    until: 2018,
    basis: reformOf2018,
  },
  {
    type: 'ADMINISTRATIVE_APPROVAL',
    key: 'DATA',
    label: { zh: '数据', en: 'Data' },
    words: ['政务数据', '大数据', '数据资源', '数据发展', '数据管理', '数据'],
  },
  { type: 'EMERGENCY', key: 'EARTHQUAKE', label: { zh: '地震', en: 'Earthquakes' }, words: ['地震'] },
  {
    type: 'FORESTRY',
    key: 'PARKS',
    label: { zh: '园林绿化', en: 'Parks and greening' },
    words: ['园林绿化', '园林', '绿化'],
  },
] as const satisfies readonly AgencyLine[];

export type AgencyLineKey = (typeof agencyLines)[number]['key'];

/**
 * The line whose own body a name is of, or null for the main body of the type, by the name with its place taken off.
 * @example findAgencyLine('CULTURE_TOURISM_SPORT', '体育局') is SPORT; of 文化广电旅游体育局 it is null
 */
export function findAgencyLine(type: AgencyTypeKey, organ: string): AgencyLine | null {
  const lines: readonly AgencyLine[] = agencyLines.filter((line) => line.type === type);
  const words = lines.flatMap((line) => line.words.map((word) => ({ line, word })));
  const told = new Map<string, AgencyLine>();
  let rest = organ;
  for (const { line, word } of words.sort((left, right) => right.word.length - left.word.length)) {
    if (!rest.includes(word)) continue;
    told.set(word, line);
    rest = rest.replaceAll(word, '|');
  }
  const mainWords = agencyTypeOf(type).words.filter((word) => words.every((other) => other.word !== word));
  const isWider = (main: string): boolean => [...told.keys()].some((word) => main.includes(word));
  const isMain = mainWords.some((word) => rest.includes(word) || (organ.includes(word) && isWider(word)));
  const [line, ...others] = new Set(told.values());
  return isMain || others.length > 0 ? null : (line ?? null);
}

/** The line of a key within a type, or undefined. */
export function agencyLineOf(type: AgencyTypeKey, key: string): AgencyLine | undefined {
  return agencyLines.find((line) => line.type === type && line.key === key);
}
