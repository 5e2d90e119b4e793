import type { Glyph, Turn } from './drawn-page.js';
import { boxOf, multiply, type Matrix } from './geometry.js';
import { toPrintedText } from './printed-text.js';
import type { PdfFont, PenState } from './pen.js';

/** A character of a text as the library hands it over; a number moves the pen back by thousandths of an em. */
export interface FontGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

const ascent = 0.85;
const descent = 0.15;
/** Text modes 3 and 7 print nothing: an OCR layer under a scan, whose figures nobody has proofread. */
const invisibleModes: readonly number[] = [3, 7];
/** How far from an axis a text may lean; a stamp or a watermark leans more and belongs to no line. */
const mostLean = Math.PI / 24;

/** The quarter turn of the direction of a map's x axis, or null where it lies between two. */
function turnOf(map: Matrix): Turn | null {
  const angle = Math.atan2(map[1], map[0]);
  const quarters = Math.round(angle / (Math.PI / 2));
  return Math.abs(angle - (quarters * Math.PI) / 2) > mostLean ? null : (((quarters + 4) % 4) as Turn);
}

function scaleOfWidths(font: PdfFont): number {
  return Math.abs(font.fontMatrix?.[0] || 0.001);
}

/** The map from text space, with the pen at its place, to the page. */
function mapAtPen(state: PenState): Matrix {
  const direction = Math.sign(state.fontSize) || 1;
  const place: Matrix = [state.horizontalScale * direction, 0, 0, direction, state.x, state.y + state.rise];
  return multiply(multiply(state.map, state.textMap), place);
}

interface Setting {
  readonly map: Matrix;
  readonly size: number;
  readonly turn: Turn;
  readonly step: number;
}

function toGlyph(text: string, setting: Setting, x: number, y: number, width: number, em: number): Glyph {
  const box = boxOf(setting.map, x, y - descent * em, x + width, y + ascent * em);
  return { text, box, size: setting.size, turn: setting.turn, step: setting.step };
}

/** The glyph at an advance along the line: of vertical fonts the line runs down, and glyphs hang under the pen. */
function placeGlyph(glyph: FontGlyph, state: PenState, setting: Setting, along: number): Glyph | null {
  const text = toPrintedText(glyph.unicode ?? '');
  if (text === '') return null;
  const font = state.font!;
  const em = Math.abs(state.fontSize);
  const width = (glyph.width ?? 0) * em * scaleOfWidths(font);
  if (!font.vertical) return toGlyph(text, setting, along, 0, width, em);
  return toGlyph(text, setting, -em / 2, along - ascent * em, em, em);
}

function advanceOf(glyph: FontGlyph | number, state: PenState): number {
  const font = state.font!;
  const em = Math.abs(state.fontSize);
  if (typeof glyph === 'number') return (-glyph * em) / 1000;
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  const downward = (glyph.vmetric ?? font.defaultVMetrics)?.[0] ?? -1000;
  return font.vertical
    ? downward * em * scaleOfWidths(font) + spacing
    : (glyph.width ?? 0) * em * scaleOfWidths(font) + spacing * (Math.sign(state.fontSize) || 1);
}

function settingOf(state: PenState, step: number): Setting | null {
  const map = mapAtPen(state);
  const turn = turnOf(map);
  const size = Math.abs(state.fontSize) * Math.hypot(map[2], map[3]);
  const isPrinted = turn !== null && size >= 1 && !invisibleModes.includes(state.renderingMode);
  return isPrinted ? { map, turn, size, step } : null;
}

/** The visible characters of one text, at their places on the page; the pen moves to its end. */
export function showText(
  state: PenState,
  glyphs: readonly (FontGlyph | number | null)[],
  step: number,
): Glyph[] {
  if (!state.font || state.fontSize === 0) return [];
  const setting = settingOf(state, step);
  const shown: Glyph[] = [];
  let along = 0;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    const placed = setting && typeof glyph !== 'number' ? placeGlyph(glyph, state, setting, along) : null;
    if (placed) shown.push(placed);
    along += advanceOf(glyph, state);
  }
  if (state.font.vertical) state.y += along;
  else state.x += along * state.horizontalScale * (Math.sign(state.fontSize) || 1);
  return shown;
}
