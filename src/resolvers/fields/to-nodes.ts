import { agencyLineOf } from '../../schema/catalogue/agency-lines.js';
import type { Agency } from '../../schema/graphql/agency.type.js';
import type { FormerName, Region, RegionSuccession } from '../../schema/graphql/region.type.js';
import type { Report } from '../../schema/graphql/report.type.js';
import type { Row } from '../../schema/warehouse/tables.js';
import type { Loaders } from '../loaders/create-loaders.js';

const regions = new WeakMap<Row<'dim_regions'>, Region>();

/** A region of the directory as GraphQL shows it; the same object every time, since its names are read from JSON. */
export function toRegion(row: Row<'dim_regions'>): Region {
  const known = regions.get(row);
  if (known) return known;
  const made = makeRegion(row);
  regions.set(row, made);
  return made;
}

function makeRegion(row: Row<'dim_regions'>): Region {
  return {
    id: row.region_id,
    code: row.region_code,
    name: row.name,
    fullName: row.full_name,
    level: row.level,
    kind: row.kind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    formerNames: JSON.parse(row.former_names) as FormerName[],
    shortNames: JSON.parse(row.short_names) as string[],
    parentId: row.parent_id,
  };
}

/** One succession as GraphQL shows it. */
export function toSuccession(row: Row<'region_successions'>): RegionSuccession {
  return { fromId: row.from_id, toId: row.to_id, year: row.year, extent: row.extent, source: row.source };
}

/** A body as GraphQL shows it. */
export function toAgency(row: Row<'dim_agencies'>): Agency {
  const { agency_id, name, type, level, line, basis, region_id, parent_id } = row;
  const label = line === null ? undefined : agencyLineOf(type, line)?.label;
  return {
    id: agency_id,
    name,
    type,
    level,
    line: label ? label.zh : line,
    basis,
    regionId: region_id,
    parentId: parent_id,
  };
}

/**
 * The body that a row or a report is of. Not a promise where it is at hand: a page of 500 would be 500 of them, each with a
 * turn of its own.
 */
export function toAgencyOf(id: string, { findAgency }: Loaders): Agency | Promise<Agency> {
  const row = findAgency(id);
  return row instanceof Promise ? row.then(toAgency) : toAgency(row);
}

/** A report with what its fields need to go on. */
export interface ReportNode extends Report {
  readonly row: Row<'dim_reports'>;
}

/** A report as GraphQL shows it. */
export function toReport(row: Row<'dim_reports'>): ReportNode {
  return {
    row,
    id: row.report_id,
    title: row.title ?? `${row.agency_name}${row.year}年政府信息公开工作年度报告`,
    agencyName: row.agency_name,
    year: row.year,
    scope: row.scope,
    source: {
      uri: row.source_uri,
      sha256: row.sha256,
      mediaType: row.media_type,
      publishedOn: row.published_on,
      retrievedOn: row.retrieved_on,
    },
    editions: {
      disclosure: row.disclosure_edition,
      applications: row.applications_edition,
      proceedings: row.proceedings_edition,
    },
    isCounted: row.is_counted,
    agencyId: row.agency_id,
    supersededById: row.superseded_by,
  };
}
