import { identity, multiply, type Matrix } from './geometry.js';

/** What the reader uses of a font of the library. */
export interface PdfFont {
  readonly fontMatrix?: Matrix | null;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly defaultVMetrics?: readonly number[] | null;
}

/** The state that PDF drawing steps change, by the names of the specification (ISO 32000, 8.4 and 9.3). */
export interface PenState {
  map: Matrix;
  font: PdfFont | null;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  leading: number;
  renderingMode: number;
  textMap: Matrix;
  /** The start of the current line, and where the pen stands, in the space of `textMap`. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

function createState(map: Matrix): PenState {
  return {
    map,
    font: null,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    rise: 0,
    leading: 0,
    renderingMode: 0,
    textMap: identity,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}

/** How deep drawing states may nest; hostile files push without end. */
const deepest = 1000;

/** A pen over a page: the current state, and the states saved for later. */
export class Pen {
  state: PenState;
  private readonly saved: PenState[] = [];

  constructor(private readonly pageMap: Matrix) {
    this.state = createState(pageMap);
  }

  save(): void {
    if (this.saved.length < deepest) this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  /** Forgets every saved state: annotations begin anew on the page. */
  reset(): void {
    this.saved.length = 0;
    this.state = createState(this.pageMap);
  }

  transform(matrix: Matrix): void {
    this.state.map = multiply(this.state.map, matrix);
  }

  setTextMap(matrix: Matrix): void {
    Object.assign(this.state, { textMap: matrix, lineX: 0, lineY: 0, x: 0, y: 0 });
  }

  moveLine(x: number, y: number): void {
    this.state.lineX += x;
    this.state.lineY += y;
    this.state.x = this.state.lineX;
    this.state.y = this.state.lineY;
  }
}
