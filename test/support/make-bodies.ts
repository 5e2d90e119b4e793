import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { WarehouseWriter } from '../../src/etl/load/warehouse-writer.js';
import { agencyBases, type AgencyBasis } from '../../src/schema/catalogue/agency-bases.js';
import { openWarehouse } from '../../src/warehouse/open-warehouse.js';
import { runOnFile } from './duckdb-file.js';
import { divisionsOnly, type TestWarehouse } from './make-warehouse.js';

/** A body as a test puts it into the warehouse: also as no build would. */
export interface MadeBody {
  readonly id: string;
  readonly type: string;
  readonly regionId: string | null;
  readonly level: string | null;
  readonly basis: AgencyBasis;
  readonly from: number | null;
  readonly to: number | null;
}

/** Which body reported for which year; what supersedes it is another of the reports, or one that is not there. */
export interface MadeReport {
  readonly body: number;
  readonly year: number;
  readonly sha256: string;
  readonly supersededBy: number | null;
}

/** Bodies with their reports. */
export interface MadeBodies {
  readonly bodies: readonly MadeBody[];
  readonly reports: readonly MadeReport[];
}

/**
 * Places of bodies: the nation, every way a county hangs below a province, an earlier holder of a code, and one that the
 * list of regions does not have.
 */
export const placesOfBodies = [
  '100000',
  '130000',
  '130500',
  '130529',
  '130503',
  '130503@2002',
  '310000',
  '310101',
  '419001',
  '999999',
];
export const typesOfBodies = ['HEALTH', 'EDUCATION', 'GOVERNMENT', 'UNDECIDED'];
export const levelsOfBodies = ['PROVINCE', 'PREFECTURE', 'COUNTY'];

/** Nobody reports for 2021. */
const years = [2019, 2020, 2022, 2023];
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

const body = fc.record({
  name: fc.constantFrom('甲', '乙', 'a', 'B', '０', '-'),
  type: fc.constantFrom(...typesOfBodies),
  regionId: orNull(fc.constantFrom(...placesOfBodies)),
  level: orNull(fc.constantFrom(...levelsOfBodies)),
  basis: fc.constantFrom('REPORTED' as const, ...agencyBases.map(({ key }) => key)),
  from: orNull(fc.integer({ min: 2017, max: 2025 })),
  to: orNull(fc.integer({ min: 2017, max: 2025 })),
});

const report = fc.record({
  body: fc.nat({ max: 39 }),
  year: fc.constantFrom(...years),
  sha256: fc.constantFrom('one', 'other'),
  supersededBy: orNull(fc.nat({ max: 90 })),
});

/** Bodies of every kind, some of which reported in some years. */
export const madeBodies: fc.Arbitrary<MadeBodies> = fc.record({
  bodies: fc
    .array(body, { maxLength: 40 })
    .map((list) => list.map(({ name, ...rest }, index) => ({ ...rest, id: `${name}${index % 7}-${index}` }))),
  reports: fc.array(report, { maxLength: 80 }),
});

const quote = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

function toInserts({ bodies, reports }: MadeBodies): string {
  const ofBodies = bodies.map(
    ({ id, type, regionId, level, basis, from, to }) =>
      `insert into dim_agencies by name select ${quote(id)} as agency_id, 'name' as name, ${quote(type)} as type,
        ${quote(regionId)} as region_id, ${quote(level)} as level, ${quote(basis)} as basis,
        ${quote(from)} as expected_from, ${quote(to)} as expected_to;`,
  );
  const ofReports = reports.map(
    (own, key) =>
      `insert into dim_reports by name select ${key + 1} as report_key, 'report-${key}' as report_id,
        ${quote(bodies[own.body]?.id ?? 'nobody')} as agency_id, 'name' as agency_name, 'NONE' as region_rule,
        '[]' as region_candidates, ${own.year} as year, 'AGENCY_REPORTS' as scope, 'made-up' as source_uri,
        ${quote(own.sha256)} as sha256, 'text/plain' as media_type, 'ZERO' as disclosure_rest,
        'ZERO' as applications_rest, 'ZERO' as proceedings_rest, false as is_counted,
        ${own.supersededBy === null ? 'null' : `'report-${own.supersededBy}'`} as superseded_by;`,
  );
  const ofYears = 'insert into dim_years by name select distinct year from dim_reports;';
  return [...ofBodies, ...ofReports, ofYears].join('\n');
}

/** Writes bodies and their reports into a real DuckDB file, row by row, and opens it as the server does. */
export async function makeWarehouseOfBodies(made: MadeBodies): Promise<TestWarehouse> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bodies-'));
  const path = join(folder, 'test.duckdb');
  const writer = await WarehouseWriter.create(path, divisionsOnly);
  const sameText = 'test';
  await writer.finish({
    releaseId: sameText,
    builtAt: '2026-01-01T00:00:00Z',
    codeVersion: sameText,
    inputsSha256: sameText,
  });
  await runOnFile(path, toInserts(made));
  const open = await openWarehouse(path, { memory: '1GB', threads: 2, concurrency: 4 });
  const close = async (): Promise<void> => {
    await open.close();
    await rm(folder, { recursive: true });
  };
  return { ...open, path, close };
}
