/** A text to align, and which of its letters end a label: in print, those with values right behind them. */
export interface LetterSequence {
  readonly letters: string;
  readonly isEnd: Uint8Array;
}

const matchScore = 3;
/** What a match costs that does not continue the one before: scattered letters are no evidence. */
const openingCost = 2;
/** What it adds where the end of a label meets the end of a label. */
const endScore = 1;
const impossible = -1e9;

const skipPrinted = 1;
const skipForm = 2;
const takeMatch = 3;

/** How the best alignment was reached, by printed letter and letter of the form. */
interface Lattice {
  readonly width: number;
  readonly isContinued: Uint8Array;
  readonly step: Uint8Array;
}

/** Best scores up to one printed letter, by letter of the form: of those that end in a match, and of any. */
interface ScoreRow {
  readonly match: Int32Array;
  readonly best: Int32Array;
}

function createRow(width: number): ScoreRow {
  return { match: new Int32Array(width).fill(impossible), best: new Int32Array(width) };
}

function fillRow(
  at: number,
  printed: LetterSequence,
  form: LetterSequence,
  above: ScoreRow,
  here: ScoreRow,
  lattice: Lattice,
): void {
  const letter = printed.letters.charCodeAt(at);
  const base = (at + 1) * lattice.width;
  for (let j = 1; j < lattice.width; j++) {
    let match = impossible;
    if (letter === form.letters.charCodeAt(j - 1)) {
      const opened = above.best[j - 1]! - openingCost;
      const continued = above.match[j - 1]!;
      if (continued >= opened) lattice.isContinued[base + j] = 1;
      match = Math.max(opened, continued) + matchScore + endScore * printed.isEnd[at]! * form.isEnd[j - 1]!;
    }
    const best = Math.max(match, above.best[j]!, here.best[j - 1]!);
    here.match[j] = match;
    here.best[j] = best;
    lattice.step[base + j] = match === best ? takeMatch : here.best[j - 1] === best ? skipForm : skipPrinted;
  }
}

function fillLattice(printed: LetterSequence, form: LetterSequence): Lattice {
  const width = form.letters.length + 1;
  const size = (printed.letters.length + 1) * width;
  const lattice: Lattice = { width, isContinued: new Uint8Array(size), step: new Uint8Array(size) };
  let [above, here] = [createRow(width), createRow(width)];
  for (let at = 0; at < printed.letters.length; at++) {
    fillRow(at, printed, form, above, here, lattice);
    [above, here] = [here, above];
  }
  return lattice;
}

/**
 * Aligns the letters printed in a table with the letters of the form, both in order, so that as many letters
 * as possible match in stretches as long as possible; of equal alignments the one that matches later letters
 * of the print. Returns for each printed letter the letter of the form it matches, or -1.
 */
export function alignLetters(printed: LetterSequence, form: LetterSequence): Int32Array {
  const matches = new Int32Array(printed.letters.length).fill(-1);
  if (printed.letters === '' || form.letters === '') return matches;
  const lattice = fillLattice(printed, form);
  let [i, j, isInStretch] = [printed.letters.length, form.letters.length, false];
  while (i > 0 && j > 0) {
    const at = i * lattice.width + j;
    const step = isInStretch ? takeMatch : lattice.step[at]!;
    if (step === takeMatch) {
      matches[i - 1] = j - 1;
      isInStretch = lattice.isContinued[at] === 1;
      [i, j] = [i - 1, j - 1];
    } else if (step === skipForm) j--;
    else i--;
  }
  return matches;
}
