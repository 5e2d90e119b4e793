import { decodeAttribute, decodeEntities } from './decode-entities.js';

/** What is told of a page, in the order it is written; each element that is opened is closed, within its own parent. */
export interface HtmlSink {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (tag: string) => void;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The attributes that anything is read from; all others are passed over. */
const wantedAttributes = setOf('style hidden colspan rowspan name property content');

const voidTags = setOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
/** What these hold is text, whatever it looks like, up to their own closing tag. */
const ends: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['script', 'style', 'title', 'textarea', 'xmp'].map((tag) => [
    tag,
    new RegExp(`</${tag}(?=[ \\t\\n\\f\\r>])`, 'gi'),
  ]),
);
/** In these, `<tag/>` closes itself, but not within what stands for HTML again. */
const foreignTags = setOf('math svg');
const integrationTags = setOf('mi mo mn ms mtext annotation-xml foreignobject desc title');

const paragraph = setOf('p');
const fields = setOf('input option optgroup select button datalist textarea');
const listsOfOpenersAndClosed: readonly (readonly [openers: string, closed: ReadonlySet<string>])[] = [
  ['tr', setOf('tr th td')],
  ['th', setOf('th')],
  ['td', setOf('thead th td')],
  ['body', setOf('head link script')],
  ['li', setOf('li')],
  ['select input output button datalist textarea', fields],
  ['option', setOf('option')],
  ['optgroup', setOf('optgroup option')],
  ['dd dt', setOf('dd dt')],
  ['rt rp', setOf('rt rp')],
  ['tbody tfoot', setOf('thead tbody')],
  [
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form ' +
      'header hr main nav ol pre section table ul',
    paragraph,
  ],
];
/** By tag, the innermost elements that it closes where it is opened in them. */
const impliedCloses: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  listsOfOpenersAndClosed.flatMap(([openers, closed]) =>
    openers.split(' ').map((opener) => [opener, closed] as const),
  ),
);

const codeOf = (character: string): number => character.charCodeAt(0);
const [slash, greater, equals, exclamation, question] = [...'/>=!?'].map(codeOf) as [
  number,
  number,
  number,
  number,
  number,
];
const [doubleQuote, singleQuote] = [codeOf('"'), codeOf("'")];

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Longer names are cut from the page, and would hold on to all of it. */
const longestKept = 12;
/** Names met before, by the sum of their letters: pages have few, and cutting one out and looking it up anew is slow. */
const namesMet: (string | undefined)[] = new Array<string | undefined>(1024);

function isAt(html: string, start: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = html.charCodeAt(start + at);
    const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    if (lower !== name.charCodeAt(at)) return false;
  }
  return true;
}

/** The name of a tag or an attribute that stands in a page, in lower case. */
function nameBetween(html: string, start: number, end: number): string {
  let place = end - start;
  for (let at = start; at < end; at++) place = (place * 31 + (html.charCodeAt(at) | 0x20)) % namesMet.length;
  const met = namesMet[place];
  if (met?.length === end - start && isAt(html, start, met)) return met;
  const name = html.slice(start, end).toLowerCase();
  if (name.length <= longestKept) namesMet[place] = name;
  return name;
}

const noAttributes: Readonly<Record<string, string>> = {};
/** Where the page ends within a tag, which is then none. */
const nowhere = -1;

class HtmlScanner {
  /** The open elements, outermost first. */
  private readonly open: string[] = [];
  /** Whether what stands here is no HTML, innermost last. */
  private readonly isForeign: boolean[] = [false];

  constructor(
    private readonly html: string,
    private readonly sink: HtmlSink,
  ) {}

  scan(): void {
    const { html } = this;
    let from = 0;
    let at = html.indexOf('<');
    while (at >= 0) {
      const code = html.charCodeAt(at + 1);
      const isMark = isLetter(code) || code === slash || code === exclamation || code === question;
      if (isMark) {
        this.addText(from, at);
        from = isLetter(code) ? this.scanOpening(at + 1) : this.scanOther(at, code);
        if (from === nowhere) break;
      }
      at = html.indexOf('<', isMark ? from : at + 1);
    }
    if (from !== nowhere) this.addText(from, html.length);
    while (this.open.length > 0) this.sink.close(this.open.pop()!);
  }

  private addText(start: number, end: number): void {
    if (start < end) this.sink.text(decodeEntities(this.html.slice(start, end)));
  }

  /** Behind a tag that closes, a comment or a declaration; where a declaration does not end, all is text. */
  private scanOther(at: number, code: number): number {
    const { html } = this;
    if (code === slash) return this.scanClosing(at + 2);
    if (html.startsWith('--', at + 2)) return this.behind('-->', at + 2);
    if (html.startsWith('[CDATA[', at + 2)) return this.behind(']]>', at + 9);
    const end = html.indexOf('>', at + 2);
    if (end >= 0) return end + 1;
    this.addText(at, html.length);
    return nowhere;
  }

  private behind(mark: string, from: number): number {
    const at = this.html.indexOf(mark, from);
    return at < 0 ? nowhere : at + mark.length;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (isSpace(this.html.charCodeAt(at))) at += 1;
    return at;
  }

