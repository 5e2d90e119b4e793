import { hash } from 'node:crypto';
import { findAgencyLine } from '../../../schema/catalogue/agency-lines.js';
import type { AgencyTypeKey } from '../../../schema/catalogue/agency-types.js';
import type { NormalizedReport } from '../../../schema/report/normalized-report.js';
import { parseBodyName, type Owner } from './body-name.js';
import { nameStemOf } from './name-stem.js';
import type { PlaceNames } from './place-names.js';

/** A body as it is told from all others. */
export interface AgencyIdentity {
  readonly id: string;
  readonly type: AgencyTypeKey;
  /** Key of the line of work it is the body of; null for the main body of its type. */
  readonly line: string | null;
  readonly regionCode: string | null;
  readonly owner: Owner | null;
  /** What its name has beside the words of its field; names of one stem are two ways to say one thing. */
  readonly stem: string;
}

/** What of a report tells whose it is. */
export type ReportedBody = Pick<NormalizedReport, 'agency' | 'region'>;

function shortHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

/**
 * Whose a name is: one main body of a type in a region, so that a change of name keeps the series; beside it the
 * bodies of single lines of work (体育局), of development zones, sub-units, and the many townships and zones of a
 * region, told apart by what is their own in the name. Where the region is not known, the whole name is.
 * @example 130529-HEALTH, 130500-CULTURE_TOURISM_SPORT-SPORT, 370303-PUBLIC_SECURITY-1f0c9a3e5b7d2a46
 */
export function identifyAgency({ agency, region }: ReportedBody, places: PlaceNames): AgencyIdentity {
  const { name, type } = agency;
  const { code } = region;
  const { organ, distinction, owner } = parseBodyName(name, { type, regionCode: code }, places);
  const own = code === null ? name : distinction;
  const line = own === '' ? (findAgencyLine(type, organ)?.key ?? null) : null;
  const parts = [code ?? 'unplaced', type, ...(line ? [line] : []), ...(own === '' ? [] : [shortHash(own)])];
  const identity = { id: parts.join('-'), type, line, regionCode: code, stem: nameStemOf(organ) };
  return { ...identity, owner: code === null ? null : owner };
}

/** The identity of the body a branch or unit belongs to, or null where its name does not tell one. */
export function identifyOwner({ owner }: AgencyIdentity, places: PlaceNames): AgencyIdentity | null {
  if (!owner) return null;
  const { name, type, regionCode } = owner;
  return identifyAgency(
    { agency: { name: name ?? '', type }, region: { code: regionCode, candidates: [], rule: 'TITLE' } },
    places,
  );
}

/**
 * Public identity of a report: the same document of the same body, year and scope is the same report. Where it was
 * read twice to different cells, `reading` tells the second from the first.
 */
export function reportIdOf(report: NormalizedReport, agencyId: string, reading = ''): string {
  const identity = [
    report.source.sha256,
    agencyId,
    report.year,
    report.scope,
    ...(reading === '' ? [] : [reading]),
  ].join('|');
  return shortHash(identity);
}
