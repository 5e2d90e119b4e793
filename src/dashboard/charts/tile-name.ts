import { balanced, cut, widthOf } from './text-width.js';

export const tileWidth = 96;
/** What stays free on both sides of a name. */
export const nameMargin = 4;

/** A name as it is written in a tile. */
export interface NameLook {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly className: string;
}

/** How the name of a tile is written: in one line where it has room, else smaller in two or three. */
export function nameLookOf(short: string): NameLook {
  const isLatin = /^[ -~]+$/.test(short);
  const isLong = short.length > (isLatin ? 8 : 3);
  const fontSize = isLatin ? (isLong ? 11.5 : 14) : isLong ? 15 : 19;
  const room = tileWidth - 2 * nameMargin;
  if (widthOf(short) * fontSize <= room) {
    return { lines: [short], fontSize, className: isLong ? 'tile-name long' : 'tile-name' };
  }
  const className = 'tile-name lines';
  const two = balanced(short, room / 13);
  if (two.length <= 2) return { lines: two, fontSize: 13, className };
  const small = balanced(short, room / 11);
  const lines = small.length <= 3 ? small : [...small.slice(0, 2), cut(small.slice(2).join(''), room / 11)];
  return { lines, fontSize: 11, className };
}
