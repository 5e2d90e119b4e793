import { identifyAgency, type ReportedBody } from '../../src/etl/load/agency/agency-identity.js';
import { PlaceNames } from '../../src/etl/load/agency/place-names.js';
import { readReferenceRegions } from '../../src/etl/reference-regions.js';
import { referenceRegions } from '../../src/package-root.js';

const { regions } = readReferenceRegions(referenceRegions);

/** The divisions that ship with the project, with the names bodies call them by. */
export const places = new PlaceNames(regions.map(({ id, name, parent }) => ({ code: id, name, parent })));

/** Whose a report is, as the build tells it. */
export const agencyIdOf = (body: ReportedBody): string => identifyAgency(body, places).id;
