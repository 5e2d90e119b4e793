/** An element of XML. Names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  /** By name with prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The elements right within another. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first element of a name right within another. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The elements of a name, at whatever depth. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** The text right within an element. */
export function ownTextOf(element: XmlElement | undefined): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : '')).join('') ?? '';
}

/** An attribute by its name, whatever its prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const key = Object.keys(element.attributes).find(
    (candidate) => candidate === name || candidate.endsWith(`:${name}`),
  );
  return key === undefined ? undefined : element.attributes[key];
}

const offValues = ['0', 'false', 'off', 'none'];

/** Whether an element that switches something says on: it does so by standing there, unless its value says off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !offValues.includes(attributeOf(element, 'val') ?? '1');
}
