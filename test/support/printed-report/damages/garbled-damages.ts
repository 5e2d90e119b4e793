import { toGbk } from '../../formats/encode.js';
import type { Random } from '../random.js';
import { isPlainLine, type PageDamage } from './page-damage.js';

/** GBK read one byte off its letters. */
const misaligned = (text: string): string =>
  new TextDecoder('gb18030').decode(toGbk(text).subarray(1)).replace(/\s/g, '');

/** UTF-8 read as Latin-1: digits and bars stay as they are. */
const doubleDecoded = (text: string): string =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, '�');

const labels = [
  ...['行政处罚', '行政许可', '规章', '（七）总计', '2.重复申请', '3.其他', '（五）不予处理'],
  ...['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '4.保护第三方合法权益'],
];

function garbleOnce(text: string, part: string, garble: (part: string) => string): string {
  const at = text.lastIndexOf(part);
  return at < 0 ? text : text.slice(0, at) + garble(part) + text.slice(at + part.length);
}

const strangeTable = doubleDecoded(
  '信息内容 | 本年处理决定数量 |\n行政处罚 | 999 |\n行政强制 | 888 |\n（七）总计 | 7 | 7 | 7 | 7 | 7 | 7 | 49 |',
);

function swapBrand(text: string, random: Random): string {
  const brand = random.pick(['万宝娱乐', '金尊体育', '凤凰平台']);
  return text
    .replace(/^(.*?)(?=县|区|市)/u, (name) => (name.length < 8 && isPlainLine(name) ? brand : name))
    .replaceAll('政务公开', brand);
}

const advert = '★官方网址★凤凰平台APP下载，注册送 888 元，真人视讯、彩票投注、时时彩尽在万宝娱乐★';

/** Text that was decoded wrongly, or that a mirror wrote over. */
export const garbledDamages: readonly PageDamage[] = [
  {
    key: 'M4',
    says: 'a span of the prose read one byte off its letters',
    example: '?。ㄒ唬┲鲃庸_情况',
    handled: '`TEXT_GARBLED` with a sample; tables around are read.',
    apply: (text) => text.replace('这一年里', '?。ㄒ唬┲鲃庸_情况'),
  },
  {
    key: 'M4b',
    says: 'the heading of a section garbled so',
    example: '⒍魇怠…',
    handled: 'The table is found by its own words.',
    apply: (text, random) =>
      garbleOnce(
        text,
        random.pick(['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况']),
        misaligned,
      ),
  },
  {
    key: 'M4c',
    says: 'the label of a row garbled so',
    example: '姓Υ',
    handled: 'The row is missing or unreadable; its values go to no other.',
    apply: (text, random) => garbleOnce(text, random.pick(labels), misaligned),
  },
  {
    key: 'M5',
    says: 'a block decoded twice before the good text',
    example: 'å¹´åº¦æŠ¥å‘Š',
    handled: '`TEXT_GARBLED`; the block gives nothing.',
    apply: (text) => `å¹´åº¦æŠ¥å‘Š 12 ç¬¬ 3 é¡¹\n${text}`,
  },
  {
    key: 'M5b',
    says: 'the same with a table in it, digits and bars whole',
    example: 'è¡æ¿å¤ç½ | 999 |',
    handled: '`TEXT_GARBLED`; its numbers go to no row.',
    apply: (text) => `${strangeTable}\n${text}`,
  },
  {
    key: 'M6',
    says: 'words of a betting site within sentences',
    example: '★某某平台★我们',
    handled: 'No label, no number.',
    apply: (text) => text.replace('我们', '★某某平台★我们').replace('告示栏', '某某娱乐告示栏'),
  },
  {
    key: 'M6b',
    says: 'a betting site’s name in the stead of the place’s',
    example: '万宝娱乐县教育局',
    handled: 'No place of such a name: the region is not told.',
    hidesPlace: true,
    apply: swapBrand,
  },
  {
    key: 'M6c',
    says: 'lines of advertisement between the lines of the page',
    example: '注册送 888 元',
    handled: 'Set aside (`MIRROR_TEXT`): whose report it is cannot be told from such text.',
    isSetAside: true,
    apply: (text, random) => {
      const lines = text.split('\n');
      const at = random.upTo(lines.length - 1);
      return [...lines.slice(0, at), advert, ...lines.slice(at)].join('\n');
    },
  },
];
