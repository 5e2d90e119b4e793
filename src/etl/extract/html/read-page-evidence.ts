import { replaceSpace } from '../../letter-table.js';
import { findLabelled, labelLetters } from './find-labelled.js';
import { elementsOf, textOf, type HtmlElement } from './html-tree.js';
import { metaNames } from './metadata-fields.js';
import { readDate } from './read-date.js';
import { listSmallElements } from './small-elements.js';

/** What a page states about its article, beside it; what it does not state is undefined. */
export interface PageEvidence {
  readonly title: string | undefined;
  readonly issuer: string | undefined;
  readonly publishedOn: string | undefined;
  readonly siteCode: string | undefined;
}

const reportTitle = /信息公开.{0,12}(?:年度?报告?|年报)/u;
const siteCodeMark = /网站标识码[^0-9<]{0,20}(\d{10})(?!\d)/u;
const titleParts = /[_|｜]|\s[-—–]+\s|[-—–]{2,}/u;
const headingTags = ['h1', 'h2', 'title'];
/** Where other reports are named: links, lists and navigation. */
const asideTags = new Set(['a', 'nav', 'li', 'footer', 'aside', 'head']);
const wholeTitle = /20\d\d.*信息公开.{0,12}(?:年度?报告?|年报)$/u;
const longestTitle = 60;

const tidy = (text: string): string => replaceSpace(text, ' ').trim();

type Meta = ReadonlyMap<string, string>;

function readMeta(elements: readonly HtmlElement[]): Meta {
  const entries = elements.flatMap(({ attributes }): readonly [string, string][] => {
    const name = attributes['name'] ?? attributes['property'];
    const content = tidy(attributes['content'] ?? '');
    return name && content !== '' ? [[name.trim().toLowerCase(), content]] : [];
  });
  return new Map(entries.reverse());
}

function findStated(key: keyof typeof metaNames, meta: Meta): string | undefined {
  return metaNames[key].map((name) => meta.get(name)).find((value) => value !== undefined);
}

/** The texts of headings, and their parts: a title has the name of the site behind it. */
function listTexts(headings: readonly HtmlElement[]): string[] {
  return headings
    .map((heading) => tidy(textOf(heading)))
    .flatMap((text) => [...text.split(titleParts), text]);
}

/** The title that a page prints outside of lists, whatever its element; none where it prints several. */
function findPrintedTitle(root: HtmlElement): string | undefined {
  const titles = new Set<string>();
  const measure = (element: HtmlElement): string | null => {
    if (asideTags.has(element.tag)) return '';
    let text: string | null = '';
    for (const child of element.children) {
      const part = typeof child === 'string' ? replaceSpace(child, '') : measure(child);
      text = text === null || part === null || text.length + part.length > longestTitle ? null : text + part;
    }
    if (text !== null && wholeTitle.test(text)) titles.add(text);
    return text;
  };
  measure(root);
  return titles.size === 1 ? [...titles][0] : undefined;
}

/**
 * Reads title, issuer, day of publication and site code off a page: its `<meta>` elements, the table or line of
 * metadata above the article, its headings, and the mark in its footer. A title is taken only where it is that of
 * an annual report.
 */
export function readPageEvidence(root: HtmlElement, html: string): PageEvidence {
  const small = listSmallElements(root, labelLetters);
  const meta = readMeta(elementsOf(root, ['meta']));
  const headings = listTexts(elementsOf(root, headingTags));
  const titles = [findStated('title', meta), findLabelled('title', small), ...headings];
  const dates = [findStated('publishedOn', meta), findLabelled('publishedOn', small)];
  const code = findStated('siteCode', meta) ?? siteCodeMark.exec(html)?.[1];
  const stated = titles
    .map((title) => tidy(title ?? ''))
    .find((title) => reportTitle.test(title.replaceAll(' ', '')));
  return {
    title: stated ?? findPrintedTitle(root),
    issuer: findLabelled('issuer', small) ?? findStated('issuer', meta),
    publishedOn: dates.map((text) => readDate(text ?? '')).find((found) => found !== null) ?? undefined,
    siteCode: code !== undefined && /^\d{10}$/.test(code) ? code : undefined,
  };
}
