/** A kind of image, told by its first bytes. */
export interface ImageSignature {
  readonly key: string;
  readonly mediaType: string;
  readonly isMatch: (head: Buffer) => boolean;
}

const begins =
  (...signatures: readonly string[]) =>
  (head: Buffer): boolean =>
    signatures.some((signature) => head.subarray(0, signature.length).toString('latin1') === signature);

const bitmapHeaders = [12, 40, 52, 56, 64, 108, 124];

/** Two letters are too few to tell an image from text by; the length of the next header tells. */
function isBitmap(head: Buffer): boolean {
  return begins('BM')(head) && head.length > 18 && bitmapHeaders.includes(head.readUInt32LE(14));
}

/** Every image format that is recognized: scans are published as images, and have no text. */
export const imageSignatures: readonly ImageSignature[] = [
  { key: 'PNG', mediaType: 'image/png', isMatch: begins('\x89PNG\r\n\x1A\n') },
  { key: 'JPEG', mediaType: 'image/jpeg', isMatch: begins('\xFF\xD8\xFF') },
  { key: 'GIF', mediaType: 'image/gif', isMatch: begins('GIF87a', 'GIF89a') },
  { key: 'TIFF', mediaType: 'image/tiff', isMatch: begins('II*\0', 'MM\0*') },
  { key: 'BMP', mediaType: 'image/bmp', isMatch: isBitmap },
  {
    key: 'WEBP',
    mediaType: 'image/webp',
    isMatch: (head) => begins('RIFF')(head) && head.subarray(8, 12).toString('latin1') === 'WEBP',
  },
  {
    key: 'HEIC',
    mediaType: 'image/heic',
    isMatch: (head) => /^ftyp(?:heic|heix|mif1|avif)/.test(head.subarray(4, 12).toString('latin1')),
  },
];
