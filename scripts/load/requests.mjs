import { readFileSync } from 'node:fs';

const folder = new URL('../../src/questions/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');

/** The ten questions, each as a client posts it. */
export function listQuestions() {
  return JSON.parse(read('questions.json')).map(({ name, variables }) => ({
    name,
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: read(`${name}.graphql`), variables }),
  }));
}

const get = (path) => ({ name: path, method: 'GET', path, headers: {} });

/** Whole tables and a question as files. */
export const downloads = [
  '/v1/tables/dim_agencies.csv',
  '/v1/tables/dim_reports.ndjson?year=2024',
  '/v1/tables/report_issues.csv',
  '/v1/statistics.csv?by=PROVINCE,YEAR&indicators=PENALTIES,LICENSES,FEES,GRANT_RATE',
].map(get);

/** What visitors ask for besides: the page, what is answered without a statement, and health. */
export const visits = ['/', '/v1/tables', '/v1/tables/dim_regions.json?pageSize=20', '/health'].map(get);

/** Asks once for each, and gives the bytes that every later answer has to have. Throws where one is refused. */
export async function askOnce(url, requests) {
  const answers = new Map();
  for (const { name, method, path, headers, body } of requests) {
    // As the clients of the load ask: of each encoding an answer has a tag of its own.
    const asked = { ...headers, 'accept-encoding': 'identity' };
    const response = await fetch(new URL(path, url), { method, headers: asked, ...(body && { body }) });
    const text = await response.text();
    if (response.status !== 200 || /^\{"errors"/.test(text))
      throw new Error(`${name}: ${response.status} ${text.slice(0, 500)}`);
    answers.set(name, { text, etag: response.headers.get('etag') });
  }
  return answers;
}
