import { Parser } from 'htmlparser2';
import { DocumentFault } from '../document-fault.js';
import type { ExtractLimits } from '../limits.js';
import type { HtmlElement } from './html-tree.js';

const wordsOf = (words: string): readonly string[] => words.split(' ');

/** What is never shown, or is no text of the page. */
const unseenTags = wordsOf(
  'script style noscript template iframe frame frameset svg math canvas audio video object embed applet select datalist button textarea',
);
/** Of these, what shows something that is not read, as an image does. */
const shownTags = wordsOf('iframe frame svg canvas video object embed applet select textarea');
const voidTags = wordsOf('area base br col embed frame hr img input link meta param source track wbr');
/** What a closing tag of something else does not reach beyond. */
const tableTags = wordsOf('table thead tbody tfoot tr td th body html');
const plainTags = wordsOf(
  'a abbr b big blockquote center code div em fieldset font form h1 h2 h3 h4 h5 h6 head i label li main nav o:p ol p pre section small span strong sub sup title u ul',
);

/** What a tag is. */
interface TagTraits {
  /** Its name, one and the same string for all elements of the tag: such are found the sooner in sets. */
  readonly tag: string;
  readonly isUnseen: boolean;
  readonly isShown: boolean;
  readonly isVoid: boolean;
  readonly isBarrier: boolean;
}

const toTraits = (tag: string): TagTraits => ({
  tag,
  isUnseen: unseenTags.includes(tag),
  isShown: shownTags.includes(tag),
  isVoid: voidTags.includes(tag),
  isBarrier: tableTags.includes(tag),
});
const knownTraits: ReadonlyMap<string, TagTraits> = new Map(
  [...unseenTags, ...voidTags, ...tableTags, ...plainTags].map((tag) => [tag, toTraits(tag)]),
);
const traitsOf = (tag: string): TagTraits => knownTraits.get(tag) ?? toTraits(tag);

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
const barriers: ReadonlySet<string> = new Set(tableTags);
const noBarriers: ReadonlySet<string> = new Set();

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

  add(name: string, attributes: Record<string, string>): void {
    if (this.unseen > 0) {
      this.unseen += 1;
      return;
    }
    const traits = traitsOf(name);
    const isNotShown = isHidden(attributes);
    if (traits.isUnseen || isNotShown) {
      if (traits.isShown && !isNotShown) this.push(traitsOf('img'), {});
      this.unseen = 1;
      return;
    }
    this.closeForOpening(traits);
    if (isCell(traits.tag) && this.findOpen(['tr', 'table']) === 'table') this.push(traitsOf('tr'), {});
    this.push(traits, attributes);
  }

  private push({ tag, isVoid }: TagTraits, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open.at(-1)!;
    const element: HtmlElement = { tag, attributes, parent, children: [] };
    parent.children.push(element);
    if (isVoid) return;
    if (this.open.length < deepest) this.open.push(element);
    else this.tooDeep += 1;
  }

  addText(text: string): void {
    if (this.unseen === 0) this.open.at(-1)!.children.push(text);
  }

  close(name: string): void {
    if (this.unseen > 0) {
      this.unseen -= 1;
      return;
    }
    const { tag, isVoid, isBarrier } = traitsOf(name);
    if (isVoid) return;
    if (this.tooDeep > 0) this.tooDeep -= 1;
    else this.closeTo(tag, isBarrier ? noBarriers : barriers);
  }

  /** Only parts of tables close others. */
  private closeForOpening({ tag, isBarrier }: TagTraits): void {
    const opener = isBarrier ? openers.get(tag) : undefined;
    for (const closed of opener?.closes ?? []) this.closeTo(closed, opener!.within);
  }

  /** The tag of these that is open innermost. */
  private findOpen(tags: readonly string[]): string | undefined {
    return this.open.findLast((element) => tags.includes(element.tag))?.tag;
  }

  /** Closes the innermost element of a tag, unless one of `within` is open inside it. */
  private closeTo(tag: string, within: ReadonlySet<string>): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      if (this.open[at]!.tag === tag) {
        this.open.length = at;
        return;
      }
      if (within.has(this.open[at]!.tag)) return;
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