  private nameEnd(from: number, isAttribute: boolean): number {
    for (let at = from; at < this.html.length; at++) {
      const code = this.html.charCodeAt(at);
      if (code === greater || code === slash || isSpace(code) || (isAttribute && code === equals)) return at;
    }
    return nowhere;
  }

  private scanOpening(start: number): number {
    const end = this.nameEnd(start, false);
    if (end === nowhere) return nowhere;
    const tag = nameBetween(this.html, start, end);
    this.enter(tag);
    return this.scanAttributes(tag, end);
  }

  /** Closes what the tag closes by being opened. */
  private enter(tag: string): void {
    const implied = impliedCloses.get(tag);
    while (implied && this.open.length > 0 && implied.has(this.open.at(-1)!))
      this.sink.close(this.open.pop()!);
    if (voidTags.has(tag)) return;
    this.open.push(tag);
    if (foreignTags.has(tag)) this.isForeign.push(true);
    else if (integrationTags.has(tag)) this.isForeign.push(false);
  }

  private scanAttributes(tag: string, from: number): number {
    const { html } = this;
    let attributes = noAttributes;
    let at = from;
    for (;;) {
      at = this.skipSpaces(at);
      const code = html.charCodeAt(at);
      if (Number.isNaN(code)) return nowhere;
      if (code === greater) return this.enterContent(tag, attributes, at + 1);
      if (code === slash) {
        at = this.skipSpaces(at + 1);
        if (html.charCodeAt(at) === greater) return this.endSelfClosing(tag, attributes, at + 1);
        continue;
      }
      const end = this.nameEnd(at + 1, true);
      if (end === nowhere) return nowhere;
      const name = nameBetween(html, at, end);
      const value = this.valueAt(end);
      if (value === null) return nowhere;
      if (wantedAttributes.has(name) && !(name in attributes)) {
        const written = html.slice(value.start, value.end);
        attributes = { ...attributes, [name]: decodeAttribute(written) };
      }
      at = value.end;
    }
  }

  /** Where the value of an attribute is written, with its quotes; of no length where it has none, null where the page ends. */
  private valueAt(nameEnd: number): { start: number; end: number } | null {
    const { html } = this;
    const sign = this.skipSpaces(nameEnd);
    if (html.charCodeAt(sign) !== equals) return { start: sign, end: sign };
    const start = this.skipSpaces(sign + 1);
    const quote = html.charCodeAt(start);
    if (quote === doubleQuote || quote === singleQuote) {
      const end = html.indexOf(html[start]!, start + 1);
      return end < 0 ? null : { start, end: end + 1 };
    }
    let end = start;
    while (end < html.length && html.charCodeAt(end) !== greater && !isSpace(html.charCodeAt(end))) end += 1;
    return end < html.length ? { start, end } : null;
  }

  private announce(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.sink.open(tag, attributes);
    if (voidTags.has(tag)) this.sink.close(tag);
  }

  private endSelfClosing(tag: string, attributes: Readonly<Record<string, string>>, behind: number): number {
    this.announce(tag, attributes);
    if (this.isForeign.at(-1) && this.open.at(-1) === tag) this.sink.close(this.open.pop()!);
    return behind;
  }

  private enterContent(tag: string, attributes: Readonly<Record<string, string>>, start: number): number {
    this.announce(tag, attributes);
    const end = ends[tag];
    if (!end) return start;
    end.lastIndex = start;
    const at = end.exec(this.html)?.index ?? this.html.length;
    if (tag === 'title') this.addText(start, at);
    else if (start < at) this.sink.text(this.html.slice(start, at));
    return at === this.html.length ? nowhere : this.scanClosing(at + 2);
  }

  private scanClosing(from: number): number {
    const start = this.skipSpaces(from);
    const code = this.html.charCodeAt(start);
    if (code === greater) return start + 1;
    const close = this.html.indexOf('>', start);
    if (close < 0) {
      if (Number.isNaN(code)) this.addText(from - 2, this.html.length);
      return nowhere;
    }
    if (isLetter(code)) this.leave(this.closingName(start, close));
    return close + 1;
  }

  private closingName(start: number, close: number): string {
    let end = start;
    while (end < close && !isSpace(this.html.charCodeAt(end))) end += 1;
    return nameBetween(this.html, start, end);
  }

  private leave(tag: string): void {
    if (foreignTags.has(tag) || integrationTags.has(tag)) this.isForeign.pop();
    if (voidTags.has(tag)) {
      if (tag === 'br') this.announce(tag, noAttributes);
      return;
    }
    const at = this.open.lastIndexOf(tag);
    while (at >= 0 && this.open.length > at) this.sink.close(this.open.pop()!);
    if (at < 0 && tag === 'p') {
      this.enter(tag);
      this.endImplied(tag);
    }
  }

  /** `</p>` without a `<p>` is an empty paragraph. */
  private endImplied(tag: string): void {
    this.announce(tag, noAttributes);
    this.sink.close(this.open.pop()!);
  }
}

/**
 * Tells of a page, as broken as it may be, what opens and closes in it and the text between; comments and declarations
 * are passed over. Elements close as htmlparser2 closes them, against which it is tested; it takes time in proportion
 * to the page's length.
 */
export function scanHtml(html: string, sink: HtmlSink): void {
  new HtmlScanner(html, sink).scan();
}
