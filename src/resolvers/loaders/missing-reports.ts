import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { Warehouse } from '../../schema/warehouse/tables.js';
import type { ReportedBodies } from '../bodies/reported-bodies.js';
import type { CoverageQuery, MissingReport } from '../query/coverage-query.js';
import { fetchMissing } from '../query/fetch-coverage.js';

/** A page of those that did not report, of one row of a coverage question. */
export interface MissingPage {
  readonly groupKey: string;
  readonly first: number;
  readonly offset: number;
}

export type MissingReportLoader = DataLoader<MissingPage, readonly MissingReport[], string>;

const pageOf = ({ first, offset }: MissingPage): string => `${first}/${offset}`;

/** One look at the bodies in memory, or else one statement, for all rows of an answer that are asked for the same page. */
export function createMissingReportLoader(
  query: CoverageQuery,
  db: Kysely<Warehouse>,
  bodies: ReportedBodies | null = null,
): MissingReportLoader {
  const fetchAll = async (pages: readonly MissingPage[]): Promise<(readonly MissingReport[])[]> => {
    const found = new Map<string, ReadonlyMap<string, readonly MissingReport[]>>();
    for (const page of pages) {
      if (found.has(pageOf(page))) continue;
      const alike = pages.filter((other) => pageOf(other) === pageOf(page));
      const keys = [...new Set(alike.map(({ groupKey }) => groupKey))];
      found.set(pageOf(page), await fetchMissing(query, keys, page, db, bodies));
    }
    return pages.map((page) => found.get(pageOf(page))!.get(page.groupKey) ?? []);
  };
  return new DataLoader(fetchAll, { cacheKeyFn: (page) => `${pageOf(page)} ${page.groupKey}` });
}
