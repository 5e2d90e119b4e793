import { replaceSpace } from '../../letter-table.js';
import type { HtmlElement } from './html-tree.js';

/** An element whose whole text is short. */
export interface SmallElement {
  readonly element: HtmlElement;
  /** White space as single spaces. */
  readonly text: string;
}

const mostLetters = 200;

/**
 * The elements of a page with little text that has one of some letters, inner ones before those that hold them, else
 * in reading order.
 */
export function listSmallElements(root: HtmlElement, letters: RegExp): SmallElement[] {
  const found: SmallElement[] = [];
  const measure = (element: HtmlElement): string | null => {
    let text: string | null = '';
    for (const child of element.children) {
      const part = typeof child === 'string' ? replaceSpace(child, ' ') : measure(child);
      text = text === null || part === null || text.length + part.length > mostLetters ? null : text + part;
    }
    if (text !== null && letters.test(text)) found.push({ element, text: text.replace(/ +/g, ' ').trim() });
    return text;
  };
  measure(root);
  return found;
}
