import type { PrintNote } from './details/detail.js';

/** A body that reports, as its name is printed, and its region. Names of places are real, the reports are not. */
export interface Body {
  readonly name: string;
  readonly region: string;
}

/** A way in which a title is printed (domain § 3.1). */
export interface TitlePattern extends PrintNote {
  readonly print: (name: string, year: number) => string;
  /** The bodies it is printed of; any where it does not say. */
  readonly bodies?: readonly Body[];
  /** Whether the place is left out: then none need be told. */
  readonly leavesPlaceOut?: boolean;
}

const anyBody: readonly Body[] = [
  { name: '巨鹿县教育局', region: '130529' },
  { name: '巨鹿县教育局', region: '130529' },
  { name: '临县卫生健康局', region: '141124' },
  { name: '上海市宝山区市场监督管理局', region: '310113' },
  { name: '孟村回族自治县民政局', region: '130930' },
  { name: '凉山彝族自治州林业和草原局', region: '513400' },
  { name: '锡林郭勒盟商务局', region: '152500' },
  { name: '淮安市洪泽区人民政府', region: '320813' },
];

const plain = 'Read in either order of body and year.';
const lastUnit = 'The last administrative unit of the name is the place.';

/** The patterns, the dominant ones several times as likely as the others. */
export const titlePatterns: readonly TitlePattern[] = [
  {
    key: 'a',
    says: 'body, year',
    example: '临县卫生健康局2024年政府信息公开工作年度报告',
    handled: plain,
    print: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  },
  {
    key: 'b',
    says: 'body, year, without 工作',
    example: '临县卫生健康局2024年度政府信息公开年度报告',
    handled: plain,
    print: (name, year) => `${name}${year}年度政府信息公开年度报告`,
  },
  {
    key: 'c',
    says: 'year, body',
    example: '2024年度临县卫生健康局政府信息公开工作年度报告',
    handled: plain,
    print: (name, year) => `${year}年度${name}政府信息公开工作年度报告`,
  },
  {
    key: 'd',
    says: '…工作报告',
    example: '2024年临县卫生健康局政府信息公开工作报告',
    handled: plain,
    print: (name, year) => `${year}年${name}政府信息公开工作报告`,
  },
  {
    key: 'e',
    says: '关于 … 的年度报告',
    example: '临县卫生健康局关于2024年度政府信息公开工作的年度报告',
    handled: plain,
    print: (name, year) => `${name}关于${year}年度政府信息公开工作的年度报告`,
  },
  {
    key: 'f',
    says: '…年报, with a note',
    example: '临县卫生健康局2024年政府信息公开年报（文字版）',
    handled: 'Notes behind are none of the title.',
    print: (name, year) => `${name}${year}年政府信息公开年报（文字版）`,
  },
  {
    key: 'g',
    says: 'spaces within',
    example: '临县卫生健康局 2024 年政府信息公开工作 年度报告',
    handled: 'Spaces are left out.',
    print: (name, year) => `${name} ${year} 年政府信息公开工作 年度报告`,
  },
  {
    key: 'h',
    says: 'over two lines',
    example: '…政府信息公开工作年度报⏎告',
    handled: 'Up to four lines are joined.',
    print: (name, year) => `${name}${year}年政府信息公开工作年度报\n告`,
  },
  {
    key: 'i',
    says: 'no year',
    example: '乌海市工业和信息化局政府信息公开工作年度报告',
    handled: 'The year is that of the period, or the one before the date of signing.',
    print: (name) => `${name}政府信息公开工作年度报告`,
  },
  {
    key: 'j',
    says: 'letters exchanged',
    example: '…政府信息公开工作告年度报',
    handled: 'One way of exchanging that was seen is known.',
    print: (name, year) => `${name}${year}年政府信息公开工作告年度报`,
  },
  {
    key: 'k',
    says: 'no place',
    example: '县人社局2021年…',
    handled: 'The region is told by issuer, site or text, or not at all.',
    leavesPlaceOut: true,
    bodies: [
      { name: '县人社局', region: '130529' },
      { name: '教育局', region: '130529' },
      { name: '', region: '130529' },
    ],
    print: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  },
  {
    key: 'l',
    says: 'a chain of governments',
    example: '温州市鹿城区人民政府七都街道办事处2023年…',
    handled: lastUnit,
    bodies: [
      { name: '温州市鹿城区人民政府七都街道办事处', region: '330302' },
      { name: '济南市历下区人民政府大明湖街道办事处', region: '370102' },
      { name: '衡阳市衡东县杨林镇人民政府', region: '430424' },
    ],
    print: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  },
  {
    key: 'm',
    says: 'a branch of a higher body',
    example: '遂宁市公安局船山区分局2023年…',
    handled: 'The region is the district, the parent the body of the city.',
    bodies: [
      { name: '遂宁市公安局船山区分局', region: '510903' },
      { name: '鄂州市生态环境局华容分局', region: '420703' },
      { name: '益阳市生态环境局安化分局', region: '430923' },
      { name: '重庆市公安局渝中区分局', region: '500103' },
    ],
    print: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  },
  {
    key: 'n',
    says: 'a body under its own ministry, or a part of one',
    example: '国家税务总局广州市白云区税务局2023年…',
    handled: 'The place within the name.',
    bodies: [
      { name: '国家税务总局广州市白云区税务局', region: '440111' },
      { name: '淄博市公安局交通警察支队张店大队', region: '370303' },
      { name: '沅江市公安局交通警察大队', region: '430981' },
    ],
    print: (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  },
];

/** Which body a title of a pattern may be of. */
export const bodiesOf = (pattern: TitlePattern): readonly Body[] => pattern.bodies ?? anyBody;
