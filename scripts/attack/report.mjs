// Writes tables into docs/attacks.md, each between two marks of its name.
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';

const file = new URL('../../docs/attacks.md', import.meta.url);

const toRow = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

/** Puts a table in the place of the one between `<!-- NAME -->` and `<!-- end of NAME -->`. */
export async function writeSection(name, headers, rows, sentence = '') {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, rest] = text.split(begin);
  const [, after] = rest.split(end);
  const table = [headers, headers.map(() => '---'), ...rows].map(toRow).join('\n');
  const written = `${before}${begin}\n\n${sentence}\n\n${table}\n\n${end}${after}`;
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(written, { ...options, parser: 'markdown' }));
}
