import { compact } from './compact.js';
import type { TextLine } from './text-lines.js';

/** What the title of a report says. */
export interface ReportTitle {
  /** As printed, white space removed. */
  readonly title: string;
  readonly year: number | null;
  /** The words before, between and behind the year that are not the title's own; empty where none. */
  readonly name: string;
}

const subject = '(?:关于)?(?:20\\d\\d年?度?)?(?:关于)?(?:的)?(?:政府)?信息公开';
const kind =
  '(?:工作)?(?:情况)?的?(?:(?:20\\d\\d年)?年?度?工?作?(?:总结)?报告|工作报?告?年度报告?|年度?报告?表?|年报)';
/** Four digits that are no part of a longer number, nor of a day. */
const year = '(?<!\\d)(20\\d\\d)(?!\\d|年\\d{1,2}月\\d{1,2}日)(?:年度?|)';
/** The year between the subject and the kind: 政府信息公开工作2021年度报告. */
const innerYear = /信息公开(?:工作)?(?:情况)?的?(20\d\d)年/u;
const note = '(?:\\([^)]*\\)|\\[[^\\]]*\\])*';
const named = new RegExp(`^(?:关于)?(.*?)(?:关于)?${year}(.*?)${subject}${kind}${note}$`, 'u');
const nameless = new RegExp(`^(?:关于)?(.*?)${subject}${kind}${note}$`, 'u');
const sentence = /[。,，;；:：!！?？《》]/u;
/** A name, or the year behind it, cut at a line's end leaves its own end at the next line's beginning. */
const brokenName = /^(?:\d{0,2}年度?$|[省市县区镇乡局委办院]|分局|街道|办事处|人民政府|委员会)/u;
/** The day a site or a signature prints on the line of a title. */
const leadingDay = /^20\d\d年\d{1,2}月\d{1,2}日/u;
/** Bars with letters on both sides part the cells of a table. */
const cells = /[^|｜│┃][|｜│┃]+[^|｜│┃]/u;
const mostLines = 4;
const mostLetters = 90;
const headLines = 40;
/** Lines in which the text may run on behind the title. */
const firstLines = 3;

function trimName(name: string): string {
  return name
    .replace(/^(?:附件\d*|关于)/u, '')
    .replace(/关于$/u, '')
    .replace(/^[-—_“”"'()\]]+|[-—_“”"'(]+$/gu, '');
}

/** A year in Chinese digits, 二〇二一年, with any of the signs for zero. */
const chineseYear = /二[〇○零oO]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])(?=年)/gu;
const chineseDigits = '零一二三四五六七八九';
const toDigit = (sign: string): number => Math.max(0, chineseDigits.indexOf(sign));

/** What notes behind a title tell of its year, (2023年度), and of its body, (巨鹿县财政局). */
const notedYear = /[([](20\d\d)(?:年度?)?[)\]]/u;
const notedBody = /[([]([^()[\]]{2,30}(?:局|委|委员会|办|办公室|政府|厅|中心|街道|镇|乡|管委会))[)\]]/u;

function fromNotes({ title, year: told, name }: ReportTitle): ReportTitle {
  const noted = notedYear.exec(title)?.[1];
  return {
    title,
    year: told ?? (noted === undefined ? null : Number(noted)),
    name: name || (notedBody.exec(title)?.[1] ?? ''),
  };
}

function parseTitle(printed: string): ReportTitle | null {
  const title = printed.replace(leadingDay, '');
  if (title.length > mostLetters || sentence.test(title) || cells.test(title)) return null;
  const text = title.replace(
    chineseYear,
    (_, tens: string, ones: string) => `20${toDigit(tens)}${toDigit(ones)}`,
  );
  const withYear = named.exec(text);
  if (withYear)
    return fromNotes({ title, year: Number(withYear[2]), name: trimName(withYear[1]! + withYear[3]!) });
  const without = nameless.exec(text);
  if (!without) return null;
  const inner = innerYear.exec(text)?.[1];
  return fromNotes({
    title,
    year: inner === undefined ? null : Number(inner),
    name: trimName(without[1]!),
  });
}

