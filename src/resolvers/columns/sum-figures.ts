import { cellStates } from '../query/cell-states.js';
import type { Member, PlannedFigure } from '../query/statistics-plan.js';
import { stateOf, type SummedCategory } from './cell-sums.js';
import { digitsOfFigure, FigureParts, nameOfSums } from './figure-parts.js';
import { statesPerRow, type FigureSums } from './figure-sums.js';
import { groupByPart, type GroupedReports, type RowsOfParts, type RowsOfReports } from './group-reports.js';
import { ofLastYear } from './of-last-year.js';
import { toPartSums, type PartSums } from './part-sums.js';
import type { ReportColumns } from './report-columns.js';
import { StoredReader } from './stored-reader.js';

/** Where what a question adds up goes: rows of reports, by member of the form, by year where years are told apart. */
export interface SumPlaces {
  readonly members: readonly (Member | null)[];
  /** Years that are told apart; 1 where they are not. */
  readonly years: number;
}

/** A figure of one member on its way into its sums. */
interface Adding {
  readonly place: RowsOfReports;
  readonly parts: FigureParts;
  readonly plain: Int32Array;
  readonly counts: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The place of a row is `row × step + start`, and one further for each year that is told apart. */
  readonly step: number;
  readonly start: number;
  readonly hasYears: boolean;
}

type PartPlaces = Omit<Adding, 'parts' | 'plain' | 'place'>;

/** Adds up the figures of a question over the columns of a release. */
export class FigureSummer {
  constructor(
    private readonly grouped: GroupedReports,
    private readonly columns: ReportColumns,
    private readonly places: SumPlaces,
  ) {}

  /** The sums of a figure; null where one of them might not be exact. */
  sum(figure: PlannedFigure): FigureSums | null {
    const { members } = this.places;
    const hasYears = figure.kind === 'measure' && figure.isStock && this.places.years > 1;
    const years = hasYears ? this.places.years : 1;
    const digits = digitsOfFigure(figure, this.columns);
    const step = members.length * years;
    const rows = this.grouped.rowCount * step;
    const counts = new Int32Array(rows * statesPerRow);
    const first = new Float64Array(figure.kind === 'reportRatio' ? 0 : rows);
    const second = new Float64Array(figure.kind === 'ratio' ? rows : 0);
    const { place } = this.grouped;
    for (const [index, member] of members.entries()) {
      if ('partition' in place) {
        const own = this.partSums(figure, member, place);
        if (!own) return null;
        this.addParts(own, place, { counts, first, second, step, start: index * years, hasYears });
        continue;
      }
      const parts = FigureParts.of(figure, member, digits, this.columns);
      if (!parts) return null;
      const plain = parts.plainStates();
      this.add(figure, { place, parts, plain, counts, first, second, step, start: index * years, hasYears });
    }
    const sums = [first, second].filter((column) => column.length > 0 || rows === 0);
    const found = { sums, digits, counts, asOfYear: null };
    return hasYears ? ofLastYear(found, years, this.columns.years.first) : found;
  }

  /** The sums of a figure by part; null where one of them might not be exact. */
  private partSums(
    figure: PlannedFigure,
    member: Member | null,
    { partition }: RowsOfParts,
  ): PartSums | null {
    const { columns } = this;
    return partition.kept.get(nameOfSums(figure, member), () => {
      const places = { members: [member], years: 1 };
      const sums = new FigureSummer(groupByPart(partition, columns), columns, places).sum(figure);
      return sums && toPartSums(sums);
    });
  }

  /** Adds the sums of the selected parts to their rows. */
  private addParts(
    own: PartSums,
    { partition, selected, rowOf }: RowsOfParts,
    { counts, first, second, step, start, hasYears }: PartPlaces,
  ): void {
    const firstYear = this.columns.years.first;
    const places = rowOf.map(
      (row, index) => row * step + start + (hasYears ? partition.year[selected[index]!]! - firstYear : 0),
    );
    for (const { state, reports } of own.counts)
      for (let index = 0; index < places.length; index += 1)
        counts[places[index]! * statesPerRow + state]! += reports[selected[index]!]!;
    for (const [index, sum] of own.sums.entries()) {
      const target = index === 0 ? first : second;
      for (let at = 0; at < places.length; at += 1) target[places[at]!]! += sum[selected[at]!]!;
    }
  }

