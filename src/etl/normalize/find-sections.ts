import { compact, withoutOrdinal } from './compact.js';
import { formSections, type FormSection } from './form-sections.js';
import { editDistance } from './similarity.js';
import type { TextLine } from './text-lines.js';

/** A section as printed: its heading, and the lines from there to the next section. */
export interface PrintedSection {
  readonly number: number;
  /** Null where only the section's table was found. */
  readonly heading: string | null;
  readonly lines: readonly TextLine[];
}

/** A line, or two, that may be the heading of a section. */
interface Candidate {
  readonly section: number;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

const subOrdinal = /^[（(][一二三四五六七八九十\d]+[）)]/u;
const topOrdinal = /^[一二三四五六七][、.．]/u;
/** Notes behind a heading, such as （无）. */
const trailingNote = /(?:[(（][^)）]{0,20}[)）]|[。.:：;；])+$/u;
const leastHeadingLength = 4;
/** How far behind a heading its table must begin. */
const tableReach = 400;

function slipsAllowed(heading: string): number {
  return heading.length >= 8 ? 2 : heading.length > leastHeadingLength ? 1 : 0;
}

function rateHeading(text: string, section: FormSection): number {
  const words = withoutOrdinal(text).replace(trailingNote, '');
  if (words.length === 0 || subOrdinal.test(text)) return 0;
  const ordinalScore = topOrdinal.test(text) ? 3 : 0;
  const slips = section.headings.map((heading) => {
    const isNear = Math.abs(heading.length - words.length) <= slipsAllowed(heading);
    const distance = isNear ? editDistance(words, heading) : Infinity;
    return distance <= slipsAllowed(heading) ? distance : Infinity;
  });
  const least = Math.min(...slips);
  return least === Infinity ? 0 : 4 - least + ordinalScore;
}

function textWithoutBars(line: TextLine): string {
  return compact(line.text).replace(/[|│┃]/gu, '');
}

function textBehind(lines: readonly TextLine[], start: number, reach: number): string {
  let text = '';
  for (let at = start; at < lines.length && text.length < reach; at++) text += textWithoutBars(lines[at]!);
  return text;
}

function toCandidates(lines: readonly TextLine[], printed: readonly number[], at: number): Candidate[] {
  const first = compact(lines[printed[at]!]!.text);
  if (first.length > 40) return [];
  const next = printed[at + 1];
  const texts = [
    { text: first, end: printed[at]! + 1 },
    ...(next === undefined || first.length < 6
      ? []
      : [{ text: first + compact(lines[next]!.text), end: next + 1 }]),
  ];
  return formSections.flatMap((section) =>
    texts.flatMap(({ text, end }) => {
      const score = rateHeading(text, section);
      if (score === 0) return [];
      const tableScore = section.tableWords?.test(textBehind(lines, end, tableReach)) ? 6 : 0;
      return [{ section: section.number, start: printed[at]!, end, score: score + tableScore }];
    }),
  );
}

/** The candidates in the order of the form with the best score together; of equal ones the later. */
function chooseInOrder(candidates: readonly Candidate[]): Candidate[] {
  const best: { score: number; chain: Candidate[] }[] = [];
  candidates.forEach((candidate, index) => {
    const before = best
      .slice(0, index)
      .filter(
        ({ chain }) => chain.at(-1)!.section < candidate.section && chain.at(-1)!.end <= candidate.start,
      )
      .reduce((a, b) => (b.score >= a.score ? b : a), { score: 0, chain: [] as Candidate[] });
    best.push({ score: before.score + candidate.score, chain: [...before.chain, candidate] });
  });
  return best.reduce((a, b) => (b.score >= a.score ? b : a), { score: 0, chain: [] as Candidate[] }).chain;
}

/** Where a table without a heading begins, between the sections around it. */
function findBareTable(
  section: FormSection,
  lines: readonly TextLine[],
  chosen: readonly Candidate[],
): Candidate[] {
  if (!section.tableWords || chosen.some((candidate) => candidate.section === section.number)) return [];
  const from = chosen.filter((candidate) => candidate.section < section.number).at(-1)?.end ?? 0;
  const to = chosen.find((candidate) => candidate.section > section.number)?.start ?? lines.length;
  for (let at = from; at < to; at++) {
    const length = textWithoutBars(lines[at]!).length;
    if (length === 0) continue;
    const match = section.tableWords.exec(textBehind(lines.slice(0, to), at, 60));
    if (match && match.index < length) {
      return [{ section: section.number, start: at, end: at, score: 0 }];
    }
  }
  return [];
}

/**
 * Finds the sections of the form by the words of their headings, in order, whatever their ordinals; sub-headings
 * such as （一）主动公开政府信息情况 are none. A table whose heading is lost is found by its own words.
 */
export function findSections(lines: readonly TextLine[]): PrintedSection[] {
  const printed = lines.flatMap((line, index) => (line.text.trim() === '' ? [] : [index]));
  const chosen = chooseInOrder(printed.flatMap((_, at) => toCandidates(lines, printed, at)));
  const bare = formSections.flatMap((section) => findBareTable(section, lines, chosen));
  const all = [...chosen, ...bare].sort((a, b) => a.section - b.section);
  return all.map((candidate, index) => ({
    number: candidate.section,
    heading:
      candidate.end === candidate.start
        ? null
        : lines
            .slice(candidate.start, candidate.end)
            .map((line) => line.text.trim())
            .join(''),
    lines: lines.slice(candidate.end, all[index + 1]?.start ?? lines.length),
  }));
}
