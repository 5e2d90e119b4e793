import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UserError } from '../../user-error.js';

interface KnownKey {
  readonly name: string;
  readonly hash: Buffer;
}

/** A key that is longer than this was not given by anyone. */
const longestKey = 256;

function toKnownKey(line: string, place: string): KnownKey {
  const [, name, hash] = /^([\w.-]{1,64})\s+([0-9a-f]{64})$/.exec(line) ?? [];
  if (name !== undefined && hash !== undefined) return { name, hash: Buffer.from(hash, 'hex') };
  const message = `${place} is not a name and the SHA-256 of a key in hexadecimal digits.`;
  throw new UserError('SETTING_INVALID', message, 'printf %s "$KEY" | sha256sum gives the digits.');
}

/** The keys of a server, by their hashes: the keys themselves are nowhere. */
export class ApiKeys {
  constructor(private readonly keys: readonly KnownKey[]) {}

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  /** The name of a key, or null. Every hash is compared, each in a time that does not depend on where it differs. */
  nameOf(key: string): string | null {
    if (key.length > longestKey) return null;
    const hash = createHash('sha256').update(key).digest();
    let found: string | null = null;
    for (const known of this.keys) if (timingSafeEqual(known.hash, hash)) found = known.name;
    return found;
  }
}

/** Reads a file of lines `NAME SHA256`; none for an empty path. Throws SETTING_INVALID. */
export async function readApiKeys(path: string): Promise<ApiKeys> {
  if (path === '') return new ApiKeys([]);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const message = `The file of keys, ${JSON.stringify(path)}, cannot be read.`;
    throw new UserError('SETTING_INVALID', message, 'Give NIANBAO_KEYS a file that is there.', { cause });
  });
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), place: `Line ${index + 1} of ${path}` }));
  return new ApiKeys(
    lines
      .filter(({ line }) => line !== '' && !line.startsWith('#'))
      .map(({ line, place }) => toKnownKey(line, place)),
  );
}
