import type { BilingualText } from './text.js';

/**
 * A kind of body. The endings of all types are tried first on the body's name, without its place; then the words,
 * in the order of the list: the first type with a word in the name is taken, so the narrower types stand first.
 */
export interface AgencyType {
  readonly key: string;
  readonly label: BilingualText;
  /** Parts of a name that tell the type, present and former names alike. */
  readonly words: readonly string[];
  /** Tell the type at the end of a name, whatever else it says: 旅游度假区管委会 is no body for tourism. */
  readonly suffixes?: readonly string[];
  /** Several bodies of the type may exist in one region, so the name belongs to the identity. */
  readonly manyPerRegion?: boolean;
  /** A body below the county, whatever region it is attached to. */
  readonly isTownship?: boolean;
  /** Its body in a region may be called 中心, 所 or 队; elsewhere that is a unit below the body. */
  readonly mayBeCenter?: boolean;
  /** First statistics year in which such bodies were there, where a reform made them. */
  readonly since?: number;
}

export const agencyTypes = [
  {
    key: 'GOVERNMENT_OFFICE',
    label: { zh: '政府办公室（厅）', en: 'Government office' },
    words: ['人民政府办公室', '人民政府办公厅', '政府办公室', '政府办公厅', '政府办'],
  },
  {
    key: 'SUBDISTRICT',
    label: { zh: '街道办事处', en: 'Subdistrict' },
    words: ['街道办事处', '街道办'],
    suffixes: ['街道', '街道办事处', '街道办', '街道办事处办公室'],
    manyPerRegion: true,
    isTownship: true,
  },
  { key: 'TAX', label: { zh: '税务', en: 'Tax' }, words: ['税务局', '税务分局', '税务所', '国税', '地税'] },
  { key: 'TOBACCO', label: { zh: '烟草', en: 'Tobacco' }, words: ['烟草'] },
  { key: 'METEOROLOGY', label: { zh: '气象', en: 'Meteorology' }, words: ['气象'], mayBeCenter: true },
  { key: 'FIRE_RESCUE', label: { zh: '消防', en: 'Fire and rescue' }, words: ['消防'], mayBeCenter: true },
  {
    key: 'LOCAL_HISTORY',
    label: { zh: '地方志', en: 'Local history' },
    words: ['地方志', '方志', '史志', '档案史志'],
    mayBeCenter: true,
  },
  {
    key: 'ORGAN_AFFAIRS',
    label: { zh: '机关事务', en: 'Government offices administration' },
    words: ['机关事务', '机关管理局'],
    mayBeCenter: true,
  },
  {
    key: 'HOUSING_FUND',
    label: { zh: '住房公积金', en: 'Housing fund' },
    words: ['公积金'],
    mayBeCenter: true,
  },
  {
    key: 'SUPPLY_COOPERATIVE',
    label: { zh: '供销社', en: 'Supply and marketing cooperative' },
    words: ['供销'],
  },
  {
    key: 'INVESTMENT_PROMOTION',
    label: { zh: '投资促进', en: 'Investment promotion' },
    words: ['投资促进', '招商', '经济合作局', '经济技术合作'],
    mayBeCenter: true,
  },
  {
    key: 'RURAL_REVITALIZATION',
    label: { zh: '乡村振兴', en: 'Rural revitalization' },
    words: ['乡村振兴', '扶贫'],
    mayBeCenter: true,
  },
  {
    key: 'ADMINISTRATIVE_APPROVAL',
    label: { zh: '行政审批、政务数据', en: 'Administrative approval and government data' },
    words: [
      '行政审批',
      '政务服务',
      '政务公开',
      '审批服务',
      '政务数据',
      '大数据',
      '数据局',
      '数据管理局',
      '数据资源',
      '数据发展',
    ],
    mayBeCenter: true,
  },
  { key: 'PETITIONS', label: { zh: '信访', en: 'Petitions' }, words: ['信访'] },
  {
    key: 'FORESTRY',
    label: { zh: '林业草原', en: 'Forestry and grassland' },
    words: ['林业', '林草', '草原', '园林', '绿化'],
  },
  {
    key: 'HEALTHCARE_SECURITY',
    label: { zh: '医疗保障', en: 'Healthcare security' },
    words: ['医疗保障', '医保'],
    since: 2018,
  },
  { key: 'STATISTICS', label: { zh: '统计', en: 'Statistics' }, words: ['统计局', '统计'] },
  {
    key: 'MARKET_REGULATION',
    label: { zh: '市场监管', en: 'Market regulation' },
    words: [
      '市场监督',
      '市场监管',
      '市监局',
      '市管局',
      '工商行政',
      '工商局',
      '工商和质量',
      '质量技术监督',
      '质量监督',
      '质监',
      '食品药品',
      '食药监',
      '药品监督',
      '药监',
      '知识产权',
    ],
  },
  {
    key: 'STATE_ASSETS',
    label: { zh: '国资监管', en: 'State assets' },
    words: ['国有资产', '国资'],
  },
  { key: 'AUDIT', label: { zh: '审计', en: 'Audit' }, words: ['审计'] },
  {
    key: 'EMERGENCY',
    label: { zh: '应急管理', en: 'Emergency management' },
    words: ['应急', '安全生产', '安监', '地震'],
  },
  {
    key: 'VETERANS',
    label: { zh: '退役军人事务', en: 'Veterans affairs' },
    words: ['退役军人'],
    since: 2018,
  },
  {
    key: 'HEALTH',
    label: { zh: '卫生健康', en: 'Health' },
    words: [
      '卫生健康',
      '卫健',
      '卫生和计划生育',
      '卫生计生',
      '卫生与计划生育',
      '卫计',
      '卫生局',
      '卫生厅',
      '计划生育',
      '人口计生',
      '中医药',
    ],
  },
  {
    key: 'CULTURE_TOURISM_SPORT',
    label: { zh: '文旅体育', en: 'Culture, tourism and sport' },
    words: ['文化', '旅游', '文旅', '文广', '文体', '体育', '广播电视', '广播电影电视', '广电', '文物'],
  },
  { key: 'COMMERCE', label: { zh: '商务', en: 'Commerce' }, words: ['商务', '粮食和物资', '粮食', '粮储'] },
  {
    key: 'AGRICULTURE',
    label: { zh: '农业农村', en: 'Agriculture and rural affairs' },
    words: ['农业农村', '农业局', '农业厅', '农业委', '畜牧', '农牧', '农林', '农机', '农业机械', '渔业'],
  },
  { key: 'WATER', label: { zh: '水利', en: 'Water' }, words: ['水利', '水务'] },
  {
    key: 'TRANSPORT',
    label: { zh: '交通运输', en: 'Transport' },
    words: ['交通运输', '交通局', '交运局', '公路', '港航', '港口', '航务'],
  },
  {
    key: 'URBAN_MANAGEMENT',
    label: { zh: '城管、综合执法', en: 'Urban management and law enforcement' },
    words: ['城市管理', '城管', '综合行政执法', '综合执法', '市容'],
  },
  {
    key: 'HOUSING_CONSTRUCTION',
    label: { zh: '住房和城乡建设', en: 'Housing and construction' },
    words: [
      '住房和城乡建设',
      '住房城乡建设',
      '住建',
      '城乡建设',
      '建设局',
      '房屋管理',
      '房产',
      '房管',
      '人民防空',
      '人防',
    ],
  },
  {
    key: 'ECOLOGY_ENVIRONMENT',
    label: { zh: '生态环境', en: 'Ecology and environment' },
    words: ['生态环境', '环境保护', '环保'],
  },
  {
    key: 'NATURAL_RESOURCES',
    label: { zh: '自然资源', en: 'Natural resources' },
    words: ['自然资源', '国土资源', '国土局', '规划局', '城乡规划', '海洋'],
  },
  {
    key: 'HUMAN_RESOURCES',
    label: { zh: '人力资源和社会保障', en: 'Human resources and social security' },
    words: ['人力资源', '人社', '社会保障'],
  },
  { key: 'FINANCE', label: { zh: '财政', en: 'Finance' }, words: ['财政', '金融'] },
  { key: 'JUSTICE', label: { zh: '司法', en: 'Justice' }, words: ['司法', '法制办'] },
  { key: 'CIVIL_AFFAIRS', label: { zh: '民政', en: 'Civil affairs' }, words: ['民政局', '民政厅', '民政部'] },
  {
    key: 'PUBLIC_SECURITY',
    label: { zh: '公安', en: 'Public security' },
    words: ['公安', '交通警察', '交警'],
  },
  {
    key: 'ETHNIC_RELIGIOUS_AFFAIRS',
    label: { zh: '民族宗教', en: 'Ethnic and religious affairs' },
    words: ['民族宗教', '民宗', '民族事务', '宗教'],
  },
  {
    key: 'INDUSTRY_INFORMATION',
    label: { zh: '工业和信息化', en: 'Industry and information technology' },
    words: ['工业和信息化', '工信', '经济和信息化', '经信', '工业信息化', '科技工业'],
  },
  {
    key: 'SCIENCE_TECHNOLOGY',
    label: { zh: '科学技术', en: 'Science and technology' },
    words: ['科学技术', '科技局', '科技厅', '科技委'],
  },
  { key: 'EDUCATION', label: { zh: '教育', en: 'Education' }, words: ['教育', '教体', '教科'] },
  {
    key: 'DEVELOPMENT_REFORM',
    label: { zh: '发展改革', en: 'Development and reform' },
    words: ['发展和改革', '发展改革', '发改', '物价'],
  },
  {
    key: 'DEVELOPMENT_ZONE',
    label: { zh: '开发区、管委会', en: 'Development zone' },
    words: ['开发区', '高新区', '新区管', '管委会', '管理委员会', '示范区', '产业园'],
    suffixes: [
      '开发区',
      '高新区',
      '经开区',
      '保税区',
      '度假区',
      '示范区',
      '风景区',
      '景区',
      '产业园区',
      '工业园区',
      '工业园',
      '产业园',
    ].flatMap((zone) => [zone, `${zone}管委会`, `${zone}管理委员会`]),
    manyPerRegion: true,
  },
  {
    key: 'TOWNSHIP',
    label: { zh: '乡镇政府', en: 'Township' },
    words: ['镇人民政府', '乡人民政府', '镇政府', '乡政府', '苏木'],
    suffixes: ['镇', '乡'],
    manyPerRegion: true,
    isTownship: true,
  },
  {
    key: 'GOVERNMENT',
    label: { zh: '人民政府（汇总）', en: 'Government' },
    words: ['人民政府', '行政公署'],
  },
  { key: 'OTHER', label: { zh: '其他', en: 'Other' }, words: [], manyPerRegion: true },
] as const satisfies readonly AgencyType[];

