import { Refusal } from '../../resolvers/refusal.js';
import { fileFormats, findFormat } from '../table/formats.js';
import type { TableFormat } from '../table/table-format.js';

/** The extensions there are, JSON first. */
export const extensions: readonly string[] = ['json', ...fileFormats.map(({ extension }) => extension)];

/** The format of an extension. Refuses any other with UNKNOWN_TABLE. */
export function toFormat(extension: string): TableFormat {
  const format = findFormat(extension);
  if (format) return format;
  const received = extension.slice(0, 100);
  const message = `There is no format ${JSON.stringify(received)}. There are: ${extensions.join(', ')}.`;
  throw new Refusal('UNKNOWN_TABLE', message, { received, allowed: extensions });
}
