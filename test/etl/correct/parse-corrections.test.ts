import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../src/etl/correct/parse-corrections.js';
import { UserError } from '../../../src/user-error.js';

const entry = (changes: Readonly<Record<string, string | null>> = {}): string => {
  const lines: Record<string, string> = {
    sha256: `    sha256: ${'a'.repeat(64)}`,
    agency: '    agency: 130529-HEALTH',
    year: '    year: 2023',
    scope: '    scope: AGENCY_REPORTS',
    cell: '    cell: disclosure/PENALTIES/DECISIONS',
    expect: '  expect: { value: 3, status: REPORTED, raw: "3" }',
    correct: '  correct: { value: 13, status: REPORTED }',
    reason: '  reason: 排版漏印一位',
    source: '  source: https://example.org/notice',
    provider: '  provider: 甲县卫生健康局',
    date: '  date: 2024-03-01',
    status: '  status: ACCEPTED',
  };
  const kept = Object.entries({ ...lines, ...changes }).flatMap(([, line]) => line ?? []);
  return ['- target:', ...kept].join('\n');
};

function refusalOf(text: string): string {
  try {
    parseCorrections(text, 'made-up.yml');
  } catch (error) {
    if (error instanceof UserError) return error.toLine();
    throw error;
  }
  throw new Error('not refused');
}

describe('parseCorrections', () => {
  it('reads every field, numbers as text, with the place of the entry', () => {
    expect(
      parseCorrections(`# a comment\n${entry()}\n${entry({ sha256: null })}`, 'made-up.yml'),
    ).toMatchObject([
      {
        place: '"made-up.yml", entry 1 (line 2)',
        target: {
          sha256: 'a'.repeat(64),
          body: { agency: '130529-HEALTH', year: 2023, scope: 'AGENCY_REPORTS' },
          cell: 'disclosure/PENALTIES/DECISIONS',
        },
        expect: { value: '3', status: 'REPORTED', raw: '3' },
        correct: { value: '13', status: 'REPORTED' },
        source: 'https://example.org/notice',
        status: 'ACCEPTED',
      },
      { target: { sha256: null } },
    ]);
  });

  it('rounds no number and takes what is left out as no number', () => {
    const text = entry({
      cell: '    cell: disclosure/FEES/AMOUNT',
      expect: '  expect: { status: BLANK }',
      correct: '  correct: { value: 123456789012.123456, status: REPORTED }',
    });
    expect(parseCorrections(text, 'made-up.yml')[0]).toMatchObject({
      expect: { value: null, status: 'BLANK', raw: null },
      correct: { value: '123456789012.123456' },
    });
  });

  it('reads a file without entries as none', () => {
    expect(parseCorrections('# nothing yet\n', 'made-up.yml')).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['no YAML', '- target: [', /CORRECTION_INVALID: "made-up.yml": .*line 1/],
    ['no list', 'target: 1', /"made-up.yml": The file must be array/],
    [
      'a field that is missing',
      entry({ reason: null }),
      /entry 1 \(line 1\): The entry must have .*'reason'/,
    ],
    ['a field that is unknown', entry({ x: '  remark: why' }), /entry 1 .*"remark": /],
    ['a year that is none', entry({ year: '    year: 20x3' }), /target\.year must match .*received "20x3"/],
    [
      'an unknown status',
      entry({ status: '  status: DONE' }),
      /status must be .*"ACCEPTED".*received "DONE"/,
    ],
    [
      'a date that is none',
      entry({ date: '  date: 1.3.2024' }),
      /date must match format "date"; received "1\.3\.2024"/,
    ],
    [
      'a source that is no address',
      entry({ source: '  source: by phone' }),
      /source must match format "uri"/,
    ],
    [
      'half a report',
      entry({ sha256: null, scope: null }),
      /agency, year and scope name a report together only/,
    ],
    [
      'no report',
      entry({ sha256: null, agency: null, year: null, scope: null }),
      /target needs sha256, or agency, year and scope/,
    ],
    [
      'a cell that is not in the form',
      entry({ cell: '    cell: disclosure/FINES/X' }),
      /no place "disclosure\/FINES\/X"/,
    ],
    [
      'a value that is no number',
      entry({ correct: '  correct: { value: "1,113", status: REPORTED }' }),
      /correct: .*no decimal; received "1,113"/,
    ],
    [
      'a value that does not fit its status',
      entry({ expect: '  expect: { value: 3, status: ZERO }' }),
      /expect: .*ZERO with value "3"/,
    ],
  ])('refuses %s with file, entry and field', (_, text, message) => {
    expect(refusalOf(text)).toMatch(message);
    expect(refusalOf(text)).not.toContain('\n');
  });
});

describe('the example of the documentation', () => {
  it('follows the format', () => {
    const page = readFileSync(new URL('../../../docs/corrections.md', import.meta.url), 'utf8');
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    expect(parseCorrections(example!, 'docs/corrections.md')).toHaveLength(1);
  });
});
