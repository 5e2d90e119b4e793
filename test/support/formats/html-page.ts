import { partsOf, type FormPart, type GridCell, type GridRow, type PrintedForm } from './official-form.js';

/** How a site prints cells and paragraphs, and what it prints around the article. */
export interface SiteTemplate {
  readonly cell: (cell: GridCell) => string;
  readonly paragraph: (text: string) => string;
  readonly page: (form: PrintedForm, article: string) => string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const spans = ({ columns, rows }: GridCell): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;

const navigation = `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">主动公开政府信息情况</a></li>
<li><a href="/ysq">收到和处理政府信息公开申请情况 36</a></li></ul></div>`;
const recommended = `<div class="xg"><h3>相关推荐</h3><ul><li><a href="/a">某县教育局2019年政府信息公开工作年度报告</a></li>
<li><a href="/b">行政处罚 12 行政强制 7</a></li></ul></div>`;
const footer = `<div class="footer"><p>主办：某县人民政府 网站标识码：1305290001 ICP备00000000号 邮编 055250</p></div>`;
const fakeTable = `<script>var t = "<table><tr><td>行政处罚</td><td>999</td></tr></table>"; if (1 < 2) document.write(t);</script>
<!-- <table><tr><td>行政许可</td><td>888</td></tr></table> --><style>td:before { content: '777' }</style>`;
const hiddenTable = `<div style="DISPLAY: none"><table><tr><td>行政许可</td><td>666</td></tr></table></div>`;
const metadata = `<table class="xxgk"><tr><td>索 引 号：</td><td>000014349/2024-00017</td><td>发布机构：</td><td>巨鹿县教育局</td></tr>
<tr><td>发布日期：</td><td>2024-01-19</td><td>文　　号：</td><td>无</td></tr><tr><td>名　　称：</td><td colspan="3">巨鹿县教育局2023年政府信息公开工作年度报告</td></tr></table>`;

/** A plain page: `<meta>` elements, navigation around, paragraphs and a table with borders. */
const plain: SiteTemplate = {
  cell: (cell) => `<td${spans(cell)}>${escape(cell.text)}</td>`,
  paragraph: (text) => `<p>${escape(text)}</p>`,
  page: (form, article) => `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${form.title}_某县人民政府</title>
<meta name="SiteName" content="某县人民政府"><meta name="SiteIDCode" content="1305290001">
<meta name="ArticleTitle" content="${form.title}"><meta name="PubDate" content="2024-01-19 10:32"><meta name="ContentSource" content="巨鹿县教育局">
${fakeTable}</head><body>${navigation}<div class="main"><h1>${form.title}</h1>
<div class="info">来源：巨鹿县教育局　发布时间：2024-01-19 10:32　浏览次数：36 次</div>
<div class="article">${article}</div>${recommended}</div>${footer}</body></html>`,
};

/** As a word processor exports it: each group of digits a run of its own, empty cells with a space, layout tables. */
const exported: SiteTemplate = {
  cell: (cell) => {
    const runs = [...escape(cell.text).matchAll(/&\w+;|\d{1,2}|\D/gu)].map(
      ([run]) => `<font face="仿宋">${run}</font>`,
    );
    const text = runs.length > 0 ? `<span\n lang="EN-US">${runs.join('')}</span>` : '&nbsp;';
    return `<TD${spans(cell)} style="border:solid 1px"><p class="MsoNormal" align=center>${text}<o:p></o:p></p></TD>`;
  },
  paragraph: (text) =>
    `<p class=MsoNormal><strong><font size=3>${escape(text.slice(0, 3))}</font></strong><font>${escape(text.slice(3))}</font></p>`,
  page: (
    form,
    article,
  ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>政府信息公开</title></head>
<body><table width="100%"><tr><td colspan=2>${navigation}</td></tr><tr><td width=200>${recommended}</td><td>
<table><tr><td>${metadata}</td></tr><tr><td><p align=center>${form.title}</p>${article}${hiddenTable}</td></tr></table>
</td></tr><tr><td colspan=2>${footer}</td></tr></table>${fakeTable}</body></html>`,
};

/** Carelessly written: cells and rows not closed, line breaks within labels, upper-case tags, no quotes. */
const careless: SiteTemplate = {
  cell: (cell) =>
    `<TD${spans(cell)}> ${escape(cell.text).replace(/(?<=\p{Script=Han}{3})(?=\p{Script=Han}{2})/u, '<BR>')}\n`,
  paragraph: (text) => `<div>　　${escape(text)}<br></div>`,
  page: (form, article) =>
    `${metadata}<div id=zoom><h2>${form.title}</h2>${article}</div>${recommended}${footer}`,
};

export const siteTemplates: Readonly<Record<string, SiteTemplate>> = { plain, exported, careless };

function toTable(rows: readonly GridRow[], site: SiteTemplate): string {
  const isClosed = site !== careless;
  return `<table border=1>${rows.map((row) => `<tr>${row.map(site.cell).join('')}${isClosed ? '</tr>' : ''}`).join('\n')}</table>`;
}

function toArticle(parts: readonly FormPart[], site: SiteTemplate): string {
  return parts
    .flatMap(({ heading, sentences, table }) => [
      ...[heading, ...sentences].map(site.paragraph),
      ...(table ? [toTable(table, site)] : []),
    ])
    .join('\n');
}

/** A whole page of a site that publishes a form. */
export function toHtmlPage(form: PrintedForm, site: SiteTemplate): string {
  return site.page(form, toArticle(partsOf(form), site));
}
