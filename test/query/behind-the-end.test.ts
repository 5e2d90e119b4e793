import { describe, expect, it } from 'vitest';
import { fetchAgencies } from '../../src/resolvers/query/list-agencies.js';
import { allReportColumns, fetchReports } from '../../src/resolvers/query/list-reports.js';
import { makeReport } from '../fixtures/three-bodies.js';
import { makeWarehouse } from '../support/make-warehouse.js';

/** A client that goes on from the last cursor of a list comes behind its end. */
describe('a page behind the end of a list', () => {
  it('has no rows, and the number of all is the same as on the pages before it', async () => {
    const types = ['HEALTH', 'EDUCATION', 'TRANSPORT'] as const;
    const reports = types.map((type) => makeReport({ agency: { name: `巨鹿县${type}`, type } }));
    const { db, close } = await makeWarehouse(reports);
    try {
      for (const [offset, shown] of [
        [0, 2],
        [2, 1],
        [3, 0],
        [100, 0],
      ] as const) {
        const page = { first: 2, offset };
        const pages = [
          await fetchReports({ selection: {}, ...page }, allReportColumns, db),
          await fetchReports({ selection: {}, search: '巨鹿县', ...page }, allReportColumns, db),
          await fetchAgencies(page, db),
          await fetchAgencies({ search: { text: '巨鹿县', placed: null }, ...page }, db),
        ];
        for (const { rows, totalCount, hasNextPage } of pages)
          expect([rows.length, totalCount, hasNextPage]).toEqual([shown, 3, offset === 0]);
      }
      const none = await fetchReports(
        { selection: {}, search: '无此', first: 2, offset: 0 },
        allReportColumns,
        db,
      );
      expect(none).toEqual({ rows: [], totalCount: 0, hasNextPage: false });
    } finally {
      await close();
    }
  });
});
