// The ten sample questions of the benchmark as a client asks them, and what is meant to be near or above the limit.
const value = '{ value status }';
const whole = '{ value exact text unit status coverage { reports reported zero blank ratio } }';
const figures = ['penalties', 'licenses', 'coercions', 'fees', 'applicationsReceived', 'grantRate'];
const each = (part) => figures.map((name) => `${name} ${part}`).join(' ');
const statistics = (args, rows, rest = '') =>
  `{ statistics(${args}) { rows { ${rows} } ${rest} totalCount pageInfo { endCursor } } }`;
const place = 'region { code name }';
const compare = '{ value change { difference rate } rank { position of } share }';
const year = 'where: { year: { from: 2025, to: 2025 } }';

/** By name: a GraphQL document. */
export const costQuestions = {
  'penalties by province': statistics('by: [PROVINCE], first: 500', `${place} penalties ${value}`),
  'penalties and licenses by county, one year': statistics(
    `by: [COUNTY], first: 500, ${year}`,
    `${place} penalties ${value} licenses ${value}`,
  ),
  'one county over the years': statistics(
    'by: [YEAR], first: 500, where: { region: { codes: ["130529"] } }',
    `year penalties ${value} licenses ${value} fees ${value}`,
  ),
  'outcomes by outcome, nation': statistics('by: [OUTCOME], first: 500', `outcome outcomes ${value}`),
  'outcomes by province and group': statistics(
    'by: [PROVINCE, OUTCOME_GROUP], first: 500',
    `${place} outcomeGroup outcomes ${value}`,
  ),
  'disclosure rate by prefecture': statistics(
    'by: [PREFECTURE], first: 500',
    `${place} disclosureRate ${value} closureRate ${value}`,
  ),
  'documents in force, a stock, by province': statistics(
    `by: [PROVINCE], first: 500`,
    `${place} normativeDocumentsInForce ${value}`,
  ),
  'reviews by result': statistics('by: [PROCEEDING_RESULT], first: 500', `proceedings ${value}`),
  'by type and year, six indicators': statistics(
    'by: [AGENCY_TYPE, YEAR], first: 500',
    `agencyType year ${each(value)}`,
  ),
  'outcomes by county and outcome': statistics(
    `by: [COUNTY, OUTCOME], first: 500, ${year}`,
    `${place} outcome outcomes ${value}`,
  ),
  'coverage by province and year': '{ coverage(by: [PROVINCE, YEAR], first: 500) { rows { ratio } } }',
  'coverage with who is missing':
    '{ coverage(by: [PROVINCE, YEAR], first: 100) { rows { ratio missing(first: 20) { totalCount nodes { year agency { name } } } } } }',
  'reports of every row': statistics(
    'by: [PROVINCE, YEAR], first: 100',
    `penalties ${value} reports(first: 20) { totalCount nodes { title year } }`,
  ),
  'by body: six figures with their coverage': statistics(
    'by: [AGENCY, YEAR], first: 500',
    `year ${each(whole)}`,
  ),
  'by county and year: compared, ranked, shared': statistics(
    `by: [COUNTY], first: 500, ${year}`,
    `${place} ${each(compare)}`,
    `total { ${each(value)} }`,
  ),
  'by body and year: compared, ranked, shared': statistics(
    `by: [AGENCY], first: 500, ${year}`,
    each(compare),
    `total { ${each(value)} }`,
  ),
  'by body and outcome': statistics(
    `by: [AGENCY, OUTCOME], first: 500, ${year}`,
    `outcome outcomes ${value}`,
  ),
  'by county, year, outcome and applicant': statistics(
    'by: [COUNTY, YEAR, OUTCOME, APPLICANT_TYPE], first: 500',
    `outcome applicantType outcomes ${value}`,
  ),
  'by body, outcome and applicant': statistics(
    'by: [AGENCY, YEAR, OUTCOME, APPLICANT_TYPE], first: 500',
    `year outcome applicantType outcomes ${value}`,
  ),
  'by body, outcome and applicant: ranked, shared': statistics(
    `by: [AGENCY, OUTCOME, APPLICANT_TYPE], first: 500, ${year}`,
    `outcome applicantType outcomes ${compare}`,
  ),
  'ten questions by body and year': `{ ${Array.from({ length: 10 }, (_, index) => `s${index}: statistics(by: [AGENCY, YEAR], first: 100) { rows { ${each(value)} } }`).join(' ')} }`,
  'counts of issues': '{ issueCounts { code reports } }',
  'a page of reports with all cells':
    '{ reports(first: 20) { nodes { title cells { ref raw value status } } } }',
};
