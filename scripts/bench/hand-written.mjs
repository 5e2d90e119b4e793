// A warehouse's facts as a person who answers the ten questions by hand would lay them out: one wide row a report with the names
// in it, and long tables of the cells that are not zero. Nothing is added up beforehand; rows are sorted by place.
import { DuckDBInstance } from '@duckdb/node-api';

const disclosures = {
  licenses: 'LICENSES/DECISIONS',
  penalties: 'PENALTIES/DECISIONS',
  coercions: 'COERCIONS/DECISIONS',
  fees: 'FEES/AMOUNT',
  normative_issued: 'NORMATIVE_DOCUMENTS/ISSUED',
};
const outcomes = {
  granted: 'GRANTED',
  partly: 'PARTLY_GRANTED',
  not_held: 'UNAVAILABLE_NOT_HELD',
  petition: 'NOT_PROCESSED_PETITION',
  third_party: 'REFUSED_THIRD_PARTY',
  secret: 'REFUSED_STATE_SECRET',
  received: 'RECEIVED',
  closed: 'CLOSED',
};
const applicants = ['NATURAL_PERSON', 'BUSINESS', 'LEGAL_SERVICE'];

const filtered = (entries, condition) =>
  entries.map(([name, key]) => `sum(value) filter (where ${condition(key)}) as ${name}`).join(', ');

const statements = [
  `create table narrow as select report_key, report_id, title, year, scope, agency_id, bodies.name as agency_name,
     bodies.type as agency_type, source_uri, placed.county_key as county, counties.name as county_name, placed.prefecture_key as prefecture,
     prefectures.name as prefecture_name, placed.province_key as province, provinces.name as province_name
   from (select regions.province_key, regions.prefecture_key, regions.county_key, reports.* from source.dim_reports as reports
       left join source.dim_regions as regions using (region_id)) as placed
     inner join source.dim_agencies as bodies using (agency_id)
     left join source.dim_regions as counties on counties.region_id = placed.county_key
     left join source.dim_regions as prefectures on prefectures.region_id = placed.prefecture_key
     left join source.dim_regions as provinces on provinces.region_id = placed.province_key
   where is_counted and scope = 'AGENCY_REPORTS' order by province, prefecture, county, year, agency_id`,
  `create table long_disclosures as select report_key, row_key, column_key, value, status from source.fct_disclosures
     inner join source.dim_categories using (category_id) order by report_key`,
  `create table long_applications as select report_key, row_key, outcome_group, applicant_type, value, status
     from source.fct_applications inner join source.dim_categories using (category_id) order by report_key`,
  `create table long_proceedings as select report_key, procedure, result, value, status from source.fct_proceedings order by report_key`,
  `create table wide as select narrow.*, disclosures.* exclude (report_key), applications.* exclude (report_key),
     proceedings.* exclude (report_key)
   from narrow
   left join (select report_key, ${filtered(Object.entries(disclosures), (key) => `row_key || '/' || column_key = '${key}'`)}
     from long_disclosures group by report_key) as disclosures using (report_key)
   left join (select report_key, ${filtered(Object.entries(outcomes), (key) => `row_key = '${key}'`)},
       ${filtered(
         applicants.map((key) => [`received_${key.toLowerCase()}`, key]),
         (key) => `row_key = 'RECEIVED' and applicant_type = '${key}'`,
       )}
     from long_applications group by report_key) as applications using (report_key)
   left join (select report_key, sum(value) as proceedings from long_proceedings group by report_key) as proceedings using (report_key)
   order by province, prefecture, county, year, agency_id`,
];

/** Opens the facts of a warehouse in memory, and gives what runs a statement and turns its rows into JSON. */
export async function openHandWritten(warehouse, threads) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(`attach '${warehouse.replaceAll("'", "''")}' as source (read_only)`);
  for (const statement of statements) await connection.run(statement);
  await connection.run('detach source');
  const prepared = new Map();
  return {
    /** The rows of a statement as JSON. It is prepared once. */
    async run(statement) {
      if (!prepared.has(statement)) prepared.set(statement, await connection.prepare(statement));
      const result = await prepared.get(statement).runAndReadAll();
      return JSON.stringify(result.getRowObjectsJson());
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
