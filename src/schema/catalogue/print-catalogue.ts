import { agencyTypes } from './agency-types.js';
import { applicantTypes, applicationRows, outcomeGroups } from './application-rows.js';
import { formCells, totalKey } from './cells.js';
import { dimensions } from './dimensions.js';
import { disclosureBlocks, disclosureRows, type DisclosureColumn } from './disclosure-rows.js';
import { editions } from './editions.js';
import { indicators } from './indicators.js';
import { issueKinds, rejectionKinds } from './issues.js';
import { procedures, proceedingResults } from './proceeding-columns.js';
import { regionRules } from './regions.js';
import { statuses } from './statuses.js';
import { units } from './units.js';

function toTable(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function disclosureTable(): string {
  const rows = disclosureBlocks.flatMap((block) =>
    disclosureRows
      .filter((row) => row.block === block.key)
      .flatMap((row) =>
        Object.entries<string>(row.labels).map(([edition, label]) => {
          const columns = (block.columns as Record<string, readonly DisclosureColumn[]>)[edition]!;
          return [
            edition,
            block.article,
            label,
            `\`${row.key}\``,
            columns.map(({ label: head, key }) => `${head} \`${key}\``).join('；'),
          ];
        }),
      ),
  );
  return toTable(['版本 edition', '依据 article', '行 row', '键 key', '列 columns'], rows);
}

function applicationTable(): string {
  return toTable(
    ['印作 printed', '键 key', '大类 group', '版本 editions', '依据 article'],
    applicationRows.map((row) => [
      `${row.ordinal}${row.printed}`,
      `\`${row.key}\``,
      'outcomeGroup' in row ? row.outcomeGroup : '',
      row.editions.join(', '),
      row.article,
    ]),
  );
}

function indicatorSection(): string {
  return indicators
    .map((indicator) =>
      [
        `### ${indicator.label.zh} · ${indicator.label.en} · \`${indicator.key}\``,
        `${indicator.definition.zh} ${indicator.definition.en}`,
        [
          `- 单位 unit: ${units.find((unit) => unit.key === indicator.unit)!.label.zh} \`${indicator.unit}\``,
          ...(indicator.formula ? [`- 公式 formula: ${indicator.formula}`] : []),
          `- 版本 editions: ${indicator.editions.join(', ')}`,
          `- 依据 legal basis: ${indicator.legalBasis}`,
          `- 维度 dimensions: ${indicator.dimensions.map((key) => `\`${key}\``).join(', ')}`,
          ...indicator.caveats.map((caveat) => `- 注意 caveat: ${caveat.zh} ${caveat.en}`),
        ].join('\n'),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function labelled(list: readonly { key: string; label: { zh: string; en: string } }[]): string {
  return toTable(
    ['键 key', '中文', 'English'],
    list.map(({ key, label }) => [`\`${key}\``, label.zh, label.en]),
  );
}

function coded(list: readonly { code: string; label: { zh: string; en: string } }[]): string {
  return toTable(
    ['代码 code', '中文', 'English'],
    list.map(({ code, label }) => [`\`${code}\``, label.zh, label.en]),
  );
}

/** The whole catalogue as Markdown, for `docs/catalogue.md`. */
export function printCatalogue(): string {
  const totals = formCells.filter((cell) => cell.column === totalKey).length;
  const sections: [string, string][] = [
    [
      '版本 Editions',
      toTable(
        ['键 key', '依据 basis', '年度 years'],
        editions.map(({ key, basis, from, to }) => [key, basis, `${from}–${to ?? ''}`]),
      ),
    ],
    ['指标 Indicators', indicatorSection()],
    [
      '维度 Dimensions',
      toTable(
        ['键 key', '中文', 'English'],
        dimensions.map(({ key, definition }) => [`\`${key}\``, definition.zh, definition.en]),
      ),
    ],
    ['表二 Proactive disclosure', disclosureTable()],
    ['表三 Applications: rows', applicationTable()],
    ['表三 Applications: columns', labelled(applicantTypes)],
    ['办理结果大类 Outcome groups', labelled(outcomeGroups)],
    ['表四 Proceedings: procedures', labelled(procedures)],
    ['表四 Proceedings: results', labelled(proceedingResults)],
    [
      '状态 Statuses',
      toTable(
        ['键 key', '中文', 'English'],
        statuses.map(({ key, definition }) => [`\`${key}\``, definition.zh, definition.en]),
      ),
    ],
    ['机关类型 Agency types', labelled(agencyTypes)],
    ['地区判定规则 Rules that decide a region', labelled(regionRules)],
    ['问题 Issues', coded(issueKinds)],
    ['未读原因 Why a document is not read', coded(rejectionKinds)],
  ];
  return [
    '# 目录 Catalogue',
    'Printed by `npm run docs` from `src/schema/catalogue`; do not edit.',
    `The form has ${formCells.length} cells in both editions together, ${totals} of them printed totals, which are evidence and never added up.`,
    ...sections.flatMap(([heading, body]) => [`## ${heading}`, body]),
  ].join('\n\n');
}
