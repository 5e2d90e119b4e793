import { alignLetters, type LetterSequence } from './align-letters.js';

/** The labels of a table as one sequence of letters, and where those begin that can be told by themselves. */
export interface LabelSequence extends LetterSequence {
  readonly anchors: readonly { readonly letters: string; readonly start: number }[];
}

/** Labels of at least so many letters are not printed by chance. */
const leastAnchor = 6;

const isOnce = (whole: string, part: string): boolean => {
  const at = whole.indexOf(part);
  return at >= 0 && whole.indexOf(part, at + 1) < 0;
};

/** The labels among those of a form that are long and that no other label has in it. */
export function listAnchors(
  labels: readonly { readonly letters: string }[],
  letters: string,
): LabelSequence['anchors'] {
  let start = 0;
  return labels.flatMap((label) => {
    const anchor = { letters: label.letters, start };
    start += label.letters.length;
    return label.letters.length >= leastAnchor && isOnce(letters, label.letters) ? [anchor] : [];
  });
}

/** A stretch of print that is a stretch of the form to the letter. */
interface Meeting {
  readonly printed: number;
  readonly form: number;
  readonly length: number;
}

/** Where labels are printed once and to the letter; none where they stand in another order than the form's. */
function findMeetings(printed: string, form: LabelSequence): readonly Meeting[] {
  const meetings: Meeting[] = [];
  let last = 0;
  for (const { letters, start } of form.anchors) {
    const at = printed.indexOf(letters);
    if (at < 0 || printed.indexOf(letters, at + 1) >= 0) continue;
    if (at < last) return [];
    last = at + letters.length;
    meetings.push({ printed: at, form: start, length: letters.length });
  }
  return meetings;
}

/** Whether labels printed once and to the letter stand in another order than the form's. */
export function isOutOfFormOrder(printed: string, form: LabelSequence): boolean {
  const places = form.anchors
    .filter(({ letters }) => isOnce(printed, letters))
    .map(({ letters }) => printed.indexOf(letters));
  return places.some((place, index) => place < (places[index - 1] ?? 0));
}

function sliceSequence({ letters, isEnd }: LetterSequence, start: number, end: number): LetterSequence {
  return { letters: letters.slice(start, end), isEnd: isEnd.subarray(start, end) };
}

/**
 * Aligns the letters printed in a table with the labels of the form, as `alignLetters` does; labels printed to the
 * letter are met first, so that only what stands between them is left to align.
 */
export function alignLabels(printed: LetterSequence, form: LabelSequence): Int32Array {
  const matches = new Int32Array(printed.letters.length).fill(-1);
  let [at, formAt] = [0, 0];
  const end = { printed: printed.letters.length, form: form.letters.length, length: 0 };
  for (const meeting of [...findMeetings(printed.letters, form), end]) {
    const between = alignLetters(
      sliceSequence(printed, at, meeting.printed),
      sliceSequence(form, formAt, meeting.form),
    );
    for (const [index, match] of between.entries()) if (match >= 0) matches[at + index] = formAt + match;
    for (let index = 0; index < meeting.length; index++)
      matches[meeting.printed + index] = meeting.form + index;
    [at, formAt] = [meeting.printed + meeting.length, meeting.form + meeting.length];
  }
  return matches;
}
