import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { agencyTypeOfName } from '../../src/schema/catalogue/agency-types.js';
import { cellByRef, formTables } from '../../src/schema/catalogue/cells.js';
import { issueKindOf } from '../../src/schema/catalogue/issues.js';
import type { Cell, NormalizedReport } from '../../src/schema/report/normalized-report.js';
import { regions, root, shippedReports } from './shipped.js';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const schemaFile = join(root, 'src', 'schema', 'report', 'report.schema.json');
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
const regionCodes = new Set(regions.map((region) => region.code));

function editionOf(ref: string, report: NormalizedReport): string | null {
  const table = formTables.find(({ path }) => ref.startsWith(`${path}/`));
  return table ? report.editions[table.path] : null;
}

/** Cells that are not in the form, or not in the edition that their table was told to have. */
function strayRefs(report: NormalizedReport): string[] {
  return Object.keys(report.cells).filter((ref) => {
    const cell = cellByRef.get(ref);
    const edition = editionOf(ref, report);
    return !cell || (edition !== 'MIXED' && !cell.editions.some((key) => key === edition));
  });
}

const numbers: Record<Cell['status'], (value: string | null) => boolean> = {
  ZERO: (value) => value === '0',
  REPORTED: (value) => value !== null && /^-?\d+(\.\d+)?$/.test(value) && Number(value) !== 0,
  BLANK: (value) => value === null,
  NOT_APPLICABLE: (value) => value === null,
  UNREADABLE: (value) => value === null,
};

describe('the shipped reports', () => {
  test('are there', () => {
    expect(shippedReports).toHaveLength(39);
  });

  test('come from one source each', () => {
    const hashes = shippedReports.map(({ report }) => report.source.sha256);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('are one to a body and year', () => {
    const bodies = shippedReports.map(
      ({ report }) => `${report.year} ${report.region.code} ${report.agency.name}`,
    );
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});

describe.each(shippedReports)('$name', ({ name, report }) => {
  test('is valid against the schema of a normalized report', () => {
    isValid(report);
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('is named by its year, region and body', () => {
    expect(name).toBe(`${report.year}-${report.region.code}-${report.agency.name}.json`);
  });

  test('is of one region that is in the reference list', () => {
    expect(regionCodes).toContain(report.region.code);
    expect(report.region.candidates).toEqual([report.region.code]);
  });

  test('has the type of body that its name says', () => {
    expect(report.agency.type).toBe(agencyTypeOfName(report.agency.name));
  });

  test('counts a whole area only where the body is the government of that area', () => {
    expect(report.scope).toBe(report.agency.type === 'GOVERNMENT' ? 'GOVERNMENT_REPORTS' : 'AGENCY_REPORTS');
  });

  test('has only cells of the edition that its table was told to have', () => {
    expect(strayRefs(report)).toEqual([]);
  });

  test('has a number exactly where its status says that there is one', () => {
    const wrong = Object.entries(report.cells).filter(([, { status, value }]) => !numbers[status](value));
    expect(wrong).toEqual([]);
  });

  test('has no cell where no cell was seen: an edition only for tables that were', () => {
    const paths = formTables.map(({ path }) => path);
    const hasCells = (path: string): boolean =>
      Object.keys(report.cells).some((ref) => ref.startsWith(`${path}/`));
    const expected = paths.filter((path) => report.unlisted === 'ZERO' || hasCells(path));
    expect(paths.filter((path) => report.editions[path] !== null)).toEqual(expected);
  });

  test('holds figures only: none of the sentences of the published report', () => {
    expect(report.sections).toBeUndefined();
    const raws = Object.values(report.cells).map((cell) => cell.raw ?? '');
    expect(raws.filter((raw) => !/^[增减加少+\-]*[\d.,/]*(元|万元|亿元)?$/.test(raw))).toEqual([]);
  });

  test('has issues of known kinds, each about cells of the form', () => {
    for (const issue of report.issues) {
      expect(issue.severity).toBe(issueKindOf(issue.code).severity);
      expect(issue.cells.filter((ref) => !cellByRef.has(ref))).toEqual([]);
    }
  });
});
