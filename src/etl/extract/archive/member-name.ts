const hiddenFolders = ['__MACOSX'];

function decode(raw: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/** The name of a member of an archive: in UTF-8, else in the GBK that Chinese Windows packs with. */
export function decodeMemberName(raw: Uint8Array): string {
  const name = decode(raw, 'utf-8') ?? decode(raw, 'gb18030') ?? Buffer.from(raw).toString('latin1');
  return name.replaceAll('\\', '/');
}

/** Whether a member is none of the documents: hidden, as `.DS_Store`, or what a Mac packs beside each file. */
export function isHiddenMember(name: string): boolean {
  return name
    .split('/')
    .some((part) => hiddenFolders.includes(part) || (part.startsWith('.') && part !== '.' && part !== '..'));
}

/** What is wrong with the path of a member, in Chinese and English, or null. */
export function findPathFault(name: string): string | null {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return '绝对路径。Its path is absolute.';
  if (name.split('/').includes('..')) return '路径含“..”。Its path leads outside the archive.';
  return name.includes('\0') ? '路径含空字符。Its path holds a zero character.' : null;
}
