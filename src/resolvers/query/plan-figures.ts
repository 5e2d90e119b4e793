import type { DimensionKey } from '../../schema/catalogue/dimensions.js';
import { indicatorByKey, findMetric } from '../../schema/catalogue/indicators.js';
import { cellsOfMeasure, measureByKey, type MeasureKey } from '../../schema/catalogue/measures.js';
import type { CellCut, CellTerm, Metric, Term } from '../../schema/catalogue/metrics.js';
import { Refusal } from '../refusal.js';
import { dimensionsOfCut, isInCut } from './cell-cut.js';
import type { Atom, PlannedFigure } from './statistics-plan.js';
import type { FigureRequest, GroupsQuery } from './statistics-query.js';

function assertAllowed(
  request: FigureRequest,
  wanted: readonly DimensionKey[],
  code: 'DIMENSION_NOT_ALLOWED' | 'FILTER_NOT_ALLOWED',
): void {
  const indicator = indicatorByKey.get(request.indicator)!;
  const wrong = wanted.filter((dimension) => !indicator.dimensions.includes(dimension));
  if (wrong.length === 0) return;
  const what = code === 'DIMENSION_NOT_ALLOWED' ? 'grouped by' : 'filtered by';
  throw new Refusal(
    code,
    `${indicator.key} (${indicator.label.zh}) cannot be ${what} ${wrong.join(', ')}: the form does not break it down that way. Allowed: ${indicator.dimensions.join(', ')}.`,
    { indicator: indicator.key, dimensions: wrong, allowedDimensions: indicator.dimensions },
  );
}

/** Collects the atoms of a plan, each once. */
class AtomCollector {
  readonly atoms = new Map<string, Atom>();

  collect(measure: MeasureKey, cuts: readonly CellCut[]): Atom {
    const cells = cellsOfMeasure(measure).filter((cell) => cuts.every((cut) => isInCut(cell, cut)));
    const identity = `${measure}|${cells.map((cell) => cell.ref).join()}`;
    const known = this.atoms.get(identity);
    if (known) return known;
    const atom: Atom = { id: `a${this.atoms.size}`, table: measureByKey.get(measure)!.table, measure, cells };
    this.atoms.set(identity, atom);
    return atom;
  }
}

function isCellTerm(term: Term): term is CellTerm {
  return term.kind === 'cells';
}

function planMetric(
  metric: Metric,
  request: FigureRequest,
  id: string,
  cuts: readonly CellCut[],
  atoms: AtomCollector,
): PlannedFigure {
  const [first] = metric.numerator;
  if (first?.kind === 'reports')
    return { kind: 'reportRatio', id, requestId: request.id, property: first.property };
  const toAtoms = (terms: readonly Term[]): Atom[] =>
    terms.filter(isCellTerm).map((term) => atoms.collect(term.measure, [...cuts, term.cut]));
  return {
    kind: 'ratio',
    id,
    requestId: request.id,
    numerator: toAtoms(metric.numerator),
    denominator: toAtoms(metric.denominator),
  };
}

function planFigure(
  request: FigureRequest,
  index: number,
  query: GroupsQuery,
  atoms: AtomCollector,
): PlannedFigure {
  assertAllowed(request, query.by, 'DIMENSION_NOT_ALLOWED');
  assertAllowed(
    request,
    [...dimensionsOfCut(query.cut), ...dimensionsOfCut(request.cut)],
    'FILTER_NOT_ALLOWED',
  );
  const cuts = [query.cut, request.cut];
  const metric = findMetric(request.indicator);
  if (metric) return planMetric(metric, request, `f${index}`, cuts, atoms);
  const measure = measureByKey.get(request.indicator as MeasureKey)!;
  return {
    kind: 'measure',
    id: `f${index}`,
    requestId: request.id,
    atom: atoms.collect(measure.key, cuts),
    isStock: measure.additivity === 'semiAdditive',
  };
}

/**
 * The figures of a question and the atoms they are computed from, each atom once. Refuses an indicator that the
 * form does not break down as asked (DIMENSION_NOT_ALLOWED, FILTER_NOT_ALLOWED).
 */
export function planFigures(query: GroupsQuery): { figures: PlannedFigure[]; atoms: Atom[] } {
  const collector = new AtomCollector();
  const figures = query.requests.map((request, index) => planFigure(request, index, query, collector));
  return { figures, atoms: [...collector.atoms.values()] };
}
