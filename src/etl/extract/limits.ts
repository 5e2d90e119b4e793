import { extractionSettings, type ExtractionSettings } from '../../settings.js';

/** What one document may cost; see `extractionSettings` for each. */
export type ExtractLimits = ExtractionSettings;

/** The limits that hold where nothing else is said. */
export const extractLimits = Object.fromEntries(
  Object.entries(extractionSettings).map(([name, { fallback }]) => [name, fallback]),
) as unknown as ExtractLimits;
