import { openZip } from './archive/open-zip.js';
import type { DocumentInput, ReadContext } from './document-input.js';
import { decodeText } from './text/decode-text.js';

/** What the bytes of a document show of its format. */
export interface FormatSigns {
  readonly head: Buffer;
  /** The text of the head, white space before it gone; null where it is no text. */
  readonly text: string | null;
  /** The first members of a zip file; null where it is none, or its list is damaged. */
  readonly members: readonly string[] | null;
  /** The streams of an OLE file of which there is a name among `oleNames`. */
  readonly streams: readonly string[];
}

/** Streams that tell what an OLE file is. */
export const oleNames = [
  'EncryptedPackage',
  'WordDocument',
  'Workbook',
  'Book',
  'PowerPoint Document',
] as const;

const zipMark = 'PK\x03\x04';
const oleMark = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const mostMembers = 500;

/** Whether bytes begin with one of some signatures. */
export function startsWith(bytes: Buffer, ...signatures: readonly string[]): boolean {
  return signatures.some((signature) => bytes.subarray(0, signature.length).toString('latin1') === signature);
}

async function listMembers(input: DocumentInput, context: ReadContext): Promise<string[] | null> {
  try {
    const zip = await openZip(input, context.limits.documentBytes);
    const names: string[] = [];
    try {
      for await (const member of zip.members()) if (names.push(member.name) === mostMembers) break;
    } finally {
      zip.close();
    }
    return names;
  } catch {
    return null;
  }
}

async function listStreams(input: DocumentInput): Promise<string[]> {
  const bytes = await input.readBytes();
  return oleNames.filter((name) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le')));
}

/** Looks at the first bytes of a document, and into a zip or an OLE file for what it holds. */
export async function readFormatSigns(input: DocumentInput, context: ReadContext): Promise<FormatSigns> {
  const { head } = input;
  return {
    head,
    // Looked at only where no signature told the format.
    get text() {
      return decodeText(head)?.trimStart() ?? null;
    },
    members: startsWith(head, zipMark) ? await listMembers(input, context) : null,
    streams: startsWith(head, oleMark) ? await listStreams(input) : [],
  };
}
