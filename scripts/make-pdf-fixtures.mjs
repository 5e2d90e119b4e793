/**
 * Makes the PDF files of test/fixtures/pdf with the programs that make PDFs: a browser and a word processor. Run
 * when a layout is added; the files are committed, so that tests need neither program.
 *
 *   apt-get install -y --no-install-recommends chromium libreoffice-writer-nogui fonts-noto-cjk fonts-wqy-microhei
 *   node scripts/make-pdf-fixtures.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  pageOf,
  rowLinesStyle,
  ruledStyle,
  scatterScript,
  scatterStyle,
  unruledStyle,
} from './pdf-fixtures/html.mjs';
import { partsOf, reports, truthOf } from './pdf-fixtures/reports.mjs';
import { wordFileOf } from './pdf-fixtures/word.mjs';

const folder = fileURLToPath(new URL('../test/fixtures/pdf/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pdf-fixtures-'));
const quiet = { stdio: ['ignore', 'ignore', 'ignore'] };

function browse(html, ...options) {
  const page = join(work, 'page.html');
  writeFileSync(page, html);
  const common = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--disable-pdf-tagging',
  ];
  execFileSync('chromium', [...common, ...options, `file://${page}`], quiet);
}

function printHtml(name, html) {
  browse(html, `--print-to-pdf=${join(folder, `${name}.pdf`)}`);
}

async function printWord(name, parts) {
  const file = join(work, `${name}.docx`);
  writeFileSync(file, await wordFileOf(parts));
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file], quiet);
}

/** A picture of the page, printed: what a scanner gives. */
function printPicture(name, html) {
  const picture = join(work, 'picture.png');
  browse(html, '--window-size=800,1100', `--screenshot=${picture}`);
  const bytes = readFileSync(picture).toString('base64');
  const style = '@page { size: A4; margin: 0 } img { width: 100%; display: block }';
  printHtml(name, `<!doctype html><style>${style}</style><img src="data:image/png;base64,${bytes}">`);
}

function writeTruth(name, report) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(truthOf(report), null, 2)}\n`);
}

const { ruled, unruled, pageCut, scattered } = reports;
printHtml('ruled-browser', pageOf(partsOf(ruled), ruledStyle));
writeTruth('ruled-browser', ruled);
printHtml('unruled-browser', pageOf(partsOf(unruled), unruledStyle));
writeTruth('unruled-browser', unruled);
printHtml('row-lines-browser', pageOf(partsOf(unruled), rowLinesStyle));
writeTruth('row-lines-browser', unruled);
printHtml('scattered-browser', pageOf(partsOf(scattered), ruledStyle + scatterStyle, scatterScript));
writeTruth('scattered-browser', scattered);
await printWord('page-cut-word-processor', partsOf(pageCut));
writeTruth('page-cut-word-processor', pageCut);
printPicture('scanned', pageOf(partsOf(pageCut), ruledStyle));
rmSync(work, { recursive: true });
