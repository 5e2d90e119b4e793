import type { Cell, NormalizedReport, Place } from '../schema/report/normalized-report.js';
import type { PlaceMark } from './raw-document.js';

function groupByLine(marks: readonly PlaceMark[]): Map<number, PlaceMark[]> {
  const lines = new Map<number, PlaceMark[]>();
  for (const mark of marks) {
    const line = lines.get(mark.line);
    if (line) line.push(mark);
    else lines.set(mark.line, [mark]);
  }
  return lines;
}

function findPlace(at: Place, lines: ReadonlyMap<number, readonly PlaceMark[]>): Place {
  const column = at.column ?? 1;
  const mark = lines.get(at.line ?? 0)?.findLast((candidate) => candidate.column <= column);
  return mark?.at ?? at;
}

/** A report with the places of its cells in the document itself, in the stead of those in the text drawn from it. */
export function placeCells(
  report: NormalizedReport,
  marks: readonly PlaceMark[] | undefined,
): NormalizedReport {
  if (marks === undefined || marks.length === 0) return report;
  const lines = groupByLine(marks);
  const cells: Record<string, Cell> = {};
  for (const ref of Object.keys(report.cells)) {
    const cell = report.cells[ref]!;
    cells[ref] = cell.at ? { ...cell, at: findPlace(cell.at, lines) } : cell;
  }
  return { ...report, cells };
}
