/** A division as far as the names of bodies need it. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  /** Short forms in official use and names of the past. */
  readonly otherNames?: readonly string[];
}

const suffix = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|县|区|旗|盟|州|镇|乡)$/u;
const leastShortName = 2;
/** Words that make a short form part of another name: 城关镇 is no body of a place called 城关. */
const continuation = /^(?:[镇乡村路]|街道|社区|林场|农场)/u;

function shortNamesOf(place: NamedPlace): string[] {
  const names = [place.name.replace(suffix, ''), ...(place.otherNames ?? [])];
  return names.filter((name) => name !== place.name && name.length >= leastShortName);
}

/** A place found in the name of a body. */
export interface FoundPlace {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The divisions by code, with the names bodies call them by. */
export class PlaceNames {
  private readonly byCode: ReadonlyMap<string, NamedPlace>;

  constructor(places: readonly NamedPlace[]) {
    this.byCode = new Map(places.map((place) => [place.code, place]));
  }

  /** The division and those above it, the widest first; empty where the code is not known. */
  chainOf(code: string | null): readonly NamedPlace[] {
    const chain: NamedPlace[] = [];
    for (let place = this.byCode.get(code ?? ''); place; place = this.byCode.get(place.parent))
      chain.unshift(place);
    return chain;
  }

  /** The place of a chain that stands at a position of a text, its name in full before a short form. */
  findAt(text: string, start: number, chain: readonly NamedPlace[]): FoundPlace | null {
    for (const place of [...chain].reverse()) {
      const { code, name } = place;
      if (text.startsWith(name, start)) return { code, start, end: start + name.length };
      for (const short of shortNamesOf(place).sort((left, right) => right.length - left.length)) {
        const end = start + short.length;
        if (text.startsWith(short, start) && !continuation.test(text.slice(end))) return { code, start, end };
      }
    }
    return null;
  }

  /** Where the places at the head of a text end, and the last of them. */
  readHead(
    text: string,
    chain: readonly NamedPlace[],
  ): { readonly end: number; readonly seat: string | null } {
    let end = 0;
    let seat: string | null = null;
    for (let below = chain; below.length > 0;) {
      const found = this.findAt(text, end, below);
      if (!found) break;
      end = found.end;
      seat = found.code;
      below = below.slice(below.findIndex((place) => place.code === found.code) + 1);
    }
    return { end, seat };
  }
}