  private add(figure: PlannedFigure, adding: Adding): void {
    this.addPlain(adding);
    const [sum] = adding.parts.sums;
    const [only, ...others] = sum?.categories ?? [];
    if (figure.kind === 'ratio') this.addRatio(adding);
    else if (only && others.length === 0) this.addCategory(adding, only);
    else if (only) this.addMeasure(adding);
  }

  /** Counts all reports as if nothing of them were stored but their signature. */
  private addPlain({ plain, counts, step, start, hasYears }: Adding): void {
    const { row, year, signature, weight } = this.grouped.groups;
    for (let group = 0; group < row.length; group += 1) {
      const place = row[group]! * step + start + (hasYears ? year[group]! : 0);
      counts[place * statesPerRow + plain[signature[group]!]!]! += weight[group]!;
    }
  }

  /** Corrects that for the reports that have stored cells of one category: nearly every question is about such. */
  private addCategory(adding: Adding, { facts, columns, factor }: SummedCategory): void {
    const {
      place: { blocks: selected, rowOf },
      parts,
      plain,
      counts,
      first,
      step,
      start,
      hasYears,
    } = adding;
    const { blocks, signature, years } = this.columns;
    const reader = parts.readers[0]!;
    for (const block of selected) {
      const end = facts.firstOfBlock[block + 1]!;
      const offset = start + (hasYears ? blocks.year[block]! - years.first : 0);
      let fact = facts.firstOfBlock[block]!;
      while (fact < end) {
        const report = facts.report[fact]!;
        let [listed, numbers, missing, value] = [0, 0, 0, 0];
        for (; fact < end && facts.report[fact] === report; fact += 1) {
          if ((columns & (1 << facts.column[fact]!)) === 0) continue;
          listed += 1;
          const reason = facts.missing[fact]!;
          if (reason === 0) {
            numbers += 1;
            value += facts.value[fact]! * factor;
          } else if (missing === 0 || reason < missing) missing = reason;
        }
        const row = rowOf[report]!;
        if (listed === 0 || row < 0) continue;
        const place = row * step + offset;
        const own = signature[report]!;
        counts[place * statesPerRow + plain[own]!]! -= 1;
        counts[place * statesPerRow + stateOf(reader.read(own, listed, numbers, missing, value))]! += 1;
        first[place]! += value;
      }
    }
  }

  /** The same for a measure of several categories. */
  private addMeasure(adding: Adding): void {
    const reader = adding.parts.readers[0]!;
    this.eachStored(adding, (place, own, stored) => {
      const [listed, numbers, missing] = [stored.listed[0]!, stored.numbers[0]!, stored.missing[0]!];
      const value = stored.value[0]!;
      const state = stateOf(reader.read(own, listed, numbers, missing, value));
      adding.counts[place * statesPerRow + state]! += 1;
      adding.first[place]! += value;
    });
  }

  /** The same for a ratio: of the reports in which every part of it is a whole number. */
  private addRatio(adding: Adding): void {
    const { parts, counts, first, second } = adding;
    const { readers, numerator, denominator } = parts;
    const states = new Int32Array(readers.length);
    this.eachStored(adding, (place, own, { listed, numbers, missing, value }) => {
      for (let sum = 0; sum < states.length; sum += 1)
        states[sum] = readers[sum]!.read(own, listed[sum]!, numbers[sum]!, missing[sum]!, value[sum]!);
      let [above, below] = [0, 0];
      for (const sum of numerator) above += value[sum]!;
      for (const sum of denominator) below += value[sum]!;
      const state = parts.ratioState(states, above);
      const isWhole = state === cellStates.REPORTED || state === cellStates.ZERO;
      counts[place * statesPerRow + state]! += 1;
      if (!isWhole) return;
      first[place]! += above;
      second[place]! += below;
    });
  }

  /** Takes back what each report with stored cells was counted as, and tells its place, its signature and its cells. */
  private eachStored(
    { place: { blocks: selected, rowOf }, parts, plain, counts, step, start, hasYears }: Adding,
    tell: (place: number, signature: number, stored: StoredReader) => void,
  ): void {
    const { blocks, signature, years } = this.columns;
    const reader = new StoredReader(parts.sums);
    for (const block of selected) {
      if (!reader.open(block)) continue;
      const offset = start + (hasYears ? blocks.year[block]! - years.first : 0);
      for (let report = reader.next(); report >= 0; report = reader.next()) {
        const row = rowOf[report]!;
        if (row < 0) continue;
        const place = row * step + offset;
        const own = signature[report]!;
        counts[place * statesPerRow + plain[own]!]! -= 1;
        tell(place, own, reader);
      }
    }
  }
}
