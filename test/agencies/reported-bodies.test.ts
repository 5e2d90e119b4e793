import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReleaseColumns } from '../../src/resolvers/columns/read-release-columns.js';
import { answerCoverage } from '../../src/resolvers/bodies/answer-coverage.js';
import { answerMissing } from '../../src/resolvers/bodies/answer-missing.js';
import { readReportedBodies } from '../../src/resolvers/bodies/read-reported-bodies.js';
import { countBits, type ReportedBodies } from '../../src/resolvers/bodies/reported-bodies.js';
import { groupKeyOf, type CoverageQuery } from '../../src/resolvers/query/coverage-query.js';
import { fetchCoverage, fetchMissing } from '../../src/resolvers/query/fetch-coverage.js';
import { RegionDirectory } from '../../src/resolvers/region-directory.js';
import type { AgencyTypeKey } from '../../src/schema/catalogue/agency-types.js';
import { reportDimensionKeys } from '../../src/schema/catalogue/dimensions.js';
import type { RegionLevelKey } from '../../src/schema/catalogue/regions.js';
import {
  levelsOfBodies,
  madeBodies,
  makeWarehouseOfBodies,
  placesOfBodies,
  typesOfBodies,
  type MadeBodies,
} from '../support/make-bodies.js';
import type { TestWarehouse } from '../support/make-warehouse.js';

const seed = Number(process.env['NIANBAO_TEST_SEED'] ?? 20_260_201);
const warehouses = Number(process.env['NIANBAO_TEST_WAREHOUSES'] ?? 4);
const questionsEach = Number(process.env['NIANBAO_TEST_QUESTIONS'] ?? 25);

async function readBodies(
  { db, readNumbers }: TestWarehouse,
  years: readonly number[],
): Promise<ReportedBodies | null> {
  const read = async (text: string) => readNumbers(text);
  const { agencies } = await readReleaseColumns(read, db);
  return readReportedBodies(read, db, { agencies, regions: await RegionDirectory.read(db), years });
}

async function withBodies(
  made: MadeBodies,
  run: (warehouse: TestWarehouse, bodies: ReportedBodies, years: readonly number[]) => Promise<void>,
): Promise<void> {
  const warehouse = await makeWarehouseOfBodies(made);
  try {
    const rows = await warehouse.db.selectFrom('dim_years').select('year').orderBy('year').execute();
    const years = rows.map(({ year }) => year);
    await run(warehouse, (await readBodies(warehouse, years))!, years);
  } finally {
    await warehouse.close();
  }
}

/** Nothing said, one or two of some values, or any of them. */
const among = <T>(values: readonly T[]): fc.Arbitrary<T[] | undefined> => {
  const few = fc.subarray([...values], { maxLength: Math.min(2, values.length) });
  return fc.option(fc.oneof(few, fc.subarray([...values])), { nil: undefined, freq: 2 });
};
const page = fc.record({ first: fc.constantFrom(1, 2, 5, 1000), offset: fc.constantFrom(0, 0, 1, 4, 1000) });

interface Question {
  readonly query: CoverageQuery;
  readonly missing: { readonly first: number; readonly offset: number };
}

function questionOf({ bodies }: MadeBodies, known: readonly number[]): fc.Arbitrary<Question> {
  const [first, last] = [known[0] ?? 2019, known.at(-1) ?? 2018];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const ids = bodies.map(({ id }) => id);
  return fc.record({
    query: fc
      .record({
        by: fc.shuffledSubarray(reportDimensionKeys),
        selection: fc.record({
          regionCodes: among(placesOfBodies),
          level: among(levelsOfBodies as RegionLevelKey[]),
          agencyType: among(typesOfBodies as AgencyTypeKey[]),
          agency: among(ids),
        }),
        years: fc.tuple(fc.nat({ max: all.length }), fc.nat({ max: all.length })),
        page,
      })
      .map(({ years: [one, other], page: asked, ...rest }) => ({
        ...rest,
        years: all.slice(Math.min(one, other), Math.max(one, other)),
        ...asked,
      })),
    missing: page,
  });
}