export type AgencyTypeKey = (typeof agencyTypes)[number]['key'];

const typeByKey: ReadonlyMap<string, AgencyType> = new Map(agencyTypes.map((type) => [type.key, type]));

/** The type of a key; unknown keys are our own bug. */
export function agencyTypeOf(key: AgencyTypeKey): AgencyType {
  const type = typeByKey.get(key);
  if (!type) throw new Error(`No agency type ${JSON.stringify(key)} in the catalogue`);
  return type;
}

/** Whether a string is the key of an agency type. */
export function isAgencyTypeKey(key: string): key is AgencyTypeKey {
  return typeByKey.has(key);
}

/** Types of which a name may say a word though the body is another: 开发区教育局, 人民政府地方志办公室, 镇人民政府. */
const surrounding: ReadonlySet<string> = new Set([
  'GOVERNMENT_OFFICE',
  'SUBDISTRICT',
  'DEVELOPMENT_ZONE',
  'TOWNSHIP',
  'GOVERNMENT',
]);

/** Where the first word of a type stands in a name; past its end where none does. */
function placeIn(name: string, { words }: AgencyType): number {
  return Math.min(...words.map((word) => name.indexOf(word)).filter((at) => at >= 0), name.length);
}

/**
 * The type of a body by its name with the place taken off, e.g. `卫生健康局` is HEALTH. Of bodies merged into one, the
 * one that is named first: `教育体育局` is EDUCATION, `发展改革和工业信息化局` DEVELOPMENT_REFORM. An empty name (only a place
 * was left) is the government of that place. OTHER where no word fits.
 */
export function agencyTypeOfName(name: string): AgencyTypeKey {
  if (name === '') return 'GOVERNMENT';
  const endsAs = (type: AgencyType): boolean => (type.suffixes ?? []).some((suffix) => name.endsWith(suffix));
  const ending = agencyTypes.find(endsAs);
  if (ending) return ending.key;
  const said = agencyTypes.filter((type) => placeIn(name, type) < name.length);
  const [first] = said;
  if (first === undefined || surrounding.has(first.key)) return first?.key ?? 'OTHER';
  return said
    .filter(({ key }) => !surrounding.has(key))
    .reduce((best, type) => (placeIn(name, type) < placeIn(name, best) ? type : best)).key;
}
