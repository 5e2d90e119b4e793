import type { ReactNode } from 'react';
import { useAnswer } from '../api/use-answer.js';
import {
  MissingReportsDocument,
  type MissingFragment,
  type MissingReportsQuery,
  type StatisticsFilter,
} from '../generated/graphql.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { usePage } from '../page-context.js';
import { ViewFrame } from './view-frame.js';
import { DataTable } from './data-table.js';
import { DialogButton } from './dialog-button.js';

/** Who ought to have reported and did not, by year, and how many of how many; each leads to the reports it has of other years. */
export function useMissingTable(row: MissingFragment | null): {
  readonly table: FigureTable;
  readonly summary: string;
} {
  const { state, say } = usePage();
  const { totalCount = 0, nodes = [] } = row?.missing ?? {};
  const { agencies = 0, reported = 0 } = row ?? {};
  const table: FigureTable = {
    keys: [say('机关', 'Body'), say('地区', 'Place'), say('缺报年度', 'Year without a report')],
    measures: [],
    rows: nodes.map(({ year, agency }) => ({
      id: `${agency.id} ${year}`,
      labels: [agency.name, agency.region.fullName, yearText(year, state.language)],
      figures: [],
      target: { view: 'agency', agency: agency.id },
    })),
  };
  const many = (count: number): string => count.toLocaleString('en-US');
  const summary = say(
    `应有${many(agencies)}份（每机关每年一份），有${many(reported)}份，缺${many(totalCount)}份${nodes.length < totalCount ? `，列出前${nodes.length}份` : ''}。已知的机关：其他年度有过报告，或列在名录中。`,
    `${many(agencies)} expected (one a body and year), ${many(reported)} are here, ${many(totalCount)} are not${nodes.length < totalCount ? `; the first ${nodes.length} are listed` : ''}. Known are bodies with a report of another year, or on the operator’s list.`,
  );
  return { table, summary };
}

function MissingList({ row }: { readonly row: MissingFragment }): ReactNode {
  const { say } = usePage();
  const { table, summary } = useMissingTable(row);
  return (
    <>
      <p className="subtitle">{summary}</p>
      {table.rows.length > 0 && (
        <DataTable id="missing" table={table} caption={say('没有报告的机关', 'Bodies without a report')} />
      )}
    </>
  );
}

function MissingBody({ data }: { readonly data: MissingReportsQuery }): ReactNode {
  const row = data.coverage?.rows[0];
  return row ? <MissingList row={row} /> : null;
}

function AskedList({ where }: { readonly where: StatisticsFilter }): ReactNode {
  return <ViewFrame asked={useAnswer(MissingReportsDocument, { where })} body={MissingBody} />;
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
