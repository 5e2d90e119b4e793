import { replaceSpace } from '../../letter-table.js';

/** An element of a page. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | null;
  readonly children: HtmlNode[];
}

/** An element, or a run of text. */
export type HtmlNode = HtmlElement | string;

/** The text of an element and all it holds, as it stands in the source. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The text of an element on one line, or null where it is longer than `most`; long ones are not put together. */
export function shortTextOf(element: HtmlElement, most: number): string | null {
  let text = '';
  for (const child of element.children) {
    const part = typeof child === 'string' ? child : shortTextOf(child, most);
    if (part === null || text.length + part.length > most * 2) return null;
    text += part;
  }
  const line = replaceSpace(text, ' ').trim();
  return line.length > most ? null : line;
}

/** The elements of some tags in an element, in reading order. */
export function elementsOf(root: HtmlElement, tags: readonly string[]): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const collect = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (tags.includes(child.tag)) elements.push(child);
      collect(child);
    }
  };
  collect(root);
  return elements;
}

/** The elements from one up to the root, itself first. */
export function ancestorsOf(element: HtmlElement): HtmlElement[] {
  const path: HtmlElement[] = [];
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) path.push(at);
  return path;
}
