import { replaceSpace } from '../../letter-table.js';
import { remember } from '../../remember.js';
import { formWords, longestFormWords, shortestFormWords } from './form-words.js';
import { ancestorsOf, type HtmlElement } from './html-tree.js';

const leastWords = 2;
/** Text that a table stands in, without links, from which on it is part of an article. */
const leastProse = 200;
const mostLinkShare = 0.4;
const tableTags = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);
/** Navigation, and lists of links to the sections. */
const asideTags = new Set(['a', 'nav', 'head', 'footer', 'title']);

const compact = (text: string): string => replaceSpace(text, '');

/** The words of the form that an element holds, a bit for each; and its text where that is short. */
interface Held {
  readonly words: number;
  readonly text: string | null;
}

const findBits = remember((text: string): number =>
  formWords.reduce((bits, { pattern }, index) => (pattern.test(text) ? bits | (1 << index) : bits), 0),
);
const bitsOf = (text: string): number => (text.length < shortestFormWords ? 0 : findBits(text));

const headingBits = formWords.reduce(
  (bits, { kind }, index) => (kind === 'heading' ? bits | (1 << index) : bits),
  0,
);

const countBits = (bits: number): number => bits.toString(2).replaceAll('0', '').length;

/** Collects which words of the form each element holds, in itself or in those within it. */
function collectWords(element: HtmlElement, words: Map<HtmlElement, number>): Held {
  if (asideTags.has(element.tag)) return { words: 0, text: '' };
  let text: string | null = '';
  let bits = 0;
  let isOwn = false;
  for (const child of element.children) {
    const part = typeof child === 'string' ? { words: 0, text: compact(child) } : collectWords(child, words);
    bits |= part.words;
    // The words of an element's only text are known from the element within that holds it.
    isOwn ||= part.text !== '' && (typeof child === 'string' || text !== '');
    text =
      text === null || part.text === null || text.length + part.text.length > longestFormWords
        ? null
        : text + part.text;
  }
  if (isOwn && text !== null) bits |= bitsOf(text);
  if (bits > 0) words.set(element, bits);
  return { words: bits, text };
}

/** The innermost element with all words in it; of two beside each other, as in a list of reports, what holds both. */
function findInnermost(root: HtmlElement, all: number, words: ReadonlyMap<HtmlElement, number>): HtmlElement {
  let innermost = root;
  for (;;) {
    const holders = innermost.children.filter(
      (child): child is HtmlElement => typeof child !== 'string' && words.get(child) === all,
    );
    if (holders.length !== 1) return innermost;
    innermost = holders[0]!;
  }
}

function proseLengthOf(element: HtmlElement, isLinked = false): { plain: number; linked: number } {
  const lengths = { plain: 0, linked: 0 };
  for (const child of element.children) {
    if (typeof child === 'string') lengths[isLinked ? 'linked' : 'plain'] += compact(child).length;
    else if (child.tag !== 'table') {
      const inner = proseLengthOf(child, isLinked || child.tag === 'a');
      lengths.plain += inner.plain;
      lengths.linked += inner.linked;
    }
  }
  return lengths;
}

/** From a bare table up to the element where text stands around it, unless that is a list of links. */
function climbToProse(table: HtmlElement): HtmlElement {
  const path = ancestorsOf(table).filter((element) => !tableTags.has(element.tag));
  let article = path[0] ?? table;
  for (const above of path) {
    const { plain, linked } = proseLengthOf(above);
    if (linked > (plain + linked) * mostLinkShare) break;
    article = above;
    if (plain >= leastProse) break;
  }
  return article;
}

/**
 * Finds the element of a page that holds the report: the innermost with all words of the form in it that the page has,
 * outside of links and navigation; words beside it, as in a list of other matters, are left out. Null where the page has
 * fewer than two of them.
 */
export function findArticle(root: HtmlElement): HtmlElement | null {
  const words = new Map<HtmlElement, number>();
  const { words: all } = collectWords(root, words);
  if (countBits(all) < leastWords) return null;
  const innermost = findInnermost(root, all, words);
  return (all & headingBits) > 0 && !tableTags.has(innermost.tag) ? innermost : climbToProse(innermost);
}
