import { Parser } from 'htmlparser2';
import { DocumentFault } from '../document-fault.js';
import type { ExtractLimits } from '../limits.js';
import type { HtmlElement } from './html-tree.js';

/** What is never shown, or is no text of the page. */
const unseenTags = new Set(
  'script style noscript template iframe frame frameset svg math canvas audio video object embed applet select datalist button textarea'.split(
    ' ',
  ),
);
/** Of these, what shows something that is not read, as an image does. */
const shownTags = new Set('iframe frame svg canvas video object embed applet select textarea'.split(' '));
const voidTags = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
);
const unseenStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9]))/i;

/** Elements deeper than this become children of the one at this depth, as in browsers. */
const deepest = 512;

/** A cell closes the cell before it, a row the row before it, within their own table. */
interface Opener {
  readonly closes: readonly string[];
  readonly within: ReadonlySet<string>;
}

const cellOpener: Opener = { closes: ['td', 'th'], within: new Set(['tr', 'table']) };
const openers: ReadonlyMap<string, Opener> = new Map([
  ['td', cellOpener],
  ['th', cellOpener],
  ['tr', { closes: ['tr'], within: new Set(['table']) }],
]);
/** What a closing tag of something else does not reach beyond. */
const tableTags: ReadonlySet<string> = new Set('table thead tbody tfoot tr td th body html'.split(' '));
const noBarriers: ReadonlySet<string> = new Set();

function isUnseen(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return unseenTags.has(tag) || isHidden(attributes);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes) return true;
  return attributes['style'] !== undefined && unseenStyle.test(attributes['style']);
}

const isCell = (tag: string): boolean => tag === 'td' || tag === 'th';

/** Builds the tree of what is seen of a page; closing tags that match nothing are passed over. */
class TreeBuilder {
  readonly root: HtmlElement = { tag: '#root', attributes: {}, parent: null, children: [] };
  private readonly open: HtmlElement[] = [this.root];
  /** How many open elements are not in the tree: below an unseen one, or deeper than the deepest. */
  private unseen = 0;
  private tooDeep = 0;

  add(tag: string, attributes: Record<string, string>): void {
    if (this.unseen > 0 || isUnseen(tag, attributes)) {
      if (this.unseen === 0 && shownTags.has(tag) && !isHidden(attributes)) this.push('img', {});
      this.unseen += 1;
      return;
    }
    this.closeForOpening(tag);
    if (isCell(tag) && this.findOpen(['tr', 'table']) === 'table') this.push('tr', {});
    this.push(tag, attributes);
  }

  private push(tag: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open.at(-1)!;
    const element: HtmlElement = { tag, attributes, parent, children: [] };
    parent.children.push(element);
    if (voidTags.has(tag)) return;
    if (this.open.length < deepest) this.open.push(element);
    else this.tooDeep += 1;
  }

  addText(text: string): void {
    if (this.unseen === 0) this.open.at(-1)!.children.push(text);
  }

  close(tag: string): void {
    if (this.unseen > 0) this.unseen -= 1;
    else if (voidTags.has(tag)) return;
    else if (this.tooDeep > 0) this.tooDeep -= 1;
    else this.closeTo(tag, tableTags.has(tag) ? noBarriers : tableTags);
  }

  private closeForOpening(tag: string): void {
    const opener = openers.get(tag);
    for (const closed of opener?.closes ?? []) this.closeTo(closed, opener!.within);
  }

  /** The tag of these that is open innermost. */
  private findOpen(tags: readonly string[]): string | undefined {
    return this.open.findLast((element) => tags.includes(element.tag))?.tag;
  }

  /** Closes the innermost element of a tag, unless one of `barriers` is open within it. */
  private closeTo(tag: string, barriers: ReadonlySet<string>): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      if (this.open[at]!.tag === tag) {
        this.open.length = at;
        return;
      }
      if (barriers.has(this.open[at]!.tag)) return;
    }
  }
}

function toFault(what: string, count: number): DocumentFault {
  const message = `${what}超过${count}。The page has more than ${count} elements, or as many within each other.`;
  return new DocumentFault('DOCUMENT_TOO_LARGE', message);
}

/**
 * Parses a page to the tree of what is seen of it: no scripts, styles, comments or hidden elements. Markup as
 * broken as it may be gives some tree. Throws DOCUMENT_TOO_LARGE.
 */
export function parseHtml(html: string, limits: Pick<ExtractLimits, 'nesting' | 'elements'>): HtmlElement {
  const builder = new TreeBuilder();
  let [depth, count] = [0, 0];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if ((depth += 1) > limits.nesting) throw toFault('标签嵌套层数', limits.nesting);
      if ((count += 1) > limits.elements) throw toFault('标签个数', limits.elements);
      builder.add(tag, attributes);
    },
    ontext: (text) => builder.addText(text),
    onclosetag: (tag) => {
      depth -= 1;
      builder.close(tag);
    },
  });
  parser.end(html);
  return builder.root;
}
