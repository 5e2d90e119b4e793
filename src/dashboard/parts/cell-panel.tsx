import type { ReactNode } from 'react';
import type { ReportViewQuery } from '../generated/graphql.js';
import { statusLooks } from '../model/figure.js';
import type { PrintedCell } from '../model/form-grid.js';
import { groupDigits } from '../model/format.js';
import { labelOf, type Say } from '../model/language.js';
import { usePage } from '../page-context.js';
import { CopyBox, useLastingAddress } from './citation.js';
import { Menu } from './menu.js';
import { PageLink } from './page-link.js';
import { SourceLink } from './source-link.js';

type Report = NonNullable<ReportViewQuery['report']>;

function placeText({ place, status }: PrintedCell, say: Say): string {
  if (!place) {
    return status === 'ZERO'
      ? say('普通的零不存位置', 'not kept for a plain zero')
      : say('来源没有给出位置', 'the source does not tell it');
  }
  const parts = [
    place.page != null && say(`第${place.page}页`, `page ${place.page}`),
    place.table != null && say(`第${place.table}个表格`, `table ${place.table}`),
    place.row != null && say(`第${place.row}行`, `row ${place.row}`),
    place.line != null && say(`第${place.line}行文字`, `line ${place.line}`),
    place.column != null && say(`第${place.column}列`, `column ${place.column}`),
  ];
  return parts.filter(Boolean).join(say('，', ', '));
}

/** The printed cell: the value beside its raw text, where it stands, and where the paper is. */
export function CellPanel({ cell, report }: { cell: PrintedCell; report: Report }): ReactNode {
  const { state, say } = usePage();
  const { language } = state;
  const look = statusLooks[cell.status];
  const label = language === 'zh' ? cell.label : cell.labelEn;
  const address = useLastingAddress()({});
  const printed = cell.raw || say('（空）', '(empty)');
  return (
    <section className="card cell-panel" aria-labelledby="title-cell" aria-live="polite" data-testid="cell">
      <header className="card-head">
        <h2 id="title-cell">{label}</h2>
        <PageLink to={{ cell: null }}>{say('关闭', 'Close')}</PageLink>
      </header>
      <p className="cell-value">
        {cell.value === null || cell.value === undefined ? say(look.zh, look.en) : groupDigits(cell.value)}
      </p>
      <dl className="definition">
        <dt>{say('印刷原文', 'As printed')}</dt>
        <dd>
          <span className="raw">{printed}</span>
        </dd>
        <dt>{say('状态', 'Status')}</dt>
        <dd>{labelOf('FigureStatus', cell.status, language)}</dd>
        <dt>{say('在文件中的位置', 'Place in the document')}</dt>
        <dd>{placeText(cell, say)}</dd>
        {cell.correction && (
          <>
            <dt>{say('更正', 'Correction')}</dt>
            <dd>
              {cell.printedValue ?? ''} → {cell.correction.value ?? ''}：{cell.correction.reason}{' '}
              <SourceLink uri={cell.correction.source} />
            </dd>
          </>
        )}
        <dt>{say('来源', 'Source')}</dt>
        <dd>
          <SourceLink uri={report.source.uri} />
        </dd>
        <dt>{say('编号', 'Reference')}</dt>
        <dd>
          <code>
            {report.id} {cell.ref}
          </code>
        </dd>
        <dd>
          <Menu label={say('引用', 'Cite')} title={say('引用这个单元格', 'Cite this cell')}>
            {() => (
              <CopyBox
                label={say('引用文字', 'Text of the citation')}
                text={say(
                  `${report.title}，${label}：“${printed}”。原件：${report.source.uri}（SHA-256 ${report.source.sha256}）。${address}`,
                  `${report.title}, ${label}: “${printed}”. Original: ${report.source.uri} (SHA-256 ${report.source.sha256}). ${address}`,
                )}
                rows={6}
              />
            )}
          </Menu>
        </dd>
      </dl>
    </section>
  );
}
