import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listInputs } from '../../src/etl/extract/list-inputs.js';
import { readDocuments } from '../../src/etl/extract/read-documents.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-extract-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function readOne(path: string) {
  for await (const document of readDocuments(path)) return document;
  throw new Error(`${path} yields nothing`);
}

describe('listInputs', () => {
  it('lists files and folders in a stable order, each file once, hidden ones left out', async () => {
    await put('b.txt', 'b');
    await put('a/2.txt', '2');
    await put('a/10.txt', '10');
    await put('.hidden', 'h');
    await put('.git/config', 'c');
    const { documents: listed } = await listInputs([join(folder, 'b.txt'), folder]);
    expect(listed).toEqual(['b.txt', 'a/10.txt', 'a/2.txt'].map((name) => join(folder, name)));
  });

  it('ends where a link leads back to a folder above', async () => {
    await put('a/1.txt', '1');
    await symlink(folder, join(folder, 'a', 'up'));
    expect((await listInputs([folder])).documents).toEqual([join(folder, 'a/1.txt')]);
  });

  it('refuses a path that does not exist, with what to do', async () => {
    await expect(listInputs([join(folder, 'nowhere')])).rejects.toMatchObject({
      code: 'PATH_NOT_FOUND',
      remedy: expect.stringMatching(/./),
    });
  });

  it('refuses paths without any document', async () => {
    await mkdir(join(folder, 'empty'));
    await expect(listInputs([join(folder, 'empty')])).rejects.toMatchObject({ code: 'NO_DOCUMENTS' });
  });
});

describe('readDocuments', () => {
  it('reads UTF-8 text with and without a byte order mark, and knows it by its hash', async () => {
    const plain = await readOne(await put('plain.txt', '一、总体情况'));
    const marked = await readOne(await put('marked.md', '\uFEFF一、总体情况'));
    expect(plain).toMatchObject({ text: '一、总体情况', source: { mediaType: 'text/plain' } });
    expect(marked).toMatchObject({ text: '一、总体情况', source: { mediaType: 'text/markdown' } });
    expect(plain.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(plain.source.uri).toBe(join(folder, 'plain.txt'));
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'EMPTY_DOCUMENT'],
    ['a file of white space', ' \n\t\n', 'EMPTY_DOCUMENT'],
    ['a file with NUL', 'ab\0cd', 'NOT_TEXT'],
    ['bytes that are no text', Uint8Array.from([0xff, 0xc0, 0x81, 0x20, 0x90, 0xff, 0xff]), 'NOT_TEXT'],
    ['a broken PDF, whatever its name', '%PDF-1.7', 'DOCUMENT_CORRUPT'],
    ['a broken DOCX or archive', 'PK\x03\x04rest', 'DOCUMENT_CORRUPT'],
    ['RTF', '{\\rtf1 text}', 'FORMAT_UNSUPPORTED'],
    ['JSON that is no record', '{"note": 1}', 'INVALID_RECORD'],
  ])('rejects %s with the reason', async (_, content, code) => {
    const outcome = await readOne(await put('document.txt', content));
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: { code } });
  });

  it('rejects what is no regular file, or cannot be read, and never throws for it', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'broken'));
    const locked = await put('locked.txt', 'x');
    await chmod(locked, 0o000);
    const isRoot = process.getuid?.() === 0;
    const rejected = { outcome: 'rejected', reason: { code: 'FILE_UNREADABLE' } };
    expect(await readOne(join(folder, 'broken'))).toMatchObject(rejected);
    expect(await readOne(folder)).toMatchObject(rejected);
    if (!isRoot) expect(await readOne(locked)).toMatchObject(rejected);
  });

  it('takes text that only begins like JSON for text', async () => {
    expect(await readOne(await put('bracket.txt', '[转发]一、总体情况'))).toHaveProperty('text');
  });
});
