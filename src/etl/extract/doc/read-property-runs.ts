import { tablePart, type WordStreams } from './word-streams.js';

/** A range of the main stream and the properties that hold in it. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly sprms: Buffer;
}

/** What runs of properties there are: where their pages are listed, and how a page points to them. */
interface PageKind {
  readonly listOffset: number;
  readonly entryLength: number;
  readonly readSprms: (page: Buffer, at: number) => Buffer;
}

const pageLength = 512;
const none = Buffer.alloc(0);
/** The number of the style that paragraphs have before their properties. */
const styleLength = 2;

/** The pages of properties of characters. */
export const characterPages: PageKind = {
  listOffset: 0xfa,
  entryLength: 1,
  readSprms: (page, at) => page.subarray(at + 1, at + 1 + page[at]!),
};

/** The pages of properties of paragraphs. */
export const paragraphPages: PageKind = {
  listOffset: 0x102,
  entryLength: 13,
  readSprms: (page, at) => {
    const [start, length] = page[at] === 0 ? [at + 2, page[at + 1]! * 2] : [at + 1, page[at]! * 2 - 1];
    return page.subarray(start + styleLength, start + length);
  },
};

function readPage(page: Buffer, kind: PageKind): PropertyRun[] {
  const count = page[pageLength - 1]!;
  if ((count + 1) * 4 + count * kind.entryLength >= pageLength)
    throw new Error('a page of properties is damaged');
  return Array.from({ length: count }, (_, index) => {
    const at = page[(count + 1) * 4 + index * kind.entryLength]! * 2;
    const [start, end] = [page.readUInt32LE(index * 4), page.readUInt32LE(index * 4 + 4)];
    return { start, end, sprms: at === 0 ? none : kind.readSprms(page, at) };
  });
}

/** The runs of properties of a kind, by their place in the main stream. */
export function readPropertyRuns(streams: WordStreams, kind: PageKind): PropertyRun[] {
  const list = tablePart(streams, kind.listOffset);
  const count = Math.max(Math.floor((list.length - 4) / 8), 0);
  if (count > streams.main.length / pageLength)
    throw new Error('more pages of properties than the document has');
  const pages = Array.from({ length: count }, (_, index) => {
    const start = list.readUInt32LE((count + 1) * 4 + index * 4) * pageLength;
    const page = streams.main.subarray(start, start + pageLength);
    if (page.length < pageLength) throw new Error('a page of properties lies outside the document');
    return page;
  });
  return pages.flatMap((page) => readPage(page, kind)).sort((a, b) => a.start - b.start);
}

/** The run that holds at a place of the main stream, found by halving. */
export function findPropertyRun(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
