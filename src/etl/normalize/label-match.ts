import { alignLabels, isOutOfFormOrder, listAnchors, type LabelSequence } from './align-labels.js';
import type { LetterSequence } from './align-letters.js';
import type { FormLabel } from './form-labels.js';
import type { LabelStream } from './label-stream.js';
import { similarityOf } from './similarity.js';

/** The letters of one label that are found in the print. */
export interface LabelMatch {
  readonly label: FormLabel;
  /** Places of the printed letters in the stream, increasing. */
  readonly printed: readonly number[];
  /** The letters themselves. */
  readonly matched: string;
}

/** By its place, whether a letter of the stream belongs to a label: 1 or 0. */
export type OwnedLetters = Uint8Array;

/** The letters of a stream that belong to labels. */
export function ownedLettersOf(stream: LabelStream, matches: readonly LabelMatch[]): OwnedLetters {
  const owned = new Uint8Array(stream.letters.length);
  for (const { printed } of matches) for (const at of printed) owned[at] = 1;
  return owned;
}

/** Labels of at most so many letters must be printed whole. */
const shortLabel = 4;
const leastShare = 0.8;
const leastAliasSimilarity = 0.9;

/** Letters that may be left over beside a label: none beside a short one, a slip beside a long one. */
export function slackOf(match: LabelMatch): number {
  return match.matched.length <= shortLabel ? 0 : 2;
}

/** Heads of columns that end in the letters of a row's label, 其他, wherever a page repeats them. */
const heads = /法人或其他组织|法律服务机构其他/gu;
/** A letter that no label has. */
const blank = '\u0000';

/** The letters of a stream that rows may be told by: those of such heads are none. */
const withoutHeads = (letters: string): string => letters.replace(heads, (head) => blank.repeat(head.length));

function toPrintedSequence(stream: LabelStream): LetterSequence {
  const isEnd = new Uint8Array(stream.letters.length);
  for (const run of [...stream.runs, ...stream.blankRuns]) if (run.position > 0) isEnd[run.position - 1] = 1;
  return { letters: withoutHeads(stream.letters), isEnd };
}

/** The labels of a table as one sequence, and the label each letter belongs to. */
interface FormSequence extends LabelSequence {
  readonly owners: readonly number[];
}

function toFormSequence(labels: readonly FormLabel[]): FormSequence {
  const owners = labels.flatMap((label, index) => Array.from({ length: label.letters.length }, () => index));
  const isEnd = labels.flatMap((label) =>
    Array.from({ length: label.letters.length }, (_, at) =>
      label.row !== null && at === label.letters.length - 1 ? 1 : 0,
    ),
  );
  const letters = labels.map((label) => label.letters).join('');
  return { letters, isEnd: Uint8Array.from(isEnd), owners, anchors: listAnchors(labels, letters) };
}

const sequences = new WeakMap<readonly FormLabel[], FormSequence>();

/** The sequence of a table's labels, made once. */
function sequenceOf(labels: readonly FormLabel[]): FormSequence {
  const known = sequences.get(labels) ?? toFormSequence(labels);
  sequences.set(labels, known);
  return known;
}

/** Whether labels are printed in another order than the form's: then the order of values tells nothing. */
export function areLabelsOutOfOrder(stream: LabelStream, labels: readonly FormLabel[]): boolean {
  return isOutOfFormOrder(stream.letters, sequenceOf(labels));
}

/** Matches each label of the form with the letters of the print, all in the order of the form. */
export function matchLabels(stream: LabelStream, labels: readonly FormLabel[]): LabelMatch[] {
  const form = sequenceOf(labels);
  const printed: number[][] = labels.map(() => []);
  alignLabels(toPrintedSequence(stream), form).forEach((match, at) => {
    if (match >= 0) printed[form.owners[match]!]!.push(at);
  });
  return labels.map((label, index) => ({
    label,
    printed: printed[index]!,
    matched: lettersAt(printed[index]!, stream.letters),
  }));
}

/** The letters at increasing places; most labels are printed in one piece. */
function lettersAt(places: readonly number[], letters: string): string {
  if (places.length === 0) return '';
  const [first, last] = [places[0]!, places.at(-1)!];
  if (last - first === places.length - 1) return letters.slice(first, last + 1);
  return places.map((at) => letters[at]).join('');
}

/** Whether the label is printed to the letter, or an alias that is part of it. */
function isWhole({ label, matched }: LabelMatch): boolean {
  return [label.letters, ...label.aliases].some(
    (variant) => label.letters.includes(variant) && matched.includes(variant),
  );
}

/** The share of the label that is printed; of a short label, all or nothing. */
function shareOf(match: LabelMatch): number {
  if (isWhole(match)) return 1;
  return match.label.letters.length <= shortLabel ? 0 : match.matched.length / match.label.letters.length;
}

function isAlias({ label, printed }: LabelMatch, stream: LabelStream): boolean {
  const slice = stream.letters.slice(printed[0], printed.at(-1)! + 1);
  return label.aliases.some((alias) => similarityOf(alias, slice) >= leastAliasSimilarity);
}

/** Letters before the label, in the piece where it begins, that belong to nothing in the form. */
function strayLettersBefore(match: LabelMatch, stream: LabelStream, owned: OwnedLetters): number {
  const first = match.printed[0]!;
  let at = first - 1;
  while (at >= 0 && stream.tokens[at] === stream.tokens[first] && !owned[at]) at--;
  return stream.letters.slice(at + 1, first).replace(/^[一二三四五六七八]/u, '').length;
}

/** Letters within the label that belong to nothing in the form. */
function strayLettersWithin(match: LabelMatch, owned: OwnedLetters): number {
  let count = 0;
  for (let at = match.printed[0]!; at <= match.printed.at(-1)!; at++) if (!owned[at]) count++;
  return count;
}

/**
 * Whether the matched letters are the label printed, and not another label that shares letters with it: at
 * least four in five are there (all, of a short label), and no more than a slip stands before or within it.
 */
export function isPrinted(match: LabelMatch, stream: LabelStream, owned: OwnedLetters): boolean {
  if (match.printed.length === 0) return false;
  if (strayLettersBefore(match, stream, owned) > (isWhole(match) ? 0 : slackOf(match))) return false;
  const within = match.matched.length <= shortLabel ? 0 : match.matched.length / 2;
  const isLabel = shareOf(match) >= leastShare && strayLettersWithin(match, owned) <= within;
  return isLabel || isAlias(match, stream);
}
