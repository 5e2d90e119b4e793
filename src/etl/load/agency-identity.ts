import { createHash } from 'node:crypto';
import { agencyTypeOf } from '../../schema/catalogue/agency-types.js';
import type { RegionLevelKey } from '../../schema/catalogue/regions.js';
import type { NormalizedReport } from '../../schema/report/normalized-report.js';
import type { Row } from '../../schema/warehouse/tables.js';

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * Identity of the body that reports: one organ of a type in a region, so that a change of name keeps the
 * series. Where a region has many bodies of the type, or the region is not known, the name belongs to it.
 * @example 130529-HEALTH, 320400-PUBLIC_SECURITY-1f0c9a3e5b7d2a46
 */
export function agencyIdOf(report: NormalizedReport): string {
  const { name, type } = report.agency;
  const isNamed = report.region.code === null || agencyTypeOf(type).manyPerRegion === true;
  return [report.region.code ?? 'unplaced', type, ...(isNamed ? [shortHash(name)] : [])].join('-');
}

/** The row of `dim_agencies`; `regionLevel` is that of the body's region. */
export function toAgencyRow(
  report: NormalizedReport,
  regionLevel: RegionLevelKey | null,
): Row<'dim_agencies'> {
  const { name, type } = report.agency;
  return {
    agency_id: agencyIdOf(report),
    name,
    type,
    region_code: report.region.code,
    level: agencyTypeOf(type).isTownship ? 'TOWNSHIP' : regionLevel,
  };
}

/**
 * Public identity of a report: the same document of the same body, year and scope is the same report. Where it was
 * read twice to different cells, `reading` tells the second from the first.
 */
export function reportIdOf(report: NormalizedReport, reading = ''): string {
  const identity = [
    report.source.sha256,
    agencyIdOf(report),
    report.year,
    report.scope,
    ...(reading === '' ? [] : [reading]),
  ].join('|');
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
