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

const checksum = '.sha256';

/** What the end of a file's name asks for: the file itself, or its checksum. Refuses what is neither with UNKNOWN_TABLE. */
export function toFileKind(ending: string): { readonly format: TableFormat; readonly isChecksum: boolean } {
  if (!ending.endsWith(checksum)) return { format: toFormat(ending), isChecksum: false };
  const format = toFormat(ending.slice(0, -checksum.length));
  if (format.isReproducible) return { format, isChecksum: true };
  throw new Refusal('UNKNOWN_TABLE', `There is no checksum of ${format.extension}.`, { received: ending });
}
