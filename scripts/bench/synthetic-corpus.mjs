// A made-up national corpus: every county, so many bodies each, so many years; shares of zeros as observed.
import { readReferenceRegions } from '../../dist/etl/reference-regions.js';
import { referenceRegions } from '../../dist/package-root.js';

/** A small generator of pseudo-random numbers, the same on every machine (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const number = (value) => ({
  value: String(value),
  status: value === 0 ? 'ZERO' : 'REPORTED',
  raw: String(value),
});

/** Log-normal around a median, at least 1. */
function logNormal(random, median, sigma) {
  const normal = Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.round(median * Math.exp(sigma * normal)));
}

function disclosureCells(random, cells) {
  const put = (row, column, median, share) => {
    if (random() < share) cells[`disclosure/${row}/${column}`] = number(logNormal(random, median, 1.6));
  };
  put('NORMATIVE_DOCUMENTS', 'ISSUED', 2, 0.15);
  put('NORMATIVE_DOCUMENTS', 'IN_FORCE', 8, 0.2);
  put('LICENSES', 'DECISIONS', 24, 0.5);
  put('PENALTIES', 'DECISIONS', 13, 0.55);
  put('COERCIONS', 'DECISIONS', 3, 0.05);
  put('FEES', 'AMOUNT', 30, 0.2);
}

const outcomes = [
  'GRANTED',
  'GRANTED',
  'GRANTED',
  'PARTLY_GRANTED',
  'UNAVAILABLE_NOT_HELD',
  'UNAVAILABLE_NOT_HELD',
  'NOT_PROCESSED_PETITION',
  'REFUSED_THIRD_PARTY',
];

function applicationCells(random, cells) {
  if (random() < 0.83) return;
  const received = logNormal(random, 4, 1.2);
  const counts = {};
  for (let index = 0; index < received; index += 1) {
    const outcome = outcomes[Math.floor(random() * outcomes.length)];
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  for (const row of ['RECEIVED', 'CLOSED']) {
    cells[`applications/${row}/NATURAL_PERSON`] = number(received);
    cells[`applications/${row}/TOTAL`] = number(received);
  }
  for (const [outcome, count] of Object.entries(counts)) {
    cells[`applications/${outcome}/NATURAL_PERSON`] = number(count);
    cells[`applications/${outcome}/TOTAL`] = number(count);
  }
  if (random() < 0.2) {
    cells['proceedings/REVIEW/UPHELD'] = number(1);
    cells['proceedings/REVIEW/TOTAL'] = number(1);
  }
}

const types = [
  'HEALTH',
  'EDUCATION',
  'TRANSPORT',
  'JUSTICE',
  'FINANCE',
  'WATER',
  'COMMERCE',
  'AUDIT',
  'STATISTICS',
  'FORESTRY',
  'EMERGENCY',
  'VETERANS',
  'AGRICULTURE',
  'CIVIL_AFFAIRS',
  'GOVERNMENT_OFFICE',
  'HUMAN_RESOURCES',
  'NATURAL_RESOURCES',
  'MARKET_REGULATION',
  'HOUSING_CONSTRUCTION',
  'URBAN_MANAGEMENT',
];
const lastYear = 2025;

function toReport(random, region, type, year, serial) {
  const cells = {};
  disclosureCells(random, cells);
  applicationCells(random, cells);
  return {
    outcome: 'read',
    source: {
      uri: `synthetic/${serial}`,
      sha256: serial.toString(16).padStart(64, '0'),
      mediaType: 'text/plain',
    },
    title: null,
    year,
    agency: { name: `${region.name}${type}`, type },
    region: { code: region.code, candidates: [region.code], rule: 'TITLE' },
    scope: 'AGENCY_REPORTS',
    editions: { disclosure: 'V2021', applications: 'V2021', proceedings: 'V2021' },
    unlisted: 'ZERO',
    cells,
    issues: [],
  };
}

/** The reports, one after another; the same for the same numbers. */
export async function* syntheticReports({ bodies, years, seed = 1 }) {
  const regions = readReferenceRegions(referenceRegions).regions.filter(
    ({ level, kind, validTo }) => level === 'COUNTY' && kind === 'DIVISION' && validTo === null,
  );
  const random = createRandom(seed);
  let serial = 0;
  for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
    for (const region of regions) {
      for (const type of types.slice(0, bodies)) yield toReport(random, region, type, year, (serial += 1));
    }
  }
}
