import { readFile, writeFile } from 'node:fs/promises';

/** Puts a table, with how it was made, between its marks in a document. */
export async function writeTable(name: string, how: string, table: string, file: URL): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [begins, ends] = [`<!-- ${name}: begins -->`, `<!-- ${name}: ends -->`];
  const [start, end] = [text.indexOf(begins), text.indexOf(ends)];
  if (start < 0 || end < start) throw new Error(`${file.pathname} has no marks for the table ${name}`);
  const made = `${begins}\n\nMade by \`npm run accuracy -- ${how} --write\`.\n\n${table}\n\n`;
  await writeFile(file, text.slice(0, start) + made + text.slice(end));
}
