import type { DrawnPage, Glyph, Rule, Turn } from './drawn-page.js';
import type { Box } from './geometry.js';

/** The size of a page, of which a quarter turn swaps the sides. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A box after its page is turned counter-clockwise by quarter turns, so that text of that turn reads upright. */
export function turnBox(box: Box, turns: Turn, page: PageSize): Box {
  const { left, top, right, bottom } = box;
  if (turns === 0) return box;
  if (turns === 1) return { left: top, top: page.width - right, right: bottom, bottom: page.width - left };
  if (turns === 2)
    return {
      left: page.width - right,
      top: page.height - bottom,
      right: page.width - left,
      bottom: page.height - top,
    };
  return { left: page.height - bottom, top: left, right: page.height - top, bottom: right };
}

/** The size of a page after quarter turns. */
export function turnSize(page: PageSize, turns: Turn): PageSize {
  return turns % 2 === 0
    ? { width: page.width, height: page.height }
    : { width: page.height, height: page.width };
}

/** The turns that undo turns. */
export function undoTurns(turns: Turn): Turn {
  return ((4 - turns) % 4) as Turn;
}

function toBox({ axis, at, from, to }: Rule): Box {
  return axis === 'horizontal'
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to };
}

function turnRule(rule: Rule, turns: Turn, page: PageSize): Rule {
  const box = turnBox(toBox(rule), turns, page);
  const isHorizontal = (rule.axis === 'horizontal') === (turns % 2 === 0);
  return isHorizontal
    ? { axis: 'horizontal', at: box.top, from: box.left, to: box.right }
    : { axis: 'vertical', at: box.left, from: box.top, to: box.bottom };
}

/** The direction in which most of the characters read. */
export function mainTurnOf(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) counts[glyph.turn]! += 1;
  return counts.indexOf(Math.max(...counts)) as Turn;
}

/** A character turned with its page. */
export function turnGlyph(glyph: Glyph, turns: Turn, page: PageSize): Glyph {
  return { ...glyph, box: turnBox(glyph.box, turns, page), turn: ((glyph.turn + 4 - turns) % 4) as Turn };
}

/** The page turned so that most of its text reads upright: tables are printed sideways to fit. */
export function turnUpright(page: DrawnPage, turns: Turn): DrawnPage {
  if (turns === 0) return page;
  return {
    ...page,
    ...turnSize(page, turns),
    glyphs: page.glyphs.map((glyph) => turnGlyph(glyph, turns, page)),
    rules: page.rules.map((rule) => turnRule(rule, turns, page)),
  };
}
