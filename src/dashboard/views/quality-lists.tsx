import type { ReactNode } from 'react';
import type { QualityViewQuery } from '../generated/graphql.js';
import type { FigureTable } from '../model/figure-table.js';
import { yearText } from '../model/format.js';
import { partOfBilingual } from '../model/language.js';
import { usePage } from '../page-context.js';
import { ChartCard } from '../parts/chart-card.js';
import { useMissingTable } from '../parts/missing-reports.js';

/** The code of a rule as people say it: C2. */
export const shortCode = (code: string): string => /^C\d+(?=_)/.exec(code)?.[0] ?? code;

/** Those that ought to have reported and did not: missing is not zero. */
export function MissingCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { say } = usePage();
  const { table, summary } = useMissingTable(data.bodies?.rows[0] ?? null);
  if (!data.bodies?.rows[0]) return null;
  return (
    <ChartCard
      id="missing"
      title={say('没有报告的机关', 'Bodies without a report')}
      subtitle={say('每机关每年一份', 'One report is expected of each body and year')}
      table={table}
      notice={<p className="hint">{summary}</p>}
      draw={null}
    />
  );
}

type FlaggedReport = NonNullable<QualityViewQuery['flagged']>['nodes'][number];

/** One row for each thing found in a report, so that rules can be sorted and counted. */
function useFlaggedTable(reports: readonly FlaggedReport[]): FigureTable {
  const { say, state } = usePage();
  return {
    keys: [
      say('报告', 'Report'),
      say('地区', 'Place'),
      say('年度', 'Year'),
      say('规则', 'Rule'),
      say('问题', 'What was found'),
    ],
    measures: [],
    rows: reports.flatMap((report) =>
      report.issues.map((issue, index) => ({
        id: `${report.id} ${index}`,
        labels: [
          report.title,
          report.agency.region.fullName,
          yearText(report.year, state.language),
          shortCode(issue.code),
          partOfBilingual(issue.message, state.language),
        ],
        figures: [],
        target: { view: 'report', agency: report.agency.id, report: report.id },
      })),
    ),
  };
}

/** The reports that break a rule or lack a part, with what was found in each. */
export function FlaggedCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { say } = usePage();
  const reports = data.flagged?.nodes ?? [];
  const total = data.flagged?.totalCount ?? 0;
  const table = useFlaggedTable(reports);
  return (
    <ChartCard
      id="flagged"
      title={say('有问题的报告', 'Reports with issues')}
      subtitle={say('每行一个问题', 'One row for each issue')}
      table={table}
      notice={
        <p className="hint">
          {total === 0
            ? say('没有违反勾稽规则或缺表缺行的报告。', 'No report breaks a rule, or lacks a table or a row.')
            : say(
                `共${total.toLocaleString('en-US')}份报告，列出${reports.length}份。`,
                `${total.toLocaleString('en-US')} reports in all, ${reports.length} listed.`,
              )}
        </p>
      }
      draw={null}
    />
  );
}
