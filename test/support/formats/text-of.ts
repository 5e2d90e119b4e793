import type { ExtractLimits } from '../../../src/etl/extract/limits.js';
import { extractBytes } from './read-bytes.js';

/** The text of the one document in some bytes, or the code of its rejection. */
export async function textOrCode(
  content: string | Uint8Array,
  limits: Partial<ExtractLimits> = {},
): Promise<string> {
  const [document] = await extractBytes(content, 'document', limits);
  if (!document) throw new Error('nothing was read');
  if (!('outcome' in document)) return document.text;
  return document.outcome === 'rejected' ? document.reason.code : 'record';
}
