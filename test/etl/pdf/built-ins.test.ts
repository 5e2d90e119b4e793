import { expect, it } from 'vitest';
import { readBytes } from '../../support/formats/read-bytes.js';
import { print, tinyPdf } from './tiny-pdf.js';

const listBuiltIns = (): unknown[] => [
  Array.prototype.push,
  JSON.parse,
  JSON.stringify,
  Function.prototype.toString,
];

it('a thread that read a PDF has the built-in functions it had before, not the slower ones of the library', async () => {
  const before = listBuiltIns();
  await readBytes(tinyPdf([{ steps: print('一', 72, 700) }]));
  expect(listBuiltIns()).toEqual(before);
});
