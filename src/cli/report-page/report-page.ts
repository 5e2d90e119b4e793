import type { DocumentOutcome } from '../../schema/report/normalized-report.js';
import { rejectionKinds } from '../../schema/catalogue/issues.js';
import { addOutcome, createSummary, type ExtractSummary } from '../extract-summary.js';
import { rejectedRow, reportCard } from './document-card.js';
import { Html, html } from './html.js';

const style = `
:root { color-scheme: light dark; --line: #8886; --quiet: #888; }
body { font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: .5rem 0; width: 100%; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { white-space: nowrap; } td:first-child { min-width: 14rem; } td code { overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
article { border-top: 2px solid var(--line); margin-top: 1.5rem; }
.facts, code { color: var(--quiet); } code { font-size: .85em; white-space: pre-wrap; }
li { margin: .4rem 0; } li.ERROR > b { color: #c22; } li.WARNING > b { color: #b60; }
@media print { article { break-inside: avoid; } }`;

function summaryTable(summary: ExtractSummary): Html {
  const reasons = [...summary.rejected].sort(([, left], [, right]) => right - left);
  const label = (code: string): string => rejectionKinds.find((kind) => kind.code === code)?.label.zh ?? '';
  const rejected = reasons.reduce((sum, [, count]) => sum + count, 0);
  return html`<table>
    <tbody>
      <tr>
        <th>读取，无问题 Read without issues</th>
        <td class="number">${summary.clean}</td>
      </tr>
      <tr>
        <th>读取，有问题 Read with issues</th>
        <td class="number">${summary.withIssues}</td>
      </tr>
      <tr>
        <th>未读 Rejected</th>
        <td class="number">${rejected}</td>
      </tr>
      ${reasons.map(
        ([code, count]) =>
          html`<tr>
            <td>　${label(code)} <code>${code}</code></td>
            <td class="number">${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Collects the outcomes of a run into a page that a person can read through, without script or other files. */
export class ReportPage {
  private readonly summary = createSummary();
  private readonly cards: string[] = [];
  private readonly rejected: string[] = [];

  /** Adds one outcome; a report without issues is only counted. */
  add(outcome: DocumentOutcome): void {
    addOutcome(this.summary, outcome);
    if (outcome.outcome === 'rejected') this.rejected.push(rejectedRow(outcome).markup);
    else if (outcome.issues.length > 0) this.cards.push(reportCard(outcome).markup);
  }

  /** The whole page. */
  toHtml(): string {
    return html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>年报读取结果 What was read</title>
          <style>
            ${new Html(style)}
          </style>
        </head>
        <body>
          <h1>年报读取结果 <small>What was read</small></h1>
          ${summaryTable(this.summary)}
          <h2>未读的文件 Documents that were not read</h2>
          <table>
            <thead>
              <tr>
                <th>文件 Document</th>
                <th>代码 Code</th>
                <th>原因 Reason</th>
              </tr>
            </thead>
            <tbody>
              ${new Html(this.rejected.join(''))}
            </tbody>
          </table>
          <h2>有问题的报告 Reports with issues</h2>
          ${new Html(this.cards.join(''))}
        </body>
      </html>`.markup;
  }
}
