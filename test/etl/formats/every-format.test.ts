import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../support/formats/docx-file.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toMarkdown } from '../../support/formats/markdown-file.js';
import { toPrintedForm, type PrintedForm } from '../../support/formats/official-form.js';
import { readReportBytes } from '../../support/formats/read-bytes.js';
import {
  statesOfReport,
  statesOfTruth,
  withBlankProceedings,
  withOddZeros,
} from '../../support/formats/states.js';
import { toXlsx } from '../../support/formats/xlsx-file.js';
import { consistentTruth, type Truth } from '../../support/printed-report/truth.js';

const editions: readonly Truth['edition'][] = ['V2019', 'V2021'];

const formats: Readonly<Record<string, (form: PrintedForm) => Promise<string | Uint8Array>>> = {
  'Markdown, told by its tables': async (form) => toMarkdown(form),
  'a Word document': (form) => toDocx(form),
  'a workbook of one sheet': (form) => toXlsx(form, true),
  'a workbook with a sheet for each table': (form) => toXlsx(form, false),
  ...Object.fromEntries(
    Object.entries(siteTemplates).map(([name, site]) => [
      `a page of the ${name} site`,
      async (form: PrintedForm) => toHtmlPage(form, site),
    ]),
  ),
};

describe.each(Object.entries(formats))('%s', (_, print) => {
  it.each(editions)(
    'gives back every cell of the %s form with its state, and nothing else',
    async (edition) => {
      await fc.assert(
        fc.asyncProperty(withOddZeros(consistentTruth(edition)), async (truth) => {
          const report = await readReportBytes(await print(toPrintedForm(truth)));
          expect(statesOfReport(report)).toEqual(statesOfTruth(truth));
          expect(report).toMatchObject({
            title: '巨鹿县教育局2023年政府信息公开工作年度报告',
            year: 2023,
            agency: { name: '巨鹿县教育局', type: 'EDUCATION' },
            region: { code: '130529' },
            editions: { disclosure: edition, applications: edition, proceedings: edition },
          });
          expect(report.sections?.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
        }),
        { numRuns: 10, endOnFailure: true },
      );
    },
  );

  it('keeps the place of empty cells in the table of reviews and lawsuits', async () => {
    await fc.assert(
      fc.asyncProperty(withBlankProceedings(consistentTruth('V2021')), async (truth) => {
        const report = await readReportBytes(await print(toPrintedForm(truth)));
        expect(statesOfReport(report)).toEqual(statesOfTruth(truth));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
