/** Told of each number that stands for a text. */
export type VisitValue = (value: number) => void;
/** Whether what stands for a text is to be visited. */
export type AcceptKey = (key: string) => boolean;

/** Texts that share a lead, with the number each stands for; a text may stand there more than once. */
interface Group {
  readonly texts: string[];
  readonly values: number[];
}

/** Letters that tell groups apart: by three, words in pinyin lie in groups of some hundred. */
const leadLength = 3;
const tailLength = 2;

function addTo(groups: Map<string, Group>, name: string, text: string, value: number): void {
  const known = groups.get(name);
  if (known) {
    known.texts.push(text);
    known.values.push(value);
  } else groups.set(name, { texts: [text], values: [value] });
}

function visitIn({ texts, values }: Group, accept: AcceptKey, visit: VisitValue): void {
  for (let at = 0; at < texts.length; at += 1) if (accept(texts[at]!)) visit(values[at]!);
}

/**
 * Texts with the numbers they stand for, in small groups of those that begin alike and of those that end alike. It costs
 * one pass to make and no sorting, so that a server that has just started is not held up by it; what is asked for is
 * found by reading one group.
 */
export class GroupedKeys {
  private readonly byLead = new Map<string, Group>();
  /** The leads that begin with a letter. */
  private readonly leads = new Map<string, string[]>();
  private readonly byTail = new Map<string, Group>();

  /** Adds what a text, not an empty one, stands for; `isFoundByEnd` if it is to be found by its end too. */
  add(text: string, value: number, isFoundByEnd: boolean): void {
    const lead = text.slice(0, leadLength);
    if (!this.byLead.has(lead)) {
      const first = text[0]!;
      const known = this.leads.get(first);
      if (known) known.push(lead);
      else this.leads.set(first, [lead]);
    }
    addTo(this.byLead, lead, text, value);
    if (isFoundByEnd && text.length >= tailLength) addTo(this.byTail, text.slice(-tailLength), text, value);
  }

  /** Visits what stands for exactly this text. */
  visitEqual(text: string, visit: VisitValue): void {
    const group = this.byLead.get(text.slice(0, leadLength));
    if (group) visitIn(group, (key) => key === text, visit);
  }

  /** Visits what stands for every text that begins with this one, not an empty one, and is accepted. */
  visitBeginning(text: string, visit: VisitValue, accept: AcceptKey = () => true): void {
    const isWanted: AcceptKey = (key) => key.startsWith(text) && accept(key);
    if (text.length >= leadLength) {
      const group = this.byLead.get(text.slice(0, leadLength));
      if (group) visitIn(group, isWanted, visit);
      return;
    }
    for (const lead of this.leads.get(text[0]!) ?? [])
      if (lead.startsWith(text)) visitIn(this.byLead.get(lead)!, accept, visit);
  }

  /** Visits what stands for every text found by its end that ends with this one, of two letters or more, and is accepted. */
  visitEnding(text: string, visit: VisitValue, accept: AcceptKey): void {
    const group = this.byTail.get(text.slice(-tailLength));
    if (group) visitIn(group, (key) => key.endsWith(text) && accept(key), visit);
  }
}