/** Both answers to a question and to who is missing from its rows are the same; says how much of either there was. */
async function expectSame({ query, missing }: Question, { db }: TestWarehouse, bodies: ReportedBodies) {
  const told = JSON.stringify({ query, missing });
  const plain = await fetchCoverage(query, db);
  expect(await fetchCoverage(query, db, bodies), told).toEqual(plain);
  expect(answerCoverage(query, bodies), told).not.toBeNull();
  if (query.years.length === 0) return { rows: 0, missing: 0 };
  const nobody = JSON.stringify(query.by.map(() => 'nobody'));
  const keys = [...plain.groups.map((group) => groupKeyOf(query, group)), nobody];
  const known = await fetchMissing(query, keys, missing, db);
  expect(await fetchMissing(query, keys, missing, db, bodies), told).toEqual(known);
  expect(answerMissing(query, keys, missing, bodies), told).not.toBeNull();
  return { rows: plain.groups.length, missing: [...known.values()].flat().length };
}

describe('the bodies in memory', () => {
  const samples = fc.sample(madeBodies, { numRuns: warehouses, seed });
  it.each([{ bodies: [], reports: [] }, ...samples].map((made, index) => ({ made, index })))(
    'answer who reported and who is missing as the statements do, for random questions over random bodies (set $index)',
    async ({ made, index }) => {
      await withBodies(made, async (warehouse, bodies, years) => {
        const questions = fc.sample(questionOf(made, years), {
          numRuns: questionsEach,
          seed: seed + index,
        });
        const sums = { rows: 0, missing: 0 };
        for (const question of questions) {
          const found = await expectSame(question, warehouse, bodies);
          sums.rows += found.rows;
          sums.missing += found.missing;
        }
        if (made.bodies.length > 10) expect(Math.min(sums.rows, sums.missing)).toBeGreaterThan(0);
      });
    },
    60_000 + questionsEach * 2_000,
  );

  const everywhere = { type: 'HEALTH', regionId: null, level: null, from: null, to: null };
  const one: MadeBodies = {
    bodies: [
      { ...everywhere, id: 'alone', basis: 'REPORTED' },
      { ...everywhere, id: 'gave-way', basis: 'LISTED' },
      { ...everywhere, id: 'was-another', basis: 'REPORTED' },
      { ...everywhere, id: 'named', basis: 'NAMED' },
    ],
    reports: [
      { body: 0, year: 2019, sha256: 'one', supersededBy: null },
      { body: 0, year: 2022, sha256: 'one', supersededBy: 90 },
      { body: 1, year: 2020, sha256: 'other', supersededBy: 0 },
      { body: 2, year: 2020, sha256: 'one', supersededBy: 0 },
      { body: 3, year: 2020, sha256: 'one', supersededBy: null },
    ],
  };

  it('count a superseded report, unless its document was told to be another body’s, and no body that is only named', async () => {
    await withBodies(one, async (_, bodies) => {
      const question = { selection: {}, first: 10, offset: 0 };
      const years = [2019, 2020, 2021, 2022];
      const { groups } = answerCoverage({ ...question, by: ['AGENCY'], years }, bodies)!;
      expect(groups).toEqual([
        { keys: { AGENCY: 'alone' }, agencies: 4, reported: 2 },
        { keys: { AGENCY: 'gave-way' }, agencies: 4, reported: 1 },
        { keys: { AGENCY: 'was-another' }, agencies: 4, reported: 0 },
      ]);
    });
  });

  it('leave to the statement a year that the release does not have, and are not there where years are more than bits', async () => {
    await withBodies(one, async (warehouse, bodies) => {
      const query: CoverageQuery = { by: [], selection: {}, years: [2018], first: 1, offset: 0 };
      expect(answerCoverage(query, bodies)).toBeNull();
      expect(answerMissing(query, ['[]'], query, bodies)).toBeNull();
      expect((await fetchCoverage(query, warehouse.db, bodies)).groups).toEqual([
        { keys: {}, agencies: 3, reported: 0 },
      ]);
      expect(await readBodies(warehouse, [1993, 2023])).not.toBeNull();
      expect(await readBodies(warehouse, [1992, 2023])).toBeNull();
    });
  });

  it('count the bits of an integer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (bits) => {
        expect(countBits(bits)).toBe(bits.toString(2).replaceAll('0', '').length);
      }),
    );
  });
});
