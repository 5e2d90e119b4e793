import { totalKey } from '../../schema/catalogue/cells.js';
import type { EditionKey } from '../../schema/catalogue/editions.js';
import { proceedingResults, procedures } from '../../schema/catalogue/proceeding-columns.js';
import { isOutOfOrder } from './head-order.js';
import { fitCells } from './fit-cells.js';
import { addsUp } from './reshape-rows.js';
import { toLabelStream, valuesOf, type LabelStream, type ValueRun } from './label-stream.js';
import {
  readLostRow,
  readRow,
  readStray,
  toTableReading,
  type PartialReading,
  type TableReading,
} from './table-reading.js';
import type { Token, ValueToken } from './tokens.js';

const columns = [...proceedingResults.map((result) => result.key), totalKey];
const groupRefs = procedures.map((procedure) =>
  columns.map((column) => `proceedings/${procedure.key}/${column}`),
);
const allRefs = groupRefs.flat();
const tableName = '行政复议、行政诉讼';

const resultHeads = proceedingResults.map((result) => result.printed);

/** Words of the table's head; printed letter by letter or fused, some always stay whole in the stream. */
const headWords = ['维持', '纠正', '其他结果', '审结', '直接起诉', '复议后起诉'];
const leastHeadWords = 3;

function hasHead(stream: LabelStream): boolean {
  return headWords.filter((word) => stream.letters.includes(word)).length >= leastHeadWords;
}

/** The row of fifteen, where it is the only run of values that can be it. */
function readOneRow(runs: readonly ValueRun[]): PartialReading | null {
  const fitted = runs
    .map((run) => fitCells(run, allRefs.length, new Map()))
    .filter((cells) => cells !== null);
  return fitted.length === 1 ? readRow(tableName, fitted[0]!, allRefs, null) : null;
}

/** C4 for each procedure. */
function closes(values: readonly ValueToken[]): boolean {
  return (
    values.length === allRefs.length &&
    procedures.every((_, group) => addsUp(values.slice(group * columns.length, (group + 1) * columns.length)))
  );
}

/** The values of the run that is the row of fifteen. */
const wholeRowOf = (run: ValueRun): ValueToken[] =>
  valuesOf(run).length === allRefs.length ? valuesOf(run) : [];

/** So many letters of the head may stand within a row that is cut: more, and a value was moved there from elsewhere. */
const mostLettersBetween = 8;

/** Fifteen values with a word of the head between, as where the page is cut: they are the row if C4 closes. */
function readBrokenRow(runs: readonly ValueRun[]): PartialReading | null {
  const [first, second, ...others] = runs;
  if (!first || !second || others.length > 0) return null;
  if (second.position - first.position > mostLettersBetween) return null;
  const values = runs.flatMap(valuesOf);
  return closes(values) ? readRow(tableName, values, allRefs, null) : null;
}

/** Three rows of five, each behind the words of its own procedure. */
function readThreeRows(stream: LabelStream): PartialReading[] | null {
  if (stream.runs.length !== procedures.length) return null;
  const parts = stream.runs.map((run, index) => {
    const words = stream.letters.slice(stream.runs[index - 1]?.position ?? 0, run.position);
    const fitted = fitCells(run, columns.length, new Map());
    const isOwn = words.includes(procedures[index]!.printed);
    return fitted && isOwn ? readRow(procedures[index]!.label.zh, fitted, groupRefs[index]!, null) : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}

/** The run with most values: what is shown of a row that cannot be read. */
function longestRun(runs: readonly ValueRun[]): ValueRun {
  return runs.reduce((longest, run) => (valuesOf(run).length > valuesOf(longest).length ? run : longest));
}

/**
 * Reads the table of section four: fifteen values behind its head, in one row or in three. The form is the same
 * in both editions, so the edition is the one given. Null where the head or all values are missing.
 */
export function readProceedingsTable(tokens: readonly Token[], edition: EditionKey): TableReading | null {
  const stream = toLabelStream(tokens);
  if (!hasHead(stream) || stream.runs.length === 0) return null;
  const lost = (why: string): TableReading =>
    toTableReading(edition, [readLostRow(tableName, longestRun(stream.runs), allRefs, why)]);
  if (isOutOfOrder(resultHeads, stream.letters)) {
    return lost('表头的列序与格式不符。The columns are in another order than the form’s');
  }
  const whole = readOneRow(stream.runs);
  if (whole) {
    const strays = stream.runs.filter((run) => fitCells(run, allRefs.length, new Map()) === null);
    const isSure = strays.length === 0 || closes(stream.runs.flatMap(wholeRowOf));
    if (isSure) return toTableReading(edition, [whole, ...strays.map((run) => readStray(stream, run))]);
  }
  const parts = readThreeRows(stream);
  if (parts) return toTableReading(edition, parts);
  const broken = readBrokenRow(stream.runs);
  if (broken) return toTableReading(edition, [broken]);
  return lost(`应有${allRefs.length}个值。The row should have ${allRefs.length} values`);
}
