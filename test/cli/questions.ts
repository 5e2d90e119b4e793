import type { ServingCli } from '../support/run-cli.js';

/** Numbers of one row, by who or what the row is of. */
export type Answers = Readonly<Record<string, string | null>>;

interface Row {
  readonly region: { readonly name: string } | null;
  readonly outcome: string | null;
  readonly figure: { readonly exact: string | null };
}

async function askRows(server: ServingCli, args: string, indicator: string): Promise<readonly Row[]> {
  const { statistics } = await server.ask<{ statistics: { rows: readonly Row[] } }>(
    `{ statistics(${args}) { rows { region { name } outcome figure: ${indicator} { exact } } } }`,
  );
  return statistics.rows;
}

/** What the counties report for 2024, by the name of the county. */
export async function askCounties2024(server: ServingCli, indicator: string): Promise<Answers> {
  const args = 'by: [COUNTY], where: { year: { from: 2024, to: 2024 } }';
  const rows = await askRows(server, args, indicator);
  return Object.fromEntries(rows.map((row) => [row.region!.name, row.figure.exact]));
}

/** The outcomes of one office that are not zero. */
export async function askOutcomes(server: ServingCli, agency: string): Promise<Answers> {
  const args = `by: [OUTCOME], where: { agency: ["${agency}"] }`;
  const rows = await askRows(server, args, 'outcomes');
  return Object.fromEntries(
    rows.filter((row) => row.figure.exact !== '0').map((row) => [row.outcome!, row.figure.exact]),
  );
}

/** A report as far as these tests look into it. */
export interface AskedReport {
  readonly title: string;
  readonly agency: { readonly name: string };
  readonly issues: readonly { readonly code: string; readonly cells: readonly { readonly ref: string }[] }[];
  readonly cells: readonly {
    readonly ref: string;
    readonly value: string | null;
    readonly raw: string | null;
  }[];
}

interface ReportPage {
  readonly reports: {
    readonly nodes: readonly AskedReport[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Every report, down to its cells, in pages that the budget allows. */
export async function askReports(server: ServingCli): Promise<readonly AskedReport[]> {
  const found: AskedReport[] = [];
  for (let after = 'null'; ;) {
    const { reports } = await server.ask<ReportPage>(
      `{ reports(first: 50, after: ${after}) { pageInfo { hasNextPage endCursor } nodes {
        title agency { name } issues { code cells { ref } } cells { ref value raw }
      } } }`,
    );
    found.push(...reports.nodes);
    if (!reports.pageInfo.hasNextPage) return found;
    after = JSON.stringify(reports.pageInfo.endCursor);
  }
}

/** The release the server says it serves. */
export async function askRelease(
  server: ServingCli,
): Promise<{ readonly id: string; readonly reports: number }> {
  return (await server.ask<{ release: { id: string; reports: number } }>('{ release { id reports } }'))
    .release;
}
