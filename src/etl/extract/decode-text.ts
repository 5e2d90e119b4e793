/**
 * The text of UTF-8 bytes, with or without a byte order mark; null where the bytes are not UTF-8 or hold
 * control characters that no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u0008\u000E-\u001A]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
