import { labelsOfCell } from '../../schema/catalogue/cell-labels.js';
import { agencyTypeOf } from '../../schema/catalogue/agency-types.js';
import { regionRules } from '../../schema/catalogue/regions.js';
import { issueKindOf, severities, type SeverityKey } from '../../schema/catalogue/issues.js';
import { statuses } from '../../schema/catalogue/statuses.js';
import { cellAt } from '../../schema/report/cell-at.js';
import type {
  Cell,
  Issue,
  NormalizedReport,
  Place,
  RejectedDocument,
} from '../../schema/report/normalized-report.js';
import { quotePrint } from '../../etl/quote-print.js';
import { html, spellOut, type Html } from './html.js';

const statusLabel = (key: string): string => statuses.find((status) => status.key === key)!.label.zh;

/** In a table, rows and columns are those of its cells; elsewhere, those of an editor. */
function placeText(place: Place | undefined): string {
  if (!place) return '';
  const isCell = place.row !== undefined;
  const parts = [
    place.page && `第${place.page}页`,
    place.line && `第${place.line}行`,
    place.table && `第${place.table}个表格`,
    isCell && `第${place.row}行`,
    place.column && `第${place.column}${isCell ? '列' : '字'}`,
  ];
  return parts.filter(Boolean).join('，');
}

function cellRow(report: NormalizedReport, ref: string): Html {
  const reading = cellAt(report, ref);
  const cell: Cell | null = 'cell' in reading ? reading.cell : null;
  const status = cell
    ? statusLabel(cell.status)
    : reading.kind === 'absent'
      ? statusLabel('ABSENT')
      : '该版格式没有此项';
  return html`<tr>
    <td>${labelsOfCell(ref).zh}<br /><code>${ref}</code></td>
    <td>${status}</td>
    <td class="number">${quotePrint(cell?.value ?? '')}</td>
    <td><code>${spellOut(quotePrint(cell?.raw ?? ''))}</code></td>
    <td>${placeText(cell?.at)}</td>
  </tr> `;
}

function cellTable(report: NormalizedReport, refs: readonly string[]): Html {
  if (refs.length === 0) return html``;
  return html`<table>
    <thead>
      <tr>
        <th>单元格 Cell</th>
        <th>状态 Status</th>
        <th>读作 Read as</th>
        <th>印作 Printed</th>
        <th>位置 Place</th>
      </tr>
    </thead>
    <tbody>
      ${refs.map((ref) => cellRow(report, ref))}
    </tbody>
  </table>`;
}

function issueItem(report: NormalizedReport, issue: Issue): Html {
  const severity = severities.find((candidate) => candidate.key === issue.severity)!;
  return html`<li class="${issue.severity}">
    <b>${issueKindOf(issue.code).label.zh}</b> <code>${issue.code}</code>
    <span class="severity" title="${severity.label.en}">${severity.label.zh.slice(0, 2)}</span
    ><br />${issue.message} ${cellTable(report, issue.cells)}
  </li> `;
}

/** Cells that hold something no number was told from, and that no issue names already. */
function doubtfulCells(report: NormalizedReport): string[] {
  const named = new Set(report.issues.flatMap((issue) => issue.cells));
  return Object.entries(report.cells)
    .filter(([ref, cell]) => cell.status === 'UNREADABLE' && !named.has(ref))
    .map(([ref]) => ref);
}

function regionText(report: NormalizedReport): string {
  const rule =
    regionRules.find((candidate) => candidate.key === report.region.rule)?.label.zh ?? report.region.rule;
  const candidates = report.region.candidates.join('、');
  return report.region.code
    ? `${report.region.code}（${rule}）`
    : `未定（${rule}${candidates ? `：${candidates}` : ''}）`;
}

/** The gravest severity among the issues of a report. */
export function severityOf({ issues }: NormalizedReport): SeverityKey {
  const keys = ['ERROR', 'WARNING'] as const;
  return keys.find((key) => issues.some(({ severity }) => severity === key)) ?? 'NOTE';
}

/** The line of a report in the list, which leads to its card. */
export function reportRow(report: NormalizedReport, id: string): Html {
  const severity = severities.find(({ key }) => key === severityOf(report))!;
  const { agency, year, issues, source } = report;
  return html`<tr class="${severity.key}">
    <td><a href="#${id}">${spellOut(agency.name)}</a></td>
    <td>${year ?? '不明'}</td>
    <td><b>${severity.label.zh.slice(0, 2)}</b></td>
    <td class="number">${issues.length}</td>
    <td><code>${spellOut(source.uri)}</code></td>
  </tr> `;
}

/** Issues that are shown of a report: no form has as many rows; more are those of something else. */
const mostIssues = 200;

function issuesLeftOut(count: number): Html {
  if (count <= 0) return html``;
  return html`<p>
    另有${count}条未列出，见 NDJSON 输出。${count} more are not shown; they are in the NDJSON.
  </p>`;
}

/** A report beside its issues, with the print of every doubtful cell. */
export function reportCard(report: NormalizedReport, id: string): Html {
  const { agency, year, source, editions } = report;
  const doubtful = doubtfulCells(report);
  return html`<article id="${id}" class="${severityOf(report)}">
    <h3>${spellOut(report.title ?? agency.name)}</h3>
    <p class="facts">
      ${agency.name} · ${agencyTypeOf(agency.type).label.zh} · ${year === null ? '年度不明' : `${year}年`} ·
      地区 ${regionText(report)} · 格式 ${editions.disclosure ?? '—'} / ${editions.applications ?? '—'} /
      ${editions.proceedings ?? '—'}
    </p>
    <p class="facts"><code>${spellOut(source.uri)}</code> · <a href="#reports">返回 Back</a></p>
    <ul>
      ${report.issues.slice(0, mostIssues).map((issue) => issueItem(report, issue))}
    </ul>
    ${issuesLeftOut(report.issues.length - mostIssues)}
    ${
      doubtful.length > 0
        ? html`<p>其他无法辨认的单元格 Other unreadable cells</p>
            ${cellTable(report, doubtful)}`
        : html``
    }
  </article> `;
}

/** A document that was not read, and why. */
export function rejectedRow(document: RejectedDocument): Html {
  return html`<tr>
    <td><code>${spellOut(document.source.uri)}</code></td>
    <td>${spellOut(document.reason.message)}</td>
  </tr> `;
}
