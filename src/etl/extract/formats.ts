import { isTar } from './archive/is-tar.js';
import { readGzip } from './archive/read-gzip.js';
import { readTar } from './archive/read-tar.js';
import { readZip } from './archive/read-zip.js';
import { readDoc } from './doc/read-doc.js';
import { DocumentFault } from './document-fault.js';
import type { FormatReader } from './document-input.js';
import { readDocx } from './docx/read-docx.js';
import { readingBytes, readingText, refusing, unsupported } from './format-readers.js';
import { startsWith, type FormatSigns } from './format-signs.js';
import { readHtml } from './html/read-html.js';
import { imageSignatures } from './image-signatures.js';
import { readRecordFile } from './records/read-record-file.js';
import { readPdfDocument } from './read-pdf-document.js';
import { readText } from './text/read-text.js';
import { readXlsx } from './xlsx/read-xlsx.js';

/** A format: how it is told, by its bytes and never by its name, and how it is read. */
export interface Format {
  readonly key: string;
  readonly mediaType: string;
  readonly isMatch: (signs: FormatSigns) => boolean;
  readonly read: FormatReader;
  /** Whether it holds documents; one within another is not opened. */
  readonly isArchive?: boolean;
}

const office = 'application/vnd.openxmlformats-officedocument';
const headOfHtml =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|div|table|p|span|section|article|center|font|h[1-6]|ul|ol|form)\b/i;
const headOfJson = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"\]]|$))/;

const beginsWith =
  (...signatures: readonly string[]) =>
  ({ head }: FormatSigns): boolean =>
    startsWith(head, ...signatures);

const hasMember =
  (pattern: RegExp) =>
  ({ members }: FormatSigns): boolean =>
    members?.some((name) => pattern.test(name)) ?? false;

const hasStream =
  (...names: readonly string[]) =>
  ({ streams }: FormatSigns): boolean =>
    names.some((name) => streams.includes(name));

const isText =
  (pattern: RegExp) =>
  ({ text }: FormatSigns): boolean =>
    text !== null && pattern.test(text);

const noText = refusing(
  new DocumentFault('NO_TEXT_LAYER', '图片没有文字层。The document is an image: it has no text to read.'),
);
const encrypted = refusing(
  new DocumentFault('DOCUMENT_ENCRYPTED', '文件有密码保护。The document is protected by a password.'),
);

/** Every format, in the order they are tried: the first that matches reads. The last takes all. */
export const formats: readonly Format[] = [
  {
    key: 'PDF',
    mediaType: 'application/pdf',
    isMatch: beginsWith('%PDF'),
    read: readingBytes(readPdfDocument),
  },
  {
    key: 'DOCX',
    mediaType: `${office}.wordprocessingml.document`,
    isMatch: hasMember(/^word\/document\d*\.xml$/i),
    read: readingBytes(readDocx),
  },
  {
    key: 'XLSX',
    mediaType: `${office}.spreadsheetml.sheet`,
    isMatch: hasMember(/^xl\/workbook\.xml$/i),
    read: readingBytes(readXlsx),
  },
  {
    key: 'PPTX',
    mediaType: `${office}.presentationml.presentation`,
    isMatch: hasMember(/^ppt\/presentation\.xml$/i),
    read: unsupported('PPTX'),
  },
  {
    key: 'OPEN_DOCUMENT',
    mediaType: 'application/vnd.oasis.opendocument.text',
    isMatch: hasMember(/^META-INF\/manifest\.xml$/),
    read: unsupported('ODT'),
  },
  {
    key: 'OFD',
    mediaType: 'application/ofd',
    isMatch: hasMember(/^OFD\.xml$/i),
    read: unsupported('OFD'),
  },
  {
    key: 'ZIP',
    mediaType: 'application/zip',
    isMatch: beginsWith('PK\x03\x04', 'PK\x05\x06'),
    read: readZip,
    isArchive: true,
  },
  {
    key: 'ENCRYPTED_OFFICE',
    mediaType: 'application/x-ole-storage',
    isMatch: hasStream('EncryptedPackage'),
    read: encrypted,
  },
  {
    key: 'DOC',
    mediaType: 'application/msword',
    isMatch: hasStream('WordDocument'),
    read: readingBytes(readDoc),
  },
  {
    key: 'XLS',
    mediaType: 'application/vnd.ms-excel',
    isMatch: hasStream('Workbook', 'Book'),
    read: unsupported('XLS'),
  },
  {
    key: 'OLE',
    mediaType: 'application/x-ole-storage',
    isMatch: beginsWith('\xD0\xCF\x11\xE0'),
    read: unsupported('OLE'),
  },
  {
    key: 'GZIP',
    mediaType: 'application/gzip',
    isMatch: beginsWith('\x1F\x8B'),
    read: readGzip,
    isArchive: true,
  },
  {
    key: 'RAR',
    mediaType: 'application/vnd.rar',
    isMatch: beginsWith('Rar!\x1A\x07'),
    read: unsupported('RAR'),
  },
  {
    key: 'SEVEN_ZIP',
    mediaType: 'application/x-7z-compressed',
    isMatch: beginsWith('7z\xBC\xAF\x27\x1C'),
    read: unsupported('7Z'),
  },
  ...imageSignatures.map(({ key, mediaType, isMatch }) => ({
    key,
    mediaType,
    isMatch: ({ head }: FormatSigns) => isMatch(head),
    read: noText,
  })),
  { key: 'RTF', mediaType: 'application/rtf', isMatch: beginsWith('{\\rtf'), read: unsupported('RTF') },
  {
    key: 'TAR',
    mediaType: 'application/x-tar',
    isMatch: ({ head }) => isTar(head),
    read: readTar,
    isArchive: true,
  },
  { key: 'RECORDS', mediaType: 'application/json', isMatch: isText(headOfJson), read: readRecordFile },
  { key: 'HTML', mediaType: 'text/html', isMatch: isText(headOfHtml), read: readingText(readHtml) },
  { key: 'XML', mediaType: 'application/xml', isMatch: isText(/^<\?xml/), read: unsupported('XML') },
  {
    key: 'MHTML',
    mediaType: 'multipart/related',
    isMatch: isText(/^(?:[\w-]+:.*\r?\n)*MIME-Version:/i),
    read: unsupported('MHTML'),
  },
  { key: 'TEXT', mediaType: 'text/plain', isMatch: () => true, read: readingText(readText) },
];
