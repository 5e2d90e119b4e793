import { describe, expect, it } from 'vitest';
import { toLoggedDocument, toLoggedUrl, toLogText } from '../../src/server/telemetry/log-text.js';
import { createLogger } from '../../src/server/telemetry/logger.js';

/** Row 40 of the list of attacks: what a client writes does not steer who reads the log. */
describe('a text in the log', () => {
  it.each([
    ['a line break', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['a color of the terminal', '\u001b[31mred', '\\u{1b}[31mred'],
    ['the same in one letter', '\u009b31m', '\\u{9b}31m'],
    ['a turn of direction', 'a\u202eb', 'a\\u{202e}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['half a character', 'a\ud800', 'a\\u{d800}'],
    ['Chinese, as it is', '巨鹿县', '巨鹿县'],
  ])('%s', (_name, text, logged) => {
    expect(toLogText(text, 100)).toBe(logged);
  });

  it('is cut', () => {
    expect(toLogText('x'.repeat(1_000_000), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});

describe('the address of a request in the log', () => {
  it.each([
    ['/graphql?key=abc&query={a}', '/graphql?key=[redacted]&query={a}'],
    [
      '/v1/tables/x.csv?api_key=abc&Token=def&access_token=g',
      '/v1/tables/x.csv?api_key=[redacted]&Token=[redacted]&access_token=[redacted]',
    ],
    ['/a?b', '/a?b'],
    ['/a', '/a'],
    ['/a?b=c=d?e', '/a?b=c=d?e'],
    ['/\u009b31m', '/\\u{9b}31m'],
  ])('%s', (url, logged) => {
    expect(toLoggedUrl(url)).toBe(logged);
  });

  it('is cut, each value and the whole', () => {
    expect(toLoggedUrl(`/a?b=${'x'.repeat(5_000)}&key=secret`)).toMatch(/^\/a\?b=x{120}…&key=\[redacted\]$/);
    expect(toLoggedUrl(`/${'x'.repeat(5_000)}`).length).toBeLessThan(700);
  });
});

describe('a document in the log', () => {
  it('has none of its texts, comments and line breaks, and is cut', () => {
    const document = '{\n  a(key: "secret \\" more", b: """one\n"secret" """) # secret\n  b\n}';
    expect(toLoggedDocument(document)).toBe('{ a(key: "…", b: "…") b }');
    expect(toLoggedDocument('{ a(b: "secret').includes('secret')).toBe(false);
    expect(toLoggedDocument(`{ ${'a '.repeat(10_000)}}`).length).toBeLessThan(700);
  });
});

describe('an error in the log', () => {
  it('is one line of JSON with its stack and its cause, and nothing that steers a terminal', () => {
    const lines: string[] = [];
    const logger = createLogger({ logLevel: 'error' }, { write: (line) => lines.push(line) })!;
    logger.error({ err: new Error('a\u009bb\nc', { cause: new Error('d\u001be') }) }, 'told');
    expect(lines).toHaveLength(1);
    expect(lines[0]!.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      msg: 'told',
      err: { message: 'a\\u{9b}b\\u{a}c', cause: { message: 'd\\u{1b}e' } },
    });
  });
});