/** The title at the head of a line that runs on into the text: the shortest beginning that reads as one. */
function titleBefore(text: string): ReportTitle | null {
  for (const end of text.slice(0, mostLetters).matchAll(/报告|年报/gu)) {
    const title = parseTitle(text.slice(0, end.index + end[0].length));
    if (title) return title;
  }
  return null;
}

/**
 * Whether a line may run on into the next one within a title: one that ends in a number, and no year is printed over both,
 * is a row of a table that stands above the running head of a page.
 */
function runsOn(line: string, next: string): boolean {
  const number = /\d+$/u.exec(line)?.[0];
  return number === undefined || /^20\d\d$/u.test(number + (/^\d+/u.exec(next)?.[0] ?? ''));
}

/** The title that ends at a line, over as few lines as give it a name. */
function titleEndingAt(texts: readonly string[], end: number): ReportTitle | null {
  let found: ReportTitle | null = null;
  for (let count = 1; count <= mostLines && end - count + 1 >= 0; count++) {
    if (count > 1 && !runsOn(texts[end - count + 1]!, texts[end - count + 2]!)) break;
    const title = parseTitle(texts.slice(end - count + 1, end + 1).join(''));
    if (title && (found === null || found.name === '' || brokenName.test(found.name))) found = title;
    if (found && found.name !== '' && !brokenName.test(found.name)) return found;
  }
  return found;
}

/** A text as the title of a report, white space within it and all; null where it is none. */
export function toReportTitle(text: string): ReportTitle | null {
  return parseTitle(compact(text));
}

/** A title and the line it ends in. */
interface TitleAt extends ReportTitle {
  readonly end: number;
}

/** A line without one of these letters ends no title. */
const endsTitle = /[报告]/u;

function listTitles(texts: readonly string[]): TitleAt[] {
  const titles: TitleAt[] = [];
  for (let end = 0; end < texts.length; end++) {
    if (!endsTitle.test(texts[end]!)) continue;
    const title = titleEndingAt(texts, end) ?? (end < firstLines ? titleBefore(texts[end]!) : null);
    if (!title) continue;
    const continued = texts[end + 1] === undefined ? null : parseTitle(title.title + texts[end + 1]!);
    titles.push({ ...(continued && texts[end + 1]!.length <= 4 ? continued : title), end });
  }
  return titles;
}

const isFull = ({ year, name }: ReportTitle): boolean => year !== null && name !== '';
/** The heading of section one, or of any other that is printed first, and the words that tell the period. */
const beginsArticle = /^[一二三四五六][、.．](?:总体|概述|主动公开|收到和处理)|统计(?:期限|数据|时间|周期)/u;

/** Of several titles, as where a site lists other reports beside the article, the one nearest above it. */
function chooseTitle(titles: readonly TitleAt[], texts: readonly string[]): ReportTitle | null {
  const full = titles.filter(isFull);
  const isOne = new Set(full.map(({ name, year: stated }) => `${name}${stated}`)).size === 1;
  const first = full[0] ?? titles[0] ?? null;
  if (full.length === 0 || isOne) return first;
  const article = texts.findIndex((text) => beginsArticle.test(text));
  return full.findLast(({ end }) => end < article) ?? first;
}

/**
 * Finds the title among the first lines of a document: body and year in either order, wrapped over lines,
 * spaces within words, notes behind (domain § 3.1); one with body and year goes before one without, as the name of a
 * column of a site has neither. Null where no line reads as one.
 */
export function readTitle(lines: readonly TextLine[]): ReportTitle | null {
  const texts: string[] = [];
  for (let at = 0; at < lines.length && texts.length < headLines; at++) {
    const text = compact(lines[at]!.text);
    if (text !== '') texts.push(text);
  }
  const title = chooseTitle(listTitles(texts), texts);
  return title && { title: title.title, year: title.year, name: title.name };
}
