import { drawPrintedTruth } from './draw-truth.js';
import { pageDamages } from './page-damages.js';
import { printDetails, type PrintDetail, type PrintedTables } from './print-details.js';
import { createRandom, type Random } from './random.js';
import { applicationRowsOf, disclosureRowsOf, proceedingRowsOf } from './rows.js';
import { shapes, type Shape } from './shapes.js';
import { titles } from './titles.js';
import { refsOfTruth, toValue, type Truth } from './truth.js';

/** An invented report and what may be read in it. */
export interface GeneratedReport {
  readonly seed: number;
  readonly shape: string;
  /** The details and the damage that were drawn, for a message. */
  readonly made: readonly string[];
  /** Whether cells of it were taken out of the print. */
  readonly losesCells: boolean;
  readonly text: string;
  readonly year: number;
  /** The number of every printed cell by its reference, null where it holds none. */
  readonly numbers: ReadonlyMap<string, string | null>;
}

function drawShape(random: Random): Shape {
  let left = random.next() * shapes.reduce((sum, shape) => sum + shape.weight, 0);
  return shapes.find((shape) => (left -= shape.weight) < 0)!;
}

function drawDetails(random: Random, truth: Truth, shape: Shape): PrintDetail[] {
  const fitting = printDetails.filter(
    (detail) => (detail.in === undefined || detail.in === truth.edition) && detail.notInShape !== shape.key,
  );
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

function toText(tables: PrintedTables, shape: Shape, title: string, year: number): string {
  return [
    title,
    `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '一、总体情况',
    '这一年里，纸鸢飞过教室的屋顶，我们把能说的都说了。',
    '（一）主动公开政府信息情况。全年张贴告示 12 张。',
    '二、主动公开政府信息情况',
    shape.layout(tables.disclosure),
    '三、收到和处理政府信息公开申请情况',
    shape.layout(tables.applications),
    '四、政府信息公开行政复议、行政诉讼情况',
    shape.layout(tables.proceedings),
    '五、存在的主要问题及改进情况',
    '告示栏太高，个子小的看不见；明年放低 30 厘米。',
    '六、其他需要报告的事项',
    '没有别的要说。',
  ].join('\n');
}

/** Makes the report of a seed (domain § 8): a truth, a shape, details of print, damage to the page, a title. */
export function generateReport(seed: number): GeneratedReport {
  const random = createRandom(seed);
  const drawn = drawPrintedTruth(random);
  const shape = drawShape(random);
  const details = drawDetails(random, drawn, shape);
  const truth = details.reduce((filled, detail) => detail.fill?.(filled, random) ?? filled, drawn);
  const tables = details.reduce(
    (printed, detail) => detail.print?.(printed, random) ?? printed,
    toTables(truth),
  );
  const year = random.pick(truth.edition === 'V2019' ? [2019, 2020, 2020, 2022] : [2021, 2023, 2024]);
  const title = random.pick(titles)('巨鹿县教育局', year);
  const whole = toText(tables, shape, title, year);
  const damage = random.chance(0.4) ? random.pick(pageDamages) : null;
  const damaged = damage ? damage.apply(whole, random) : whole;
  return {
    seed,
    shape: shape.key,
    made: [...details.map((detail) => `§2.2 ${detail.number}`), ...(damage ? [damage.id] : [])],
    losesCells: details.some((detail) => detail.losesCells),
    text: shape.finish ? shape.finish(damaged) : damaged,
    year,
    numbers: new Map([...refsOfTruth(truth)].map(([ref, printed]) => [ref, toNumber(printed)])),
  };
}

const numerals = '零一二三四五六七八九';

/** A number up to 99 in Chinese numerals. */
function numberOfNumerals(text: string): string {
  const [tens, ones] = text.split('十');
  const digit = (letter: string | undefined, none: number): number =>
    letter ? numerals.indexOf(letter) : none;
  return String(digit(tens, 1) * 10 + digit(ones, 0));
}

/** The number a filled-in text stands for, null where it holds none. */
function toNumber(printed: string): string | null {
  const plain = printed.normalize('NFKC').replaceAll(',', '').replace('〇', '0').replace('−', '-');
  if (/^(?:|-|\/|增|□|※|———|见附表|本单位.*)$/.test(plain)) return null;
  if (plain.includes('十')) return numberOfNumerals(plain);
  const pair = /^增?(\d+)[/减](\d+)$/.exec(plain);
  if (pair) return String(Number(pair[1]) - Number(pair[2]));
  if (/^\d+元$/.test(plain)) return toValue(String(Number(plain.slice(0, -1)) / 10_000));
  return toValue(
    plain
      .replace(/[件项]$/, '')
      .replace(/^增加?/, '')
      .replace(/^减少?/, '-'),
  );
}
