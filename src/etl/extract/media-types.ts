/** A format told by the first bytes of a document, never by its name. */
export interface MediaTypeSign {
  readonly mediaType: string;
  /** How the format is called in a rejection. */
  readonly name: string;
  readonly isMatch: (bytes: Buffer) => boolean;
}

const startsWith =
  (...signatures: readonly string[]) =>
  (bytes: Buffer): boolean =>
    signatures.some((signature) => bytes.subarray(0, signature.length).toString('latin1') === signature);

const headOf = (bytes: Buffer): string =>
  bytes
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();

function isJson(bytes: Buffer): boolean {
  if (!/^[[{]/.test(headOf(bytes))) return false;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return [text, text.trimStart().split('\n', 1)[0]!].some((candidate) => {
    try {
      JSON.parse(candidate);
      return true;
    } catch {
      return false;
    }
  });
}

/** Formats that are recognized but that no reader reads yet. */
export const unreadMediaTypes: readonly MediaTypeSign[] = [
  { mediaType: 'application/pdf', name: 'PDF', isMatch: startsWith('%PDF') },
  {
    mediaType: 'application/zip',
    name: 'ZIP, DOCX or XLSX',
    isMatch: startsWith('PK\x03\x04', 'PK\x05\x06'),
  },
  { mediaType: 'application/x-ole-storage', name: 'DOC or XLS', isMatch: startsWith('\xD0\xCF\x11\xE0') },
  { mediaType: 'application/gzip', name: 'GZIP', isMatch: startsWith('\x1F\x8B') },
  { mediaType: 'image/png', name: 'PNG', isMatch: startsWith('\x89PNG') },
  { mediaType: 'image/jpeg', name: 'JPEG', isMatch: startsWith('\xFF\xD8\xFF') },
  { mediaType: 'image/gif', name: 'GIF', isMatch: startsWith('GIF8') },
  { mediaType: 'image/tiff', name: 'TIFF', isMatch: startsWith('II*\0', 'MM\0*') },
  { mediaType: 'application/rtf', name: 'RTF', isMatch: startsWith('{\\rtf') },
  {
    mediaType: 'text/html',
    name: 'HTML',
    isMatch: (bytes) => /^<(!doctype html|html|head|body|meta)\b/i.test(headOf(bytes)),
  },
  { mediaType: 'application/xml', name: 'XML', isMatch: (bytes) => headOf(bytes).startsWith('<?xml') },
  { mediaType: 'application/json', name: 'JSON', isMatch: isJson },
];
