import type { EditionKey } from '../../schema/catalogue/editions.js';
import { countingScopes } from '../../schema/catalogue/regions.js';
import { tablesOf } from '../query/reports-cte.js';
import type { ResultFacts } from '../query/result-facts.js';
import type { GroupsPlan } from '../query/statistics-plan.js';
import { winnerElsewhere, type ReleaseColumns, type ReportColumns } from './report-columns.js';
import { eachRange, selectReports, toMask, type SelectedReports } from './select-reports.js';
import { editionCodes, editionOf } from './signature.js';
import { selectCounted } from './sum-groups.js';

function countReports(selected: SelectedReports, columns: ReportColumns): number {
  let count = 0;
  eachRange(selected, columns, (_, start, end) => {
    count += end - start;
  });
  return count;
}

interface Description {
  readonly reports: number;
  readonly years: ReadonlySet<number>;
  readonly editions: Readonly<Record<EditionKey, number>>;
}

/** The reports that are counted in a plan. */
function describe(plan: GroupsPlan, columns: ReportColumns): Description {
  const ofSignature = new Int32Array(columns.signatures.length);
  const years = new Set<number>();
  eachRange(selectCounted(plan, columns), columns, (block, start, end) => {
    years.add(columns.blocks.year[block]!);
    ofSignature[columns.signature[start]!]! += end - start;
  });
  const tables = tablesOf(plan);
  const onEdition = (edition: EditionKey): number =>
    columns.signatures.reduce((sum, code, index) => {
      const own = tables.map((table) => editionOf(code, table));
      const isOn = own.some((found) => found === editionCodes[edition] || found === editionCodes.MIXED);
      return isOn ? sum + ofSignature[index]! : sum;
    }, 0);
  return {
    reports: ofSignature.reduce((sum, count) => sum + count, 0),
    years,
    editions: { V2019: onEdition('V2019'), V2021: onEdition('V2021') },
  };
}

/** Reports that gave way to one that counts, where the filter lets through the former and not the latter. */
function countSetAside(
  { selection, scope }: GroupsPlan,
  matching: SelectedReports,
  { counted, superseded }: ReleaseColumns,
): number {
  const columns = superseded[scope];
  const selected = selectReports(selection, columns);
  let mask: Uint8Array | null = null;
  let count = 0;
  eachRange(selected, columns, (_, start, end) => {
    mask ??= toMask(matching, counted[scope]);
    for (let report = start; report < end; report += 1) {
      const winner = columns.winner[report]!;
      if (winner === winnerElsewhere || (winner >= 0 && mask[winner] === 0)) count += 1;
    }
  });
  return count;
}

/**
 * What is true of the reports of an answer, from the columns in memory: the same as the statement of `fetchResultFacts`
 * says. Null where the regions are those of another year than the reports.
 */
export function describeReports(
  plans: readonly [GroupsPlan, ...GroupsPlan[]],
  release: ReleaseColumns,
): ResultFacts | null {
  const [plan] = plans;
  if (plans.some(({ harmonization }) => harmonization !== null)) return null;
  const { selection, scope } = plan;
  const columns = release.counted[scope];
  const described = plans.map((own) => describe(own, columns));
  const matching = selectReports(selection, columns);
  const others = release.counted[countingScopes.find(({ key }) => key !== scope)!.key];
  const most = (of: (description: Description) => number): number => Math.max(...described.map(of));
  const years = new Set(described.flatMap((own) => [...own.years]));
  return {
    reports: most(({ reports }) => reports),
    years: [...years].sort((left, right) => left - right),
    editions: {
      V2019: most(({ editions }) => editions.V2019),
      V2021: most(({ editions }) => editions.V2021),
    },
    contained: countReports(matching, columns) - Math.min(...described.map(({ reports }) => reports)),
    ofOtherScope: countReports(selectReports(selection, others), others),
    setAside: countSetAside(plan, matching, release),
  };
}
