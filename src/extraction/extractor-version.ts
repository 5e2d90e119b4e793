import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtractLimits } from '../etl/extract/limits.js';
import { regionFiles } from '../etl/reference-regions.js';
import { referenceRegions } from '../package-root.js';

const codeFolder = dirname(dirname(fileURLToPath(import.meta.url)));

async function listCode(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(js|ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * What decides how a document is read, as one hash: the code of extraction and of the catalogue, the list of
 * regions, and the limits. A result of another version is read again.
 */
export async function readExtractorVersion(limits: ExtractLimits): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(limits));
  const files = [
    ...(await listCode(join(codeFolder, 'etl'))),
    ...(await listCode(join(codeFolder, 'schema'))),
  ];
  for (const file of [...files, ...regionFiles.map((name) => join(referenceRegions, name))]) {
    hash.update(relative(codeFolder, file)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}
