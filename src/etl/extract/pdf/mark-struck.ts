import { setText } from '../blocks/text-setting.js';
import type { Glyph, Rule } from './drawn-page.js';
import { heightOf } from './geometry.js';

/** Where in the height of a character a line strikes it out: an underline is below, the line of a table beyond. */
const [highest, lowest] = [0.35, 0.85];
/** Characters are no taller, in points; of what is, no number is made. */
const tallest = 200;
/** How far a line that strikes out reaches beyond what it strikes, in parts of the font size. */
const overhang = 0.5;

type GlyphsByHeight = ReadonlyMap<number, readonly Glyph[]>;

/** The upright characters by each whole point of the page's height that they reach over. */
function groupByHeight(glyphs: readonly Glyph[]): GlyphsByHeight {
  const groups = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.turn !== 0 || glyph.text.trim() === '' || !(heightOf(glyph.box) <= tallest)) continue;
    for (let point = Math.floor(glyph.box.top); point <= glyph.box.bottom; point++) {
      const group = groups.get(point);
      if (group) group.push(glyph);
      else groups.set(point, [glyph]);
    }
  }
  return groups;
}

function isCrossed({ box }: Glyph, { at, from, to }: Rule): boolean {
  const middle = (box.left + box.right) / 2;
  const depth = (at - box.top) / Math.max(heightOf(box), 0.01);
  return from <= middle && middle <= to && depth >= highest && depth <= lowest;
}

/** The characters that a line strikes out: those it crosses, where it is no longer than they are. */
function findStruck(rule: Rule, glyphs: GlyphsByHeight): readonly Glyph[] {
  const crossed = (glyphs.get(Math.floor(rule.at)) ?? []).filter((glyph) => isCrossed(glyph, rule));
  const isWithin = ({ box, size }: Glyph, edge: number): boolean =>
    edge >= box.left - overhang * size && edge <= box.right + overhang * size;
  const isFitting = [rule.from, rule.to].every((edge) => crossed.some((glyph) => isWithin(glyph, edge)));
  return isFitting ? crossed : [];
}

/** The characters of a page, those that a line strikes out with a stroke: a number that no longer holds is none. */
export function markStruck(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Glyph[] {
  const byHeight = groupByHeight(glyphs);
  const horizontal = rules.filter(({ axis }) => axis === 'horizontal');
  const struck = new Set(horizontal.flatMap((rule) => findStruck(rule, byHeight)));
  if (struck.size === 0) return glyphs;
  return glyphs.map((glyph) =>
    struck.has(glyph) ? { ...glyph, text: setText(glyph.text, 'struck') } : glyph,
  );
}
