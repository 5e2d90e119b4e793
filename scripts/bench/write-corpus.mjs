// The made-up corpus as a file, in short form: what `nianbao build` reads.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { syntheticReports } from './synthetic-corpus.mjs';

/** Writes a part of the corpus into a file and gives the number of its reports. */
export async function writeCorpus(path, share) {
  const file = createWriteStream(path);
  let [reports, lines] = [0, ''];
  for (const report of syntheticReports({ share })) {
    reports += 1;
    lines += `${JSON.stringify(report)}\n`;
    if (lines.length < 1 << 20) continue;
    if (!file.write(lines)) await once(file, 'drain');
    lines = '';
  }
  file.end(lines);
  await once(file, 'finish');
  return reports;
}
