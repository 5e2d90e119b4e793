import { describe, expect, it } from 'vitest';
import { createFixedTruth } from '../../support/formats/fixed-truth.js';
import { siteTemplates, toHtmlPage } from '../../support/formats/html-page.js';
import { toPrintedForm } from '../../support/formats/official-form.js';
import { extractBytes, readBytes, readReportBytes } from '../../support/formats/read-bytes.js';
import { statesOfReport, statesOfTruth } from '../../support/formats/states.js';
import type { RawDocument } from '../../../src/etl/raw-document.js';

const truth = createFixedTruth();
const form = toPrintedForm(truth);
const pageOf = (site: string, title?: string): string =>
  toHtmlPage(title ? { ...form, title } : form, siteTemplates[site]!);

async function extractPage(html: string): Promise<RawDocument> {
  const [document] = await extractBytes(html, 'page.htm');
  if (!document || 'outcome' in document) throw new Error(JSON.stringify(document));
  return document;
}

const textOf = async (html: string): Promise<string> => (await extractPage(html)).text;

describe('the article of a page', () => {
  it.each(Object.keys(siteTemplates))('of the %s site is all that is read', async (site) => {
    const text = await textOf(pageOf(site));
    for (const noise of [
      '首页',
      '相关推荐',
      '行政处罚 12',
      '备00000000',
      '999',
      '888',
      '777',
      '666',
      '索引号',
    ])
      expect(text).not.toContain(noise);
    expect(text).toContain('没有别的要说。');
  });

  it('is found around tables that have no headings', async () => {
    const [, bare] = /(<table border=1>[\s\S]*?<\/table>)/.exec(pageOf('plain'))!;
    const prose = `<p>${'这一年的告示都贴在墙上，谁都能看见。'.repeat(12)}</p>`;
    const text = await textOf(
      `<html><body><div><a href="/">首页</a></div><div>${prose}<div>${bare}</div></div><div><a>${'推荐'.repeat(200)}</a></div></body></html>`,
    );
    expect(text).toContain('谁都能看见');
    expect(text).toContain('|行政许可|');
    expect(text).not.toContain('推荐');
  });

  it('is the whole page where there is no form, which is then no annual report', async () => {
    const outcomes = await readBytes('<!DOCTYPE html><html><body><p>今天放风筝。</p></body></html>');
    expect(outcomes).toMatchObject([{ outcome: 'rejected', reason: { code: 'NOT_AN_ANNUAL_REPORT' } }]);
  });
});

describe('the cells of a page', () => {
  const row = async (cells: string): Promise<string> => textOf(`<table><tr>${cells}</tr></table>`);

  it.each([
    [
      'digits in runs of their own',
      '<td>行政处罚</td><td><font>1</font><font>2</font><b>3</b></td>',
      '|行政处罚|123|',
    ],
    ['digits in paragraphs of their own stay apart', '<td>甲</td><td><p>1</p><p>23</p></td>', '|甲|1 23|'],
    ['digits over line breaks stay apart', '<td>甲</td><td>1<br>23</td>', '|甲|1 23|'],
    ['an empty cell', '<td>甲</td><td>&nbsp;</td><td></td><td>2</td>', '|甲|||2|'],
    ['a label broken over lines', '<td>结果<br>维持</td><td>结 果</td>', '|结果维持|结果|'],
    ['a bar within a cell', '<td>甲|乙</td><td>1</td>', '|甲¦乙|1|'],
    ['an image is not an empty cell', '<td>甲</td><td><img src="7.png"></td><td>1</td>', '|甲|□|1|'],
    [
      'a raised digit is the mark of a note',
      '<td>甲</td><td>12<sup>1</sup></td><td>5<sup>[1]</sup></td>',
      '|甲|12¹|5[¹]|',
    ],
    ['also by its style', '<td>甲</td><td>12<span style="Vertical-Align: super">1</span></td>', '|甲|12¹|'],
    ['a lowered digit is none of the number', '<td>甲</td><td>12<sub>3</sub></td>', '|甲|12₃|'],
    ['a number that was struck out is kept as such', '<td>甲</td><td><del>17</del>2</td>', '|甲|1̶7̶2|'],
    [
      'in whatever way it was struck out',
      '<td>甲</td><td style="text-decoration: red line-through"><b>17</b></td>',
      '|甲|1̶7̶|',
    ],
    [
      'a row that was struck out keeps its dashes',
      '<td>甲</td><td><s>-</s></td><td><strike>0</strike></td>',
      '|甲|-|0̶|',
    ],
    [
      'a field to fill in is not an empty cell',
      '<td>甲</td><td><input value="7"></td><td><textarea>7</textarea></td>',
      '|甲|□|□|',
    ],
    [
      'a drawing is not an empty cell',
      '<td>甲</td><td><svg><text>7</text></svg></td><td><canvas></canvas></td>',
      '|甲|□|□|',
    ],
    [
      'a hidden field is none',
      '<td>甲</td><td><input type=hidden value=7></td><td><textarea hidden>7</textarea></td>',
      '|甲|||',
    ],
    ['a hidden cell is none', '<td>甲</td><td style="display:none">9</td><td>1</td>', '|甲|1|'],
    ['hidden text is none', '<td>甲</td><td><span hidden>9</span>1</td>', '|甲|1|'],
    ['zero-width characters', '<td>甲</td><td>1\u200B2\uFEFF</td>', '|甲|12|'],
    ['merged cells stand once', '<td colspan=3>甲</td><td rowspan=2>1</td>', '|甲|1|'],
  ])('%s', async (_, cells, printed) => {
    expect(await row(cells)).toBe(printed);
  });

  it('stand in their rows where rows and cells are not closed, or have no row', async () => {
    expect(await textOf('<table><tr><td>甲<td>1<tr><td>乙<td>2</table>')).toBe('|甲|1|\n|乙|2|');
    expect(await textOf('<table><td>甲</td><td>1</td></table>')).toBe('|甲|1|');
    expect(await textOf('<table><form><tr><td>甲</td><td>1</td></tr></form></table>')).toBe('|甲|1|');
    expect(await textOf('<table><tr><td><p>甲<td><b>1</tr><tr><td>乙<td>2</table>')).toBe('|甲|1|\n|乙|2|');
  });

  it('have their places in the grid of the table', async () => {
    const { marks } = await extractPage(
      '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
    );
    expect(marks?.map((mark) => [mark.line, mark.column, mark.at])).toEqual([
      [1, 2, { table: 1, row: 1, column: 1 }],
      [1, 4, { table: 1, row: 1, column: 2 }],
      [2, 2, { table: 1, row: 2, column: 2 }],
      [2, 4, { table: 1, row: 2, column: 3 }],
    ]);
  });
});

