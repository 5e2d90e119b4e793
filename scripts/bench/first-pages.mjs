// How long a reader of a large release waits for the first page of a table, and for the first byte of its CSV.
import { performance } from 'node:perf_hooks';

const ways = {
  json: (name) => `/v1/tables/${name}.json`,
  odata: (name) => `/odata/${name}?$top=1000`,
  csv: (name) => `/v1/tables/${name}.csv`,
};

async function timeAnswer(address, isFile) {
  const start = performance.now();
  const stop = new AbortController();
  const response = await fetch(address, {
    headers: { 'accept-encoding': 'identity' },
    signal: stop.signal,
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  if (isFile) await response.body.getReader().read();
  else await response.arrayBuffer();
  const milliseconds = performance.now() - start;
  stop.abort();
  return milliseconds;
}

/** Medians over some rounds, in milliseconds, of each table: its first thousand rows as JSON and OData, and the first byte of its CSV. */
export async function timeFirstPages(url, names, rounds) {
  const times = names.map((name) => ({ name, json: [], odata: [], csv: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const table of times) {
      for (const [way, toPath] of Object.entries(ways))
        table[way].push(await timeAnswer(new URL(toPath(table.name), url), way === 'csv'));
    }
  }
  const median = (list) => [...list].sort((left, right) => left - right)[Math.floor(list.length / 2)];
  return times.map(({ name, json, odata, csv }) => ({
    ...{ name, json: median(json), odata: median(odata), csv: median(csv) },
  }));
}
