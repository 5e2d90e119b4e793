import { cmsTemplates } from '../formats/cms-pages.js';
import { toDocx } from '../formats/docx-file.js';
import { siteTemplates, toHtmlPage } from '../formats/html-page.js';
import { toMarkdown } from '../formats/markdown-file.js';
import { toPrintedForm, type PrintedForm } from '../formats/official-form.js';
import { toXlsx } from '../formats/xlsx-file.js';
import { drawTruth } from '../printed-report/draw-truth.js';
import { generateReport } from '../printed-report/generate-report.js';
import { createRandom } from '../printed-report/random.js';
import { shapes } from '../printed-report/shapes.js';

/** A document of some kind, under a name of its own. */
interface MadeDocument {
  readonly kind: string;
  readonly name: string;
  readonly bytes: string | Buffer;
}

const pages = [...Object.values(siteTemplates), ...Object.values(cmsTemplates)];

/** The form of a seed; truths of both editions at once have none as a publisher lays it out. */
function drawForm(seed: number): PrintedForm {
  const truth = drawTruth(createRandom(seed));
  return truth.isHybrid ? drawForm(seed + 1_000_000) : toPrintedForm(truth);
}

/** Of so many generated reports there is one form in the files of offices. */
const reportsPerForm = 20;

async function* filesOf(form: PrintedForm, number: number): AsyncGenerator<MadeDocument> {
  for (const [index, page] of pages.entries())
    yield { kind: 'pages of sites', name: `${number}-${index}.html`, bytes: toHtmlPage(form, page) };
  yield { kind: 'Markdown', name: `${number}.md`, bytes: toMarkdown(form) };
  if (number % reportsPerForm > 0) return;
  yield { kind: 'Word', name: `${number}.docx`, bytes: await toDocx(form) };
  yield { kind: 'Excel', name: `${number}.xlsx`, bytes: await toXlsx(form, number % 2 === 0) };
}

/** So many generated reports from a seed on, every layout among them, and forms in every format that is written here. */
export async function* everyForm(reports: number, seed: number): AsyncGenerator<MadeDocument> {
  for (let number = 0; number < reports; number += 1) {
    const shape = shapes[number % shapes.length]!;
    const { text } = generateReport(seed + number, number % 2 === 0 ? { shape } : {});
    const isPage = text.startsWith('<');
    yield {
      kind: isPage ? 'generated pages' : 'generated texts',
      name: `${number}.${isPage ? 'html' : 'txt'}`,
      bytes: text,
    };
    if (number % reportsPerForm === 0) yield* filesOf(drawForm(seed + number), number / reportsPerForm);
  }
}
