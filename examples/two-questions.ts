// Asks a running server two of the ten questions and prints a table of each:
//   npm run example -- [http://localhost:4000/graphql] [2024]
import { ask } from './ask.js';
import {
  GrantRateByProvinceDocument,
  PenaltiesAndLicensesByCountyDocument,
  type StatisticsFilter,
} from './generated/graphql.js';

const [url = 'http://localhost:4000/graphql', year = '2024'] = process.argv.slice(2);
const where: StatisticsFilter = { year: { from: Number(year), to: Number(year) } };

async function tabulatePenalties(): Promise<Record<string, string>[]> {
  const { statistics } = await ask(url, PenaltiesAndLicensesByCountyDocument, { where });
  return statistics!.rows.map(({ region, penalties, licenses }) => ({
    县: region!.fullName,
    行政处罚: penalties.text,
    行政许可: licenses.text,
    报告数: String(penalties.coverage.reports),
  }));
}

async function tabulateGrantRates(): Promise<Record<string, string>[]> {
  const { statistics } = await ask(url, GrantRateByProvinceDocument, { where });
  return statistics!.rows.map(({ region, grantRate }) => ({
    省: region!.name,
    予以公开率: grantRate.text,
    // What is missing is null, never 0.
    分子: grantRate.numerator ?? '—',
    分母: grantRate.denominator ?? '—',
  }));
}

try {
  console.table(await tabulatePenalties());
  console.table(await tabulateGrantRates());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