describe('what a page states about its article', () => {
  it('comes from its meta elements', async () => {
    expect(await extractPage(pageOf('plain'))).toMatchObject({
      title: form.title,
      issuer: '巨鹿县教育局',
      siteCode: '1305290001',
      source: { publishedOn: '2024-01-19', mediaType: 'text/html' },
    });
  });

  it('comes from the table of metadata', async () => {
    expect(await extractPage(pageOf('careless'))).toMatchObject({
      title: form.title,
      issuer: '巨鹿县教育局',
      source: { publishedOn: '2024-01-19' },
    });
  });

  it('is passed over where it is no date, no code and no title of a report', async () => {
    const html =
      '<html><head><title>首页</title><meta name="PubDate" content="2024-13-45"><meta name="SiteIDCode" content="bm12"></head><p>甲</p></html>';
    const document = await extractPage(html);
    expect(document).toMatchObject({ title: undefined, issuer: undefined, siteCode: undefined });
    expect(document.source).not.toHaveProperty('publishedOn');
  });

  it('names the body and the year where the text does not', async () => {
    const html = pageOf('plain').replace(/<h1>.*<\/h1>/, '');
    expect(await readReportBytes(html)).toMatchObject({
      title: form.title,
      year: 2023,
      agency: { name: '巨鹿县教育局' },
    });
  });

  it('tells the region of a body whose name is that of several, or of none', async () => {
    const regionOf = async (title: string, code: string) =>
      (await readReportBytes(pageOf('plain', title).replaceAll('1305290001', code))).region;
    const title = '鼓楼区教育局2023年政府信息公开工作年度报告';
    expect(await regionOf(title, '3201060001')).toEqual({
      code: '320106',
      candidates: ['320106'],
      rule: 'SITE_OWNER',
      evidence: '鼓楼区；网站标识码 3201060001',
    });
    expect(await regionOf(title, '3201000001')).toMatchObject({ code: '320106', rule: 'SITE_OWNER' });
    expect(await regionOf(title, '1305290001')).toMatchObject({ code: null, rule: 'AMBIGUOUS' });
    const local = '县教育局2023年政府信息公开工作年度报告';
    const page = pageOf('plain', local).replaceAll('巨鹿县', '');
    const siteOf = async (code: string) =>
      (await readReportBytes(page.replaceAll('1305290001', code))).region;
    expect(await siteOf('1305290001')).toMatchObject({ code: '130529', rule: 'SITE_OWNER' });
    expect(await siteOf('1305000001')).toMatchObject({ code: null, rule: 'NONE' });
  });

  it('places a body by its issuer without taking it for the issuer, and not at another level', async () => {
    const page = pageOf('plain', '县教育局2023年政府信息公开工作年度报告').replace(
      /<meta name="SiteIDCode"[^>]*>/,
      '',
    );
    const issuedBy = (issuer: string) =>
      readReportBytes(
        page.replaceAll('来源：巨鹿县教育局', `来源：${issuer}`).replace(/网站标识码：\d+/, ''),
      );
    expect(await issuedBy('巨鹿县人民政府')).toMatchObject({
      agency: { name: '县教育局', type: 'EDUCATION' },
      region: { code: '130529' },
      scope: 'AGENCY_REPORTS',
    });
    expect((await issuedBy('河北省教育厅')).region.code).toBeNull();
  });

  it('and its article may tell two years: the period decides between them, or none', async () => {
    const read = (period: string) => {
      const printed = '巨鹿县教育局2021年政府信息公开工作年度报告';
      const stated = pageOf('plain').replace(
        '<div class="article">',
        `<div class="article"><p>${printed}</p>`,
      );
      return readReportBytes(stated.replace('纸鸢', `本报告的统计期限自${period}年1月1日起。纸鸢`));
    };
    expect((await read('2023')).year).toBe(2023);
    expect((await read('2021')).year).toBe(2021);
    expect((await read('2022')).year).toBeNull();
  });
});

describe('a page told by its content', () => {
  it.each([
    ['a fragment', '<div><table><tr><td>甲</td><td>1</td></tr></table></div>'],
    ['a page behind a comment', '<!-- saved from url --><html><body>甲</body></html>'],
    ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><body>甲</body></html>'],
  ])('%s, whatever its name', async (_, html) => {
    const [document] = await extractBytes(html, 'report.pdf');
    expect(document?.source.mediaType).toBe('text/html');
  });

  it('gives back every cell, named as anything', async () => {
    expect(statesOfReport(await readReportBytes(pageOf('plain'), '年报.pdf'))).toEqual(statesOfTruth(truth));
  });
});
