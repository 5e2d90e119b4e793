import type { ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { MissingReportsDocument, type MissingFragment, type StatisticsFilter } from '../generated/graphql.js';
import { yearText } from '../model/format.js';
import { usePage } from '../page-context.js';
import { ViewFrame } from './view-frame.js';
import { DialogButton } from './dialog-button.js';
import { PageLink } from './page-link.js';

/** Who ought to have reported and did not, by year; each leads to the reports it has of other years. */
export function MissingList({ row }: { readonly row: MissingFragment }): ReactNode {
  const { state, say } = usePage();
  const { totalCount, nodes } = row.missing;
  const title = say('没有报告的机关', 'Bodies without a report');
  return (
    <>
      <p className="subtitle">
        {say(
          `应有${row.agencies}份（每机关每年一份），有${row.reported}份，缺${totalCount}份${nodes.length < totalCount ? `，列出前${nodes.length}份` : ''}。已知的机关：其他年度有过报告，或列在名录中。`,
          `${row.agencies} expected (one a body and year), ${row.reported} are here, ${totalCount} are not${nodes.length < totalCount ? `; the first ${nodes.length} are listed` : ''}. Known are bodies with a report of another year, or on the operator’s list.`,
        )}
      </p>
      {nodes.length > 0 && (
        <div
          className="table-scroll"
          tabIndex={0}
          role="region"
          aria-label={`${title}${say('：表格', ': table')}`}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say('机关', 'Body')}</th>
                <th scope="col">{say('地区', 'Place')}</th>
                <th scope="col">{say('缺报年度', 'Year without a report')}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ year, agency }) => (
                <tr key={`${agency.id} ${year}`}>
                  <th scope="row">
                    <PageLink to={{ view: 'agency', agency: agency.id }}>{agency.name}</PageLink>
                  </th>
                  <td>{agency.region.fullName}</td>
                  <td>{yearText(year, state.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function AskedList({ where }: { readonly where: StatisticsFilter }): ReactNode {
  const asked = useAnswer(MissingReportsDocument, { where });
  return (
    <ViewFrame asked={asked}>
      {(data) => {
        const row = data.coverage?.rows[0];
        return row ? <MissingList row={row} /> : null;
      }}
    </ViewFrame>
  );
}

/** How many did not report; opens the list of them. */
export function MissingReports({
  where,
  count,
}: {
  readonly where: StatisticsFilter;
  readonly count: number;
}): ReactNode {
  const { say } = usePage();
  const many = count.toLocaleString('en-US');
  return (
    <DialogButton
      text={say(`缺${many}份`, `${many} missing`)}
      title={say('没有报告的机关', 'Bodies without a report')}
    >
      {() => <AskedList where={where} />}
    </DialogButton>
  );
}
