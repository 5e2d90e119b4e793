import type { ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import {
  ReportsBehindDocument,
  type ReportsBehindQuery,
  type StatisticsFilter,
} from '../generated/graphql.js';
import { yearText } from '../model/format.js';
import { usePage } from '../page-context.js';
import { ViewFrame } from './view-frame.js';
import { DialogButton } from './dialog-button.js';
import { PageLink } from './page-link.js';

function ReportList({ data }: { readonly data: ReportsBehindQuery }): ReactNode {
  const { state, say } = usePage();
  const reports = data.statistics?.rows[0]?.reports;
  const nodes = reports?.nodes ?? [];
  const total = reports?.totalCount ?? 0;
  return (
    <>
      {nodes.length < total && (
        <p className="hint">
          {say(
            `共${total}份，列出前${nodes.length}份；缩小地区或年度可看其余。`,
            `${total} in all, the first ${nodes.length} listed; a smaller place or one year shows the others.`,
          )}
        </p>
      )}
      <ul className="reports-behind">
        {nodes.map(({ id, title, year, agency }) => (
          <li key={id}>
            <PageLink to={{ view: 'report', agency: agency.id, report: id }}>{title}</PageLink>{' '}
            <small>
              {agency.region.fullName} {yearText(year, state.language)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function AskedList({ where }: { readonly where: StatisticsFilter }): ReactNode {
  const { state } = usePage();
  const asked = useAnswer(ReportsBehindDocument, { where, scope: state.scope });
  return <ViewFrame asked={asked} body={ReportList} />;
}

/** From a number straight to the reports it was counted from. */
export function ReportsBehind({
  where,
  name,
  count,
}: {
  readonly where: StatisticsFilter;
  /** What the number is of, for the heading. */
  readonly name: string;
  readonly count: number;
}): ReactNode {
  const { say } = usePage();
  const many = count.toLocaleString('en-US');
  return (
    <DialogButton
      text={say(`${many}份报告`, count === 1 ? '1 report' : `${many} reports`)}
      title={say(`${name}：所计的报告`, `${name}: reports counted`)}
    >
      {() => <AskedList where={where} />}
    </DialogButton>
  );
}
