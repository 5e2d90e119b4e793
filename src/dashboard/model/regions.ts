import type { Dimension, StatisticsFilter } from '../generated/graphql.js';

/** The code of the whole country. */
export const nation = '100000';

/** Municipalities have counties right below them. */
const municipalities = new Set(['110000', '120000', '310000', '500000']);

/** What the parts of a place are grouped by: the level right below it; in a county, its bodies. Takes a code or an id. */
export function partsOf(id: string): Dimension {
  const [code = id] = id.split('@');
  if (code === nation) return 'PROVINCE';
  if (municipalities.has(code)) return 'COUNTY';
  if (/^\d\d0000$/.test(code)) return 'PREFECTURE';
  if (/^\d{4}00$/.test(code)) return 'COUNTY';
  return 'AGENCY';
}

/** The filter for a place and everything below it; nothing for the whole country. */
export function withinPlace(code: string): Pick<StatisticsFilter, 'region'> {
  return code === nation ? {} : { region: { within: code } };
}
