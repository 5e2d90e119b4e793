import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/same-bytes.mjs', import.meta.url));

/** Rows 47 and 48 of the list of attacks in short; `npm run same-bytes` asks ten thousand times. */
test('the ten questions have the same bytes after a restart, with any number of threads, locale, time zone and clock', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--times', '8']);
  expect(stdout).toMatch(/^80 answers to 10 questions over 4 servers, 0 different$/m);
}, 300_000);
