import { toMemoryInput } from '../archive/memory-input.js';
import { openZip } from '../archive/open-zip.js';
import { toTooLargeFault } from '../collect-bytes.js';
import type { ExtractLimits } from '../limits.js';

/** The parts of a Word or Excel file by name, those that were asked for. */
export type Parts = ReadonlyMap<string, Buffer>;

/**
 * Unpacks parts of a Word or Excel file into memory. Throws a `DocumentFault` for parts that are too large, by
 * themselves or together, damaged or protected.
 */
export async function readParts(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  limits: ExtractLimits,
): Promise<Parts> {
  const zip = await openZip(toMemoryInput('', bytes), bytes.length);
  const parts = new Map<string, Buffer>();
  let left = limits.partBytes * 2;
  try {
    for await (const member of zip.members()) {
      if (!isWanted(member.name)) continue;
      if (member.fault) throw member.fault;
      if (member.size > limits.partBytes) throw toTooLargeFault(limits.partBytes);
      const part = await member.read(Math.min(limits.partBytes, left));
      left -= part.length;
      parts.set(member.name, part);
    }
  } finally {
    zip.close();
  }
  return parts;
}
