import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { isAgencyTypeKey } from '../../../schema/catalogue/agency-types.js';
import { UserError } from '../../../user-error.js';
import type { ListedAgency } from './listed-agency.js';

const columns = ['region', 'type', 'name', 'from', 'to'] as const;
type ListRow = Readonly<Record<(typeof columns)[number], string>>;

const remedy = 'The format is explained in data/reference/README.md.';
const headLine = 1;

/** What is wrong with a row, or null. */
function findFault(
  { region, type, name, from, to }: ListRow,
  isRegion: (code: string) => boolean,
): string | null {
  if (!isRegion(region)) return `${JSON.stringify(region)} is not the code of a region.`;
  if (!isAgencyTypeKey(type))
    return `${JSON.stringify(type)} is not a type of body; docs/catalogue.md lists them.`;
  if (name === '') return 'The name is empty.';
  const year = [from, to].find((text) => text !== '' && !/^20\d\d$/u.test(text));
  if (year !== undefined) return `${JSON.stringify(year)} is not a statistics year.`;
  if (from !== '' && to !== '' && from > to) return `The years run from ${from} to ${to}.`;
  return null;
}

const toYear = (text: string): number | null => (text === '' ? null : Number(text));

function toListed(row: ListRow): ListedAgency {
  const { region, type, name, from, to } = row;
  if (!isAgencyTypeKey(type)) throw new Error(`${type} was checked and is no type`);
  return { regionCode: region, type, name, from: toYear(from), to: toYear(to) };
}

function parseRows(text: string, path: string): ListRow[] {
  const toInvalid = (fault: string, cause?: unknown): UserError =>
    new UserError('AGENCY_LIST_INVALID', `${JSON.stringify(path)}: ${fault}`, remedy, { cause });
  let records: string[][];
  try {
    records = parse(text, { bom: true, trim: true, skip_empty_lines: true }) as string[][];
  } catch (cause) {
    throw toInvalid((cause as Error).message, cause);
  }
  const [head, ...rows] = records;
  if (columns.some((name, index) => head?.[index] !== name))
    throw toInvalid(`The first line is not ${columns.join(',')}.`);
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]!])) as ListRow);
}

/**
 * Reads the bodies that an operator says there are, for coverage: CSV with the columns region, type, name, from and
 * to. Throws PATH_NOT_FOUND or PATH_UNREADABLE, and AGENCY_LIST_INVALID with the row of the first fault.
 */
export async function readListedAgencies(
  path: string,
  isRegion: (code: string) => boolean,
): Promise<ListedAgency[]> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const code = cause.code === 'ENOENT' ? 'PATH_NOT_FOUND' : 'PATH_UNREADABLE';
    throw new UserError(
      code,
      `The list of bodies ${JSON.stringify(path)} cannot be read (${cause.code}).`,
      'Name a file that you may read.',
      { cause },
    );
  });
  return parseRows(text, path).map((row, index) => {
    const fault = findFault(row, isRegion);
    const place = `${JSON.stringify(path)}, row ${index + headLine + 1}`;
    if (fault) throw new UserError('AGENCY_LIST_INVALID', `${place}: ${fault}`, remedy);
    return toListed(row);
  });
}
