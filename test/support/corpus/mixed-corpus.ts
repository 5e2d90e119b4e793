import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toDocx } from '../formats/docx-file.js';
import { siteTemplates, toHtmlPage } from '../formats/html-page.js';
import { toPrintedForm } from '../formats/official-form.js';
import { toXlsx } from '../formats/xlsx-file.js';
import { drawTruth } from '../printed-report/draw-truth.js';
import { layouts } from '../printed-report/layouts.js';
import { printReport } from '../printed-report/print-report.js';
import { createRandom } from '../printed-report/random.js';

/** A document of which many are made: each copy differs in its title, or else in a comment. */
interface Pattern {
  readonly ending: string;
  readonly copy: (number: number) => string | Buffer;
}

const county = '巨鹿县';
const bodies = ['教育局', '民政局', '水利局', '审计局', '统计局', '林业局'];
const filesInFolder = 1000;

/** Another name for each copy of a text, so that its content and what is read of it differ. */
const titleOf = (number: number): string =>
  `${county}${bodies[number % bodies.length]}第${number}分局2023年政府信息公开工作年度报告`;

const inText = (text: string, ending: string): Pattern => {
  const [before, ...after] = text.split(titleOf(0));
  return { ending, copy: (number) => [before, ...after].join(titleOf(number)) };
};

/** A zip file ends in a comment, whose length stands before it. */
function inZip(bytes: Buffer, ending: string): Pattern {
  return {
    ending,
    copy: (number) => {
      const comment = Buffer.from(String(number));
      const copy = Buffer.concat([bytes, comment]);
      copy.writeUInt16LE(comment.length, bytes.length - 2);
      return copy;
    },
  };
}

const inPdf = (bytes: Buffer): Pattern => ({
  ending: 'pdf',
  copy: (number) => Buffer.concat([bytes, Buffer.from(`\n% ${number}\n`)]),
});

const readFixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

/** Patterns of each format: a few different ones, since a corpus of one report would be a cache's friend. */
export async function createPatterns(): Promise<Readonly<Record<string, readonly Pattern[]>>> {
  const truths = [1, 2, 3, 4, 5, 6].map((seed) => drawTruth(createRandom(seed)));
  const forms = truths.map((truth) => toPrintedForm(truth, titleOf(0)));
  const pages = Object.values(siteTemplates);
  return {
    text: Object.values(layouts).flatMap((layout) =>
      truths.map((truth) => inText(printReport(truth, layout, titleOf(0)), 'txt')),
    ),
    html: forms.flatMap((form) => pages.map((page) => inText(toHtmlPage(form, page), 'html'))),
    docx: await Promise.all(forms.map(async (form) => inZip(await toDocx(form), 'docx'))),
    xlsx: await Promise.all(forms.map(async (form) => inZip(await toXlsx(form, true), 'xlsx'))),
    doc: [inPdf(readFixture('doc/annual-report.doc'))].map((pattern) => ({ ...pattern, ending: 'doc' })),
    pdf: ['ruled-browser', 'row-lines-browser', 'page-cut-word-processor'].map((name) =>
      inPdf(readFixture(`pdf/${name}.pdf`)),
    ),
  };
}

/** Writes so many documents of some patterns below a folder, a thousand to each folder. */
export async function writeCopies(
  folder: string,
  patterns: readonly Pattern[],
  count: number,
  first = 1,
): Promise<void> {
  for (let number = first; number < first + count; number += 1) {
    const part = join(folder, String(Math.floor(number / filesInFolder)).padStart(4, '0'));
    if (number === first || number % filesInFolder === 0) await mkdir(part, { recursive: true });
    const { ending, copy } = patterns[number % patterns.length]!;
    await writeFile(join(part, `${String(number).padStart(7, '0')}.${ending}`), copy(number));
  }
}

/** Of a hundred documents, so many are of each format. */
export const mix: Readonly<Record<string, number>> = { text: 55, html: 35, docx: 6, xlsx: 3, pdf: 1 };

/** Writes a corpus of so many documents in the mix of formats. */
export async function writeMixedCorpus(folder: string, count: number): Promise<void> {
  const patterns = await createPatterns();
  let first = 1;
  for (const [format, share] of Object.entries(mix)) {
    const copies = Math.round((count * share) / 100);
    await writeCopies(join(folder, format), patterns[format]!, copies, first);
    first += copies;
  }
}
