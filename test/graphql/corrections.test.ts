import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../fixtures/three-bodies.js';
import { serveReports, type ShippedService } from '../support/serve-shipped.js';

const corrections = `
- target: { agency: 130529-HEALTH, year: 2024, scope: AGENCY_REPORTS, cell: disclosure/PENALTIES/DECISIONS }
  expect: { value: 3, status: REPORTED }
  correct: { value: 13, status: REPORTED }
  reason: 排版漏印一位
  source: https://example.org/notice
  provider: 甲县卫生健康局
  date: 2025-03-01
  status: ACCEPTED
`;

const query = `{
  reports { nodes {
    issues { code severity cells { ref } }
    corrected: cell(ref: "disclosure/PENALTIES/DECISIONS") { value printedValue raw status correction { value reason source } }
    printed: cell(ref: "disclosure/LICENSES/DECISIONS") { value printedValue raw correction { value } }
  } }
}`;

describe('a corrected cell over GraphQL', () => {
  let folder: string;
  let service: ShippedService;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-corrected-'));
    const report = makeReport({ cells: { 'disclosure/PENALTIES/DECISIONS': '3' } });
    await writeFile(join(folder, 'report.json'), JSON.stringify(report));
    await writeFile(join(folder, 'corrections.yml'), corrections);
    service = await serveReports([join(folder, 'report.json')], 500, folder);
  });

  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  it('shows the right number, the printed one, the reason and the source; a cell as printed shows no correction', async () => {
    const { body } = await service.ask(query);
    expect(body).toEqual({
      data: {
        reports: {
          nodes: [
            {
              issues: [
                {
                  code: 'CELL_CORRECTED',
                  severity: 'NOTE',
                  cells: [{ ref: 'disclosure/PENALTIES/DECISIONS' }],
                },
              ],
              corrected: {
                value: '13',
                printedValue: '3',
                raw: '3',
                status: 'REPORTED',
                correction: { value: '13', reason: '排版漏印一位', source: 'https://example.org/notice' },
              },
              printed: { value: '0', printedValue: '0', raw: '0', correction: null },
            },
          ],
        },
      },
    });
  });
});
