import { matrixTexts } from './matrix-cells.mjs';
import { findSourceReason } from './left-out.mjs';
import { seenTexts } from './row-cells.mjs';
import { toReport } from './to-report.mjs';

const disclosureEditions = { V2019: 'V2019', V2021: 'V2021', hybrid: 'MIXED', 'V2021/V2019 mixed': 'V2021' };

/** The edition prescribed for a year; sections three and four of a hybrid are taken to follow it. */
const prescribedEdition = (year) => (year <= 2020 ? 'V2019' : 'V2021');

const rowSource = (row) => ({ uri: row.source_url, sha256: row.sha256, mediaType: 'text/csv' });

/** A report of which every cell is known to be printed: the cells of the truth, all others a printed zero. */
export function toSeedReport({ file, agency, type, region, year, cells }, sha256) {
  return toReport({
    source: { uri: `seeds/${file}`, sha256, mediaType: 'text/plain' },
    year,
    agency: { name: agency, type },
    region: { code: region, rule: 'TITLE' },
    scope: 'AGENCY_REPORTS',
    editions: { disclosure: 'V2021', applications: 'V2021', proceedings: 'V2021' },
    texts: cells,
    unlisted: 'ZERO',
  });
}

/** A report of which sections three and four are transcribed whole; section two is in its row of the figures. */
export function toCompleteReport(complete, row, document) {
  const isDisclosure = ([ref]) => ref.startsWith('disclosure/');
  const disclosure = Object.fromEntries(Object.entries(seenTexts(row)).filter(isDisclosure));
  return toReport({
    source: document ?? rowSource(row),
    year: Number(row.year),
    agency: { name: complete.agency, type: complete.type },
    region: { code: complete.region, rule: complete.rule },
    scope: complete.scope,
    editions: complete.editions,
    texts: { ...disclosure, ...matrixTexts(complete) },
    unlisted: complete.unlisted,
  });
}

function seenEditions(row, texts) {
  const isSeen = (table) => Object.keys(texts).some((ref) => ref.startsWith(`${table}/`));
  const disclosure = disclosureEditions[row.format];
  if (!disclosure) throw new Error(`Row ${row.n}: no edition for the format ${JSON.stringify(row.format)}`);
  const other = disclosure === 'MIXED' ? prescribedEdition(Number(row.year)) : disclosure;
  return {
    disclosure: isSeen('disclosure') ? disclosure : null,
    applications: isSeen('applications') ? other : null,
    proceedings: isSeen('proceedings') ? other : null,
  };
}

/** A report of which only the cells in its row of the figures were seen, and those its attribution adds. */
export function toPartialReport(attribution, row) {
  const texts = { ...seenTexts(row), ...attribution.cells };
  return toReport({
    source: rowSource(row),
    year: Number(row.year),
    agency: { name: attribution.agency, type: attribution.type },
    region: { code: attribution.region, rule: attribution.rule },
    scope: 'AGENCY_REPORTS',
    editions: seenEditions(row, texts),
    texts,
    unlisted: 'ABSENT',
  });
}

/** Why a row that is not shipped otherwise stays out, or null if its attribution names one body of one region. */
export function findReason(row, attribution) {
  const sourceReason = findSourceReason(row);
  if (sourceReason && attribution)
    throw new Error(`Row ${row.n} is attributed, but stays out: ${sourceReason}`);
  if (!sourceReason && !attribution) throw new Error(`Row ${row.n} is missing in report-attributions.json`);
  return sourceReason ?? attribution.leftOut ?? null;
}
