import type { RejectionCode } from '../../schema/catalogue/issues.js';
import { compact } from './compact.js';
import type { TextLine } from './text-lines.js';

/** A kind of document that is found among annual reports and is none of the form. */
interface DocumentKind {
  readonly code: RejectionCode;
  /** Words of its title, white space removed. */
  readonly title?: RegExp;
  /** Words of its text. */
  readonly text?: RegExp;
  /** What it is, for the message. */
  readonly says: string;
}

const kinds: readonly DocumentKind[] = [
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    title: /图解|一图读懂|一张图|图读|漫画/u,
    says: '这是年度报告的图解。It is a picture story about a report',
  },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    title: /解读|年报说明|报告说明|答记者问/u,
    says: '这是年度报告的文字解读。It is an article that explains a report',
  },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    title: /公开指南/u,
    says: '这是政府信息公开指南。It is a guide to disclosure',
  },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    title: /公开目录|事项目录|基本目录/u,
    says: '这是政府信息公开目录。It is a list of what is disclosed',
  },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    title: /的通知|通知$|报告格式|年度报告\(?模板|格式\(?试行/u,
    says: '这是编制年度报告的通知或格式。It is a notice on how to write reports',
  },
  {
    code: 'NOT_AN_ANNUAL_REPORT',
    title: /制度|办法|规定|条例$/u,
    says: '这是制度文件。It is a regulation',
  },
  {
    code: 'BEFORE_2019_FORM',
    title: /(?:20(?:0[89]|1[0-8])|二〇(?:〇[八九]|一[〇一二三四五六七八]))年/u,
    says: '这是2019年以前格式的年度报告，另行存放。It is a report on the form before 2019',
  },
  {
    code: 'BEFORE_2019_FORM',
    text: /政府信息公开情况统计表|统计指标单位统计数|主动公开政府信息数\(?不同渠道/u,
    says: '附有2019年以前的《政府信息公开情况统计表》，另行存放。It has the table of the form before 2019',
  },
];

const titleLines = 6;
const longestTitle = 60;

/** The kind that the first lines or the words of a document tell, or null. */
export function findDocumentKind(
  lines: readonly TextLine[],
): { readonly code: RejectionCode; readonly says: string } | null {
  const texts = lines.map((line) => compact(line.text)).filter((text) => text !== '');
  const head = texts.slice(0, titleLines).filter((text) => text.length <= longestTitle);
  const text = texts.join('');
  const found = kinds.find(
    (kind) => head.some((line) => kind.title?.test(line)) || (kind.text?.test(text) ?? false),
  );
  return found ?? null;
}

const reportWord = '(?:年度?报告?|年报)';
/** Titles of articles and picture stories about a report: `…年度报告》解读`, `一图读懂…年度报告`. */
const aboutReport = new RegExp(
  `${reportWord}[》”"]?的?(?:文字|图文|图片|政策)?(?:解读|图解|图读|说明)$|^(?:一图读懂|一张图|图解|图读|解读|漫画)\\p{L}*[:：|｜]?.*${reportWord}`,
  'u',
);

/** Whether a line is the title of an article about a report, which may repeat its tables. */
export function isAboutReport({ text }: TextLine): boolean {
  const title = compact(text);
  return title.length <= longestTitle && aboutReport.test(title);
}
