import type { DrawnPage, Glyph, Rule } from './drawn-page.js';
import { boxOf, heightOf, widthOf, type Box, type Matrix } from './geometry.js';
import { rulesOfBar, rulesOfPath } from './path-rules.js';
import { Pen, type PdfFont } from './pen.js';
import { showText, type FontGlyph } from './show-text.js';

/** The drawing steps of a page by their names, and what they refer to. */
export interface PageSteps {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The map from the space of the page to the page as shown. */
  readonly map: Matrix;
  readonly names: readonly string[];
  readonly values: readonly (readonly unknown[] | null)[];
  readonly fontOf: (name: string) => PdfFont | null;
}

interface Drawing {
  readonly pen: Pen;
  readonly page: PageSteps;
  readonly pathNames: ReadonlyMap<unknown, string>;
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  step: number;
  imageShare: number;
  /** Whether nothing was painted since the last change of the map. */
  isUnpainted: boolean;
}

type Values = readonly unknown[];
type Handler = (drawing: Drawing, values: Values) => void;

const numberAt = (values: Values, index: number): number =>
  Number.isFinite(values[index]) ? Number(values[index]) : 0;

/** A map in any of the forms the library gives it, or null where it is none. */
function toMatrix(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null;
  const numbers = Array.from(value as ArrayLike<number>, Number);
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : null;
}

const unitSquare = (map: Matrix): Box => boxOf(map, 0, 0, 1, 1);

function noteImage(drawing: Drawing): void {
  const box = unitSquare(drawing.pen.state.map);
  const width = Math.min(box.right, drawing.page.width) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, drawing.page.height) - Math.max(box.top, 0);
  const share = (Math.max(width, 0) * Math.max(height, 0)) / (drawing.page.width * drawing.page.height);
  drawing.imageShare = Math.min(1, drawing.imageShare + share);
}

/** The library leaves out images over its size limit, so a map that nothing is painted under is an image's. */
function endMap(drawing: Drawing): void {
  if (drawing.isUnpainted) noteImage(drawing);
  drawing.isUnpainted = false;
}

function paintImage(drawing: Drawing): void {
  const box = unitSquare(drawing.pen.state.map);
  drawing.isUnpainted = false;
  if (Math.min(widthOf(box), heightOf(box)) <= 3) drawing.rules.push(...rulesOfBar(box));
  else noteImage(drawing);
}

const strokes = /stroke/iu;
const fills = /fill/iu;

function constructPath(drawing: Drawing, [operation, paths]: Values): void {
  const name = drawing.pathNames.get(operation) ?? '';
  const painted = { isStroked: strokes.test(name), isFilled: fills.test(name) };
  const path = (paths as readonly unknown[] | null)?.[0] as ArrayLike<number> | null | undefined;
  if (!path || typeof path.length !== 'number' || !(painted.isStroked || painted.isFilled)) return;
  drawing.isUnpainted = false;
  for (const rule of rulesOfPath(path, drawing.pen.state.map, painted)) drawing.rules.push(rule);
}

function setFont(drawing: Drawing, [name, size]: Values): void {
  drawing.pen.state.font = drawing.page.fontOf(String(name));
  drawing.pen.state.fontSize = Number.isFinite(size) ? Number(size) : 0;
}

function beginForm({ pen }: Drawing, [matrix]: Values): void {
  pen.save();
  const map = toMatrix(matrix);
  if (map) pen.transform(map);
}

function beginAnnotation({ pen }: Drawing, values: Values): void {
  pen.reset();
  for (const value of [values[2], values[3]]) {
    const map = toMatrix(value);
    if (map) pen.transform(map);
  }
}

function transform(drawing: Drawing, values: Values): void {
  const map = toMatrix(values);
  if (!map) return;
  drawing.pen.transform(map);
  drawing.isUnpainted = true;
}

function restore(drawing: Drawing): void {
  endMap(drawing);
  drawing.pen.restore();
}

function showGlyphs(drawing: Drawing, [glyphs]: Values): void {
  if (!Array.isArray(glyphs)) return;
  drawing.isUnpainted = false;
  const shown = showText(drawing.pen.state, glyphs as (FontGlyph | number)[], drawing.step);
  for (const glyph of shown) drawing.glyphs.push(glyph);
}

function setStates(drawing: Drawing, [states]: Values): void {
  for (const [key, value] of states as readonly (readonly [string, unknown])[])
    if (key === 'Font' && Array.isArray(value)) setFont(drawing, value);
}

/** What each drawing step does to the pen; steps that are not listed draw neither text nor lines. */
const handlers: Readonly<Record<string, Handler>> = {
  save: ({ pen }) => pen.save(),
  restore,
  transform,
  constructPath,
  setFont,
  setGState: setStates,
  beginText: ({ pen }) => pen.setTextMap([1, 0, 0, 1, 0, 0]),
  setTextMatrix: ({ pen }, [matrix]) => pen.setTextMap(toMatrix(matrix) ?? [1, 0, 0, 1, 0, 0]),
  moveText: ({ pen }, values) => pen.moveLine(numberAt(values, 0), numberAt(values, 1)),
  nextLine: ({ pen }) => pen.moveLine(0, -pen.state.leading),
  setLeading: ({ pen }, values) => void (pen.state.leading = numberAt(values, 0)),
  setLeadingMoveText: ({ pen }, values) => {
    pen.state.leading = -numberAt(values, 1);
    pen.moveLine(numberAt(values, 0), numberAt(values, 1));
  },
  setCharSpacing: ({ pen }, values) => void (pen.state.characterSpacing = numberAt(values, 0)),
  setWordSpacing: ({ pen }, values) => void (pen.state.wordSpacing = numberAt(values, 0)),
  setHScale: ({ pen }, values) => void (pen.state.horizontalScale = numberAt(values, 0) / 100),
  setTextRise: ({ pen }, values) => void (pen.state.rise = numberAt(values, 0)),
  setTextRenderingMode: ({ pen }, values) => void (pen.state.renderingMode = numberAt(values, 0)),
  showText: showGlyphs,
  paintFormXObjectBegin: beginForm,
  paintFormXObjectEnd: ({ pen }) => pen.restore(),
  beginAnnotation,
  endAnnotation: ({ pen }) => pen.reset(),
  paintSolidColorImageMask: paintImage,
  paintImageXObject: paintImage,
  paintInlineImageXObject: paintImage,
  paintImageMaskXObject: paintImage,
};

function isOnPage(box: Box, page: PageSteps): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x >= 0 && x <= page.width && y >= 0 && y <= page.height;
}

function startDrawing(page: PageSteps, pathNames: ReadonlyMap<unknown, string>): Drawing {
  const pen = new Pen(page.map);
  return { pen, page, pathNames, glyphs: [], rules: [], step: 0, imageShare: 0, isUnpainted: false };
}

/**
 * Follows the drawing steps of a page and tells where each visible character and each ruling line stands. Text
 * beyond the page, invisible text and text that leans (stamps, watermarks) are left out.
 */
export function drawPage(page: PageSteps, pathNames: ReadonlyMap<unknown, string>): DrawnPage {
  const drawing = startDrawing(page, pathNames);
  page.names.forEach((name, index) => {
    drawing.step = index;
    if (Object.hasOwn(handlers, name)) handlers[name]!(drawing, page.values[index] ?? []);
  });
  endMap(drawing);
  const { number, width, height } = page;
  const glyphs = drawing.glyphs.filter((glyph) => isOnPage(glyph.box, page));
  return { number, width, height, glyphs, rules: drawing.rules, imageShare: drawing.imageShare };
}
