// A made-up national corpus: every county, thirty bodies each, 2019 to 2025; shares of zeros as observed. Nobody
// published any of it, and it is never served as real data.
import { agencyTypes } from '../../dist/schema/catalogue/agency-types.js';
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

/** Cells of section two: where, the median of what is not zero, and how many reports have such a number. */
const disclosures = [
  ['NORMATIVE_DOCUMENTS/ISSUED', 2, 0.15],
  ['NORMATIVE_DOCUMENTS/IN_FORCE', 8, 0.2],
  ['LICENSES/DECISIONS', 24, 0.5],
  ['PENALTIES/DECISIONS', 13, 0.55],
  ['COERCIONS/DECISIONS', 3, 0.05],
];

function disclosureCells(random, cells) {
  for (const [place, median, share] of disclosures)
    if (random() < share) cells[`disclosure/${place}`] = number(logNormal(random, median, 1.6));
  if (random() < 0.2) cells['disclosure/FEES/AMOUNT'] = number(logNormal(random, 3000, 1.6) / 100);
  if (random() < 0.15) cells['disclosure/PENALTIES/DECISIONS'] = { value: null, status: 'BLANK', raw: '' };
}

const outcomes = [
  ['GRANTED', 0.55],
  ['PARTLY_GRANTED', 0.08],
  ['UNAVAILABLE_NOT_HELD', 0.2],
  ['NOT_PROCESSED_PETITION', 0.07],
  ['REFUSED_THIRD_PARTY', 0.05],
  ['REFUSED_STATE_SECRET', 0.05],
];
const applicants = [
  ['NATURAL_PERSON', 0.93],
  ['BUSINESS', 0.05],
  ['LEGAL_SERVICE', 0.02],
];

function pick(random, weighted) {
  let left = random();
  for (const [key, share] of weighted) {
    if (left < share) return key;
    left -= share;
  }
  return weighted[0][0];
}

function count(counts, key, by) {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Applications that close: every one that came in has an outcome in the year. */
function applicationCells(random, cells) {
  if (random() < 0.83) return;
  const counts = new Map();
  const received = Math.min(200, logNormal(random, 4, 1.2));
  for (let index = 0; index < received; index += 1) {
    const [applicant, outcome] = [pick(random, applicants), pick(random, outcomes)];
    for (const row of ['RECEIVED', outcome, 'CLOSED']) {
      count(counts, `${row}/${applicant}`, 1);
      count(counts, `${row}/TOTAL`, 1);
    }
  }
  for (const [place, sum] of counts) cells[`applications/${place}`] = number(sum);
}

function proceedingCells(random, cells) {
  for (const procedure of ['REVIEW', 'LAWSUIT_DIRECT']) {
    if (random() > 0.05) continue;
    const [upheld, other] = [logNormal(random, 1, 0.8), random() < 0.3 ? 1 : 0];
    cells[`proceedings/${procedure}/UPHELD`] = number(upheld);
    if (other > 0) cells[`proceedings/${procedure}/CORRECTED`] = number(other);
    cells[`proceedings/${procedure}/TOTAL`] = number(upheld + other);
  }
}

const many = new Set([
  'TOWNSHIP',
  'SUBDISTRICT',
  'DEVELOPMENT_ZONE',
  'OTHER',
  'GOVERNMENT',
  'TAX',
  'TOBACCO',
]);
const bodies = agencyTypes.filter(({ key }) => !many.has(key));

/** The years of the corpus and the bodies of a county. */
export const corpus = { firstYear: 2019, lastYear: 2025, bodies: 30 };

function toReport(random, region, body, year, serial) {
  const cells = {};
  disclosureCells(random, cells);
  applicationCells(random, cells);
  proceedingCells(random, cells);
  const edition = year < 2021 ? 'V2019' : 'V2021';
  return {
    outcome: 'read',
    source: {
      uri: `synthetic/${serial}`,
      sha256: serial.toString(16).padStart(64, '0'),
      mediaType: 'text/plain',
    },
    title: null,
    year,
    agency: { name: `${region.name}${body.label.zh}局`, type: body.key },
    region: { code: region.code, candidates: [region.code], rule: 'TITLE' },
    scope: 'AGENCY_REPORTS',
    editions: { disclosure: edition, applications: edition, proceedings: edition },
    unlisted: 'ZERO',
    cells,
    issues: [],
  };
}

/** The reports of a part of all counties, one after another; the same for the same numbers. */
export function* syntheticReports({ share = 1, bodies: own = corpus.bodies, years = 7, seed = 1 } = {}) {
  const regions = readReferenceRegions(referenceRegions).regions.filter(
    ({ level, kind, validTo }) => level === 'COUNTY' && kind === 'DIVISION' && validTo === null,
  );
  const step = Math.round(1 / share);
  const random = createRandom(seed);
  let serial = 0;
  for (let year = corpus.lastYear - years + 1; year <= corpus.lastYear; year += 1) {
    for (const region of regions.filter((_, index) => index % step === 0)) {
      for (const body of bodies.slice(0, own)) yield toReport(random, region, body, year, (serial += 1));
    }
  }
}
