import type { SiteTemplate } from './html-page.js';
import type { GridCell } from './official-form.js';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const spans = ({ columns, rows }: GridCell): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;

const crumbs = `<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a></div>`;
const share = `<div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a> <span class="count">777</span></div>`;
const printLinks = `<p class="print"><a href="javascript:print()">【打印本页】</a><a href="javascript:close()">【关闭窗口】</a></p>`;
const sidebar = `<div class="side"><h3>政府信息公开年报</h3><ul>
<li><a href="/1">某县教育局2019年政府信息公开工作年度报告</a><span>2020-01-17</span></li>
<li><a href="/2">某县民政局2022年政府信息公开工作年度报告</a><span>2023-01-29</span></li></ul>
<h3>双公示</h3><table><tr><td>行政许可</td><td>666</td></tr><tr><td>行政处罚</td><td>666</td></tr></table></div>`;
const contacts = `<div class="foot"><p>主办：巨鹿县人民政府　承办：巨鹿县政府办公室　联系电话：0319-4332100　邮编：055250</p>
<p>网站标识码：1305290001　冀公网安备13052902000012号　您是第 888 位访问者</p></div>`;
const unseen = `<script type="text/template"><td>行政处罚</td><td>999</td></script><noscript><p>行政许可 999</p></noscript>
<template><table><tr><td>行政强制</td><td>999</td></tr></table></template><textarea style="display:none">行政处罚 999</textarea>`;
const attachment = `<p class="fj">附件：<a href="./P020240119.docx">年报附表.docx</a>（23 KB）</p>`;

const cell = (item: GridCell): string => `<td${spans(item)}><p>${escape(item.text)}</p></td>`;
const paragraph = (text: string): string => `<p style="text-indent:2em">　　${escape(text)}</p>`;

const metaTags = (title: string): string =>
  `<meta name="SiteName" content="巨鹿县人民政府"><meta name="SiteIDCode" content="1305290001"><meta name="ColumnName" content="政府信息公开年报">
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-01-19 09:00:00"><meta name="ContentSource" content="巨鹿县教育局">`;

const metadataTable = (title: string): string => `<table class="xxgk_table"><tbody>
<tr><th>索 引 号：</th><td>000014349/2024-00017</td><th>主题分类：</th><td>政府信息公开</td></tr>
<tr><th>发布机构：</th><td>巨鹿县教育局</td><th>发布日期：</th><td>2024-01-19</td></tr>
<tr><th>名　　称：</th><td colspan="3">${title}</td></tr><tr><th>文　　号：</th><td>&nbsp;</td><th>有 效 性：</th><td>有效</td></tr></tbody></table>`;

/** Each number in runs of single digits, between comments and marks of a word processor. */
function toRuns(text: string): string {
  if (!/\d/u.test(text)) return `<span style='font-family:仿宋_GB2312'>${escape(text)}</span>`;
  return [...text]
    .map((letter) => `<font face="仿宋"><span lang=EN-US>${escape(letter)}</span></font>`)
    .join('<!-- -->');
}

