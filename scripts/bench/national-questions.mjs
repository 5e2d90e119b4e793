// The ten questions of `npm run bench`: each as it is asked over GraphQL, and as SQL that a person would write by hand over
// facts that are not added up, in one or two forms (wide: a row a report; long: a row a cell that is not zero).
const year = 2024;
const ofYear = `year: { from: ${year}, to: ${year} }`;
const county = '130529';
const prefecture = '130500';
const province = '130000';

const series = {
  licenses: 'licenses',
  penalties: 'penalties',
  coercions: 'coercions',
  fees: 'fees',
  normative_issued: 'normativeDocumentsIssued',
  received: 'applicationsReceived',
  closed: 'applicationsClosed',
  proceedings: 'proceedings',
};
const ranked = ['licenses', 'penalties', 'fees', 'received', 'proceedings'];

const number = (name) => `${name} { value status coverage { reports reported zero } }`;
const sums = (names) =>
  names.map((name) => `sum(${name}) as ${name}, count(${name}) as ${name}_reports`).join(', ');

/** The questions in their order. `graphql` is the document; `sql` the statements, of which the fastest counts. */
export const nationalQuestions = [
  {
    name: 'Q1',
    what: 'penalties by province and year',
    graphql: `{ statistics(by: [PROVINCE, YEAR]) { rows { year region { id name } ${number('penalties')} } } }`,
    sql: [
      `select province, province_name, year, ${sums(['penalties'])}, count(*) as reports
       from wide group by all order by 1, 3`,
      `select reports.province, reports.province_name, reports.year, sum(cells.value), count(*)
       from long_disclosures as cells inner join narrow as reports using (report_key)
       where cells.row_key = 'PENALTIES' group by all order by 1, 3`,
    ],
  },
  {
    name: 'Q2',
    what: 'the 50 counties with most licenses in a year, with prefecture and province',
    graphql: `{ statistics(by: [COUNTY], where: { ${ofYear} }, orderBy: [{ indicator: LICENSES }], first: 50) {
      rows { region { id name parent { name parent { name } } } ${number('licenses')} } totalCount } }`,
    sql: [
      `select county, county_name, prefecture_name, province_name, ${sums(['licenses'])}, count(*) as reports
       from wide where year = ${year} group by all order by licenses desc, county limit 50`,
    ],
  },
  {
    name: 'Q3',
    what: 'the outcomes by province in a year',
    graphql: `{ statistics(by: [PROVINCE, OUTCOME], where: { ${ofYear} }, first: 1000) {
      rows { region { id name } outcome ${number('outcomes')} } } }`,
    sql: [
      `select reports.province, reports.province_name, cells.row_key as outcome, sum(cells.value) as outcomes, count(*) as reports
       from long_applications as cells inner join narrow as reports using (report_key)
       where reports.year = ${year} and cells.outcome_group is not null group by all order by 1, 3`,
      `select province, province_name, sum(granted), sum(partly), sum(not_held), sum(petition), sum(third_party), sum(secret), count(*)
       from wide where year = ${year} group by all order by 1`,
    ],
  },
  {
    name: 'Q4',
    what: 'grant rate by prefecture where at least 100 were closed',
    graphql: `{ statistics(by: [PREFECTURE], first: 1000, having: [{ indicator: APPLICATIONS_CLOSED, op: GTE, value: 100 }],
      orderBy: [{ indicator: GRANT_RATE }]) { rows { region { id name } grantRate { value numerator denominator status } } } }`,
    sql: [
      `select prefecture, prefecture_name, sum(granted) as granted, sum(closed) as closed,
       sum(granted)::double / nullif(sum(closed), 0)::double as rate, count(*) as reports
       from wide group by all having sum(closed) >= 100 order by rate desc`,
    ],
  },
  {
    name: 'Q5',
    what: "one county's whole series",
    graphql: `{ statistics(by: [YEAR], where: { region: { within: "${county}" } }) {
      rows { year ${Object.values(series).map(number).join(' ')} } } }`,
    sql: [
      `select year, ${sums(Object.keys(series))}, count(*) as reports from wide where county = '${county}' group by year order by year`,
      `select reports.year, cells.row_key, sum(cells.value), count(*) from narrow as reports
       inner join (select report_key, row_key, value from long_disclosures union all
         select report_key, row_key, value from long_applications where row_key in ('RECEIVED', 'CLOSED') union all
         select report_key, 'PROCEEDINGS', value from long_proceedings) as cells using (report_key)
       where reports.county = '${county}' group by all order by 1`,
    ],
  },
  {
    name: 'Q6',
    what: 'change of penalties by type of body',
    graphql: `{ statistics(by: [AGENCY_TYPE], where: { ${ofYear} }) { rows { agencyType
      penalties { value status change { from difference rate comparable } } } } }`,
    sql: [
      `select agency_type, sum(penalties) filter (where year = ${year}) as now, sum(penalties) filter (where year = ${year - 1}) as before,
       count(*) filter (where year = ${year}) as reports, count(*) filter (where year = ${year - 1}) as reports_before
       from wide where year in (${year - 1}, ${year}) group by 1 order by 1`,
    ],
  },
  {
    name: 'Q7',
    what: 'one county, its bodies, their figures',
    graphql: `{ statistics(by: [AGENCY], where: { region: { within: "${county}" }, ${ofYear} }) { rows { agency { id name type }
      ${['licenses', 'penalties', 'fees', 'applicationsReceived'].map(number).join(' ')} } } }`,
    sql: [
      `select agency_id, agency_name, agency_type, ${sums(['licenses', 'penalties', 'fees', 'received'])}
       from wide where county = '${county}' and year = ${year} group by all order by agency_id`,
    ],
  },
  {
    name: 'Q8',
    what: 'who applies, by province',
    graphql: `{ statistics(by: [PROVINCE, APPLICANT_TYPE], where: { ${ofYear} }) {
      rows { region { id name } applicantType ${number('applicationsReceived')} } } }`,
    sql: [
      `select reports.province, reports.province_name, cells.applicant_type, sum(cells.value) as received, count(*) as reports
       from long_applications as cells inner join narrow as reports using (report_key)
       where reports.year = ${year} and cells.row_key = 'RECEIVED' group by all order by 1, 3`,
      `select province, province_name, sum(received_natural_person), sum(received_business), sum(received_legal_service), count(*)
       from wide where year = ${year} group by all order by 1`,
    ],
  },
  {
    name: 'Q9',
    what: "a county's rank within its prefecture for five indicators",
    graphql: `{ statistics(by: [COUNTY], where: { region: { within: "${prefecture}" }, ${ofYear} }) { rows { region { id name }
      ${ranked.map((name) => `${series[name]} { value status rank(within: PREFECTURE) { position of ties } }`).join(' ')} } } }`,
    sql: [
      `with sums as (select county, county_name, ${ranked.map((name) => `sum(${name}) as ${name}`).join(', ')}
        from wide where prefecture = '${prefecture}' and year = ${year} group by all)
       select *, ${ranked.map((name) => `rank() over (order by ${name} desc nulls last) as ${name}_rank, count(${name}) over () as ${name}_of`).join(', ')}
       from sums order by county`,
    ],
  },
  {
    name: 'Q10',
    what: 'a page of 500 reports of a province and year',
    graphql: `{ reports(where: { region: { within: "${province}" }, ${ofYear} }, first: 500) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id year title agencyName scope source { uri } agency { id region { id name } } } } }`,
    sql: [
      `select report_id, year, title, agency_name, scope, source_uri, agency_id, county, county_name, count(*) over () as total
       from wide where province = '${province}' and year = ${year} order by year desc, report_id limit 501`,
    ],
  },
];
