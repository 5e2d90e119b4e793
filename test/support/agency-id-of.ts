import { readFileSync } from 'node:fs';
import { identifyAgency, type ReportedBody } from '../../src/etl/load/agency/agency-identity.js';
import { PlaceNames, type NamedPlace } from '../../src/etl/load/agency/place-names.js';

const url = new URL('../../data/reference/regions.json', import.meta.url);

/** The divisions that ship with the project, with the names bodies call them by. */
export const places = new PlaceNames(JSON.parse(readFileSync(url, 'utf8')) as NamedPlace[]);

/** Whose a report is, as the build tells it. */
export const agencyIdOf = (body: ReportedBody): string => identifyAgency(body, places).id;
