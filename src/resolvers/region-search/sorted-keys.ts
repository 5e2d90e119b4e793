function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text[at]!;
  return reversed;
}

/** The first of sorted texts that is not before one. */
function firstFrom(texts: readonly string[], wanted: string): number {
  let from = 0;
  for (let to = texts.length; from < to;) {
    const middle = (from + to) >>> 1;
    if (texts[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Told of each number that stands for a text. */
export type VisitValue = (value: number) => void;
/** Whether what stands for a text is to be visited. */
export type AcceptKey = (key: string) => boolean;

/** Texts with the numbers they stand for, kept so that those that begin or end alike lie together. */
export class SortedKeys {
  private readonly keys: readonly string[];
  /** Where the numbers of each key begin among all. */
  private readonly starts: Uint32Array;
  private readonly values: Uint32Array;
  private readonly reversed: readonly string[];
  /** The place in `keys` of each reversed key. */
  private readonly places: Uint32Array;

  /**
   * @param valuesOf the numbers of each key
   * @param isFoundByEnd whether a key is to be found by its end
   */
  constructor(valuesOf: ReadonlyMap<string, readonly number[]>, isFoundByEnd: AcceptKey) {
    this.keys = [...valuesOf.keys()].sort();
    this.starts = new Uint32Array(this.keys.length + 1);
    this.keys.forEach((key, at) => {
      this.starts[at + 1] = this.starts[at]! + valuesOf.get(key)!.length;
    });
    this.values = new Uint32Array(this.starts.at(-1)!);
    this.keys.forEach((key, at) => this.values.set(valuesOf.get(key)!, this.starts[at]!));
    const placeOf = new Map<string, number>();
    this.keys.forEach((key, at) => {
      if (isFoundByEnd(key)) placeOf.set(reverse(key), at);
    });
    this.reversed = [...placeOf.keys()].sort();
    this.places = Uint32Array.from(this.reversed, (key) => placeOf.get(key)!);
  }

  /** Visits what stands for exactly this text. */
  visitEqual(text: string, visit: VisitValue): void {
    const at = firstFrom(this.keys, text);
    if (this.keys[at] === text) this.visitAt(at, visit);
  }

  /** Visits what stands for every text that begins with this one and is accepted. */
  visitBeginning(text: string, visit: VisitValue, accept: AcceptKey = () => true): void {
    for (let at = firstFrom(this.keys, text); this.keys[at]?.startsWith(text); at += 1)
      if (accept(this.keys[at]!)) this.visitAt(at, visit);
  }

  /** Visits what stands for every text found by its end that ends with this one and is accepted. */
  visitEnding(text: string, visit: VisitValue, accept: AcceptKey): void {
    const wanted = reverse(text);
    for (let at = firstFrom(this.reversed, wanted); this.reversed[at]?.startsWith(wanted); at += 1)
      if (accept(this.keys[this.places[at]!]!)) this.visitAt(this.places[at]!, visit);
  }

  private visitAt(at: number, visit: VisitValue): void {
    for (let value = this.starts[at]!; value < this.starts[at + 1]!; value += 1) visit(this.values[value]!);
  }
}
