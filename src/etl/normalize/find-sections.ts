import { compact } from './compact.js';
import { formSections, type FormSection } from './form-sections.js';
import { rateHeading } from './rate-heading.js';
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

/** Candidates in the order of the form, and their scores together. */
interface Chain {
  readonly score: number;
  readonly candidates: readonly Candidate[];
}

const noChain: Chain = { score: 0, candidates: [] };
/** A heading has two letters at least. */
const shortestHeading = 2;
const longestLine = 40;
const shortestBrokenLine = 6;
/** How far behind a heading its table must begin, and what that adds to its score. */
const tableReach = 400;
const tableScore = 6;

function textWithoutBars(line: TextLine): string {
  return compact(line.text).replace(/[|│┃]/gu, '');
}

function textFrom(lines: readonly TextLine[], start: number, end: number, reach: number): string {
  let text = '';
  for (let at = start; at < end && text.length < reach; at++) text += textWithoutBars(lines[at]!);
  return text;
}

function toCandidates(lines: readonly TextLine[], start: number, end: number, text: string): Candidate[] {
  return rateHeading(text).map(({ section, score }) => {
    const { tableWords } = formSections.find((candidate) => candidate.number === section)!;
    const hasTable = tableWords?.test(textFrom(lines, end, lines.length, tableReach)) ?? false;
    return { section, start, end, score: score + (hasTable ? tableScore : 0) };
  });
}

function listCandidates(lines: readonly TextLine[]): Candidate[] {
  const printed = lines
    .map((line, at) => ({ at, text: compact(line.text) }))
    .filter(({ text }) => text !== '');
  const candidates: Candidate[] = [];
  for (const [index, { at, text }] of printed.entries()) {
    if (text.length < shortestHeading || text.length > longestLine) continue;
    candidates.push(...toCandidates(lines, at, at + 1, text));
    const next = printed[index + 1];
    if (next === undefined || text.length < shortestBrokenLine || next.text.length > longestLine) continue;
    candidates.push(...toCandidates(lines, at, next.at + 1, text + next.text));
  }
  return candidates;
}

/** The better of two chains; of equal ones the later, since a list of contents stands first. */
function betterOf(earlier: Chain, later: Chain): Chain {
  return later.score >= earlier.score ? later : earlier;
}

/** The candidates in the order of the form with the best score together. */
function chooseInOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const best: Chain[] = Array.from({ length: formSections.length + 1 }, () => noChain);
  let open: { section: number; end: number; chain: Chain }[] = [];
  const close = (before: number): void => {
    for (const { section, chain } of open.filter(({ end }) => end <= before))
      best[section] = betterOf(best[section]!, chain);
    open = open.filter(({ end }) => end > before);
  };
  for (const candidate of candidates) {
    close(candidate.start);
    const before = best.slice(0, candidate.section).reduce(betterOf);
    const chain = { score: before.score + candidate.score, candidates: [...before.candidates, candidate] };
    open.push({ section: candidate.section, end: candidate.end, chain });
  }
  close(Infinity);
  return best.reduce(betterOf).candidates;
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
    const match = length === 0 ? null : section.tableWords.exec(textFrom(lines, at, to, length + 60));
    if (match && match.index < length) return [{ section: section.number, start: at, end: at, score: 0 }];
  }
  return [];
}

function headingOf(candidate: Candidate, lines: readonly TextLine[]): string | null {
  const printed = lines
    .slice(candidate.start, candidate.end)
    .map((line) => (line.printed ?? line.text).trim());
  return printed.length === 0 ? null : printed.join('');
}

/**
 * Finds the sections of the form by the words of their headings, in order, whatever their ordinals; sub-headings
 * such as （一）主动公开政府信息情况 are none. A table whose heading is lost is found by its own words.
 */
export function findSections(lines: readonly TextLine[]): PrintedSection[] {
  const chosen = chooseInOrder(listCandidates(lines));
  const bare = formSections.flatMap((section) => findBareTable(section, lines, chosen));
  const all = [...chosen, ...bare].sort((a, b) => a.section - b.section);
  return all.map((candidate, index) => ({
    number: candidate.section,
    heading: headingOf(candidate, lines),
    lines: lines.slice(candidate.end, all[index + 1]?.start ?? lines.length),
  }));
}
