import { Parser } from 'htmlparser2';
import { DocumentFault } from '../document-fault.js';
import type { ExtractLimits } from '../limits.js';
import { decodeText } from '../text/decode-text.js';
import type { XmlElement } from './xml-tree.js';

/** Office writes some twenty; a table in a table in a table adds three each. */
const deepest = 600;

function toTooLargeFault(): DocumentFault {
  const message = '元素过多或嵌套过深。The document has too many elements, or too many within each other.';
  return new DocumentFault('DOCUMENT_TOO_LARGE', message);
}

function toCorruptFault(): DocumentFault {
  return new DocumentFault('DOCUMENT_CORRUPT', '文件内容不完整。A part of the document is no whole XML.');
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Builds the tree of a document under `#root`. */
class XmlTreeBuilder {
  readonly root: XmlElement = { name: '#root', attributes: {}, children: [] };
  private readonly open: XmlElement[] = [this.root];
  private count = 0;

  constructor(private readonly mostElements: number) {}

  get isComplete(): boolean {
    return this.open.length === 1 && this.count > 0;
  }

  add(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.open.length > deepest || (this.count += 1) > this.mostElements) throw toTooLargeFault();
    const element: XmlElement = { name: withoutPrefix(name), attributes, children: [] };
    this.open.at(-1)!.children.push(element);
    this.open.push(element);
  }

  addText(text: string): void {
    this.open.at(-1)!.children.push(text);
  }

  /** `isImplied`: by the end of an element around it, or at once, as `<a/>` is. */
  close(isImplied: boolean): void {
    const element = this.open.pop()!;
    if (isImplied && element.children.length > 0) throw toCorruptFault();
  }
}

/**
 * Parses a part of a Word or Excel file. Entities other than the five of XML and those by number stay as they are
 * written: nothing outside the file is read. Throws DOCUMENT_TOO_LARGE, and DOCUMENT_CORRUPT where elements are
 * left open.
 */
export function parseXml(bytes: Buffer, limits: ExtractLimits): XmlElement {
  const xml = decodeText(bytes);
  if (xml === null) throw toCorruptFault();
  const builder = new XmlTreeBuilder(limits.elements);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.add(name, attributes),
      ontext: (text) => builder.addText(text),
      onclosetag: (_, isImplied) => builder.close(isImplied),
    },
    { xmlMode: true },
  );
  parser.write(xml);
  if (!builder.isComplete) throw toCorruptFault();
  parser.end();
  return builder.root;
}
