import {
  issueKindOf,
  rejectionKinds,
  severities,
  type IssueCode,
  type RejectionCode,
  type SeverityKey,
} from '../../schema/catalogue/issues.js';
import type {
  DocumentOutcome,
  NormalizedReport,
  RejectedDocument,
} from '../../schema/report/normalized-report.js';
import { codesOf } from '../../etl/serialized-outcome.js';
import { addOutcome, byCount, createSummary, rejectedIn } from '../extract-summary.js';
import { rejectedRow, reportCard, reportRow, severityOf } from './document-card.js';
import { Html, html } from './html.js';
import { pageStyle } from './page-style.js';
import { remedies } from './remedies.js';

/** Documents that are shown for each reason and each severity: more, nobody reads through, and memory would grow. */
const mostShown = 500;

/** What is shown of the documents of one kind, and how many there are. */
class Shelf {
  count = 0;
  readonly rows: string[] = [];
  readonly cards: string[] = [];

  add(toRow: () => Html, toCard?: () => Html): void {
    this.count += 1;
    if (this.count > mostShown) return;
    this.rows.push(toRow().markup);
    if (toCard) this.cards.push(toCard().markup);
  }

  get leftOut(): Html {
    const more = this.count - this.rows.length;
    if (more <= 0) return html``;
    return html`<p>
      另有${more}份未列出，见 NDJSON 输出。${more} more are not shown; they are in the NDJSON.
    </p>`;
  }
}

function shelfOf<K>(shelves: Map<K, Shelf>, key: K): Shelf {
  const shelf = shelves.get(key) ?? new Shelf();
  shelves.set(key, shelf);
  return shelf;
}

const countRow = (label: Html, count: number): Html =>
  html`<tr>
    <td>${label}</td>
    <td class="number">${count}</td>
  </tr>`;

function reasonSection(code: RejectionCode, shelf: Shelf): Html {
  const { label } = rejectionKinds.find((kind) => kind.code === code)!;
  const remedy = remedies[code];
  return html`<section>
    <h3 id="reason-${code}">${label.zh} <code>${code}</code> <small>${shelf.count}</small></h3>
    <p>${label.en}</p>
    <p class="remedy">${remedy.zh} ${remedy.en}</p>
    <table>
      <thead>
        <tr>
          <th>文件 Document</th>
          <th>原因 Reason</th>
        </tr>
      </thead>
      <tbody>
        ${new Html(shelf.rows.join(''))}
      </tbody>
    </table>
    ${shelf.leftOut}
  </section>`;
}

const severityFilter = html`<p class="filter">
  只看 Show only
  <label><input type="radio" name="only" id="only-all" checked /> 全部 all</label>
  ${severities
    .toReversed()
    .map(
      ({ key, label }) =>
        html`<label
          ><input type="radio" name="only" id="only-${key}" /> ${label.zh} <small>${key}</small></label
        >`,
    )}
</p>`;

const whatToDo = html`<p class="remedy">
  逐条对照原件：读错的，请连同原件报给开发者；印错的，印刷原文照录，发布机关更正后写入 data/corrections。
  Compare each with the document: what was misread, send to the developers with the document; what is
  misprinted stays as printed, until the publisher corrects it: then declare a correction.
</p>`;

/** Collects the outcomes of a run into a page that a person can read through, without script or other files. */
export class ReportPage {
  private readonly summary = createSummary();
  private readonly reports = new Map<SeverityKey, Shelf>();
  private readonly rejected = new Map<RejectionCode, Shelf>();

  /** Adds one outcome; a report without issues is only counted. */
  add(outcome: DocumentOutcome): void {
    addOutcome(this.summary, { outcome: outcome.outcome, codes: codesOf(outcome) });
    if (outcome.outcome === 'rejected') this.addRejected(outcome);
    else if (outcome.issues.length > 0) this.addReport(outcome);
  }

  private addRejected(document: RejectedDocument): void {
    shelfOf(this.rejected, document.reason.code).add(() => rejectedRow(document));
  }

  private addReport(report: NormalizedReport): void {
    const severity = severityOf(report);
    const shelf = shelfOf(this.reports, severity);
    const id = `${severity}-${shelf.count + 1}`;
    shelf.add(
      () => reportRow(report, id),
      () => reportCard(report, id),
    );
  }

  private get counts(): Html {
    const { clean, withIssues, rejected, issues } = this.summary;
    const label = (code: string): string => rejectionKinds.find((kind) => kind.code === code)?.label.zh ?? '';
    return html`<table class="counts">
      <tbody>
        ${countRow(html`<b>读取，无问题 Read without issues</b>`, clean)}
        ${countRow(html`<b><a href="#reports">读取，有问题 Read with issues</a></b>`, withIssues)}
        ${byCount(issues).map(([code, count]) =>
          countRow(html` 　${issueKindOf(code as IssueCode).label.zh} <code>${code}</code>`, count),
        )}
        ${countRow(html`<b><a href="#rejected">未读 Rejected</a></b>`, rejectedIn(this.summary))}
        ${byCount(rejected).map(([code, count]) =>
          countRow(html` 　<a href="#reason-${code}">${label(code)}</a> <code>${code}</code>`, count),
        )}
      </tbody>
    </table>`;
  }

  private get rejectedSections(): Html[] {
    return [...this.rejected]
      .sort(([, left], [, right]) => right.count - left.count)
      .map(([code, shelf]) => reasonSection(code, shelf));
  }

  private get reportSections(): Html {
    const shelves = severities.toReversed().flatMap(({ key }) => this.reports.get(key) ?? []);
    if (shelves.length === 0) return html`<p>没有。None.</p>`;
    return html`${whatToDo} ${severityFilter}
      <table>
        <thead>
          <tr>
            <th>机关 Body</th>
            <th>年度 Year</th>
            <th>级别 Severity</th>
            <th>问题 Issues</th>
            <th>文件 Document</th>
          </tr>
        </thead>
        <tbody>
          ${new Html(shelves.flatMap(({ rows }) => rows).join(''))}
        </tbody>
      </table>
      ${shelves.map(({ leftOut }) => leftOut)} ${new Html(shelves.flatMap(({ cards }) => cards).join(''))}`;
  }

  /** The whole page. */
  toHtml(): string {
    return html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>年报读取结果 What was read</title>
          <style>
            ${new Html(pageStyle)}
          </style>
        </head>
        <body>
          <h1>年报读取结果 <small>What was read</small></h1>
          ${this.counts}
          <h2 id="rejected">未读的文件 <small>Documents that were not read</small></h2>
          ${this.rejectedSections}
          <h2 id="reports">有问题的报告 <small>Reports with issues</small></h2>
          ${this.reportSections}
        </body>
      </html>`.markup;
  }
}
