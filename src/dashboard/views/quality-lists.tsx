import type { ReactNode } from 'react';
import type { QualityViewQuery } from '../generated/graphql.js';
import { yearText } from '../model/format.js';
import { partOfBilingual } from '../model/language.js';
import { usePage } from '../page-context.js';
import { MissingList } from '../parts/missing-reports.js';
import { PageLink } from '../parts/page-link.js';
import { useSourceLines } from '../parts/source-lines.js';
import { SourceNote } from '../parts/source-note.js';

/** The code of a rule as people say it: C2. */
export const shortCode = (code: string): string => /^C\d+(?=_)/.exec(code)?.[0] ?? code;

/** Those that ought to have reported and did not: missing is not zero. */
export function MissingCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { say, state } = usePage();
  const lines = useSourceLines(say('机关数（个）', 'Bodies'), false);
  const row = data.bodies?.rows[0];
  if (!row || (state.chart !== null && state.chart !== 'missing')) return null;
  return (
    <section className="card" aria-labelledby="title-missing">
      <h2 id="title-missing">{say('没有报告的机关', 'Bodies without a report')}</h2>
      <MissingList row={row} />
      <SourceNote lines={lines} />
    </section>
  );
}

/** The reports that break a rule or lack a part, with what was found in each. */
export function FlaggedCard({ data }: { data: QualityViewQuery }): ReactNode {
  const { say, state } = usePage();
  const { language } = state;
  const nodes = data.flagged?.nodes ?? [];
  const total = data.flagged?.totalCount ?? 0;
  const title = say('有问题的报告', 'Reports with issues');
  const lines = useSourceLines(say('报告数（份）', 'Reports'), false);
  if (state.chart !== null && state.chart !== 'flagged') return null;
  return (
    <section className="card" aria-labelledby="title-flagged">
      <h2 id="title-flagged">{title}</h2>
      <p className="subtitle">
        {total === 0
          ? say('没有违反勾稽规则或缺表缺行的报告。', 'No report breaks a rule, or lacks a table or a row.')
          : say(`共${total}份，列出${nodes.length}份`, `${total} in all, ${nodes.length} listed`)}
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
                <th scope="col">{say('报告', 'Report')}</th>
                <th scope="col">{say('问题', 'Issue')}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((report) => (
                <tr key={report.id}>
                  <th scope="row">
                    <PageLink to={{ view: 'report', agency: report.agency.id, report: report.id }}>
                      {report.title}
                    </PageLink>
                    <br />
                    <small>
                      {report.agency.region.fullName} {yearText(report.year, language)}
                    </small>
                  </th>
                  <td>
                    {report.issues.map((issue) => (
                      <p key={issue.code + issue.message}>
                        <code>{shortCode(issue.code)}</code> {partOfBilingual(issue.message, language)}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SourceNote lines={lines} />
    </section>
  );
}
