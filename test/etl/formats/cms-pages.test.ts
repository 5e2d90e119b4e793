import { describe, expect, it } from 'vitest';
import { cmsTemplates, toPageText } from '../../support/formats/cms-pages.js';
import { toGbk } from '../../support/formats/encode.js';
import { createFixedTruth } from '../../support/formats/fixed-truth.js';
import { toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readBytes, readReportBytes } from '../../support/formats/read-bytes.js';
import { statesOfReport, statesOfTruth } from '../../support/formats/states.js';

const truth = createFixedTruth();
const form = toPrintedForm(truth);
const pages = Object.entries(cmsTemplates).map(([name, site]) => [name, toHtmlPage(form, site)] as const);
const chrome = [
  '777',
  '666',
  '888',
  '999',
  '首页',
  '打印',
  '分享到',
  '访问者',
  '索引号',
  '上一条',
  '附表.docx',
];

describe.each(pages)('a page of %s', (name, html) => {
  it('gives back every cell with its state', async () => {
    expect(statesOfReport(await readReportBytes(html))).toEqual(statesOfTruth(truth));
  });

  it('tells body, year and region, and where it says so issuer and day', async () => {
    const report = await readReportBytes(html);
    expect(report).toMatchObject({
      title: form.title,
      year: 2023,
      agency: { name: '巨鹿县教育局', type: 'EDUCATION' },
      region: { code: '130529' },
    });
    const [document] = await extractBytes(html, 'page.html');
    const isBare = name.startsWith('Word');
    expect(document).toMatchObject({
      issuer: isBare ? undefined : '巨鹿县教育局',
      siteCode: isBare ? undefined : '1305290001',
      source: isBare ? { mediaType: 'text/html' } : { publishedOn: '2024-01-19' },
    });
  });

  it('gives nothing of what stands around the article to a section of it', async () => {
    const { sections = [] } = await readReportBytes(html);
    expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const text = sections.map((section) => section.text).join('\n');
    const allowed = name.startsWith('Word') ? ['777'] : [];
    expect(chrome.filter((words) => text.includes(words) && !allowed.includes(words))).toEqual([]);
  });

  it('is read alike in GBK with its charset declared', async () => {
    const gbk = toGbk(html.replaceAll('utf-8', 'gb2312'));
    expect(statesOfReport(await readReportBytes(gbk))).toEqual(statesOfTruth(truth));
  });

  it.each([
    ['.txt', toPageText(html)],
    ['.md', `# ${form.title}\n\n[首页](/) [政务公开](/zwgk)\n\n${toPageText(html)}`],
  ])('saved as text with all that is seen (%s) gives no wrong number', async (ending, text) => {
    const [outcome] = await readBytes(text, `page${ending}`);
    const right = statesOfTruth(truth);
    const cells = outcome?.outcome === 'read' ? Object.entries(outcome.cells) : [];
    const wrong = cells.filter(
      ([ref, { value, inferredZero }]) => value !== null && !inferredZero && value !== right.get(ref)?.value,
    );
    expect(wrong).toEqual([]);
    expect(cells.filter(([, { value }]) => value !== null).length).toBeGreaterThan(100);
    expect(outcome).toMatchObject({ year: 2023, region: { code: '130529' } });
  });
});
