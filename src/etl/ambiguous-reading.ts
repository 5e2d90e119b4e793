import type { Cell, Issue } from '../schema/report/normalized-report.js';
import type { CandidateReading } from './choose-reading.js';
import { toIssue } from './issue.js';

/** What can be said of a table that can be read in more than one way. */
export interface AmbiguousReading {
  readonly cells: CandidateReading;
  readonly issues: readonly Issue[];
}

const longestPrint = 120;

function printsOf(cells: readonly (Cell | undefined)[]): string {
  return [...new Set(cells.flatMap((cell) => cell?.raw ?? []))].join(' | ');
}

function isAgreed(cells: readonly (Cell | undefined)[]): boolean {
  const said = cells.map((cell) => cell && [cell.value, cell.status, cell.unit ?? ''].join(' '));
  return said[0] !== undefined && said.every((one) => one === said[0]);
}

function toDoubtful(cells: readonly (Cell | undefined)[]): Cell {
  const place = cells.find((cell) => cell?.at)?.at;
  return { value: null, status: 'UNREADABLE', raw: printsOf(cells), ...(place ? { at: place } : {}) };
}

interface CellReadings {
  readonly ref: string;
  readonly cells: readonly (Cell | undefined)[];
}

function toAmbiguousIssue(name: string, ways: number, doubtful: readonly CellReadings[]): Issue {
  const prints = doubtful
    .map(({ cells }) => printsOf(cells))
    .join('；')
    .slice(0, longestPrint);
  const message =
    `“${name}”有${ways}种读法，勾稽关系不能区分，${doubtful.length}个单元格未取数；印的是：${prints}。请对照原件。` +
    `“${name}” can be read in ${ways} ways that the rules do not tell apart; ${doubtful.length} cells have ` +
    `no number. Compare them with the print.`;
  const refs = doubtful.map(({ ref }) => ref);
  return toIssue('READINGS_AMBIGUOUS', message, refs);
}

/**
 * What several equally good readings of a table have in common: a cell they all read alike stays, every other is
 * UNREADABLE with the prints they read it from, and an issue lists these. Nothing is guessed.
 */
export function toAmbiguousReading(name: string, candidates: readonly CandidateReading[]): AmbiguousReading {
  const refs = [...new Set(candidates.flatMap((reading) => [...reading.keys()]))];
  const read = refs.map((ref): CellReadings => ({ ref, cells: candidates.map((one) => one.get(ref)) }));
  const doubtful = read.filter(({ cells }) => !isAgreed(cells));
  return {
    cells: new Map(read.map(({ ref, cells }) => [ref, isAgreed(cells) ? cells[0]! : toDoubtful(cells)])),
    issues: doubtful.length === 0 ? [] : [toAmbiguousIssue(name, candidates.length, doubtful)],
  };
}