/** Pages as the common systems of government sites write them; all text is invented. */
export const cmsTemplates: Readonly<Record<string, SiteTemplate>> = {
  TRS: {
    cell,
    paragraph,
    page: (
      { title },
      article,
    ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_巨鹿县人民政府</title>${metaTags(title)}</head>
<body>${crumbs}<div class="wrap">${sidebar}<div class="detail">${metadataTable(title)}<h1>${title}</h1>
<div class="info">信息来源：巨鹿县教育局 发布时间：2024-01-19 浏览次数：<span id="hits">777</span> 字体：[ 大 中 小 ]</div>
<div class="TRS_Editor"><style type="text/css">.TRS_Editor P{line-height:2}</style>${article}</div>${attachment}${share}${printLinks}</div></div>${contacts}${unseen}</body></html>`,
  },
  'JPAAS (大汉)': {
    cell,
    paragraph: (text) => `<p>${escape(text)}<br/></p>`,
    page: (
      { title },
      article,
    ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>巨鹿县人民政府 政府信息公开年报 ${title}</title>${metaTags(title)}</head>
<body><div id="nav"><ul><li>首页</li><li>政务公开</li><li>办事服务</li></ul></div>${crumbs}
<table width="980" align="center"><tr><td valign="top">${metadataTable(title)}<p align="center" class="title"><!--<$[标题名称(html)]>begin-->${title}<!--<$[标题名称(html)]>end--></p>
<div class="sub">发布日期：2024-01-19　来源：巨鹿县教育局　浏览次数：<script>document.write(777)</script>　【字体：<a>大</a> <a>中</a> <a>小</a>】</div>
<div id="zoom"><!--<$[信息内容]>begin-->${article}<!--<$[信息内容]>end--></div>${printLinks}</td><td width="240" valign="top">${sidebar}</td></tr></table>${contacts}${unseen}</body></html>`,
  },
  'UCAP (开普)': {
    cell: (item) => `<td${spans(item)} style="border:1px solid #000">${escape(item.text)}</td>`,
    paragraph: (text) => `<p>&ensp;&ensp;<span>${escape(text)}</span></p>`,
    page: (
      { title },
      article,
    ) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"/>${metaTags(title)}<title>${title}-巨鹿县人民政府门户网站</title></head>
<body><header><nav><a href="/">首页</a><a href="/zfxxgk">主动公开政府信息情况</a></nav></header>${crumbs}<main><ucaptitle><h2>${title}</h2></ucaptitle>
<ul class="meta"><li>来源：<b>巨鹿县教育局</b></li><li>发布时间：<publishtime>2024-01-19 10:05</publishtime></li><li>浏览量：<i>777</i></li></ul>
<ucapcontent>${article}</ucapcontent>${attachment}${share}</main><aside>${sidebar}</aside><footer>${contacts}</footer>${unseen}</body></html>`,
  },
  'VSB (博达)': {
    cell: (item) => `<td${spans(item)} width="64" valign="center">${escape(item.text) || '<br>'}</td>`,
    paragraph,
    page: (
      { title },
      article,
    ) => `<html><head><meta charset="utf-8"><title>${title}-巨鹿县教育局</title>${metaTags(title)}</head><body>
<form name="_newscontent_fromname"><div><h1 align="center">${title}</h1><div align="center">发布时间：2024年01月19日 10:05 来源：巨鹿县教育局 点击数：<span>777</span></div>
<div id="vsb_content_100"><div class="v_news_content">${article}</div></div><p>附件【<a href="/d.jsp?id=1">年报.pdf</a>】已下载<span>666</span>次</p>
<div><p>上一条：<a href="/1">某局行政处罚 12 件公示</a></p><p>下一条：<a href="/2">行政许可 7 件公示</a></p></div></div></form>${sidebar}${contacts}${unseen}</body></html>`,
  },
  'Word, saved as a page': {
    cell: (item) =>
      `<td width=64${spans(item)} style='width:48.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>\n  <p class=MsoNormal align=center style='mso-line-height-rule:exactly'>${toRuns(item.text)}<span lang=EN-US><o:p></o:p></span></p>\n  </td>`,
    paragraph: (text) =>
      `<p class=MsoNormal style='text-indent:32.0pt'><b style='mso-bidi-font-weight:normal'>${toRuns(text.slice(0, 4))}</b>${toRuns(text.slice(4))}<span lang=EN-US><o:p></o:p></span></p>`,
    page: (
      { title },
      article,
    ) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:DocumentProperties><o:Pages>777</o:Pages></o:DocumentProperties></xml><![endif]-->
<style><!-- @page Section1 {size:595.3pt 841.9pt;} p.MsoNormal {margin:0cm} --></style></head><body lang=ZH-CN><div class=Section1>
<p class=MsoTitle align=center><span>${title}</span></p>${article}<div style='mso-element:footer'><p class=MsoFooter><span style='mso-field-code:" PAGE "'>- 777 -</span></p></div></div></body></html>`,
  },
  'layout tables within each other': {
    cell: (item) =>
      `<TD${spans(item)} bgcolor=#ffffff><DIV align=center>${escape(item.text) || '&nbsp;'}</DIV></TD>`,
    paragraph: (text) => `<P>　　${escape(text)}</P>`,
    page: (
      { title },
      article,
    ) => `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>政府信息公开</TITLE></HEAD><BODY>
<TABLE width=1000 align=center><TR><TD colspan=2><TABLE><TR><TD>首页</TD><TD>政务公开</TD><TD>主动公开政府信息情况</TD></TR></TABLE></TD></TR>
<TR><TD width=200>${sidebar}</TD><TD><TABLE width="100%"><TR><TD class=title><B>${title}</B></TD></TR><TR><TD>发布机构：巨鹿县教育局　发布日期：2024-01-19　阅读：777 次</TD></TR>
<TR><TD><TABLE><TR><TD id=content>${article}</TD></TR></TABLE></TD></TR><TR><TD>${printLinks}${share}</TD></TR></TABLE></TD></TR><TR><TD colspan=2>${contacts}</TD></TR></TABLE>${unseen}</BODY></HTML>`,
  },
};

/** The page as a reader's program turns it into text: a line for each block, tabs between cells, everything seen. */
export function toPageText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style|template|noscript|textarea|head)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/\s+/gu, ' ')
    .replace(/<\/t[dh]>\s*/giu, '\t')
    .replace(/<(?:br|\/?(?:p|div|tr|table|h\d|li|ul|header|footer|nav|main|aside|form)\b)[^>]*>/giu, (tag) =>
      /^<\/?(?:p|div)/iu.test(tag) ? ' \u0001' : '\n',
    )
    .replace(/<[^>]+>/gu, '')
    .replace(/(?:\s*\u0001\s*)+(?=\t)/gu, '')
    .replace(/(?:\s*\u0001\s*)+/gu, '\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&ensp;', ' ')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
