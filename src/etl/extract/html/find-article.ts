import { formWords, longestFormWords, shortestFormWords, type FormWords } from './form-words.js';
import { ancestorsOf, type HtmlElement } from './html-tree.js';

const leastWords = 2;
/** Text that a table stands in, without links, from which on it is part of an article. */
const leastProse = 200;
const mostLinkShare = 0.4;
const tableTags = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);
/** Navigation, and lists of links to the sections. */
const asideTags = new Set(['a', 'nav', 'head', 'footer', 'title']);

/** A small element that holds words of the form. */
interface Anchor {
  readonly element: HtmlElement;
  readonly words: FormWords;
}

const compact = (text: string): string => text.replace(/[\s\u00A0\u3000]+/gu, '');

/** Collects the elements whose text is words of the form; gives back the text of the element where it is short. */
function collectAnchors(element: HtmlElement, anchors: Anchor[]): string | null {
  if (asideTags.has(element.tag)) return '';
  let text: string | null = '';
  for (const child of element.children) {
    const part = typeof child === 'string' ? compact(child) : collectAnchors(child, anchors);
    text =
      text === null || part === null || text.length + part.length > longestFormWords ? null : text + part;
  }
  if (text === null || text.length < shortestFormWords) return text;
  for (const words of formWords) if (words.pattern.test(text)) anchors.push({ element, words });
  return text;
}

/** The innermost element that holds all. */
function commonOf(elements: readonly HtmlElement[]): HtmlElement {
  let common = elements[0]!;
  let path = new Set(ancestorsOf(common));
  for (const element of elements) {
    let shared = element;
    while (!path.has(shared)) shared = shared.parent!;
    if (shared === common) continue;
    common = shared;
    path = new Set(ancestorsOf(common));
  }
  return common;
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
 * Finds the element of a page that holds the report: the innermost with all words of the form in it, outside
 * of links and navigation. Null where the page has fewer than two of them.
 */
export function findArticle(root: HtmlElement): HtmlElement | null {
  const anchors: Anchor[] = [];
  collectAnchors(root, anchors);
  if (new Set(anchors.map((anchor) => anchor.words)).size < leastWords) return null;
  const common = commonOf(anchors.map((anchor) => anchor.element));
  const hasHeading = anchors.some((anchor) => anchor.words.kind === 'heading');
  return hasHeading && !tableTags.has(common.tag) ? common : climbToProse(common);
}
