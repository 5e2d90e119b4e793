import type { PageDamage } from './page-damage.js';

const metadata = '索 引 号\t014200321/2024-00007\n发布机构\t巨鹿县教育局\n发布日期\t2024-01-20\n文号\t无\n';
const metadataLines =
  '索引号：\n014200321/2024-00007\n主题分类：\n政府信息公开\n成文日期：\n2024年01月18日\n浏览次数：\n1113\n字号：[ 大 中 小 ]\n';
const period = /自(20\d\d)年1月1日起至(20\d\d)年12月31日/;

/** Lost and broken runs of text, and what a site prints beside the report. */
export const runDamages: readonly PageDamage[] = [
  {
    key: 'M7',
    says: '年 and digits lost in the period',
    example: '自20231月1日起至202312月31日',
    handled: 'A year is the four digits of 20xx, whatever follows.',
    apply: (text) => text.replace(period, '自$11月1日起至$212月31日'),
  },
  {
    key: 'M7b',
    says: 'more lost in the period, and in the number of a document',
    example: '202311日至20231231日, 珙府办函〔20241号',
    handled: 'A year is the four digits of 20xx, whatever follows.',
    apply: (text) =>
      text
        .replace(period, '$111日至$21231日')
        .replace('我们', '按照珙府办函〔20241号、国办公开办函〔202130，我们'),
  },
  {
    key: 'M8',
    says: 'letters within the period',
    example: '2020你那12月31日',
    handled: 'The first year of the period counts.',
    apply: (text) => text.replace(/至(20\d\d)年12月31日/, '至$1你那12月31日'),
  },
  {
    key: 'M9',
    says: 'a broken line before the title',
    example: '019年3月28日本年度报告',
    handled: 'No title, no year.',
    apply: (text) => `019年3月28日本年度报告\n${text}`,
  },
  {
    key: 'M10',
    says: 'another body or place named in the text',
    example: '巨鹿文旅信息和市政府办公室',
    handled: 'The title goes before the text.',
    apply: (text) => text.replace('我们', '古城区网站、巨鹿文旅信息和市政府办公室'),
  },
  {
    key: 'M11',
    says: 'a table of metadata below the title',
    example: '索 引 号 014200321/2024-00007',
    handled: 'Its issuer is evidence; its numbers are none of the form’s.',
    apply: (text) => (text.includes('\n') ? text.replace('\n', `\n${metadata}`) : text),
  },
  {
    key: 'M11b',
    says: 'the same, a field and its value a line each, above the title',
    example: '浏览次数：⏎1113',
    handled: 'Its numbers are none of the form’s.',
    apply: (text) => `${metadataLines}${text}`,
  },
  {
    key: 'M11c',
    says: 'what a site prints behind the article',
    example: '上一篇 … 浏览 1113 次, 联系电话 0319-4332100, 邮编 055250',
    handled: 'Stands behind section six and gives no number.',
    apply: (text) =>
      `${text}\n上一篇：行政处罚 12 件公示\n下一篇：行政许可 7\n浏览 1113 次\n分享到： 打印 | 关闭 | 3\n联系电话：0319-4332100 邮编：055250`,
  },
];
