import type { PageDamage } from './damages/page-damage.js';
import type { PrintDetail, PrintedTables } from './details/detail.js';
import { drawPrintedTruth } from './draw-truth.js';
import { impliedDetails } from './implied-details.js';
import { pageDamages } from './page-damages.js';
import { printDetails } from './print-details.js';
import { printedNumberOf } from './printed-number.js';
import { drawProse, type ReportProse } from './report-prose.js';
import { createRandom, type Random } from './random.js';
import { applicationRowsOf, disclosureRowsOf, proceedingRowsOf } from './rows.js';
import { shapes, type Shape } from './shapes.js';
import { bodiesOf, titlePatterns, type TitlePattern } from './titles.js';
import { refsOfTruth, type Truth } from './truth.js';

/** An invented report and what may be read in it. */
export interface GeneratedReport {
  readonly seed: number;
  readonly shape: string;
  /** The details and the damage that were drawn or follow from what was drawn, by their keys. */
  readonly made: readonly string[];
  /** The key of the title's pattern. */
  readonly title: string;
  /** Whether cells of it were taken out of the print. */
  readonly losesCells: boolean;
  readonly text: string;
  readonly year: number;
  /** The code of the body's region; it need not be told where the page does not name the place. */
  readonly region: string;
  readonly namesPlace: boolean;
  /** Whether it is to be rejected, though it prints tables: a mirror wrote over it. */
  readonly isSetAside: boolean;
  /** The number of every printed cell by its reference, null where it holds none. */
  readonly numbers: ReadonlyMap<string, string | null>;
  /** What the body counted, where it made no error of its own: a blank is read as zero only where it counted none. */
  readonly counted: ReadonlyMap<string, string> | null;
}

function drawWeighted<T extends { readonly weight: number }>(random: Random, choices: readonly T[]): T {
  let left = random.next() * choices.reduce((sum, choice) => sum + choice.weight, 0);
  return choices.find((choice) => (left -= choice.weight) < 0)!;
}

const isFitting = (detail: PrintDetail, truth: Truth, shape: Shape): boolean =>
  (detail.in === undefined || detail.in === truth.edition) && !detail.notInShapes?.includes(shape.key);

function drawDetails(random: Random, truth: Truth, shape: Shape): PrintDetail[] {
  const fitting = printDetails.filter((detail) => isFitting(detail, truth, shape));
  const drawn = Array.from({ length: random.upTo(3) }, () => random.pick(fitting));
  const fills = drawn.filter((detail) => detail.fill);
  return [...new Set([...fills.slice(0, 1), ...drawn.filter((detail) => !detail.fill)])];
}

function toTables(truth: Truth): PrintedTables {
  return {
    disclosure: disclosureRowsOf(truth),
    applications: applicationRowsOf(truth),
    proceedings: proceedingRowsOf(truth),
  };
}

const headings: Readonly<Record<keyof PrintedTables, string>> = {
  disclosure: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  proceedings: '四、政府信息公开行政复议、行政诉讼情况',
};

/** What of the tables is printed, and what above them. */
interface TableSections {
  readonly tables: PrintedTables;
  readonly above: Partial<Record<keyof PrintedTables, string>>;
  readonly omitted: ReadonlySet<string>;
}

function toText(
  { tables, above, omitted }: TableSections,
  shape: Shape,
  title: string,
  prose: ReportProse,
): string {
  const sections = (Object.keys(headings) as (keyof PrintedTables)[]).flatMap((table) => [
    headings[table],
    ...(above[table] === undefined ? [] : [above[table]]),
    ...(omitted.has(table) ? [] : [shape.layout(tables[table])]),
  ]);
  return [title, ...prose.before, ...sections, ...prose.behind].join('\n');
}

/** What is made of a seed; a caller may fix a part of it. */
export interface Wanted {
  readonly shape?: Shape;
  readonly details?: readonly PrintDetail[];
  readonly damage?: PageDamage | null;
  readonly edition?: Truth['edition'];
  /** Whether the body makes an error of its own. */
  readonly isMisprinted?: boolean;
}

function drawTitle(random: Random): { pattern: TitlePattern; name: string; region: string } {
  const pattern = random.chance(0.5) ? titlePatterns[0]! : random.pick(titlePatterns);
  return { pattern, ...random.pick(bodiesOf(pattern)) };
}

/** Makes the report of a seed (domain § 8): a truth, a shape, details of print, damage to the page, a title. */
export function generateReport(seed: number, wanted: Wanted = {}): GeneratedReport {
  const random = createRandom(seed);
  const { truth: drawn, isMisprinted } = drawPrintedTruth(random, wanted);
  const shape = wanted.shape ?? drawWeighted(random, shapes);
  const details = wanted.details ?? drawDetails(random, drawn, shape);
  const truth = details.reduce((filled, detail) => detail.fill?.(filled, random) ?? filled, drawn);
  const tables = details.reduce(
    (printed, detail) => detail.print?.(printed, random) ?? printed,
    toTables(truth),
  );
  const above = Object.assign(
    {},
    ...details.map((detail) => detail.prose?.(drawn, random) ?? {}),
  ) as TableSections['above'];
  const omitted = new Set<string>(details.flatMap((detail) => detail.omits ?? []));
  const year = random.pick(truth.edition === 'V2019' ? [2019, 2020, 2020, 2022] : [2021, 2023, 2024]);
  const { pattern, name, region } = drawTitle(random);
  const title = pattern.print(name, year);
  const text = toText({ tables, above, omitted }, shape, title, drawProse(random, year, name));
  const damage =
    wanted.damage === undefined ? (random.chance(0.4) ? random.pick(pageDamages) : null) : wanted.damage;
  const damaged = damage ? damage.apply(text, random) : text;
  const printed = [...refsOfTruth(truth)].filter(([ref]) => !omitted.has(ref.split('/')[0]!));
  return {
    seed,
    shape: shape.key,
    made: [
      ...new Set([...details, ...(damage ? [damage] : [])].map(({ key }) => key)),
      ...impliedDetails(truth, shape, year),
    ],
    title: pattern.key,
    losesCells: details.some((detail) => detail.losesCells),
    text: shape.finish ? shape.finish(damaged) : damaged,
    year,
    region,
    isSetAside: damage?.isSetAside === true,
    namesPlace: !pattern.leavesPlaceOut && !damage?.hidesPlace,
    numbers: new Map(printed.map(([ref, print]) => [ref, printedNumberOf(ref, print)])),
    counted: isMisprinted ? null : refsOfTruth({ ...drawn, ...(truth.isHybrid ? { isHybrid: true } : {}) }),
  };
}
