import { hash } from 'node:crypto';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { applicantTypes } from '../../schema/catalogue/application-rows.js';
import { totalKey } from '../../schema/catalogue/cells.js';
import { editions } from '../../schema/catalogue/editions.js';
import { issueKindOf } from '../../schema/catalogue/issues.js';
import { nationCode, type RegionLevelKey } from '../../schema/catalogue/regions.js';
import type {
  Issue,
  NormalizedReport,
  RegionResolution,
  RejectedDocument,
} from '../../schema/report/normalized-report.js';
import { categories, categoryIdOf } from '../../schema/warehouse/categories.js';
import {
  tables,
  toCreateTable,
  warehouseVersion,
  type Row,
  type TableName,
} from '../../schema/warehouse/tables.js';
import type { CrossYearRule } from '../cross-year-rule.js';
import type { ReferenceRegions } from '../reference-regions.js';
import { RegionTable } from '../region-table.js';
import { addCrossYearIssues } from './add-cross-year-issues.js';
import { reportIdOf } from './agency/agency-identity.js';
import { AgencyRegister, type YearsOfPlace } from './agency/agency-register.js';
import type { ListedAgency } from './agency/listed-agency.js';
import { toPlaceNames } from './agency/to-place-names.js';
import { toRegionRows, toSuccessionRow } from './load-regions.js';
import type { PlacedReport } from './placed-report.js';
import { decideCounted } from './decide-counted.js';
import { TableWriter } from './table-writer.js';
import type { Fact } from './to-facts.js';
import { toReportFacts, toReportRow, type ReportFacts } from './to-report-row.js';

type Writers = { [T in TableName]: TableWriter<T> };

/** What a finished build holds. */
export interface WarehouseCounts {
  readonly reports: number;
  readonly superseded: number;
  readonly facts: number;
}

/** Which build a warehouse is; stored in it. */
export interface ReleaseIdentity {
  readonly releaseId: string;
  readonly builtAt: string;
  readonly codeVersion: string;
  readonly inputsSha256: string;
}

function toFactColumns(reportKey: number, fact: Fact) {
  const { value, status, raw, place, correction } = fact;
  return { report_key: reportKey, value, status, raw, place, correction };
}

function toUnknownRegionIssue({ region }: PlacedReport): Issue {
  const { severity, label } = issueKindOf('REGION_UNDECIDED');
  const message = `${label.zh}：${region.code} 不是区划代码。${region.code} is not the code of a region in the list.`;
  return { code: 'REGION_UNDECIDED', severity, message, cells: [] };
}

