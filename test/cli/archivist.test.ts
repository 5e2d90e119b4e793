import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSpecimens } from '../support/corpus/specimens.js';
import { runCli } from '../support/run-cli.js';
import { makeFolder } from '../support/temporary-folder.js';

interface Line {
  readonly outcome: string;
  readonly source: { readonly uri: string };
  readonly reason?: { readonly code: string };
}

/** The outcomes of each file, those of its members joined in their order. */
function outcomesByFile(lines: readonly Line[], folder: string): Map<string, string> {
  const outcomes = new Map<string, string>();
  for (const { source, reason } of lines) {
    const file = source.uri.slice(folder.length + 1).split('!/', 1)[0]!;
    outcomes.set(file, [outcomes.get(file), reason?.code ?? 'READ'].filter(Boolean).join(' '));
  }
  return outcomes;
}

describe('a folder of every format, every layout and every attack', () => {
  test(
    'is walked through to its end, each document told once, and the page is safe to read',
    { timeout: 240_000 },
    async () => {
      const place = await makeFolder();
      const folder = join(place, 'specimens');
      await mkdir(folder);
      const expected = await writeSpecimens(folder);
      const [out, report] = [join(place, 'out.ndjson'), join(place, 'page.html')];
      const flags = ['--no-cache', '--list', '--document-seconds', '6', '--out', out, '--report', report];
      const run = await runCli(['extract', folder, ...flags]);
      expect(run.exitCode).toBe(0);

      const lines = (await readFile(out, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      const outcomes = outcomesByFile(lines, folder);
      for (const [name, outcome] of expected)
        expect([name, outcomes.get(name)]).toEqual([
          name,
          expect.stringMatching(new RegExp(`^(${outcome})$`)),
        ]);
      expect(outcomes.size).toBe(expected.size);

      const told = run.stderr.split('\n');
      expect(told.filter((line) => /^(read|issues|rejected) {2,}\S* .*specimens/.test(line))).toHaveLength(
        lines.length,
      );
      expect(run.stderr).toContain(`documents in = lines out: ${lines.length} = ${lines.length}`);
      expect(run.stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202E]/);

      const html = await readFile(report, 'utf8');
      expect(html).not.toMatch(/<script|<img|<link|javascript:|https?:/i);
      expect(html).not.toMatch(/[\u0000-\u0008\u202E]/);
      for (const line of lines.filter(({ outcome }) => outcome === 'rejected'))
        expect(html).toContain(`id="reason-${line.reason!.code}"`);
      const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
      for (const id of links) expect(html).toContain(`id="${id}"`);
      expect(html).toContain('<code>1\uFFFD2</code>');
    },
  );
});
