import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

const document = new URL('../../docs/load.md', import.meta.url);

/** Where and beside what a run was: figures of a busy machine say little of a quiet one. */
export function describeMachine() {
  const day = new Date().toISOString().slice(0, 10);
  const [, five] = loadavg();
  return `${day}, Node ${process.versions.node}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; load average at the end ${five.toFixed(1)} (over five minutes).`;
}

/** Puts lines between the two marks of a section of docs/load.md. */
export function putSection(name, lines) {
  const text = readFileSync(document, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/load.md has no section ${open} … ${close}`);
  const section = `${open}\n<!-- prettier-ignore-start -->\n\n${lines.join('\n')}\n\n<!-- prettier-ignore-end -->\n`;
  writeFileSync(document, text.slice(0, from) + section + text.slice(to));
}
