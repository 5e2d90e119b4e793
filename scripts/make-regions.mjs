// Writes data/reference/regions/*.csv from the packages and from data/reference/regions/sources: `npm run data:regions`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printCsv, readCsv } from './regions/csv.mjs';
import { toDivisions } from './regions/divisions.mjs';
import { findEvents, parseChanges } from './regions/events.mjs';
import { toOldCodes } from './regions/old-codes.mjs';
import { createReader } from './regions/pinyin.mjs';
import { readSnapshots, readStreets, readVantNames } from './regions/snapshots.mjs';
import { toSuccessions } from './regions/successions.mjs';
import { toTownships } from './regions/townships.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'reference', 'regions');
const [, , target = folder] = process.argv;
const source = (name) => readCsv(join(folder, 'sources', `${name}.csv`));

const corrections = new Map(source('corrections').map(({ code, printed, right }) => [code + printed, right]));
const changes = parseChanges(source('changes'));
const snapshots = readSnapshots(corrections);
const divisions = toDivisions(snapshots, findEvents(snapshots, changes), changes);
const { successions, orphans } = toSuccessions(divisions, changes);
if (orphans.length > 0)
  throw new Error(`Without a successor: ${orphans.map(({ id, name }) => id + name).join(', ')}`);
const zones = source('zones').map((zone) => ({
  ...zone,
  aliases: zone.aliases.split(' ').filter(Boolean),
  statisticalCodes: zone.statistical_codes.split(' ').filter(Boolean),
}));
const townships = toTownships(readStreets(), divisions, zones);
const aliases = source('aliases');
const toPinyin = createReader(source('pinyin').map(({ name, reading }) => [name, reading]));

/** The newest package confirms what is in force; a division it lacks would be a slip of the list of changes. */
function assertConfirmed() {
  const names = readVantNames();
  const lastYear = 2024;
  const missing = divisions.filter(
    ({ code, name, from, to, level }) =>
      level !== 'PROVINCE' &&
      (to === null || to >= lastYear) &&
      (from ?? 0) <= lastYear &&
      names.get(code) !== name,
  );
  if (missing.length > 0)
    throw new Error(`Not in @vant/area-data: ${missing.map(({ code, name }) => code + name).join(', ')}`);
}

function toDivisionRecord({ id, code, name, level, parent, from, to, former }) {
  return {
    id,
    code,
    name,
    level,
    kind: 'DIVISION',
    parent,
    from,
    to,
    former: former.map((earlier) => `${earlier.name}/${earlier.to}`).join(' '),
    aliases: aliases
      .filter((entry) => entry.name === name)
      .map(({ alias }) => alias)
      .join(' '),
    pinyin: toPinyin(name),
  };
}

function toZoneRecord({ id, name, parent, aliases: others }) {
  return {
    id,
    code: id,
    name,
    level: 'COUNTY',
    kind: 'ZONE',
    parent,
    aliases: others.join(' '),
    pinyin: toPinyin(name),
  };
}

function write(name, columns, records) {
  writeFileSync(join(target, `${name}.csv`), printCsv(columns, records));
  console.log(`${records.length} ${name} -> ${join(target, `${name}.csv`)}`);
}

assertConfirmed();
mkdirSync(target, { recursive: true });
write(
  'divisions',
  ['id', 'code', 'name', 'level', 'kind', 'parent', 'from', 'to', 'former', 'aliases', 'pinyin'],
  [...divisions.map(toDivisionRecord), ...zones.map(toZoneRecord)].sort((a, b) => (a.id < b.id ? -1 : 1)),
);
write(
  'townships',
  ['code', 'name', 'parent', 'pinyin'],
  townships.map((township) => ({
    ...township,
    parent: township.code.startsWith(township.parent) ? '' : township.parent,
    pinyin: toPinyin(township.name),
  })),
);
write('successions', ['from', 'to', 'year', 'extent', 'source'], successions);
write('old-codes', ['code', 'id', 'name'], toOldCodes(divisions));

/** The areas of a telephone area code or of the first digits of postal codes, all of which must be there. */
function toContactRecord({ code, regions }) {
  const unknown = regions.split(' ').find((id) => !divisions.some((division) => division.id === id));
  if (unknown !== undefined) throw new Error(`Contact code ${code}: there is no division ${unknown}`);
  return { code, regions };
}

write('telephone-codes', ['code', 'regions'], source('telephone-codes').map(toContactRecord));
write('postal-prefixes', ['code', 'regions'], source('postal-prefixes').map(toContactRecord));