/** Writes a new warehouse file, table by table; the caller renames it into place once `finish` has returned. */
export class WarehouseWriter {
  private readonly regions: RegionTable;
  private readonly agencies: AgencyRegister;
  /** What was read of each report, so that the same reading is not added twice. */
  private readonly readings = new Map<string, string>();
  private nextKey = 1;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly writers: Writers,
    { regions, successions }: ReferenceRegions,
  ) {
    this.regions = new RegionTable(regions);
    const levels = new Map<string, RegionLevelKey>([
      [nationCode, 'NATION'],
      ...regions.map(({ id, level }) => [id, level] as const),
    ]);
    this.agencies = new AgencyRegister(toPlaceNames(regions), levels, (id) => this.yearsOf(id));
    for (const row of toRegionRows(regions)) writers.dim_regions.write(row);
    for (const succession of successions) writers.region_successions.write(toSuccessionRow(succession));
    for (const category of categories) writers.dim_categories.write(category.row);
    applicantTypes.forEach((type, position) =>
      writers.dim_applicant_types.write({
        applicant_type: type.key,
        label_zh: type.label.zh,
        label_en: type.label.en,
        position,
      }),
    );
  }

  /** Creates the file and its tables; the file must not exist. */
  static async create(path: string, regions: ReferenceRegions): Promise<WarehouseWriter> {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    const writers: Partial<Record<TableName, TableWriter<TableName>>> = {};
    for (const table of tables) {
      await connection.run(toCreateTable(table));
      writers[table.name] = await TableWriter.open(connection, table.name);
    }
    return new WarehouseWriter(instance, connection, writers as unknown as Writers, regions);
  }

  /** Adds a report with its issues; false if the same reading of the same report was added before. */
  addReport(report: PlacedReport, issues: readonly Issue[], isConsistent: boolean | null): boolean {
    const placed = this.withKnownRegion(report);
    const identity = this.agencies.identify(placed);
    const agencyId = identity.id;
    const id = this.claimId(placed, agencyId);
    if (id === null) return false;
    const key = this.nextKey++;
    const facts = toReportFacts(placed);
    this.writers.dim_reports.write(toReportRow(placed, { key, id, agencyId }, facts, isConsistent));
    this.agencies.addReported(placed, placed.year, identity);
    this.addFacts(key, facts);
    const found = [facts.disclosure, facts.applications, facts.proceedings].flatMap((table) => table.issues);
    const unknown =
      report.region.code === null || placed.region.code !== null ? [] : [toUnknownRegionIssue(report)];
    this.addTexts(key, placed, [...issues, ...found, ...unknown]);
    return true;
  }

  /** Adds a body that ought to report, whether it does or not. */
  addListedAgency(agency: ListedAgency): void {
    this.agencies.addListed(agency);
  }

  /** Whose a report is, under the region it is loaded with. */
  agencyIdOf(report: PlacedReport): string {
    return this.agencies.identify(this.withKnownRegion(report)).id;
  }

  /** Keeps a document that was not read, with its reason. */
  addRejected(document: RejectedDocument): void {
    this.writers.rejected_documents.write({
      source_uri: document.source.uri,
      sha256: document.source.sha256,
      media_type: document.source.mediaType,
      code: document.reason.code,
      message: document.reason.message,
    });
  }

  /** Closes the tables, decides which reports count, checks them across years, and writes which build this is. */
  async finish(
    identity: ReleaseIdentity,
    crossYearRules: readonly CrossYearRule[] = [],
  ): Promise<WarehouseCounts> {
    this.addAgencies();
    const { fct_disclosures, fct_applications, fct_proceedings, printed_totals, dim_reports } = this.writers;
    const facts = fct_disclosures.rows + fct_applications.rows + fct_proceedings.rows + printed_totals.rows;
    const { warehouse_info: info, dim_years: years, ...others } = this.writers;
    for (const writer of Object.values(others)) writer.close();
    for (const statement of decideCounted) await this.connection.run(statement);
    await addCrossYearIssues(this.instance, crossYearRules);
    for (const row of await this.listYears()) years.write(row);
    years.close();
    info.write({
      warehouse_version: warehouseVersion,
      code_version: identity.codeVersion,
      release_id: identity.releaseId,
      built_at: identity.builtAt,
      inputs_sha256: identity.inputsSha256,
      reports: dim_reports.rows,
      facts,
    });
    info.close();
    const superseded = await this.countSuperseded();
    await this.connection.run('checkpoint');
    this.close();
    return { reports: dim_reports.rows, superseded, facts };
  }

  /** Lets go of the file, finished or not. */
  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** A report whose region is none of the list has no region; the code it gave stays a candidate. */
  private withKnownRegion(report: PlacedReport): PlacedReport {
    const { code, candidates } = report.region;
    if (code === null || code === nationCode) return report;
    const id = this.regions.findAt(code, report.year)?.id ?? null;
    if (id === code) return report;
    const region: RegionResolution =
      id === null
        ? { code: null, candidates: [...new Set([code, ...candidates])], rule: 'NONE' }
        : {
            ...report.region,
            code: id,
            candidates: candidates.map((other) => (other === code ? id : other)),
          };
    return { ...report, region };
  }

  /** The id of a report that is new, or read anew; null for a reading that is there already. */
  private claimId(report: PlacedReport, agencyId: string): string | null {
    const reading = hash('sha256', JSON.stringify([report.cells, report.unlisted ?? null]), 'hex');
    for (const other of ['', reading]) {
      const id = reportIdOf(report, agencyId, other);
      const known = this.readings.get(id);
      if (known === reading) return null;
      if (known !== undefined) continue;
      this.readings.set(id, reading);
      return id;
    }
    return null;
  }

  private addAgencies(): void {
    const { agencies, names } = this.agencies.toRows();
    for (const row of agencies) this.writers.dim_agencies.write(row);
    for (const row of names) this.writers.agency_names.write(row);
  }

  private yearsOf(id: string): YearsOfPlace {
    const region = this.regions.find(id);
    return { from: region?.validFrom ?? null, to: region?.validTo ?? null };
  }

  private addFacts(key: number, facts: ReportFacts): void {
    for (const fact of [...facts.disclosure.facts, ...facts.applications.facts, ...facts.proceedings.facts]) {
      this.addFact(toFactColumns(key, fact), fact);
    }
  }

  private addFact(columns: ReturnType<typeof toFactColumns>, { cell }: Fact): void {
    const { ref, table, row, column } = cell;
    const category_id = categoryIdOf(cell);
    if (category_id === null || column === totalKey)
      this.writers.printed_totals.write({ ...columns, table_key: table, ref });
    else if (table === 'DISCLOSURE') this.writers.fct_disclosures.write({ ...columns, category_id });
    else if (table === 'APPLICATIONS')
      this.writers.fct_applications.write({ ...columns, category_id, applicant_type: column });
    else this.writers.fct_proceedings.write({ ...columns, category_id, procedure: row, result: column });
  }

  private addTexts(key: number, report: NormalizedReport, issues: readonly Issue[]): void {
    for (const section of report.sections ?? []) {
      const { number, heading, text } = section;
      this.writers.report_sections.write({ report_key: key, number, heading, content: text });
    }
    issues.forEach((issue, position) => {
      const { code, severity, message } = issue;
      const row = { report_key: key, position, code, severity, message, cells: JSON.stringify(issue.cells) };
      this.writers.report_issues.write(row);
    });
  }

  private async listYears(): Promise<Row<'dim_years'>[]> {
    const reader = await this.connection.runAndReadAll('select distinct year from dim_reports order by year');
    return reader.getRowObjectsJson().map((row) => {
      const year = Number(row['year']);
      const edition = editions.find((candidate) => year >= candidate.from && year <= (candidate.to ?? year));
      return { year, edition: edition?.key ?? null };
    });
  }

  private async countSuperseded(): Promise<number> {
    const reader = await this.connection.runAndReadAll(
      'select count(*)::integer as superseded from dim_reports where superseded_by is not null',
    );
    return Number(reader.getRowObjectsJson()[0]!['superseded']);
  }
}
