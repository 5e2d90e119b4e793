import { identifyAgency, type ReportedBody } from '../../src/etl/load/agency/agency-identity.js';
import { toPlaceNames } from '../../src/etl/load/agency/to-place-names.js';
import { readReferenceRegions } from '../../src/etl/reference-regions.js';
import { referenceRegions } from '../../src/package-root.js';

const { regions } = readReferenceRegions(referenceRegions);

/** The divisions that ship with the project, with the names bodies call them by. */
export const places = toPlaceNames(regions);

/** Whose a report is, as the build tells it. */
export const agencyIdOf = (body: ReportedBody): string => identifyAgency(body, places).id;
