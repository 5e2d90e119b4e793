import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: `src` and `dist` are right below it. */
export const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** The version of the code, as `package.json` says. */
export function readCodeVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Where the reports that ship with the project are. */
export const shippedReports = join(packageRoot, 'data', 'reports');

/** Where the warehouse is that `start` builds and serves. */
export const defaultWarehouse = join(packageRoot, 'data', 'warehouse', 'nianbao.duckdb');

/** The folder of the dated table of regions that ships with the project. */
export const referenceRegions = join(packageRoot, 'data', 'reference', 'regions');

/** Bodies that ought to report, where an operator has put a list there; none ships with the project. */
export const defaultAgencyList = join(packageRoot, 'data', 'reference', 'agencies.csv');

/** The corrections that ship with the project. */
export const shippedCorrections = join(packageRoot, 'data', 'corrections');

/** The built dashboard: what `npm run build` makes of src/dashboard. */
export const builtDashboard = join(packageRoot, 'dist', 'dashboard');

/** The built GraphiQL: what `npm run build` makes of src/graphiql. */
export const builtGraphiql = join(packageRoot, 'dist', 'graphiql');

const generatedDocuments = join(packageRoot, 'src', 'dashboard', 'generated', 'persisted-documents.json');

/** The manifest of the dashboard's documents: as generated in a clone, as copied in a package. */
export const dashboardDocuments = existsSync(generatedDocuments)
  ? generatedDocuments
  : join(packageRoot, 'dist', 'dashboard-documents.json');
